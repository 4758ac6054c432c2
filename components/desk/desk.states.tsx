import type { ComponentChildren } from 'preact';
import { measure } from '../../lib/limits';
import type { PageInView } from '../../lib/messages/protocol';
import type { Note } from '../../lib/model/note';
import type { Offer } from '../../lib/model/template';
import type { ToastMessage } from '../ui/Toast';
import '../editing/editing.css';
import '../people/people.css';
import '../picker/picker.css';
import '../workbench/drafts.css';
import { lessMore, more } from '../people/people.samples';
import { Desk, type DeskView } from './Desk';
import './desk.css';
import { WhyNot } from '../ui/WhyNot';
import { blankDraft } from '../workbench/draft-types';
import { AtHand, type AtHandProps } from './AtHand';
import { DeskDraft, type DeskDraftProps } from './DeskDraft';
import { aNote, anEditing, anIdea, aPerson, aTemplate, aWaiting, day, foundRows, hour, nothing, now, waitingActs, waitingRows } from './desk.samples';
import { Ideas, type IdeasProps } from './Ideas';
import type { JoinedAccountsProps } from './JoinedAccounts';
import type { NotesProps } from './Notes';
import { OfferShelf } from './OfferShelf';
import { PageView, type PageViewProps } from './PageView';
import { NobodyInView, PersonView, type PersonViewProps } from './PersonView';
import { TemplateShelf } from './TemplateShelf';
import { WaitingList } from './WaitingList';
import './waiting.css';
import { WriteBox, type WriteBoxProps } from './WriteBox';
import type { WaitingListProps } from './waiting-types';

const frame = (view: DeskView, children: ComponentChildren, message?: ToastMessage) => (
  <Desk
    onFind={nothing}
    view={view}
    personHref="#person"
    workbenchHref="#"
    pause={{ until: view === 'ideas' ? now + hour : 0, now, onPause: nothing }}
    message={message}
    onCloseMessage={nothing}
  >
    {children}
  </Desk>
);

const list: WaitingListProps = {
  list: { state: 'ready', value: foundRows(waitingRows) },
  view: { state: 'new', order: 'priority' },
  chosen: new Set(),
  now,
  networksHref: '#settings',
  personHref: () => '#person',
  noteHref: () => '#post',
  ...waitingActs,
};
const waiting = (name: string, part: Partial<WaitingListProps> = {}, message?: ToastMessage) => ({
  name: `desk: ${name}`,
  render: () => frame('waiting', <WaitingList {...list} {...part} />, message),
});

const inView: PageInView = {
  site: {
    network: 'linkedin',
    name: 'LinkedIn',
    host: undefined,
    granted: true,
    origins: [],
    colour: 'green',
    health: undefined,
    mode: 'beside',
  },
  pausedUntil: 0,
  posts: waitingRows.map(({ post, hints, priority }) => ({ post, hints, priority })),
};
const pageView: PageViewProps = {
  page: { state: 'ready', value: inView },
  now,
  networksHref: '#networks',
  personHref: () => '#person',
  noteHref: () => '#post',
  offers: undefined,
  onOffers: nothing,
  onCopy: nothing,
  onMute: nothing,
  whyNot: () => undefined,
  onWhyNot: nothing,
  onRetry: nothing,
};
const onPage = (name: string, part: Partial<PageViewProps> = {}) => ({
  name: `desk: ${name}`,
  render: () => frame('page', <PageView {...pageView} {...part} />),
});
const pageWith = (name: string, part: Partial<PageInView>, site: Partial<PageInView['site']> = {}) =>
  onPage(name, { page: { state: 'ready', value: { ...inView, ...part, site: { ...inView.site, ...site } } } });
const offer = (id: string, name: string, text: string): Offer => ({ id, name, label: '', shortcut: undefined, text, cursor: 0, unfilled: [] });

const [firstWaiting] = waitingRows;
const inHand = firstWaiting && { post: firstWaiting.post, hints: firstWaiting.hints, priority: firstWaiting.priority };
const write: WriteBoxProps = {
  who: 'Inês Duarte',
  network: 'x',
  text: 'The small jar needs the adapter; I put one aside for you.',
  measured: measure('The small jar needs the adapter; I put one aside for you.', { network: 'x', kind: 'reply' }),
  remarks: [],
  canPut: false,
  onInput: nothing,
  onCopy: nothing,
  onPut: nothing,
  onClear: nothing,
  onMute: nothing,
};
const atHand = (name: string, part: Partial<AtHandProps> = {}) =>
  onPage(name, {
    hand: <AtHand row={inHand} person={{ person: aPerson(), notes: [aNote()] }} now={now} personHref="#person" write={undefined} onWrite={nothing} {...part} />,
  });
const draftWords: DeskDraftProps['editing']['value'] = {
  ...blankDraft,
  text: 'Five spoons, one jar: which grind for which brewer, and why the small jar needs its adapter.',
  networks: ['x'],
};
const draft: DeskDraftProps = {
  editing: { id: 'd', value: draftWords, state: { kind: 'saved' }, onInput: nothing, onSave: nothing, onCopy: nothing, onChoose: nothing, onClose: nothing },
  networks: ['x', 'bluesky', 'linkedin'],
  network: 'x',
  text: draftWords.text,
  measured: [{ network: 'x', measured: measure(draftWords.text, { network: 'x', kind: 'post' }) }],
  remarks: [],
  held: false,
  wholeHref: '#',
  onText: nothing,
  onNetwork: nothing,
  onCopyText: nothing,
  onBring: nothing,
  onMute: nothing,
};
const shelfOffers: Offer[] = [
  offer('one', 'Thank you', 'Thank you, Inês! Glad that it arrived well.'),
  { ...offer('two', 'Find out first', 'I don’t want to guess, Inês: I ask {{colleague}} and come back to you.'), unfilled: ['colleague'] },
];

const notes: NotesProps = {
  notes: [aNote(), aNote({ id: 'note-2', text: 'Her cat is called Fuuka.', updatedAt: now - 40 * day })],
  now,
  adding: anEditing('new', ''),
  editing: undefined,
  onEdit: nothing,
  onDelete: nothing,
};
const accounts: JoinedAccountsProps = {
  others: [aPerson({ id: 'mastodon:ines@harbour.example', network: 'mastodon', handle: 'ines@harbour.example' })],
  found: undefined,
  personHref: () => '#person',
  onSearch: nothing,
  onJoin: nothing,
  onSplit: nothing,
};
const about = { kind: 'person', id: 'bluesky:ines.example', label: '@ines.example' } as const;
const person = (name: string, part: Partial<PersonViewProps> = {}) => ({
  name: `desk: ${name}`,
  render: () =>
    frame(
      'person',
      <PersonView
        {...notes}
        about={about}
        person={aPerson()}
        more={more()}
        forgotten={undefined}
        accounts={accounts}
        mute={{ isMuted: false, onMute: nothing }}
        {...part}
      />,
    ),
});

const ideas: IdeasProps = {
  list: {
    state: 'ready',
    value: { rows: [anIdea(), anIdea({ id: 'i2', text: 'One mistake a week, and what it taught us', comment: '', source: {} })], total: 2, more: false },
  },
  now,
  capture: anEditing('new', ''),
  editing: undefined,
  onMore: nothing,
  onRetry: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onCopy: nothing,
  onDraft: nothing,
};
const idea = (name: string, part: Partial<IdeasProps> = {}) => ({ name: `desk: ${name}`, render: () => frame('ideas', <Ideas {...ideas} {...part} />) });
const writing = (state: Parameters<typeof anEditing<string, Note>>[2]) =>
  anEditing<string, Note>('new', 'Asked about shipping to Amman; answer on Monday.', state);
const templates = [
  aTemplate(),
  aTemplate({
    id: 't2',
    name: 'Holding statement',
    label: 'holding statement',
    shortcut: 'hold',
    text: 'We have seen this and are looking into it, {{first_name}}.',
    uses: 0,
  }),
];

export const states = [
  atHand('a post at hand'),
  atHand('nothing at hand yet', { row: undefined, person: undefined }),
  atHand('somebody new at hand', { person: { person: undefined, notes: [] } }),
  atHand('a reply written beside the page', { write: <WriteBox {...write} /> }),
  atHand('a reply that is too long', {
    write: (
      <WriteBox
        {...write}
        text={'Much too long. '.repeat(30)}
        measured={measure('Much too long. '.repeat(30), { network: 'x', kind: 'reply' })}
        canPut
        remarks={[{ check: 'exclamations', values: { n: 3, most: 1 } }]}
      />
    ),
  }),
  {
    name: 'desk: templates for the post at hand',
    render: () =>
      frame('templates', <OfferShelf offers={shelfOffers} who="Inês Duarte" canPut onFill={async () => undefined} onCopy={nothing} onPut={nothing} />),
  },
  { name: 'desk: a draft', render: () => frame('drafts', <DeskDraft {...draft} />) },
  {
    name: 'desk: a draft, held',
    render: () => frame('drafts', <DeskDraft {...draft} held editing={{ ...draft.editing, value: { ...draftWords, status: 'ready' } }} />),
  },
  onPage('on this page'),
  pageWith('on this page, posts without a hint, too', { quiet: waitingRows.map(({ post }) => post) }),
  {
    name: 'desk: why not',
    render: () =>
      frame(
        'page',
        <WhyNot
          opened
          who="Inês Duarte"
          onOpen={nothing}
          silent={{
            state: 'ready',
            value: [
              { hint: 'question', why: 'not-to-us' },
              { hint: 'complaint', why: 'unlabelled' },
              { hint: 'moment', why: 'stranger' },
              { hint: 'fast', why: 'too-few' },
              { hint: 'segment', why: 'not-so' },
              { hint: 'spam', why: 'muted' },
            ],
          }}
        />,
      ),
  },
  { name: 'desk: why not, being looked up', render: () => frame('page', <WhyNot opened onOpen={nothing} silent={{ state: 'loading' }} />) },
  {
    name: 'desk: why not, could not be read',
    render: () => frame('page', <WhyNot opened onOpen={nothing} silent={{ state: 'failed', error: new Error('No') }} />),
  },
  onPage('on this page, words to reply with', {
    offers: {
      post: waitingRows[0]?.post.id ?? '',
      list: {
        state: 'ready',
        value: [offer('1', 'Thank someone', 'Thank you, Inês! That made our day.'), offer('2', 'Ask back', 'Which jar do you have, Inês? {{own_name}}')],
      },
    },
  }),
  onPage('on this page, words on their way', { offers: { post: waitingRows[0]?.post.id ?? '', list: { state: 'loading' } } }),
  onPage('on this page, no words yet', { offers: { post: waitingRows[0]?.post.id ?? '', list: { state: 'ready', value: [] } } }),
  pageWith('on this page, nothing to say', { posts: [] }, { mode: 'feed' }),
  pageWith('on this page, paused', { posts: undefined, pausedUntil: now + hour }),
  pageWith('on this page, the network is off', { posts: undefined }, { mode: 'off' }),
  pageWith('on this page, can’t be read', { posts: [] }, { colour: 'red' }),
  pageWith('on this page, no network', { posts: undefined }, { network: undefined, granted: false, name: '' }),
  onPage('on this page, looking', { page: { state: 'loading' } }),
  onPage('on this page, could not look', { page: { state: 'failed', error: new Error('Feedside did not answer.') } }),
  person('a person who is muted', { mute: { isMuted: true, onMute: nothing } }),
  waiting('who waits'),
  waiting('a long list', {
    list: {
      state: 'ready',
      value: foundRows(
        Array.from({ length: 12 }, (_, n) => aWaiting({ id: `w${n}`, priority: 12 - n })),
        { total: 140 },
      ),
    },
  }),
  waiting('nobody waits', { list: { state: 'ready', value: foundRows([]) } }),
  waiting('nothing passes the filters', {
    view: { state: 'new', order: 'priority', network: 'x', hint: 'question' },
    list: { state: 'ready', value: foundRows([]) },
  }),
  waiting('filters set', { view: { state: 'new', order: 'age', network: 'x', segment: 'press' } }),
  waiting('some chosen', { chosen: new Set(waitingRows.slice(0, 2).map(({ id }) => id)) }),
  waiting('cases', {
    list: {
      state: 'ready',
      value: foundRows([
        aWaiting({ urgency: 'critical', caseType: 'support', assignee: 'Rui Tavares', lastSeenAt: now - 3 * day }),
        aWaiting({ id: 'w2', urgency: 'low', caseType: 'lead', follows: 'bluesky:0' }),
      ]),
    },
  }),
  waiting('snoozed', {
    view: { state: 'snoozed', order: 'priority' },
    list: { state: 'ready', value: foundRows([aWaiting({ state: 'snoozed', snoozedUntil: now + day })]) },
  }),
  waiting('pending', {
    view: { state: 'answered', order: 'priority' },
    list: { state: 'ready', value: foundRows([aWaiting({ state: 'answered', endedAt: now - hour })]) },
  }),
  waiting('done', {
    view: { state: 'done', order: 'priority' },
    chosen: new Set(['bluesky:1']),
    list: { state: 'ready', value: foundRows([aWaiting({ state: 'done', endedAt: now - hour, followedBy: 'bluesky:9' })]) },
  }),
  waiting('nothing snoozed', { view: { state: 'snoozed', order: 'priority' }, list: { state: 'ready', value: foundRows([]) } }),
  waiting('list on its way', { list: { state: 'loading' } }),
  waiting('list could not be read', { list: { state: 'failed', error: new Error('Feedside did not answer. Nothing is lost: try again in a moment.') } }),
  waiting('done, with the way back', {}, { text: 'Done: Inês Duarte no longer waits.', action: { label: 'Undo', onPress: nothing } }),
  person('a person'),
  person('a person not met before', { person: undefined, notes: [], more: lessMore() }),
  person('a person new to us', { more: lessMore() }),
  person('a forgotten person', { person: undefined, notes: [], forgotten: { onWant: nothing } }),
  person('a person with one account', { accounts: { ...accounts, others: [] } }),
  person('a post', {
    accounts: undefined,
    more: undefined,
    about: { kind: 'post', id: 'bluesky:1', label: 'Does the grinder also fit the small jar', permalink: 'https://bsky.app/' },
    person: undefined,
  }),
  person('a note being written', { adding: writing({ state: { kind: 'saving' } }) }),
  person('a note that could not be stored', { adding: writing({ state: { kind: 'failed', trouble: 'full', message: '' } }) }),
  person('a note changed in two windows', {
    editing: anEditing<string, Note>('note-1', 'Runs the café in Braga. Sent her the tasting set.', {
      state: { kind: 'changed', theirs: aNote({ text: 'Runs the café in Braga and one in Porto.' }) },
    }),
  }),
  { name: 'desk: nobody in view', render: () => frame('person', <NobodyInView />) },
  { name: 'desk: templates', render: () => frame('templates', <TemplateShelf templates={templates} newHref="#" onCopy={nothing} />) },
  { name: 'desk: no templates', render: () => frame('templates', <TemplateShelf templates={[]} newHref="#" onCopy={nothing} />) },
  idea('ideas'),
  idea('no ideas', { list: { state: 'ready', value: { rows: [], total: 0, more: false } } }),
  idea('an idea being changed', { editing: anEditing('idea-1', { text: 'Five spoons in one picture', comment: '' }) }),
  idea('a thought that could not be kept', { capture: anEditing('new', 'A series', { state: { kind: 'failed', trouble: 'unreachable', message: '' } }) }),
];
