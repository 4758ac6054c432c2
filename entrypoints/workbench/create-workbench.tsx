import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { SharingContext } from '../../components/team/sharing';
import { Loading } from '../../components/ui/Loading';
import { Toast } from '../../components/ui/Toast';
import { type PlaceName, placeNames, Workbench } from '../../components/workbench/Workbench';
import { liveQuery } from '../../lib/live/live-query';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { deskAddress } from '../../lib/messages/desk-address';
import { request } from '../../lib/messages/request';
import { needsOf } from '../../lib/model/team';
import { createBackup } from './backup';
import { createClock } from './clock';
import { createDrafts } from './drafts';
import { createHelp } from './help';
import { createIdeasPlace } from './ideas';
import { createInsights } from './insights';
import { createNetworks } from './networks';
import { createNotes } from './notes';
import { createPeople } from './people';
import { createPlaybook } from './playbook';
import { createPrivacy } from './privacy';
import { createReminders } from './reminders';
import { createSearch } from './search';
import { createSettings } from './settings';
import { createTeamPlace } from './team';
import { createTemplates } from './templates';
import { createToday } from './today';
import { createTrash } from './trash';
import { createTrouble } from './trouble';
import { createFinding, findKey } from './wiring/create-finding';
import { createProposals } from './wiring/create-proposals';
import { createReviews } from './wiring/create-reviews';
import { createSharing } from './wiring/create-sharing';
import { createWaiting } from './wiring/create-waiting';
import { Drawn } from './wiring/Drawn';
import { personPlace } from './wiring/person-place';
import type { Screen } from './wiring/screen';

/** The workbench: which view by the address, and none of them while the memory needs the person. */
export function createWorkbench(screen: Screen, hash: ReadonlySignal<string>) {
  const { t } = screen.words;
  const go = (next: string) => {
    location.hash = next;
  };
  const storage = liveQuery({ topics: ['storage'], until: screen.until, load: () => request('storage.state', {}) });
  const waiting = liveQuery({
    topics: ['waiting', 'replies'],
    until: screen.until,
    load: () => request('waiting.list', { state: 'new', order: 'age', limit: 1 }),
  });
  const reminders = liveQuery({
    topics: ['reminders', 'waiting', 'drafts', 'people', 'playbook', 'replies'],
    until: screen.until,
    load: () => request('reminders.count', {}),
  });
  const team = liveQuery({ topics: ['team'], until: screen.until, load: () => request('team.state', {}) });
  const reviews = createReviews(screen.until);
  effect(() => {
    if (storage.value.state !== 'ready' || storage.value.value.kind !== 'blocked') return undefined;
    const again = setInterval(storage.reload, 2_000);
    return () => clearInterval(again);
  });
  const sharing = createSharing(screen);
  const proposals = createProposals(screen.until);
  const route = computed(() => routeOf(hash.value));

  const chosenAt = (place: PlaceName) => computed(() => (route.value.place === place ? route.value.id : undefined));
  const openAt = (place: PlaceName) => computed(() => route.value.place === place);
  const drawTrouble = createTrouble(screen, { done: storage.reload });
  const finding = createFinding(screen, {
    go: (address) => (address.startsWith('#') ? go(address) : void open(address, '_blank', 'noreferrer')),
    openPlan: () => go('#playbook/crisis'),
  });
  const search = createSearch(screen, { hash, go });
  const draws: Record<PlaceName, () => ComponentChildren> = {
    today: createToday(screen, { reviews, proposals }),
    waiting: createWaiting(screen, {
      hash,
      isOpen: openAt('waiting'),
      networksHref: '#networks',
      personHref: ({ post }) => personPlace(aboutPerson(post).id),
      noteHref: ({ post }) => `/sidepanel.html${deskAddress(aboutPost(post))}`,
    }),
    clock: createClock(screen, openAt('clock')),
    ideas: createIdeasPlace(screen, { chosen: chosenAt('ideas'), go, openDraft: (id) => go(`#drafts/${id}`) }),
    notes: createNotes(screen),
    people: createPeople(
      screen,
      computed(() => (route.value.place === 'people' ? (route.value.id ?? '') : undefined)),
    ),
    reminders: createReminders(
      screen,
      computed(() => route.value.place === 'reminders'),
    ),
    templates: createTemplates(screen, { go, chosen: chosenAt('templates'), proposals }),
    drafts: createDrafts(screen, { go, hash, chosen: chosenAt('drafts'), reviews }),
    playbook: createPlaybook(screen, chosenAt('playbook')),
    insights: createInsights(screen, { chosen: chosenAt('insights'), hash }),
    team: createTeamPlace(screen, openAt('team')),
    networks: createNetworks(screen),
    settings: createSettings(screen, { openSheet: finding.palette.openSheet }),
    backup: createBackup(screen),
    trash: createTrash(screen, openAt('trash')),
    search: search.draw,
    privacy: createPrivacy(screen, openAt('privacy')),
    help: createHelp(screen, { onKeys: finding.palette.openSheet }),
  };

  return function drawWorkbench() {
    const { value: state } = storage;
    if (state.state === 'ready' && state.value.kind !== 'ready') {
      return (
        <>
          {drawTrouble(state.value)}
          <Toast message={screen.message.value} closeLabel={t('ui.close')} onClose={screen.quiet} />
        </>
      );
    }
    const { place } = route.value;
    return (
      <Workbench
        place={place}
        counts={{
          waiting: waiting.value.state === 'ready' ? waiting.value.value.total : undefined,
          drafts: reviews.asked.value.length || undefined,
          templates: proposals.asked.value.length || undefined,
          reminders: (reminders.value.state === 'ready' && reminders.value.value.due) || undefined,
          team: (team.value.state === 'ready' && needsOf(team.value.value)) || undefined,
        }}
        message={screen.message.value}
        onCloseMessage={screen.quiet}
        search={{ words: search.words.value, onType: search.type, onEnter: search.enter }}
        find={{ key: findKey, onOpen: finding.palette.open }}
        isShared={team.value.state === 'ready' && team.value.value.phase !== 'off'}
        banner={finding.drawBanner()}
      >
        {/* The frame stands before the memory has answered: something to see and to press in the first picture. */}
        {state.state === 'loading' ? (
          <Loading label={t('ui.loading')} />
        ) : (
          <SharingContext.Provider value={sharing()}>
            <Drawn key={place} draw={draws[place]} />
          </SharingContext.Provider>
        )}
        <Drawn draw={finding.palette.draw} />
      </Workbench>
    );
  };
}

/** `#drafts/<id>`, `#waiting?network=x`; an unknown place is the first one. */
export function routeOf(hash: string): { place: PlaceName; id: string | undefined } {
  const [name = '', id] = hash.replace(/^#/, '').split(/[/?]/, 2);
  return { place: placeNames.find((place) => place === name) ?? 'today', id: id || undefined };
}
