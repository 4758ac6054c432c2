import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Ledger } from '../../components/people/Ledger';
import { type PeopleAsked, PeopleList } from '../../components/people/PeopleList';
import { Suggestions } from '../../components/people/Suggestions';
import { WantAgain } from '../../components/people/WantAgain';
import { Icon } from '../../components/ui/Icon';
import { LinkTabs } from '../../components/ui/Tabs';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import type { PersonRow } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import { NetworkId } from '../../lib/model/network';
import type { About } from '../../lib/model/note';
import type { JoinSuggestion } from '../../lib/people';
import { createPerson } from '../sidepanel/person';
import { createPages } from './wiring/create-pages';
import { permissionActions } from './wiring/permission-actions';
import { personPlace } from './wiring/person-place';
import type { Screen } from './wiring/screen';
import { wantAgain } from './wiring/want-again';

const networks = NetworkId.options.filter((network) => network !== 'practice');
const nobody = { rows: [], next: undefined, total: 0 };

/**
 * People: `#people`, `#people/suggestions`, `#people/permissions`, `#people/<id>`. `place` comes from the address; it is
 * `undefined` while another place is in view, and then nothing is asked for: of 20,000 people the list is no small question.
 */
export function createPeople(screen: Screen, place: ReadonlySignal<string | undefined>) {
  const { t } = screen.words;
  const view = computed(() => (place.value === undefined ? undefined : viewOf(place.value)));
  const asked = signal<PeopleAsked>({ words: '', show: 'all', order: 'seen', network: '', segment: '' });
  const pages = createPages<PersonRow>({
    topics: ['people', 'replies', 'playbook'],
    until: screen.until,
    load: async (list) => {
      if (view.peek() !== 'list') return nobody;
      const { words, show, order, network, segment } = asked.peek();
      const filters = { ...(network !== '' && { network }), ...(segment !== '' && { segment }) };
      return request('people.list', { ...list, words, show, order, ...filters });
    },
  });
  const segments = liveQuery({
    topics: ['playbook'],
    until: screen.until,
    load: async () => (await request('playbook.list', {})).flatMap((part) => (part.part === 'segment' ? [{ id: part.id, name: part.name }] : [])),
  });
  const suggestions = liveQuery({
    topics: ['people'],
    until: screen.until,
    load: async () => (view.peek() === 'suggestions' ? request('people.suggestions', {}) : []),
  });
  const ledger = liveQuery({
    topics: ['people'],
    until: screen.until,
    load: async () => (view.peek() === 'permissions' ? request('permissions.list', {}) : []),
  });
  const settings = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  const inView = signal<About | undefined>();
  const drawPerson = createPerson(screen, inView, { segmentsHref: '#playbook/segments', hrefOf: ({ id }) => personPlace(id), heading: 'h2' });

  effect(() => {
    const { value: now } = view;
    if (now === 'list') pages.reload();
    else if (now === 'suggestions') suggestions.reload();
    else if (now === 'permissions') ledger.reload();
    else if (now !== undefined && now.id !== inView.peek()?.id)
      inView.value = { kind: 'person', id: now.id, label: `@${now.id.slice(now.id.indexOf(':') + 1)}` };
  });

  const join = ({ people: [one, other] }: JoinSuggestion) => {
    const [write, undo] = [newWrite(), newWrite()];
    void screen.attempt(async () => {
      const joined = await request('people.join', { write, people: [one.id, other.id] });
      if (!joined.ok)
        return screen.tell(
          t(joined.problem.kind === 'same' || joined.problem.kind === 'many' ? `people.join.${joined.problem.kind}` : `problem.${joined.problem.kind}`),
        );
      screen.tell(t('people.join.done', { who: `@${other.handle}` }), async () => void (await request('people.split', { write: undo, person: other.id })));
    });
  };
  const dismiss = ({ people: [one, other] }: JoinSuggestion) => {
    const [write, undo] = [newWrite(), newWrite()];
    const pair: [string, string] = [one.id, other.id];
    void screen.attempt(async () => {
      await request('people.apart', { write, people: pair, apart: true });
      screen.tell(t('people.suggestions.dismissed'), async () => void (await request('people.apart', { write: undo, people: pair, apart: false })));
    });
  };

  const drawList = () => (
    <>
      <PeopleList
        asked={asked.value}
        list={pages.list.value}
        now={screen.now.value}
        networks={networks}
        segments={segments.value.state === 'ready' ? segments.value.value : []}
        href={({ person }) => personPlace(person.id)}
        onAsk={(part) => {
          asked.value = { ...asked.peek(), ...part };
          pages.reload();
        }}
        onMore={pages.more}
        onRetry={pages.reload}
      />
      <WantAgain
        forgotten={settings.value.state === 'ready' ? settings.value.value.forgotten.length : 0}
        networks={networks}
        onWant={(network, handle) => void wantAgain(screen, network, handle)}
      />
    </>
  );
  const drawSuggestions = () => (
    <Suggestions suggestions={suggestions.value} href={personPlace} onJoin={join} onDismiss={dismiss} onRetry={suggestions.reload} />
  );
  const drawLedger = () => <Ledger list={ledger.value} now={screen.now.value} href={personPlace} onRetry={ledger.reload} {...permissionActions(screen)} />;
  const tabs = (here: string, children: ComponentChildren) => (
    <div class="fs-stack fs-column">
      <LinkTabs
        label={t('people.views')}
        here={here}
        tabs={[
          { href: '#people', label: t('people.list') },
          { href: '#people/suggestions', label: t('people.suggestions') },
          { href: '#people/permissions', label: t('permissions.title') },
        ]}
      />
      {children}
    </div>
  );

  return function drawPeople() {
    const { value: now } = view;
    if (now === undefined || now === 'list') return tabs('#people', drawList());
    if (now === 'suggestions') return tabs('#people/suggestions', drawSuggestions());
    if (now === 'permissions') return tabs('#people/permissions', drawLedger());
    return (
      <div class="fs-stack fs-column">
        <div>
          <a class="fs-button" data-look="quiet" data-size="small" href="#people">
            <Icon name="back" />
            {t('people.back')}
          </a>
        </div>
        {drawPerson()}
      </div>
    );
  };
}

/** Ids of people have a colon, so no view's name is one. */
function viewOf(name: string): 'list' | 'suggestions' | 'permissions' | { id: string } {
  if (name === '') return 'list';
  return name === 'suggestions' || name === 'permissions' ? name : { id: decode(name) };
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
