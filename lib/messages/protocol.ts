import * as z from 'zod/mini';
import type { Named, Ties } from '../insights/relations';
import type { TieLayer, TieStrength } from '../metrics';
import { CheckId, type Remark } from '../model/check';
import { Draft } from '../model/draft';
import type { Due } from '../model/due';
import type { Expansion, Shortcut } from '../model/expansion';
import { type FoundGroup, foundKinds } from '../model/found';
import type { Health, HealthColour } from '../model/health';
import { ReadingCounts } from '../model/health';
import { type Hint, HintId, type Silent } from '../model/hint';
import { Idea, IdeaStatus, Source } from '../model/idea';
import type { Judged } from '../model/judged';
import type { Kept } from '../model/kept';
import type { LabelsProblem } from '../model/labels';
import { Mode } from '../model/mode';
import { NetworkId } from '../model/network';
import { About, Note, NoteText } from '../model/note';
import type { Numbers } from '../model/numbers';
import { Outcome } from '../model/outcome';
import { Permission } from '../model/permission';
import type { AboutPeople, Person, PersonGlance } from '../model/person';
import { CrisisNote, PartSent, type PlaybookPart } from '../model/playbook';
import { Author, longestText, Post } from '../model/post';
import { Moment, Profile } from '../model/profile';
import { AccountDay, type Growth, Look, PostFormat, Published } from '../model/published';
import { Change, Id, Revision, Time, WriteId } from '../model/record';
import { Reminder } from '../model/reminder';
import { Evidence, Reply } from '../model/reply';
import { Report } from '../model/report';
import type { ResponseClock } from '../model/response-clock';
import type { Result } from '../model/result';
import { type Settings, SettingsChanges } from '../model/settings';
import {
  Assignment,
  type Conflict,
  type ConnectProblem,
  Decision,
  type Refusal,
  Review,
  Role,
  SharedKind,
  SharedStore,
  type TeamDetails,
  type TeamNotice,
  type TeamState,
  type TeamWho,
} from '../model/team';
import type { FileMerge, FileTrouble, TeamFileState } from '../model/team-file';
import { type Filled, type ImportedRow, Incoming, longestTemplate, type Offer, Suggested, type Suggestion, Template, templateDetails } from '../model/template';
import type { TemplateUse } from '../model/template-use';
import { TrashedId, TrashedKind, type TrashRow } from '../model/trash';
import { Unsent } from '../model/unsent';
import { CaseType, caseDetails, Urgency, type Waiting, WaitingState } from '../model/waiting';
import type { Decided, JoinSuggestion } from '../people';
import { from } from './define-message';

/** Why a record could not be saved. `changed`: somebody else wrote it since `base`; `now` is what stands there. */
export type SaveProblem<Value> = { kind: 'changed'; now: Value } | { kind: 'missing' } | { kind: 'full' };
export type Saved<Value> = Result<Value, SaveProblem<Value>>;
/** Where a template can't be read, as a sentence. */
export type TemplateTrouble = { kind: 'template'; message: string; line: number; column: number };

/** What telling something did to what is known: `same` wrote nothing. */
export type Brought = 'new' | 'changed' | 'same';

/** What the person says of a post of their own; a part that is absent stays. */
const PublishedSaid = z.object({
  id: Id,
  pillar: z.optional(z.nullable(Id)),
  campaign: z.optional(z.nullable(Id)),
  format: z.optional(z.nullable(PostFormat)),
});
export type PublishedSaid = z.infer<typeof PublishedSaid>;

/** What an import did, or would do, with one row. */
export type Exchanged = { id: string; did: 'new' | 'there' | 'deleted'; rev?: string };

/** Why accounts could not be joined or taken apart. */
export type JoinProblem = 'same' | 'many' | SaveProblem<never>['kind'];

/** A review of a draft, what a lead said to it, and the draft as it stands; `undefined` where it is not on this device. */
export interface ReviewFound {
  review: Review;
  decision: Decision | undefined;
  draft: Draft | undefined;
}

/** A page of a list, newest first. `next` is the `before` of the following page; `undefined` at the end. */
export interface Page<Value> {
  rows: Value[];
  next: string | undefined;
  total: number;
}

/** `damaged`: the canary remembers more than the database holds. `blocked`: an old tab holds the database. */
export type StorageState =
  | { kind: 'ready' }
  | { kind: 'damaged'; remembered: number; found: number; backups: { name: string; at: number; records: number }[] }
  | { kind: 'unreadable'; reason: string; backups: { name: string; at: number; records: number }[] }
  | { kind: 'blocked' }
  | { kind: 'outdated' };

export interface SiteState {
  network: NetworkId | undefined;
  name: string;
  host: string | undefined;
  granted: boolean;
  /** Match patterns to ask for with one click. */
  origins: string[];
  colour: HealthColour;
  health: Health | undefined;
  /** Where its hints are shown; `undefined` where no network is known. */
  mode: Mode | undefined;
  /** Of a network with several hosts: which are granted and which are not, where it is not all or none. */
  partly?: { on: string[]; off: string[] };
  /** Selectors that are tried one after the other, by the name of what they look for; `health.matched` counts them. */
  alternatives?: Readonly<Record<string, readonly string[]>>;
}

/** `posts`: those on the screen that have something to say, in the page's order; `undefined` where none can be told: no network, not allowed, off, paused. */
export interface PageInView {
  site: SiteState;
  pausedUntil: number;
  posts: { post: Post; hints: Hint[]; priority: number }[] | undefined;
  /** The others on the screen, in the page's order; absent where `posts` is. */
  quiet?: Post[];
  /** The post that was focused, pressed or opened last there; it may have left the screen. */
  atHand?: { post: Post; hints: Hint[]; priority: number };
}

/** Somebody with all of their accounts: `person` has the counts of all and the name of the one seen last. */
export interface PersonRow {
  person: Person;
  others: Person[];
  isVip: boolean;
  segments: InSegmentNamed[];
  /** One of the 150 closest. */
  tie?: { layer: TieLayer; strength: number; isQuiet: boolean };
}

interface InSegmentNamed {
  id: string;
  name: string;
  by: 'hand' | 'rule';
}

/** What is known of one account and of the others of the same human being; replies and notes of all. */
export interface PersonKnown {
  person: Person | undefined;
  others: Person[];
  replies: Reply[];
  notes: Note[];
  decided: Decided;
  segments: InSegmentNamed[];
  /** Every segment there is. */
  choices: { id: string; name: string }[];
  tie: TieStrength;
  /** Their posts that wait for an answer. */
  waiting: number;
  reminders: Reminder[];
  permissions: Permission[];
  /** They are to stay forgotten: nothing is kept. */
  isForgotten: boolean;
  /** What was decided about this very account, as it is shared; `undefined`: nothing was. */
  profile: Pick<Profile, 'id' | 'shared'> | undefined;
}

/** Something that passed between us and somebody. `theirs`: a post of theirs for us; its text is gone where it no longer stands in the waiting list. */
export type Exchange = { key: string; at: number } & (
  | { kind: 'theirs'; network: NetworkId; text: string | undefined; permalink: string | undefined; state: WaitingState | undefined }
  | { kind: 'ours'; network: NetworkId; reply: Reply }
  | { kind: 'note'; note: Note }
  | { kind: 'idea'; idea: Idea }
);

/** `id` of a column: a status ("caught" for none) or a pillar ("none" for none or one that is gone). `all`: living ideas, whatever the filters. */
export interface IdeasBoard {
  columns: { id: string; name?: string; total: number; rows: Idea[] }[];
  all: number;
  choices: { tags: string[]; networks: NetworkId[] };
}

/** A draft as a calendar shows it. `at`: when it is planned for, or was posted. */
export type DraftGlance = Pick<Draft, 'id' | 'rev' | 'title' | 'status' | 'networks' | 'plannedAt' | 'postedAt' | 'pillar'> & { at: number | undefined };

export interface DraftsMonth {
  placed: DraftGlance[];
  unplanned: { rows: DraftGlance[]; total: number };
}

/** `total`: of those that pass the filters; `counts`: of each state, whatever the filters. */
export interface WaitingFound {
  rows: Waiting[];
  total: number;
  counts: Record<'new' | 'answered' | 'snoozed' | 'done', number>;
  choices: {
    networks: NetworkId[];
    hints: HintId[];
    /** "pt", "en". */
    languages: string[];
    segments: { id: string; name: string }[];
    caseTypes: CaseType[];
    assignees: string[];
  };
  /** What the team knows of who takes the rows; `assignee` of a row says who, with a team or without. */
  assigned: Assignment[];
  /** Assigned to this person (to whom the list is filtered by) and never seen on this device; with no other filter. */
  unseen: Assignment[];
}

/** The closest of each list, and how many there are in all. */
export interface TiesFound {
  from: number;
  to: number;
  all: number;
  gained: { total: number; rows: Named[] };
  cooling: { total: number; rows: Named[] };
  advocates: { total: number; rows: Ties['advocates'] };
}

const Query = z.string().check(z.maxLength(200));
const Limit = z.optional(z.number().check(z.minimum(1), z.maximum(200)));
const List = z.object({ before: z.optional(z.string().check(z.maxLength(400))), limit: Limit, deleted: z.optional(z.boolean()) });
const stored = { rev: true, createdAt: true, updatedAt: true, deletedAt: true, shared: true } as const;
const OutcomeSent = z.extend(z.omit(Outcome, stored), Change.shape);
const ReportSent = z.extend(z.omit(Report, stored), Change.shape);
const IdeaSent = z.extend(z.omit(Idea, stored), { write: WriteId });
const DraftSent = z.extend(z.omit(Draft, stored), { write: WriteId });
const AssignmentSent = z.extend(z.omit(Assignment, stored), Change.shape);
const ReviewSent = z.extend(z.omit(Review, stored), Change.shape);
const DecisionSent = z.extend(z.omit(Decision, stored), Change.shape);
const TeamSecret = z.union([
  z.object({ password: z.string().check(z.maxLength(1000)) }),
  z.object({ token: z.string().check(z.minLength(1), z.maxLength(8000)) }),
]);
const Passphrase = z.string().check(z.minLength(1), z.maxLength(500));
const onRecord = { store: SharedStore, id: Id };
const ById = z.object({ id: Id });
const Removal = z.extend(Change, { id: Id });
const Nothing = z.object({});
/** As people of a team call each other. */
const MemberName = z.string().check(z.minLength(1), z.maxLength(200));
const FileText = z.string().check(z.maxLength(50_000_000));
/** Names work that takes a while, so that the page may follow and cancel it (lib/live/work.ts). */
const Worked = z.object({ work: z.optional(Id) });
/** What was typed into a template's form, by field. */
const Values = z.record(Query, z.string().check(z.maxLength(2000)));
/** A box of a network's: the post that it answers, or the page where it writes a new one. */
const Box = z.object({ network: NetworkId, post: z.optional(Id), page: Unsent.shape.page });
/** The name of one act of writing. */
const Writing = z.string().check(z.regex(/^[0-9a-f]{16}$/));
/** `touch` sets both or takes away what is absent. A segment `is` on or off by hand, or as its rule says. */
const ProfileChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vip'), isVip: z.boolean() }),
  z.object({ kind: z.literal('segment'), segment: Id, is: z.enum(['on', 'off', 'ruled']) }),
  z.object({ kind: z.literal('cadence'), days: Profile.shape.cadence }),
  z.object({ kind: z.literal('touch'), touchedAt: z.optional(Time), notBefore: z.optional(Time) }),
  z.object({ kind: z.literal('moment'), before: z.optional(Moment), after: z.optional(Moment) }),
]);

const ideaDetails = {
  status: z.optional(z.nullable(IdeaStatus)),
  pillar: z.optional(z.nullable(Id)),
  tags: Idea.shape.tags,
  order: z.optional(z.nullable(z.number())),
};

/**
 * Everything that can be asked of the background, and by whom. `subject.verb`. A content script's part is what a
 * compromised page process could forge: judge, fill, record, capture; never list, read back, delete, export or set.
 */
export const protocol = {
  'posts.judge': from(
    'anywhere',
    z.object({
      network: NetworkId,
      host: z.string().check(z.maxLength(300)),
      me: z.optional(z.string().check(z.maxLength(1000))),
      posts: z.array(Post).check(z.maxLength(100)),
      counts: ReadingCounts,
    }),
  ).gives<{ judged: Judged[]; draw: boolean }>(),
  'posts.glance': from('anywhere', z.object({ post: Id, author: Author.shape.handle, network: NetworkId })).gives<{
    person: PersonGlance;
    postHasNote: boolean;
  }>(),
  /** `language`: the variants to take, where the person chose one; else those of the post's language. */
  'templates.offer': from('anywhere', z.object({ post: z.optional(Post), network: NetworkId, language: z.optional(Query) })).gives<Offer[]>(),
  /** Templates whose shortcut or name begins as what was typed behind the prefix, at most 8: a page never gets the list of all. */
  'templates.shortcuts': from('anywhere', z.object({ network: NetworkId, typed: z.string().check(z.maxLength(40)) })).gives<{
    rows: Shortcut[];
    more: boolean;
  }>(),
  /** Its words went into a box whose sending is not recorded. Told again with the same time it counts once. */
  'templates.used': from('anywhere', z.object({ id: Id, at: Time })).gives<{ counted: boolean }>(),
  /** Whether and how shortcuts become words in pages of this host. */
  'expansion.rules': from('anywhere', z.object({ network: NetworkId, host: z.string().check(z.maxLength(300)) })).gives<
    Pick<Expansion, 'on' | 'prefix' | 'key'>
  >(),
  'templates.fill': from('anywhere', z.object({ id: Id, network: NetworkId, post: z.optional(Post), language: z.optional(Query), values: Values })).gives<
    Result<Filled, { kind: 'missing' } | TemplateTrouble>
  >(),
  'replies.record': from(
    'anywhere',
    z.object({
      write: WriteId,
      id: Id,
      network: NetworkId,
      post: Post,
      text: Reply.shape.text,
      sentAt: Time,
      evidence: Evidence,
      template: z.optional(z.object({ id: Id, text: Reply.shape.text, drawn: z.optional(z.boolean()) })),
    }),
  ).gives<{ id: string }>(),
  'ideas.capture': from(
    'anywhere',
    z.object({
      write: WriteId,
      id: Id,
      text: Idea.shape.text,
      comment: Idea.shape.comment,
      source: z.optional(Source),
    }),
  ).gives<{ id: string }>(),
  'waiting.snooze': from('anywhere', z.object({ write: WriteId, post: Id, until: Time })).gives<{ done: boolean }>(),
  'waiting.finish': from('anywhere', z.object({ write: WriteId, post: Id })).gives<{ done: boolean }>(),
  /** Takes snooze or done back. */
  'waiting.reopen': from('anywhere', z.object({ write: WriteId, post: Id })).gives<{ done: boolean }>(),
  'hints.mute': from('anywhere', z.object({ write: WriteId, hint: HintId, muted: z.boolean() })).gives<{ done: boolean }>(),
  /** Which rules looked at this post and said nothing, and why; of marks, segments and promises only that a page is not told. */
  'hints.whyNot': from('anywhere', z.object({ network: NetworkId, post: Post })).gives<{ silent: Silent[] }>(),
  /** Whether and where this network's hints are shown, and until when Feedside is paused (0: it is not). */
  'feeds.mode': from('anywhere', z.object({ network: NetworkId })).gives<{ mode: Mode; pausedUntil: number }>(),
  /** No hints of this person's posts any more, here and in the waiting list; `label` is the name to show among the muted. */
  'people.mute': from('anywhere', z.object({ write: WriteId, person: Id, label: Query, muted: z.boolean() })).gives<{ done: boolean }>(),
  /** What stands in a box now. `left`: the person left the box or the page. Only for pages of the asker's own origin, as the next two. */
  'unsent.keep': from(
    'anywhere',
    z.extend(Box, {
      writing: Writing,
      text: Unsent.shape.text,
      label: Unsent.shape.label,
      permalink: Unsent.shape.permalink,
      at: Time,
      left: z.optional(z.boolean()),
    }),
  ).gives<{ kept: boolean }>(),
  /** Words that were sent, emptied or put away. */
  'unsent.drop': from('anywhere', z.extend(Box, { writing: Writing })).gives<{ dropped: boolean }>(),
  /** The words typed last into this very box and not sent. */
  'unsent.offer': from('anywhere', Box).gives<{ words: { writing: string; text: string; at: number } | undefined }>(),
  /** Other posts came into view where somebody looks at them from beside. */
  'page.changed': from('anywhere', Nothing).gives<{ done: boolean }>(),
  /** Brings the opened chip and the picker into the asking tab, the first time they are needed. */
  'card.load': from('anywhere', Nothing).gives<{ loaded: boolean }>(),
  /** Brings what helps while writing into the asking tab, when an editor gets the focus for the first time. */
  'writing.load': from('anywhere', Nothing).gives<{ loaded: boolean }>(),
  /**
   * What there is to say of a text before it is sent. Judged here, since the brand card and past replies are nothing for a page's
   * process: it is told only what stands in its own text. `on`: whether the line is wanted at all.
   */
  'writing.check': from(
    'anywhere',
    z.object({
      network: NetworkId,
      text: z.string().check(z.maxLength(longestText)),
      post: z.optional(Post),
      /** Pictures without a description, as far as the page tells. */
      undescribed: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
    }),
  ).gives<{ on: boolean; remarks: Remark[] }>(),
  'checks.mute': from('anywhere', z.object({ write: WriteId, check: CheckId, muted: z.boolean() })).gives<{ done: boolean }>(),
  /** Remembers something promised while writing. */
  'reminders.promise': from('anywhere', z.object({ write: WriteId, id: Id, text: Reminder.shape.text, dueAt: Time, about: z.optional(About) })).gives<{
    id: string;
  }>(),
  /** Takes that back, within the hour; later only our own pages can. */
  'reminders.unpromise': from('anywhere', z.object({ write: WriteId, id: Id })).gives<{ done: boolean }>(),
  /** Opens the desk (side panel, else a window of its own) at a person or post. */
  'desk.open': from('anywhere', z.object({ about: z.optional(About) })).gives<{ opened: 'panel' | 'window' }>(),

  'waiting.list': from(
    'pages',
    z.object({ state: WaitingState, order: z.enum(['priority', 'age']), limit: z.optional(z.number().check(z.minimum(1), z.maximum(10_000))) }),
  ).gives<{ rows: Waiting[]; total: number }>(),
  /** A page of one state, sorted and filtered as of now. `choices`: what all of that state could be filtered by. */
  'waiting.find': from(
    'pages',
    z.object({
      state: z.enum(['new', 'answered', 'snoozed', 'done']),
      order: z.enum(['priority', 'age']),
      limit: z.optional(z.number().check(z.minimum(1), z.maximum(10_000))),
      network: z.optional(NetworkId),
      hint: z.optional(HintId),
      language: z.optional(Query),
      segment: z.optional(Id),
      caseType: caseDetails.caseType,
      assignee: z.optional(Query),
    }),
  ).gives<WaitingFound>(),
  /** Each to a state of its own: for many at once, and to take that back. */
  'waiting.moveMany': from(
    'pages',
    z.object({
      write: WriteId,
      moves: z
        .array(z.object({ post: Id, state: z.enum(['new', 'answered', 'snoozed', 'done']), until: z.optional(Time) }))
        .check(z.minLength(1), z.maxLength(1000)),
    }),
  ).gives<{ changed: string[] }>(),
  /** What kind of case these are, how pressing, and who takes them; `null` takes it away. */
  'waiting.describe': from(
    'pages',
    z.object({
      write: WriteId,
      posts: z.array(Id).check(z.minLength(1), z.maxLength(1000)),
      details: z.object({
        caseType: z.optional(z.nullable(CaseType)),
        urgency: z.optional(z.nullable(Urgency)),
        assignee: z.optional(z.nullable(Query)),
      }),
    }),
  ).gives<{ changed: string[] }>(),
  /** Who takes these posts; `null`: nobody. With a team everybody hears it. */
  'waiting.assign': from(
    'pages',
    z.object({
      write: WriteId,
      posts: z
        .array(
          z.object({
            post: Id,
            label: Assignment.shape.label,
            permalink: Assignment.shape.permalink,
            to: z.nullable(Assignment.shape.to),
            note: Assignment.shape.note,
          }),
        )
        .check(z.minLength(1), z.maxLength(1000)),
    }),
  ).gives<{ changed: string[] }>(),
  /** Who takes this post, by the words of this device or the team's record; it need not be in the waiting list. */
  'waiting.taker': from('pages', z.object({ post: Id })).gives<{ to: string | undefined; record: Assignment | undefined }>(),
  /** What is assigned to this person and not done, the last assigned first. */
  'waiting.assigned': from('pages', Nothing).gives<{ rows: Assignment[] }>(),
  /** Response times of what was written in the last so many days before `until`, which is now where it is left out. */
  'clock.read': from('pages', z.object({ days: z.number().check(z.minimum(1), z.maximum(90)), until: z.optional(Time) })).gives<ResponseClock>(),
  /** What campaigns brought, all of it. */
  'outcomes.list': from('pages', Nothing).gives<Outcome[]>(),
  'outcomes.save': from('pages', OutcomeSent).gives<Saved<Outcome>>(),
  /** Rows of an analytics file. One that is there under its id gets the file's numbers, so that a second import counts nothing twice. `before`: what stood there. */
  'outcomes.bring': from('pages', z.object({ write: WriteId, rows: z.array(OutcomeSent).check(z.maxLength(5000)) })).gives<{
    added: Pick<Outcome, 'id' | 'rev'>[];
    changed: { before: Outcome; rev: string }[];
    same: number;
  }>(),
  'outcomes.remove': from('pages', Removal).gives<Saved<Outcome>>(),
  'outcomes.restore': from('pages', Removal).gives<Saved<Outcome>>(),
  /** Ideas out of files of other tools, by ids that are the source's own; `there`: under its id something stands already, which stays; `deleted`: it was thrown away. */
  'exchange.ideas': from('pages', z.object({ dryRun: z.boolean(), rows: z.array(IdeaSent).check(z.maxLength(500)) })).gives<{ rows: Exchanged[] }>(),
  'exchange.drafts': from('pages', z.object({ dryRun: z.boolean(), rows: z.array(DraftSent).check(z.maxLength(500)) })).gives<{ rows: Exchanged[] }>(),
  /** Takes an import back: what was changed since stays. */
  'exchange.undo': from(
    'pages',
    z.object({ kind: z.enum(['ideas', 'drafts']), rows: z.array(z.object({ id: Id, base: Revision, write: WriteId })).check(z.maxLength(500)) }),
  ).gives<{ undone: number; failed: number }>(),
  'reports.list': from('pages', List).gives<Page<Report>>(),
  'reports.save': from('pages', ReportSent).gives<Saved<Report>>(),
  'reports.remove': from('pages', Removal).gives<Saved<Report>>(),
  'reports.restore': from('pages', Removal).gives<Saved<Report>>(),
  /** What came of each reply of the last so many days. Who wrote when is kept for 90. */
  'templates.outcomes': from('pages', z.object({ days: z.number().check(z.minimum(1), z.maximum(90)) })).gives<{ from: number; uses: TemplateUse[] }>(),
  /** Ties gained since so many days, those that cool, and advocates; the closest of each, and how many there are. */
  'relations.ties': from('pages', z.object({ days: z.number().check(z.minimum(1), z.maximum(90)) })).gives<TiesFound>(),
  'numbers.read': from('pages', Nothing).gives<Numbers>(),
  /** `shared`, here and of ideas, drafts and templates: only of a new one, so that its first words go nowhere else. */
  'notes.save': from('pages', z.extend(Change, { id: Id, about: About, text: NoteText, shared: Note.shape.shared })).gives<Saved<Note>>(),
  'notes.remove': from('pages', Removal).gives<Saved<Note>>(),
  'notes.restore': from('pages', Removal).gives<Saved<Note>>(),
  'notes.about': from('pages', z.object({ id: Id })).gives<Note[]>(),
  'notes.list': from('pages', List).gives<Page<Note>>(),
  'notes.search': from('pages', z.object({ words: Query, limit: Limit })).gives<Note[]>(),
  /** Status, pillar, tags and order: absent stays as it is; `null`, or no tags, takes it away. */
  'ideas.save': from(
    'pages',
    z.extend(Change, { id: Id, text: Idea.shape.text, comment: Idea.shape.comment, source: z.optional(Source), ...ideaDetails, shared: Idea.shape.shared }),
  ).gives<Saved<Idea>>(),
  /** Into a column and a place of the board, on whatever stands there. `after`: the idea above it (`null`: at the top); absent: at `order`, or where it stood. */
  'ideas.place': from('pages', z.object({ write: WriteId, id: Id, by: z.enum(['status', 'pillar']), after: z.optional(z.nullable(Id)), ...ideaDetails })).gives<
    Saved<Idea>
  >(),
  /** Living ones only. */
  'ideas.get': from('pages', ById).gives<{ idea: Idea | undefined }>(),
  /** All ideas that pass the filters, by column. `limits`: cards by column's id, 50 unless told. */
  'ideas.board': from(
    'pages',
    z.object({
      by: z.enum(['status', 'pillar']),
      words: z.optional(Query),
      tag: z.optional(Query),
      pillar: z.optional(Id),
      network: z.optional(NetworkId),
      limits: z.optional(z.record(Id, z.number().check(z.minimum(1), z.maximum(10_000)))),
    }),
  ).gives<IdeasBoard>(),
  'ideas.remove': from('pages', Removal).gives<Saved<Idea>>(),
  'ideas.restore': from('pages', Removal).gives<Saved<Idea>>(),
  'ideas.list': from('pages', List).gives<Page<Idea>>(),
  'drafts.save': from(
    'pages',
    z.extend(Change, {
      id: Id,
      shared: Draft.shape.shared,
      title: Draft.shape.title,
      text: Draft.shape.text,
      status: Draft.shape.status,
      networks: Draft.shape.networks,
      plannedAt: Draft.shape.plannedAt,
      idea: Draft.shape.idea,
      versions: Draft.shape.versions,
      pillar: Draft.shape.pillar,
      campaign: Draft.shape.campaign,
      links: Draft.shape.links,
      postedAt: Draft.shape.postedAt,
    }),
  ).gives<Saved<Draft>>(),
  'drafts.remove': from('pages', Removal).gives<Saved<Draft>>(),
  'drafts.restore': from('pages', Removal).gives<Saved<Draft>>(),
  'drafts.list': from('pages', List).gives<Page<Draft>>(),
  /** Drafts that somebody asked a yes for, last asked first; not those that were posted or deleted. */
  'drafts.reviews': from('pages', Nothing).gives<ReviewFound[]>(),
  /** What stands in the days of `from <= t < to`, and what is not planned: those last changed first, at most `limit`. */
  'drafts.month': from('pages', z.object({ from: Time, to: Time, limit: Limit })).gives<DraftsMonth>(),
  /** Plans a draft, on whatever stands there; `null`: for no time. */
  'drafts.plan': from('pages', z.object({ write: WriteId, id: Id, plannedAt: z.nullable(Time) })).gives<Saved<Draft>>(),
  /**
   * Brings words into an open empty box for a new post of this network, in a tab of it; else opens the page where the network has one
   * (`opened`), for a text that is copied. Sends nothing.
   */
  'drafts.bring': from('pages', z.object({ network: NetworkId, text: Draft.shape.text })).gives<{ came: 'in' | 'opened' | 'nowhere' }>(),
  /** Brings words into the open empty box that answers this post in this tab; nothing where hints stand beside the feed. Sends nothing. */
  'replies.bring': from(
    'pages',
    z.object({ tab: z.number(), post: Id, text: Reply.shape.text, template: z.optional(z.object({ id: Id, text: Reply.shape.text })) }),
  ).gives<{ came: boolean }>(),
  /** Words that stand in networks' boxes and were not sent, last typed first. */
  'unsent.list': from('pages', Nothing).gives<Unsent[]>(),
  'unsent.remove': from('pages', ById).gives<{ done: boolean }>(),
  /** Takes a removal back: the words as they were. */
  'unsent.restore': from('pages', Unsent).gives<{ done: boolean }>(),
  /** A shortcut and words that can't be read are answered with what is wrong, so these two come in wider than a template holds them. */
  'templates.save': from(
    'pages',
    z.extend(Change, {
      id: Id,
      shared: Template.shape.shared,
      name: Template.shape.name,
      label: Template.shape.label,
      shortcut: z.optional(Query),
      text: z.string().check(z.maxLength(2 * longestTemplate)),
      ...templateDetails,
      language: z.optional(Query),
      variants: z.optional(z.array(z.object({ language: Query, text: z.string().check(z.maxLength(2 * longestTemplate)) })).check(z.maxLength(40))),
    }),
  ).gives<Result<Template, SaveProblem<Template> | TemplateTrouble | { kind: 'shortcut'; takenBy: string }>>(),
  /** Words that are being written, filled as they would be for this post: with its person, the day, campaign, snippets. `wanted`: the language to show; else the post's. */
  'templates.preview': from(
    'pages',
    z.object({
      id: Id,
      text: z.string().check(z.maxLength(2 * longestTemplate)),
      language: z.optional(Query),
      variants: z.optional(z.array(z.object({ language: Query, text: z.string().check(z.maxLength(2 * longestTemplate)) })).check(z.maxLength(40))),
      network: NetworkId,
      post: z.optional(Post),
      wanted: z.optional(Query),
      values: Values,
    }),
  ).gives<Result<Filled & { language: string | undefined }, TemplateTrouble>>(),
  /** Replies that were written often without a template, most often first. */
  'templates.suggest': from('pages', Nothing).gives<Suggestion[]>(),
  /** These words are no template and are not suggested again; `declined: false` takes that back. */
  'templates.decline': from('pages', z.object({ write: WriteId, text: Suggested, declined: z.boolean() })).gives<{ done: boolean }>(),
  /** Templates from files. Twice gives no doubles; `undo` is what `undoImport` takes. `dryRun` writes nothing. */
  'templates.import': from('pages', z.extend(Worked, { write: WriteId, rows: z.array(Incoming).check(z.maxLength(5000)), dryRun: z.boolean() })).gives<{
    rows: ImportedRow[];
    undo: { added: string[]; changed: Template[] };
    /** Cancelled: `rows` and `undo` tell what was brought until then. */
    stopped?: true;
  }>(),
  'templates.undoImport': from('pages', z.object({ write: WriteId, added: z.array(Id), changed: z.array(Template) })).gives<{
    undone: number;
    failed: number;
  }>(),
  'templates.remove': from('pages', Removal).gives<Saved<Template>>(),
  'templates.restore': from('pages', Removal).gives<Saved<Template>>(),
  'templates.list': from('pages', List).gives<Page<Template>>(),
  /** One account with the others of the same human being; replies and notes of all of them. */
  'people.get': from('pages', ById).gives<PersonKnown>(),
  'people.search': from('pages', z.object({ words: Query, limit: Limit })).gives<Person[]>(),
  /** Two accounts are one human being. `same`: one account named twice; `many`: more than 50 would be one. */
  'people.join': from('pages', z.object({ write: WriteId, people: z.tuple([Id, Id]) })).gives<Result<{ people: string[] }, { kind: JoinProblem }>>(),
  /** Takes one account out again; `people`: those that stay together. */
  'people.split': from('pages', z.object({ write: WriteId, person: Id })).gives<Result<{ people: string[] }, { kind: JoinProblem }>>(),
  /** Every living part, in no order that means anything. */
  'playbook.list': from('pages', Nothing).gives<PlaybookPart[]>(),
  /** `refused`: the words of the part can't stand as they are; `message` says why. */
  'playbook.save': from('pages', PartSent).gives<Result<PlaybookPart, SaveProblem<PlaybookPart> | { kind: 'refused'; message: string }>>(),
  'playbook.remove': from('pages', Removal).gives<Saved<PlaybookPart>>(),
  'playbook.restore': from('pages', Removal).gives<Saved<PlaybookPart>>(),
  /** Begins a crisis; nothing happens where one is on. */
  'crisis.begin': from('pages', z.object({ write: WriteId })).gives<Saved<PlaybookPart>>(),
  'crisis.end': from('pages', z.object({ write: WriteId })).gives<Saved<PlaybookPart>>(),
  /** Writes a line into its timeline, on or over. */
  'crisis.note': from('pages', z.object({ write: WriteId, text: CrisisNote })).gives<Saved<PlaybookPart>>(),
  /** One row for each human being who wrote to us or was answered. `close`: of the 150 closest; `owed`: they spoke last and more often; `oneSided`: we speak, they seldom. */
  'people.list': from(
    'pages',
    z.object({
      words: z.optional(Query),
      network: z.optional(NetworkId),
      segment: z.optional(Id),
      show: z.optional(z.enum(['all', 'vip', 'close', 'quiet', 'owed', 'oneSided', 'new'])),
      order: z.optional(z.enum(['seen', 'name', 'exchanges', 'tie'])),
      before: List.shape.before,
      limit: Limit,
    }),
  ).gives<Page<PersonRow>>(),
  /** Everything that passed between us and somebody, on all of their accounts, newest first. */
  'people.history': from('pages', z.object({ id: Id, before: z.optional(z.string().check(z.maxLength(400))), limit: Limit })).gives<Page<Exchange>>(),
  /** Accounts that may be one human being; nothing is joined. */
  'people.suggestions': from('pages', Nothing).gives<JoinSuggestion[]>(),
  /** These two are not one human being: never suggested again; or are to be suggested again. */
  'people.apart': from('pages', z.object({ write: WriteId, people: z.tuple([Id, Id]), apart: z.boolean() })).gives<{ done: boolean }>(),
  /** What there is about somebody's accounts, before it is forgotten. */
  'people.about': from('pages', ById).gives<{ accounts: string[]; about: AboutPeople }>(),
  /** All of that goes at once and for good; whoever is forgotten stays so when seen again, until wanted. */
  'people.forget': from('pages', z.object({ write: WriteId, id: Id })).gives<{ accounts: string[]; about: AboutPeople }>(),
  'people.want': from('pages', z.object({ write: WriteId, network: NetworkId, handle: Author.shape.handle })).gives<{ wanted: boolean }>(),
  /** `note`: their words, kept in the history with the state. `incomplete`: granted needs the very thing, a scope and their words. */
  'permissions.save': from(
    'pages',
    z.extend(Change, {
      id: Id,
      person: Permission.shape.person,
      post: Permission.shape.post,
      permalink: Permission.shape.permalink,
      what: Permission.shape.what,
      state: Permission.shape.state,
      scope: Permission.shape.scope,
      until: Permission.shape.until,
      note: z.optional(z.string().check(z.maxLength(2000))),
    }),
  ).gives<Result<Permission, SaveProblem<Permission> | { kind: 'incomplete' }>>(),
  'permissions.remove': from('pages', Removal).gives<Saved<Permission>>(),
  'permissions.restore': from('pages', Removal).gives<Saved<Permission>>(),
  'permissions.list': from('pages', Nothing).gives<{ permission: Permission; person: Person | undefined }[]>(),
  /** Every post of our own, by id, a page at a time: `next` is the `after` of the following page. */
  'results.page': from('pages', z.object({ after: z.optional(Id), limit: z.optional(z.number().check(z.minimum(1), z.maximum(5000))) })).gives<{
    rows: Published[];
    next: string | undefined;
  }>(),
  /** The looks at all posts in the same way, for half-lives and paces. */
  'results.growth': from('pages', z.object({ after: z.optional(Id), limit: z.optional(z.number().check(z.minimum(1), z.maximum(5000))) })).gives<{
    rows: Growth[];
    next: string | undefined;
  }>(),
  /** Accounts by day, both days within ("2026-11-22"), oldest first. */
  'results.days': from('pages', z.object({ from: z.string().check(z.maxLength(10)), to: z.string().check(z.maxLength(10)) })).gives<AccountDay[]>(),
  /** The looks at one post, oldest first. */
  'results.looks': from('pages', z.object({ id: Id })).gives<Look[]>(),
  /** What an export file told, a batch at a time; says of each row, in its order, what that did. With `dryRun` nothing is written. `tell`: whether others hear of it with this batch, or with one that follows. */
  'results.bring': from(
    'pages',
    z.object({
      posts: z.array(z.object({ post: Published, look: z.optional(Look) })).check(z.maxLength(1000)),
      days: z.array(AccountDay).check(z.maxLength(1000)),
      dryRun: z.optional(z.boolean()),
      tell: z.optional(z.enum(['now', 'later'])),
    }),
  ).gives<{ posts: Brought[]; days: Brought[] }>(),
  /** Takes posts and days away, with all looks; `removed` is what `results.bring` needs to bring the posts back. */
  'results.remove': from('pages', z.object({ posts: z.array(Id).check(z.maxLength(1000)), days: z.array(Id).check(z.maxLength(1000)) })).gives<{
    removed: { post: Published; looks: Look[] }[];
  }>(),
  /** What the person says of posts; `null` takes it away, so that the draft's counts again. `before`: the same for the way back. */
  'results.describe': from('pages', z.object({ posts: z.array(PublishedSaid).check(z.maxLength(1000)) })).gives<{ before: PublishedSaid[] }>(),
  /** Two records of one post become one, under `keep`. */
  'results.merge': from('pages', z.object({ keep: Id, drop: Id })).gives<{ done: true }>(),
  'reminders.save': from(
    'pages',
    z.extend(Change, { id: Id, kind: Reminder.shape.kind, text: Reminder.shape.text, dueAt: Time, about: z.optional(About), reply: Reminder.shape.reply }),
  ).gives<Saved<Reminder>>(),
  'reminders.done': from('pages', z.extend(Removal, { done: z.boolean() })).gives<Saved<Reminder>>(),
  'reminders.remove': from('pages', Removal).gives<Saved<Reminder>>(),
  'reminders.restore': from('pages', Removal).gives<Saved<Reminder>>(),
  /** Everything that is due and what comes next, of whatever kind, earliest first; reminders that are done, last done first. */
  'reminders.list': from('pages', Nothing).gives<{ due: Due[]; ahead: Due[]; done: Reminder[] }>(),
  'reminders.count': from('pages', Nothing).gives<{ due: number }>(),
  /** Decides something about somebody and gives what is decided now, by all of their accounts. `moment`: `before` becomes `after`. */
  'profiles.change': from('pages', z.object({ write: WriteId, person: Id, change: ProfileChange })).gives<Decided>(),
  /** Everything that holds every word, by kind; `limit` of each, 5 unless told. `kinds`: only these. */
  'search.find': from(
    'pages',
    z.object({ words: Query, limit: z.optional(z.number().check(z.minimum(1), z.maximum(1000))), kinds: z.optional(z.array(z.enum(foundKinds))) }),
  ).gives<FoundGroup[]>(),
  /** What was deleted, last first. `counts`: of each kind, whatever the filters. */
  'trash.list': from(
    'pages',
    z.object({
      kinds: z.optional(z.array(TrashedKind).check(z.minLength(1))),
      words: z.optional(Query),
      before: z.optional(z.string().check(z.maxLength(400))),
      limit: Limit,
    }),
  ).gives<Page<TrashRow> & { counts: Record<TrashedKind, number> }>(),
  /** Brings these back; `failed`: those that can't stand again beside what was made since. */
  /** `playbook`, `template.…`: it is the team's, and its leads change it. */
  'trash.restore': from('pages', z.object({ write: WriteId, items: z.array(TrashedId).check(z.minLength(1), z.maxLength(1000)) })).gives<{
    restored: TrashedId[];
    failed: { item: TrashedId; why: 'joined' | 'shortcut' | 'missing' | 'changed' | 'full' | 'playbook' | 'template.member' | 'template.guest' }[];
  }>(),
  /** For good. `everything`: all that is in the trash. */
  'trash.erase': from(
    'pages',
    z.union([z.object({ items: z.array(TrashedId).check(z.minLength(1), z.maxLength(1000)) }), z.object({ everything: z.literal(true) })]),
  ).gives<{
    gone: number;
  }>(),
  'settings.get': from('pages', Nothing).gives<Settings>(),
  'settings.save': from('pages', z.extend(Change, { changes: SettingsChanges })).gives<Saved<Settings>>(),
  'sites.list': from('pages', Nothing).gives<SiteState[]>(),
  /** The page in view of a tab: its network, whether we may read it, how well it is read. */
  'sites.here': from('pages', z.object({ url: z.string(), tab: z.optional(z.number()) })).gives<SiteState>(),
  'networks.mode': from('pages', z.object({ write: WriteId, network: NetworkId, mode: Mode })).gives<{ done: boolean }>(),
  /** Which rules looked at this post and said nothing, and why. */
  'hints.explain': from('pages', z.object({ network: NetworkId, post: Post })).gives<{ silent: Silent[] }>(),
  /** Why no words can be read on this device; `undefined` where they can. */
  'hints.problem': from('pages', Nothing).gives<{ problem: LabelsProblem | undefined }>(),
  /** No chips and no new hints until then; 0 goes on. */
  'hints.pause': from('pages', z.object({ write: WriteId, until: Time })).gives<{ done: boolean }>(),
  /** What the page of this tab shows now, and the hints of its posts on the screen. */
  'page.look': from('pages', z.object({ tab: z.number() })).gives<PageInView>(),
  /** What a contributor needs to mend an adapter: versions, counts, and the structure of a post, without a word of anybody's. */
  'health.report': from('pages', z.object({ network: NetworkId })).gives<{ text: string; hasPage: boolean }>(),
  'storage.state': from('pages', Nothing).gives<StorageState>(),
  /** How much of everything is kept on this device. */
  'storage.counts': from('pages', Nothing).gives<Kept>(),
  /** Everything goes for good, automatic backups too: only after the person confirmed it. */
  'storage.erase': from('pages', z.object({ sure: z.literal(true) })).gives<{ done: boolean }>(),
  /** One JSON text with everything, rejected records and tombstones included. */
  'backup.export': from('pages', Worked).gives<{ name: string; json: string; stopped?: true }>(),
  /** Adds and updates; a record that stands newer here stays. `dryRun` writes nothing. */
  'backup.import': from('pages', z.extend(Worked, { json: z.string(), dryRun: z.boolean() })).gives<
    Result<{ added: number; updated: number; same: number; refused: { what: string; why: string }[]; stopped?: true }, { kind: 'file'; why: string }>
  >(),
  /** Brings a rolling backup back after damage; the empty database is replaced. */
  'backup.restore': from('pages', z.extend(Worked, { name: z.string() })).gives<Result<{ records: number }, { kind: 'file' | 'stopped'; why: string }>>(),
  /** Makes the search text of notes right where it is not. */
  'backup.reindex': from('pages', Worked).gives<{ checked: number; mended: number; stopped?: true }>(),
  /** Work of this name ends after the step that it is at. */
  'work.cancel': from('pages', z.object({ work: Id })).gives<{ done: boolean }>(),
  /** The person decides to go on with what is there; the canary is set anew. */
  'backup.startFresh': from('pages', Nothing).gives<{ done: boolean }>(),
  'team.state': from('pages', Nothing).gives<TeamState>(),
  /** What the Team page shows besides: dearer, and asked only there. */
  'team.details': from('pages', Nothing).gives<TeamDetails>(),
  /** Cheap, for every screen that is another one in a team; `undefined`: there is none. */
  'team.who': from('pages', Nothing).gives<{ who: TeamWho | undefined }>(),
  /** What an invitation's code says; `undefined`: none, or one with a slip in it. The page asks for the permission of the address next. */
  'team.read': from('pages', z.object({ code: z.string().check(z.maxLength(1000)) })).gives<{
    found: { address: string; until: number; isOver: boolean } | undefined;
  }>(),
  /** Comes to a team, or makes one (`isNew`). The permission for the address is asked before, with the press of a button. The first sync runs on after the answer. */
  'team.connect': from(
    'pages',
    z.object({
      address: z.string().check(z.maxLength(2000)),
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      secret: TeamSecret,
      open: z.union([z.object({ passphrase: Passphrase, isNew: z.boolean() }), z.object({ code: z.string().check(z.maxLength(1000)) })]),
    }),
  ).gives<Result<TeamState, { kind: ConnectProblem }>>(),
  /** Another password or token, when the server took the old one no longer. */
  'team.signIn': from('pages', z.object({ secret: TeamSecret })).gives<Result<TeamState, { kind: ConnectProblem }>>(),
  /** The new passphrase, after a lead changed it. */
  'team.unlock': from('pages', z.object({ passphrase: Passphrase })).gives<Result<TeamState, { kind: ConnectProblem }>>(),
  /** What is shared from now on; what others have already, they keep. */
  'team.choose': from('pages', z.object({ share: z.partialRecord(SharedKind, z.boolean()) })).gives<TeamState>(),
  /** Syncs now. */
  'team.sync': from('pages', Nothing).gives<TeamState>(),
  /** Waits for news of the others, 20 s at most; asked again and again by a page that shows them. `false`, at once: there is nothing to wait for now. */
  'team.follow': from('anywhere', Nothing).gives<{ followed: boolean }>(),
  /** Disconnects; everything stays here, unless `forget`: then what came from others goes. */
  'team.leave': from('pages', z.object({ forget: z.boolean() })).gives<{ removed: number }>(),
  /** A code to read aloud. The passphrase is asked for, since this device can use the team's key and not read it. */
  'team.invite': from('pages', z.object({ passphrase: Passphrase, days: z.number().check(z.minimum(1), z.maximum(60)) })).gives<
    Result<{ code: string; until: number }, { kind: ConnectProblem }>
  >(),
  /** Another passphrase and a new key, for leads. Invitations that are open end. */
  'team.rotate': from('pages', z.object({ passphrase: Passphrase, next: Passphrase })).gives<Result<TeamState, { kind: ConnectProblem }>>(),
  /** This person writes an answer to that post, or stopped. Ends by itself after three minutes. */
  'team.answering': from('anywhere', z.object({ post: Id, on: z.boolean() })).gives<{ done: boolean }>(),
  'team.conflicts': from('pages', Nothing).gives<Conflict[]>(),
  /** One version for several: `fields` over those of the first, `null` takes one away. `seen`: revisions of all versions that were looked at. */
  'team.resolve': from(
    'pages',
    z.object({ ...onRecord, write: WriteId, seen: z.array(Revision).check(z.maxLength(50)), fields: z.record(z.string(), z.unknown()) }),
  ).gives<Result<{ done: true }, { kind: 'changed' | 'missing' | 'invalid' }>>(),
  /** Undo of `team.resolve` and `team.giveUp`: the versions stand beside each other again. */
  'team.reopen': from('pages', z.object({ ...onRecord, write: WriteId })).gives<{ done: boolean }>(),
  'team.refused': from('pages', Nothing).gives<Refusal[]>(),
  /** Takes what the team has instead of what its server would not take. */
  'team.giveUp': from('pages', z.object(onRecord)).gives<{ done: boolean }>(),
  /** Ids of the records of a store that the team has too, as far as this device knows. */
  'team.known': from('pages', z.object({ store: SharedStore })).gives<{ ids: string[] }>(),
  'team.notices': from('pages', Nothing).gives<TeamNotice[]>(),
  'team.dismiss': from('pages', z.object(onRecord)).gives<{ done: boolean }>(),
  /** One record with the team, or never; `null`: as its kind is. */
  'team.share': from('pages', z.object({ ...onRecord, write: WriteId, shared: z.nullable(z.boolean()) })).gives<{ done: boolean }>(),
  /** The team by files: what there is of it, and who is known by their key. */
  'teamFile.state': from('pages', Nothing).gives<TeamFileState>(),
  /** A new team without a server; who makes it leads it. */
  'teamFile.start': from('pages', z.object({ name: MemberName, passphrase: Passphrase })).gives<Result<TeamFileState, { kind: FileTrouble }>>(),
  /** Comes to a team without a server by any of its files; nothing of the file is merged yet. */
  'teamFile.join': from('pages', z.object({ name: MemberName, passphrase: Passphrase, file: FileText })).gives<Result<TeamFileState, { kind: FileTrouble }>>(),
  'teamFile.choose': from('pages', z.object({ share: z.partialRecord(SharedKind, z.boolean()) })).gives<TeamFileState>(),
  /** Everything that is shared as one file, sealed and signed. */
  'teamFile.make': from('pages', Worked).gives<
    Result<{ name: string; text: string; kinds: { kind: SharedKind; n: number }[]; removed: number } | { stopped: true }, { kind: FileTrouble }>
  >(),
  /** `dryRun` tells what would be and writes nothing. All of a file is merged, or nothing. */
  'teamFile.merge': from('pages', z.extend(Worked, { file: FileText, passphrase: z.optional(Passphrase), dryRun: z.boolean() })).gives<
    Result<FileMerge, { kind: FileTrouble }>
  >(),
  /** Files that were signed with this key are taken from now on, or no longer. `isUndone`: the press before was not meant, and nobody is to hear of it. */
  'teamFile.trust': from(
    'pages',
    z.object({ name: MemberName, key: z.string().check(z.maxLength(200)), role: Role, trusted: z.boolean(), isUndone: z.optional(z.boolean()) }),
  ).gives<TeamFileState>(),
  /** What a lead decides on somebody; others hear of it in the lead's next file. */
  'teamFile.role': from('pages', z.object({ key: z.string().check(z.maxLength(200)), role: z.enum(['lead', 'member']) })).gives<TeamFileState>(),
  /** Another passphrase and key for files, for leads; the others are asked for it with the next file. */
  'teamFile.rotate': from('pages', z.object({ passphrase: Passphrase, next: Passphrase })).gives<Result<TeamFileState, { kind: FileTrouble }>>(),
  /** Out of a team without a server; with `forget` what came from others goes. */
  'teamFile.leave': from('pages', z.object({ forget: z.boolean() })).gives<{ removed: number }>(),
  /** Who takes a post; the id is the post's. */
  'assignments.save': from('pages', AssignmentSent).gives<Saved<Assignment>>(),
  'assignments.remove': from('pages', Removal).gives<Saved<Assignment>>(),
  'assignments.restore': from('pages', Removal).gives<Saved<Assignment>>(),
  'assignments.list': from('pages', Nothing).gives<Assignment[]>(),
  'reviews.save': from('pages', ReviewSent).gives<Saved<Review>>(),
  'reviews.remove': from('pages', Removal).gives<Saved<Review>>(),
  'reviews.restore': from('pages', Removal).gives<Saved<Review>>(),
  'reviews.list': from('pages', Nothing).gives<Review[]>(),
  'decisions.save': from('pages', DecisionSent).gives<Saved<Decision>>(),
  'decisions.remove': from('pages', Removal).gives<Saved<Decision>>(),
  'decisions.restore': from('pages', Removal).gives<Saved<Decision>>(),
  'decisions.list': from('pages', Nothing).gives<Decision[]>(),
  /** Removes everything that came from the practice feed. */
  'practice.end': from('pages', z.object({ write: WriteId })).gives<{ removed: number }>(),
} as const;

export type { Judged };

type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<Name extends MessageName> = z.infer<Protocol[Name]['input']>;
export type Output<Name extends MessageName> = NonNullable<Protocol[Name]['output']>;
/** What the services hand to `serve`: one function per row. */
export type Handlers = { [Name in MessageName]: (input: Input<Name>, asker: Asker) => Promise<Output<Name>> };
/** Who asked: the tab of a content script, or nothing for our own pages. */
export interface Asker {
  tab: number | undefined;
  window: number | undefined;
  /** Of the page that asks, as the browser tells it; `undefined`: unknown. */
  origin?: string | undefined;
}
