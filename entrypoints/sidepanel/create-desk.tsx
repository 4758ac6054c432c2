import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Desk, type DeskView } from '../../components/desk/Desk';
import { TemplateShelf } from '../../components/desk/TemplateShelf';
import { ErrorState } from '../../components/ui/ErrorState';
import { Shown } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { deskAddress, parseDeskAddress } from '../../lib/messages/desk-address';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { About } from '../../lib/model/note';
import type { Template } from '../../lib/model/template';
import { createFinding } from '../workbench/wiring/create-finding';
import { createIdeas } from '../workbench/wiring/create-ideas';
import { createPages } from '../workbench/wiring/create-pages';
import { createWaiting } from '../workbench/wiring/create-waiting';
import { Drawn } from '../workbench/wiring/Drawn';
import type { Screen } from '../workbench/wiring/screen';
import { createPage } from './page';
import { createPerson } from './person';

const everyTemplate = 200;

/** The desk: which view by the address; the person last in view stays behind the "Person" tab. */
export function createDesk(screen: Screen, hash: ReadonlySignal<string>) {
  const { t } = screen.words;
  const about = signal<About | undefined>();
  effect(() => {
    const asked = parseDeskAddress(hash.value);
    if (asked) about.value = asked;
  });
  const view = computed(() => viewOf(hash.value));
  const storage = liveQuery({ topics: ['storage'], until: screen.until, load: () => request('storage.state', {}) });
  const settings = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const onPause = (until: number) => {
    const write = newWrite();
    void screen.attempt(async () => void (await request('hints.pause', { write, until })));
  };
  const templates = createPages<Template>({
    topics: ['templates'],
    until: screen.until,
    load: (list) => request('templates.list', { ...list, limit: everyTemplate }),
  });
  const workbench = (at: string) => void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${at}` });
  const finding = createFinding(screen, {
    go(address, beside) {
      if (beside === undefined) workbench(address);
      else location.hash = beside;
    },
    openPlan: () => workbench('#playbook/crisis'),
  });
  const openDraft = (id: string) => void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}#drafts/${id}` });
  const draws: Record<DeskView, () => ComponentChildren> = {
    waiting: createWaiting(screen, {
      hash,
      isOpen: computed(() => view.value === 'waiting'),
      networksHref: '/workbench.html#networks',
      personHref: ({ post }) => deskAddress(aboutPerson(post)),
      noteHref: ({ post }) => deskAddress(aboutPost(post)),
    }),
    page: createPage(screen, { isOpen: computed(() => view.value === 'page'), openDraft }),
    person: createPerson(screen, about, { segmentsHref: '/workbench.html#playbook/segments' }),
    templates: () => (
      <Shown of={templates.list.value} onRetry={templates.reload}>
        {({ rows }) => <TemplateShelf templates={rows} newHref="/workbench.html#templates" onCopy={({ text }) => void screen.copy(text)} />}
      </Shown>
    ),
    ideas: createIdeas(screen, { openDraft }),
  };

  return function drawDesk() {
    const { value: state } = storage;
    const damaged = state.state === 'ready' && state.value.kind !== 'ready';
    return (
      <Desk
        view={view.value}
        personHref={about.value ? deskAddress(about.value) : '#person'}
        workbenchHref="/workbench.html"
        pause={settings.value.state === 'ready' ? { until: settings.value.value.pausedUntil, now: screen.now.value, onPause } : undefined}
        message={screen.message.value}
        onCloseMessage={screen.quiet}
        onFind={finding.palette.open}
        banner={finding.drawBanner()}
      >
        {damaged ? (
          <ErrorState
            title={t('desk.damaged.title')}
            actions={
              <a class="fs-button" data-look="primary" href="/workbench.html" target="_blank" rel="noreferrer">
                {t('desk.workbench')}
              </a>
            }
          >
            {t('desk.damaged.text')}
          </ErrorState>
        ) : (
          <Drawn key={view.value} draw={draws[view.value]} />
        )}
        <Drawn draw={finding.palette.draw} />
      </Desk>
    );
  };
}

function viewOf(hash: string): DeskView {
  const [name] = hash.replace(/^#/, '').split('/');
  if (name === 'person' || name === 'post') return 'person';
  return name === 'page' || name === 'templates' || name === 'ideas' ? name : 'waiting';
}
