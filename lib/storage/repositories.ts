import type { Draft } from '../model/draft';
import type { Health, ReadingCounts } from '../model/health';
import type { Hint } from '../model/hint';
import type { Idea } from '../model/idea';
import type { Join } from '../model/join';
import type { NetworkId } from '../model/network';
import type { Note } from '../model/note';
import type { Outcome } from '../model/outcome';
import type { Permission } from '../model/permission';
import type { AboutPeople, Person } from '../model/person';
import type { PlaybookPart } from '../model/playbook';
import type { Post } from '../model/post';
import type { Profile } from '../model/profile';
import type { AccountDay, Growth, Look, Published } from '../model/published';
import type { Reminder } from '../model/reminder';
import type { Reply } from '../model/reply';
import type { Report } from '../model/report';
import type { Result } from '../model/result';
import type { Settings } from '../model/settings';
import type { Assigned, Assignment, Decision, Review, Role, Taken } from '../model/team';
import type { Template } from '../model/template';
import type { TrashedId, TrashedKind } from '../model/trash';
import type { Unsent } from '../model/unsent';
import type { caseDetails, Waiting, WaitingGlance, WaitingState } from '../model/waiting';
import type { Step } from '../model/work';
import type { Reindexed } from './reindex';
import type { Act, Page, PageOf, Saved } from './saved';
import type { Standing } from './standing';
import type { TeamRecords } from './team';
import type { TeamFiles } from './team-file';

/** What the person wrote, without what the storage adds (`id` comes with the act; revision and times are made here). */
type Content<Value> = Value extends unknown ? Omit<Value, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'shared'> : never;
type On = Act & { id: string };

/**
 * Records of the person's own words. Every change is one strict transaction: what was acknowledged is on disk. An act
 * whose `write` was applied before (its answer got lost) changes nothing and is answered with the revision it made then, so
 * that an editor which goes on from there learns what others wrote since.
 */
export interface WordsOf<Value, Written = Content<Value>> {
  /**
   * Creates (no `base`) or replaces (with the `base` that the editor started from; also brings a deleted one back).
   * No `base` on a record that exists, or another `base` than what stands there, is `changed`; a `base` with nothing there is `missing`.
   */
  save(change: On & Written): Promise<Saved<Value>>;
  /** Leaves a tombstone for 30 days. Without `base`: whatever stands there, be it removed already. */
  remove(act: On): Promise<Saved<Value>>;
  /** Takes a removal back. Without `base`: whatever stands there. */
  restore(act: On): Promise<Saved<Value>>;
  /** Deleted ones included (`deletedAt` says so). */
  get(id: string): Promise<Value | undefined>;
  /** Last changed first (in the trash: last deleted first). */
  newest(page?: PageOf): Promise<Page<Value>>;
}

export interface Notes extends WordsOf<Note> {
  /** Living notes on this person or post, last changed first. */
  about(id: string): Promise<Note[]>;
  /** Which of these persons or posts have a living note. */
  existAbout(ids: readonly string[]): Promise<Set<string>>;
  /** Living notes whose text or label holds every word, case and accents aside, last changed first; 50 unless told. No words: none. */
  search(words: string, limit?: number): Promise<Note[]>;
}

/** Parts of an idea that came later: absent stays as it is, `null` or an empty list takes it away. */
interface IdeaDetails {
  status?: Idea['status'] | null;
  pillar?: Idea['pillar'] | null;
  tags?: Idea['tags'];
  order?: Idea['order'] | null;
}

/** `after`: the idea to stand below in its column of `by` (`null`: at the top); absent: at `order`, or where it stood. */
export interface IdeaMove extends Act, IdeaDetails {
  id: string;
  by: 'status' | 'pillar';
  after?: string | null | undefined;
}

export interface Ideas extends WordsOf<Idea, Omit<Content<Idea>, keyof IdeaDetails> & IdeaDetails> {
  /** Every living one, last changed first. */
  all(): Promise<Idea[]>;
  /** Puts an idea into a column and a place of the board, on whatever stands there; its words stay. One strict transaction. */
  place(move: IdeaMove): Promise<Saved<Idea>>;
  /** When the living ideas of `from <= createdAt < to` were caught, ascending. */
  caughtBetween(from: number, to: number): Promise<number[]>;
}

export interface Drafts extends WordsOf<Draft> {
  /** Every living one, last changed first. */
  all(): Promise<Draft[]>;
  /** Living, not posted, `plannedAt < time`; earliest first. */
  dueBefore(time: number): Promise<Draft[]>;
  /** Living ones planned for `from <= plannedAt < to`, posted ones too; earliest first. */
  plannedBetween(from: number, to: number): Promise<Draft[]>;
}

export interface Templates extends WordsOf<Template, Omit<Content<Template>, 'uses' | 'lastUsedAt'>> {
  /** Every living template, last changed first. Uses are counted by `replies.record`, in its own transaction, without a new revision. */
  all(): Promise<Template[]>;
  /** Counts a use that no reply tells of, at most one per time. Answers whether it was counted. */
  used(use: { id: string; at: number }): Promise<boolean>;
  /** The living template with this shortcut, case aside. */
  withShortcut(shortcut: string): Promise<Template | undefined>;
  /**
   * Adds those of the set that were never added on this device, and remembers that they were, so that one which the
   * person removed stays away. `id` and `write` must be the same at each start. Returns how many were added.
   */
  addStarters(starters: readonly (Omit<Content<Template>, 'uses' | 'lastUsedAt'> & { id: string; write: string })[], at: number): Promise<number>;
}

/** Someone as a page shows them. `contact`: this post of theirs is meant for us (counted once per post). */
export interface PersonSeen {
  id: string;
  network: NetworkId;
  handle: string;
  name?: string | undefined;
  url?: string | undefined;
  at: number;
  /** `tone`: how it sounded, where that is sure. */
  contact?: { post: string; at: number; tone?: 'good' | 'bad' | undefined } | undefined;
  /** All reactions that a post of theirs had at an age in milliseconds. */
  measured?: { post: string; age: number; count: number } | undefined;
}

export interface People {
  get(id: string): Promise<Person | undefined>;
  /** By id; unknown ones are absent. */
  many(ids: readonly string[]): Promise<Map<string, Person>>;
  /** Those who wrote to us or were answered and whose name or handle holds every word, case and accents aside, last seen first; 20 unless told. */
  search(words: string, limit?: number): Promise<Person[]>;
  /** Everybody who wrote to us or was answered, in no order that means anything. */
  everyone(): Promise<Person[]>;
  /** Which of their posts were meant for us and when, as far as it is kept (90 days), newest first. */
  contactsOf(people: readonly string[]): Promise<{ post: string; at: number }[]>;
  /** When each of these accounts wrote to us and was answered, as far as it is kept; the last 1,000 of each. One transaction. */
  exchanges(people: readonly string[]): Promise<Map<string, { theirs: number[]; ours: number[] }>>;
  /** How much there is about these accounts, the trash included. */
  about(people: readonly string[]): Promise<AboutPeople>;
  /** Every account that any record names as somebody, each once. Reads all of them: for after an import. */
  named(): Promise<string[]>;
  /** Strict. All of that goes for good, past the trash; of our replies to them only the times stay. Told twice: as once. */
  forget(people: readonly string[], act: Act): Promise<AboutPeople>;
  /** Adds and updates in one relaxed transaction; a name or address that the page did not show stays. Times only move outward. */
  saw(list: readonly PersonSeen[]): Promise<void>;
}

export interface Joins extends WordsOf<Join> {
  /** The living join that this account is in. */
  of(person: string): Promise<Join | undefined>;
  /** Every living join. */
  all(): Promise<Join[]>;
}

export interface PlaybookParts extends WordsOf<PlaybookPart> {
  /** Every living part, in no order that means anything; a team has some dozens. */
  all(): Promise<PlaybookPart[]>;
}

export interface Profiles extends WordsOf<Profile> {
  /** The living profiles of these accounts, by account. */
  many(people: readonly string[]): Promise<Map<string, Profile>>;
  all(): Promise<Profile[]>;
}

export interface Permissions extends WordsOf<Permission> {
  /** Living ones of this account, last changed first. */
  ofPerson(person: string): Promise<Permission[]>;
  /** Every living one, last changed first. */
  all(): Promise<Permission[]>;
}

export interface Reminders extends WordsOf<Reminder> {
  /** Living, not done, `dueAt < time`; earliest first. */
  dueBefore(time: number): Promise<Reminder[]>;
  /** Living ones about this person or post that are not done, earliest first. */
  about(id: string): Promise<Reminder[]>;
  /** Living ones that are done, last done first; 100 unless told. */
  done(limit?: number): Promise<Reminder[]>;
}

/** What telling something did to what is known: `same` wrote nothing. */
export type Brought = 'new' | 'changed' | 'same';

/** A post of our own as some source tells it, and how it stood there. */
export interface PublishedSeen {
  post: Published;
  look?: Look | undefined;
}

/** How our own posts did. Kept until the person removes it: old exports can't be had again. */
export interface Results {
  /** By id, so that a page goes on where the last one ended while others are written. 2,000 unless told. */
  page(question: { after?: string | undefined; limit?: number | undefined }): Promise<{ rows: Published[]; next: string | undefined }>;
  /** By id; unknown ones are absent. */
  many(ids: readonly string[]): Promise<Map<string, Published>>;
  /** Looks at these posts, oldest first; a post without any is absent. */
  growth(ids: readonly string[]): Promise<Map<string, Look[]>>;
  everyGrowth(question: { after?: string | undefined; limit?: number | undefined }): Promise<{ rows: Growth[]; next: string | undefined }>;
  /** Strict, for what a file brought; says of each, in its order, what that did. One transaction; with `dryRun` nothing is written. Told twice: as once. */
  bring(list: readonly PublishedSeen[], how?: { dryRun?: boolean | undefined }): Promise<Brought[]>;
  /** Strict. Those of these posts that are known, each as `change` makes it. */
  change(ids: readonly string[], change: (post: Published) => Published): Promise<Published[]>;
  /** Strict, with their looks; answers what went. */
  remove(ids: readonly string[]): Promise<{ post: Published; looks: Look[] }[]>;
  /** Strict. Two records of one post become one under `keep`, with the looks at both; told twice: as once. */
  merge(both: { keep: string; drop: string }): Promise<void>;
  /** Of local days `from` to `to`, both within ("2026-11-22"), oldest first. */
  days(question: { from: string; to: string }): Promise<AccountDay[]>;
  bringDays(list: readonly AccountDay[], how?: { dryRun?: boolean | undefined }): Promise<Brought[]>;
  /** Strict. */
  removeDays(ids: readonly string[]): Promise<void>;
}

export interface Outcomes extends WordsOf<Outcome> {
  /** Every living one. */
  all(): Promise<Outcome[]>;
}

export type Reports = WordsOf<Report>;

/** Who shall take a post; `null`: nobody. `label` and `permalink`: how to call and to find it where it was never seen. */
export interface Assigning {
  post: string;
  label: string;
  permalink?: string | undefined;
  to: string | null;
  note?: string | undefined;
}

export interface Assignments extends WordsOf<Assignment> {
  /** Every living one. */
  all(): Promise<Assignment[]>;
  /** Living ones that are not done. */
  open(): Promise<Assignment[]>;
  /** Living ones of these posts. */
  many(posts: readonly string[]): Promise<Map<string, Assignment>>;
  /** Who of the team has to do with which posts at `at`: those assigned and not done, those being answered. */
  taken(at: number): Promise<Map<string, Taken>>;
  /** Answers that somebody told of too long ago, or by a clock that was turned since, are given up. Returns whether there were any. */
  lapse(at: number): Promise<boolean>;
  /** This person's name and role in the team; `undefined` without one. */
  us(): Promise<{ name: string; role: Role } | undefined>;
  /** Strict. With a team as its record, without one with the row of the waiting list; whichever it is, the other is emptied. Returns the posts that it could be said of. Told twice: as once. */
  assign(list: readonly Assigning[], act: { write: string; at: number }): Promise<string[]>;
}

export interface Reviews extends WordsOf<Review> {
  /** Every living one. */
  all(): Promise<Review[]>;
}

export interface Decisions extends WordsOf<Decision> {
  /** Every living one. */
  all(): Promise<Decision[]>;
}

/** A post that was put off, and until when. */
interface Snooze {
  waiting: Waiting;
  at: number;
}

export interface Snoozes {
  /** `back`: put off until `at` or before, and still unanswered; `ahead`: put off until later. To be asked after each snooze, or what came back is not known as such. */
  look(at: number): Promise<{ back: Snooze[]; ahead: Snooze[] }>;
}

/** What was typed into a network's composer and not sent; kept 30 days after the last key press. */
export interface UnsentWords {
  /** Relaxed: it is written every few key presses. Takes the place of what was kept under this id, unless that is newer. Answers whether there is one more now. */
  keep(unsent: Unsent): Promise<boolean>;
  get(id: string): Promise<Unsent | undefined>;
  /** Those with this id, and with a space and anything behind it; last typed first. */
  ofBox(id: string): Promise<Unsent[]>;
  /** Last typed first. */
  all(): Promise<Unsent[]>;
  /** Strict: it must not come back. */
  remove(id: string): Promise<void>;
}

export type ReplySent = Omit<Content<Reply>, never> & Act & { id: string };

export interface Replies {
  /**
   * Records a reply in one strict transaction together with what follows from it: the template's use, the person's count,
   * and the waiting post, which becomes answered. A reply that is known already (same post, same text but for white space,
   * within 48 h) is one record: `seen` upgrades `submitted` and adds `ownPost`, nothing is counted twice, and the answer is the
   * known record with its own id. `responseTime` is kept only on the first reply to a post.
   */
  record(reply: ReplySent): Promise<Saved<Reply>>;
  /** Living replies to this post, oldest first. */
  toPost(post: string): Promise<Reply[]>;
  /** Which of these posts we answered, on any evidence. */
  toPosts(posts: readonly string[]): Promise<Set<string>>;
  /** Living replies to this person, newest first; 20 unless told. */
  toPerson(person: string, limit?: number): Promise<Reply[]>;
  /** Living replies of `from <= sentAt < to`, oldest first. */
  between(from: number, to: number): Promise<Reply[]>;
  /** So many living replies, the last recorded first. */
  last(limit: number): Promise<Reply[]>;
}

/** A post that wants an answer, as judged at `at`. */
export interface WaitingSeen {
  post: Post;
  hints: Hint[];
  priority: number;
  since: number;
  at: number;
  /** Our post that it stands under, where it replies to one. */
  under?: string | undefined;
}

interface WaitingMove {
  id: string;
  state: WaitingState;
  write: string;
  at: number;
  /** With `snoozed` only. */
  snoozedUntil?: number | undefined;
}

/** What changes about a case. */
type CaseChanges = { [Detail in keyof typeof caseDetails]?: Waiting[Detail] | null };

export interface WaitingList {
  /**
   * Adds and updates in one relaxed transaction. One that is answered, done or snoozed stays so; a post that we answered
   * before it was seen waiting is added as answered. `seenAt` is the first time, `since` the earliest told. Judged the same again:
   * nothing is written. Returns the ids that were added or changed.
   */
  see(list: readonly WaitingSeen[]): Promise<string[]>;
  /** Strict. Sets or clears `endedAt` and `snoozedUntil` as the state asks. `undefined`: not in the list. Told twice: as once. */
  move(move: WaitingMove): Promise<Waiting | undefined>;
  /** Those snoozed until `at` or before become new again; returns their ids. */
  wake(at: number): Promise<string[]>;
  /** Strict. Takes what waits of these people (person ids) out of the list, or brings back what was taken out so; returns the posts' ids. */
  mute(act: { people: readonly string[]; muted: boolean; write: string; at: number }): Promise<string[]>;
  /**
   * Several at once, each to a state of its own, in one strict transaction; returns the ids of those that moved.
   */
  moveMany(moves: readonly Omit<WaitingMove, 'write' | 'at'>[], act: { write: string; at: number }): Promise<string[]>;
  /** Strict. What the person says about these cases; `null` takes a detail away, one that is absent stays. Returns the ids that changed. */
  describe(ids: readonly string[], details: CaseChanges, act: { write: string; at: number }): Promise<string[]>;
  /** Every one of these states (all where none is given), without words, in no order that means anything. */
  glances(states?: readonly WaitingState[]): Promise<WaitingGlance[]>;
  many(ids: readonly string[]): Promise<Map<string, Waiting>>;
  /** `priority`: highest first, then oldest. `age`: longest waiting first. 50 unless told; `total` is of that state. */
  list(question: { state: WaitingState; order: 'priority' | 'age'; limit?: number | undefined }): Promise<{ rows: Waiting[]; total: number }>;
  counts(): Promise<Record<WaitingState, number>>;
  /** Every wait that was open at some moment of `from <= t < to`, with its end where it has one; for the 14-day lines. */
  openDuring(from: number, to: number): Promise<{ since: number; endedAt: number | undefined }[]>;
}

export interface OwnPosts {
  /** Which of these posts are our own, as seen before. */
  has(ids: readonly string[]): Promise<Set<string>>;
  saw(list: readonly { id: string; network: NetworkId; at: number }[]): Promise<void>;
}

/** Everything known around a batch of posts, read in one transaction. */
export interface Recalled {
  answered: Set<string>;
  own: Set<string>;
  people: Map<string, Person>;
  /** Other accounts of the people asked about, by theirs; both are in `people` where they were met. */
  others: Map<string, string[]>;
  waiting: Map<string, Waiting>;
  /** Posts that others of the team write an answer to now, and who. */
  answering: Map<string, string>;
  /** Who of the team takes which of these posts, those that are done left out. */
  assigned: Map<string, Assigned>;
  /** Of the posts and people asked about: which have a living note. */
  noted: Set<string>;
  /** What was decided about these people and their other accounts. */
  profiles: Map<string, Profile>;
  /** Reminders that are due, the earliest first; at most 200. */
  due: Reminder[];
  /** Of people who wrote to us after our last answer to them: their posts that still wait, without those asked about. */
  open: Map<string, Waiting[]>;
  /** Our own posts among those asked about, with what they had at earlier looks. */
  looks: Map<string, readonly { at: number; count: number }[]>;
  standing: Standing;
}

/** The two questions of `posts.judge`, each one transaction for the whole batch. */
export interface Sightings {
  /** `posts`: the posts shown and those they point at; `people`: their authors. */
  recall(question: { posts: readonly string[]; people: readonly string[]; at?: number }): Promise<Recalled>;
  /** `people.saw`, `ownPosts.saw`, `waiting.see` and `health.add` in one relaxed transaction; returns the ids of waiting posts added or changed. */
  keep(seen: {
    people?: readonly PersonSeen[];
    ownPosts?: readonly { id: string; network: NetworkId; at: number; count?: number | undefined }[];
    waiting?: readonly WaitingSeen[];
    /** Posts of our own with how they stand: `results.saw`. */
    published?: readonly PublishedSeen[];
    health?: { network: NetworkId; counts: ReadingCounts; at: number };
  }): Promise<string[]>;
}

export interface SettingsRecord {
  /** The defaults (`rev` "0-000…") when nothing was chosen yet. */
  get(): Promise<Settings>;
  /** Writes only the fields given. Without `base`: on whatever stands there. */
  save(change: Act & { changes: Partial<Omit<Settings, 'rev'>> }): Promise<Saved<Settings>>;
  /** The same with the changes worked out from what stands there, inside the transaction. */
  adjust(act: Act, changes: (now: Settings) => Partial<Omit<Settings, 'rev'>>): Promise<Saved<Settings>>;
}

export interface HealthRecords {
  get(network: NetworkId): Promise<Health | undefined>;
  all(): Promise<Health[]>;
  /**
   * Adds a report; returns what stands there now. Older reports fade: above 200 posts seen, what was there before counts half.
   * Which alternatives matched is added up in the same way. `missingSince` is set when a field comes to be missing in most posts, and cleared when it is back.
   */
  add(network: NetworkId, counts: ReadingCounts, at: number): Promise<Health>;
}

/** A record that could not be read as what it should be, kept word for word. */
export interface Rejected {
  /** Which store it was found in, and under which key. */
  store: string;
  key: string;
  value: unknown;
  why: string;
  at: number;
}

export interface RejectedRecords {
  all(): Promise<Rejected[]>;
  count(): Promise<number>;
}

/** What `Finding` looks through, by store. */
export interface Findable {
  ideas: Idea;
  drafts: Draft;
  templates: Template;
  replies: Reply;
  reminders: Reminder;
  waiting: Waiting;
  published: Published;
}

export interface Finding {
  /** Living records of a store whose words hold every word, case and accents aside, the latest first. No words: none. One pass, a thousand at a time. */
  in<Name extends keyof Findable>(store: Name, question: { words: string; limit: number }): Promise<{ rows: Findable[Name][]; more: boolean }>;
}

/** A deleted record of any kind. */
export type Trashed = {
  [Kind in keyof TrashedRecords]: { kind: Kind; record: TrashedRecords[Kind] };
}[keyof TrashedRecords];

interface TrashedRecords {
  notes: Note;
  ideas: Idea;
  drafts: Draft;
  templates: Template;
  replies: Reply;
  joins: Join;
  playbook: PlaybookPart;
  profiles: Profile;
  permissions: Permission;
  reminders: Reminder;
  outcomes: Outcome;
  reports: Report;
}

export interface Trash {
  counts(): Promise<Record<TrashedKind, number>>;
  /** Last deleted first, of these kinds (all where none are given), with every word somewhere in them. */
  list(question: { kinds?: readonly TrashedKind[] | undefined; words?: string | undefined; before?: string | undefined; limit?: number | undefined }): Promise<{
    rows: Trashed[];
    next: string | undefined;
  }>;
  restore(act: On & { kind: TrashedKind }): Promise<Saved<{ rev: string }>>;
  /** Strict. For good; what is not deleted stays. Returns how many went. */
  erase(items: readonly TrashedId[]): Promise<number>;
}

/** Counts of the person's own words; sightings and settings are merged without being counted. */
export interface Imported {
  added: number;
  updated: number;
  /** Stayed as they are here: equal, or newer here. */
  same: number;
  refused: { what: string; why: string }[];
  /** The person ended it before its time: what was brought until then is here, batch by batch, each whole. */
  stopped?: true;
}

export interface Whole {
  /** Which database this is (made with it, never changed) and since when. */
  identity(): Promise<{ id: string; madeAt: number }>;
  /** How many records of the person's own words there are, the trash and the rejected included. Really counted. */
  records(): Promise<number>;
  /** The same from the counters: cheap enough after every change. */
  counted(): Promise<number>;
  /** One JSON text with everything: tombstones, settings, sightings, rejected records. @throws Stopped when `step` says so */
  export(at: number, step?: Step): Promise<{ name: string; json: string; records: number }>;
  /**
   * Adds and updates from such a text. A version that stands newer here stays; where the newer one of the file takes the place of
   * one that is not its ancestor, the older is kept among the rejected. `dryRun` writes nothing and tells the same numbers. `longest`:
   * characters, 50 million unless told.
   */
  import(file: {
    json: string;
    at: number;
    dryRun?: boolean;
    longest?: number;
    step?: Step | undefined;
  }): Promise<Result<Imported, { kind: 'file'; why: string } | { kind: 'full' }>>;
  /** Makes the search text of notes right where it is not. */
  reindex(step?: Step): Promise<Reindexed>;
  /** Tombstones older than 30 days go, with their words; sightings of others older than 90 days too. Returns how many records of words went. */
  prune(at: number): Promise<number>;
  /** How many records of words `prune` would remove (the canary is lowered first). */
  prunable(at: number): Promise<number>;
  /** Everything of one network goes: what was seen at once, what was written into the trash. Returns how many records. */
  removeNetwork(network: NetworkId, act: Act): Promise<number>;
}

export interface Repositories {
  notes: Notes;
  ideas: Ideas;
  drafts: Drafts;
  templates: Templates;
  people: People;
  joins: Joins;
  playbook: PlaybookParts;
  profiles: Profiles;
  permissions: Permissions;
  reminders: Reminders;
  results: Results;
  outcomes: Outcomes;
  reports: Reports;
  assignments: Assignments;
  reviews: Reviews;
  decisions: Decisions;
  team: TeamRecords;
  teamFiles: TeamFiles;
  snoozes: Snoozes;
  unsent: UnsentWords;
  replies: Replies;
  waiting: WaitingList;
  ownPosts: OwnPosts;
  sightings: Sightings;
  settings: SettingsRecord;
  health: HealthRecords;
  rejected: RejectedRecords;
  find: Finding;
  trash: Trash;
  whole: Whole;
}
