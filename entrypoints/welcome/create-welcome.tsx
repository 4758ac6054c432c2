import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { siteName } from '../../components/ui/site-name';
import { homeOf } from '../../components/welcome/home-of';
import { askingSteps } from '../../components/welcome/setup-steps';
import { Welcome } from '../../components/welcome/Welcome';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import type { SetupStep } from '../../lib/model/settings';
import { readExchange } from '../workbench/wiring/create-exchange';
import { createParts } from '../workbench/wiring/create-parts';
import { emptyParts } from '../workbench/wiring/empty-parts';
import type { Screen } from '../workbench/wiring/screen';
import { createHandles } from './create-handles';
import { createPractice } from './create-practice';
import { createSetup } from './create-setup';
import { createYou } from './create-you';

/** The first run: what each step shows, and what stands as done. */
export function createWelcome(screen: Screen, hash: ReadonlySignal<string>) {
  const { until } = screen;
  const sites = liveQuery({ topics: ['sites'], until, load: () => request('sites.list', {}) });
  const settings = liveQuery({ topics: ['settings'], until, load: () => request('settings.get', {}) });
  const you = createYou(settings);
  const handles = createHandles(screen, { settings, sites });
  const practice = createPractice(screen.words);
  const parts = createParts(screen, emptyParts);
  const readImport = readExchange(screen);
  const denied = signal<string>();
  const hasReplied = signal(false);
  const keys = signal<{ does: string; keys: string }[]>([]);
  /** Whether a brand card stood there when the playbook was first read. */
  const card = signal<boolean | undefined>();
  parts.list.subscribe((list) => {
    if (list.state === 'ready') card.value = card.peek() ?? list.value.some(({ part }) => part === 'brand');
  });
  void browser.commands?.getAll().then((all) => {
    keys.value = all.flatMap(({ description, shortcut }) => (description ? [{ does: description, keys: shortcut ?? '' }] : []));
  });

  const granted = computed(() => (sites.value.state === 'ready' ? sites.value.value.filter((site) => site.granted) : []));
  const achieved = computed((): SetupStep[] => {
    const names = you.value?.value.value;
    const is: Record<(typeof askingSteps)[number], boolean> = {
      networks: granted.value.length > 0,
      practice: hasReplied.value,
      accounts: handles.hasAny.value || Boolean(names?.ownName || names?.brand),
      brand: parts.list.value.state === 'ready' && parts.list.value.value.some(({ part }) => part === 'brand'),
      import: readImport().state.kind === 'did',
    };
    return askingSteps.filter((step) => is[step]);
  });
  const { step, done } = createSetup({ hash, settings, achieved });

  return function drawWelcome() {
    const editing = you.value;
    return (
      <Welcome
        step={step.value}
        done={done.value}
        networks={{
          sites: sites.value,
          denied: denied.value,
          // Straight from the press: any wait before it and the browser refuses to ask.
          onSwitchOn: (name, origins) =>
            void browser.permissions.request({ origins }).then((isGranted) => {
              denied.value = isGranted ? undefined : name;
              sites.reload();
            }),
          onSwitchOff: ({ origins }) => void browser.permissions.remove({ origins }).then(sites.reload),
        }}
        practice={{
          practice: practice.state.value,
          now: Date.now(),
          hasReplied: hasReplied.value,
          onStart: practice.start,
          onEnd: () => void practice.end(),
          onReplied: () => {
            hasReplied.value = true;
          },
        }}
        accounts={{
          you: editing && {
            value: editing.value.value,
            state: editing.state.value,
            onInput: editing.change,
            onSave: () => void editing.flush(),
            onCopy: () => void screen.copy(Object.values(editing.value.peek()).join('\n')),
          },
          accounts: handles.accounts.value,
          onHandles: handles.onHandles,
        }}
        brand={card.value === undefined ? undefined : { brand: parts.once('brand'), wasThere: card.value, moreHref: '/workbench.html#playbook/brand' }}
        importing={readImport()}
        ready={{
          keys: keys.value,
          open: granted.value.flatMap((site) => {
            const href = site.network && homeOf(site);
            return href ? [{ name: siteName(site), href }] : [];
          }),
          left: askingSteps.filter((each) => !done.value.includes(each)),
          practising: practice.state.value.kind === 'running',
          onEndPractice: () => void practice.end(),
        }}
        message={screen.message.value}
        onCloseMessage={screen.quiet}
      />
    );
  };
}
