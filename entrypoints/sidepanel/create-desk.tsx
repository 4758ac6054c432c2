import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Desk, type DeskView } from '../../components/desk/Desk';
import { SharingContext } from '../../components/team/sharing';
import { ErrorState } from '../../components/ui/ErrorState';
import { liveQuery } from '../../lib/live/live-query';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { deskAddress, parseDeskAddress } from '../../lib/messages/desk-address';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { About } from '../../lib/model/note';
import { createFinding } from '../workbench/wiring/create-finding';
import { createIdeas } from '../workbench/wiring/create-ideas';
import { createSharing } from '../workbench/wiring/create-sharing';
import { createWaiting } from '../workbench/wiring/create-waiting';
import { Drawn } from '../workbench/wiring/Drawn';
import type { Screen } from '../workbench/wiring/screen';
import { createLook } from './create-look';
import { createShelf } from './create-shelf';
import { createDeskDrafts } from './drafts';
import { createPage } from './page';
import { createPerson } from './person';

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
  const workbench = (at: string) => void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${at}` });
  const finding = createFinding(screen, {
    go(address, beside) {
      if (beside === undefined) workbench(address);
      else location.hash = beside;
    },
    openPlan: () => workbench('#playbook/crisis'),
  });
  const openDraft = (id: string) => {
    location.hash = `#drafts/${id}`;
  };
  /** Without an address of its own the view of a person is of whoever is at hand on the page beside. */
  const look = createLook(
    screen,
    computed(() => view.value === 'page' || view.value === 'templates' || (view.value === 'person' && about.value === undefined)),
  );
  const inHand = computed(() => about.value ?? (look.hand.value && aboutPerson(look.hand.value.post)));
  const drawTemplates = createShelf(screen, { look, isOpen: computed(() => view.value === 'templates') });
  const draws: Record<DeskView, () => ComponentChildren> = {
    waiting: createWaiting(screen, {
      hash,
      isOpen: computed(() => view.value === 'waiting'),
      networksHref: '/workbench.html#networks',
      personHref: ({ post }) => deskAddress(aboutPerson(post)),
      noteHref: ({ post }) => deskAddress(aboutPost(post)),
    }),
    page: createPage(screen, { look, openDraft }),
    person: createPerson(screen, inHand, { segmentsHref: '/workbench.html#playbook/segments' }),
    templates: drawTemplates,
    ideas: createIdeas(screen, { openDraft }),
    drafts: createDeskDrafts(
      screen,
      computed(() => (view.value === 'drafts' ? hash.value.split('/')[1] || undefined : undefined)),
    ),
  };

  const sharing = createSharing(screen);

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
          <SharingContext.Provider value={sharing()}>
            <Drawn key={view.value} draw={draws[view.value]} />
          </SharingContext.Provider>
        )}
        <Drawn draw={finding.palette.draw} />
      </Desk>
    );
  };
}

function viewOf(hash: string): DeskView {
  const [name] = hash.replace(/^#/, '').split('/');
  if (name === 'person' || name === 'post') return 'person';
  return name === 'page' || name === 'templates' || name === 'ideas' || name === 'drafts' ? name : 'waiting';
}
