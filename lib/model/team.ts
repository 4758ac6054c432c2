import * as z from 'zod/mini';
import { Draft } from './draft';
import { envelope, Id, Revision, Time } from './record';
import { templateDetails } from './template';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const words = z.string().check(z.maxLength(20_000));

/**
 * What a team may share, chosen kind by kind. `people`: joins, profiles and permissions. `replies`: their times and what came of them, never their words.
 * `assignments`: who takes what, and requests for approval.
 */
export const SharedKind = z.enum(['templates', 'playbook', 'people', 'notes', 'ideas', 'drafts', 'replies', 'assignments']);
export type SharedKind = z.infer<typeof SharedKind>;

/** Notes stay with the person who wrote them until they say otherwise, and so do the times of their replies. */
export const sharedAtFirst: Readonly<Record<SharedKind, boolean>> = {
  templates: true,
  playbook: true,
  people: true,
  notes: false,
  ideas: true,
  drafts: true,
  replies: false,
  assignments: true,
};

/** Where the records of a kind lie. */
const storesOfKind = {
  templates: ['templates'],
  playbook: ['playbook'],
  people: ['joins', 'profiles', 'permissions'],
  notes: ['notes'],
  ideas: ['ideas'],
  drafts: ['drafts'],
  replies: ['replies'],
  assignments: ['assignments', 'reviews', 'decisions'],
} as const satisfies Record<SharedKind, readonly string[]>;
export const SharedStore = z.enum([
  'templates',
  'playbook',
  'joins',
  'profiles',
  'permissions',
  'notes',
  'ideas',
  'drafts',
  'replies',
  'assignments',
  'reviews',
  'decisions',
]);
export type SharedStore = z.infer<typeof SharedStore>;
export const kindOfStore = (store: SharedStore): SharedKind =>
  (Object.keys(storesOfKind) as SharedKind[]).find((kind) => (storesOfKind[kind] as readonly string[]).includes(store)) as SharedKind;
/** Only leads may write these, by the server's own rules (lib/sync/rules.ts). */
export const leadStores: readonly SharedStore[] = ['templates', 'playbook', 'decisions'];

/** Who takes a waiting post; its id is the post's, so there is one per post. Names are those that members sign in with. */
export const Assignment = z.object({
  ...envelope,
  /** How to call the post in a list. */
  label: z.string().check(z.maxLength(300)),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  to: name,
  by: name,
  note: z.optional(words),
  /** When it was answered or put away, and by whom, where that is known. */
  doneAt: z.optional(Time),
  doneBy: z.optional(name),
});
export type Assignment = z.infer<typeof Assignment>;

/**
 * A draft that asks for a yes, or a change of a template that somebody proposes who may not make it. `about`: the draft's or template's id (a new
 * template's own one), `of`: the revision that was submitted. Edits stay possible after it: `words` are the draft's as they were submitted. `times`: how
 * often it was submitted, so that a decision tells which time it speaks of.
 */
export const Review = z.object({
  ...envelope,
  subject: z.enum(['draft', 'template']),
  about: Id,
  of: z.optional(Revision),
  title: z.string().check(z.maxLength(300)),
  by: name,
  note: z.optional(words),
  state: z.enum(['asked', 'withdrawn']),
  times: z._default(z.int().check(z.minimum(1)), 1),
  words: z.optional(z.object({ title: Draft.shape.title, text: Draft.shape.text, versions: Draft.shape.versions })),
  /** What the template would be. */
  proposal: z.optional(
    z.object({
      name,
      label: z.string().check(z.maxLength(60)),
      shortcut: z.optional(z.string()),
      text: z.string().check(z.maxLength(50_000)),
      // One that is absent is none.
      ...templateDetails,
    }),
  ),
});
export type Review = z.infer<typeof Review>;

/** What a lead says to a review; its id is the review's, so there is one per review. Only leads may write it, by the server's own rules. */
export const Decision = z.object({
  ...envelope,
  about: Id,
  /** Of the review: where it was submitted again since, this is no answer to it. */
  times: z.int().check(z.minimum(1)),
  /** The words it answers, by `submittedIn` (lib/team/answers.ts): no answer where the review has others. */
  of: z.optional(z.string().check(z.maxLength(64))),
  verdict: z.enum(['approved', 'rejected']),
  by: name,
  note: z.optional(words),
  /** Other wordings that the one who decides would rather see. */
  alternatives: z.optional(z.array(z.string().check(z.maxLength(100_000))).check(z.maxLength(10))),
});
export type Decision = z.infer<typeof Decision>;

/** `lead`: templates, playbook, members. `member`: everything else. `guest`: reads. Kept by the server's own rules. */
export const Role = z.enum(['lead', 'member', 'guest']);
export type Role = z.infer<typeof Role>;

/** Somebody of the team as their device last told. `answering`: posts that they write an answer to now; it ends by itself. */
export const Member = z.object({
  /** Their name and their device. */
  id: Id,
  name,
  role: Role,
  /** When this device heard of it; clocks of others are not trusted. */
  heardAt: Time,
  answering: z.array(Id).check(z.maxLength(20)),
});
export type Member = z.infer<typeof Member>;

/** Who takes a post, as the team knows it. `isUs`: this person. `isMember`: a name that somebody of the team signs in with, and not any words. */
export interface Assigned {
  to: string;
  isUs: boolean;
  isMember: boolean;
}

/** Who of the team has to do with a post. `answering`: writes an answer now. */
export interface Taken {
  answering?: string | undefined;
  assigned?: Assigned | undefined;
}

/** Who this person is in the team, everybody's names, this person's first, and the kinds that this device shares. */
export interface TeamWho {
  name: string;
  role: Role;
  members: string[];
  share: Record<SharedKind, boolean>;
}

/** So long a post counts as being answered after it was told, in milliseconds. */
export const answeringLasts = 3 * 60_000;

/** What keeps a record from the team: the server's rule that refused it, or its size. */
export interface Refusal {
  store: SharedStore;
  id: string;
  /** How to call it. */
  label: string;
  why: { kind: 'rule'; said: string } | { kind: 'size' };
  /** Whether the team has a version of it, which could be taken instead. */
  hasTheirs: boolean;
  /** Its words, as far as it has any. */
  text: string;
}

/** One side of a conflict. `by`: the member who wrote it, where known. The first one stands in the lists meanwhile. */
export interface Version {
  rev: string;
  by: string | undefined;
  at: number;
  /** The record's own fields. */
  fields: Record<string, unknown>;
}

/** A record with two or more versions that could not be made one. `differ`: names of the fields that do. `before`: what all of them came from, where it is known. */
export interface Conflict {
  store: SharedStore;
  id: string;
  label: string;
  versions: Version[];
  before: Record<string, unknown> | undefined;
  differ: string[];
}

/** Something that was decided without asking and is worth knowing: one side removed what the other had changed, and the change stayed. */
export interface TeamNotice {
  store: SharedStore;
  id: string;
  label: string;
  at: number;
}

/** What the Team page shows besides the state. */
export interface TeamDetails {
  /** The first changes that the server does not have yet. */
  waiting: { store: SharedStore; id: string; label: string }[];
  /** How to call the posts that others answer now, where this device has seen them. */
  answering: { post: string; label: string }[];
  /** Records that came from others: what "leave and forget" takes away. */
  theirs: number;
}

export type TeamTrouble =
  /** The passphrase of the team was changed: the new one is needed. */
  | { kind: 'key' }
  /** There is no such database on the server. */
  | { kind: 'missing' }
  /** The server says that this person may not read the database. */
  | { kind: 'forbidden' }
  /** The browser took the permission for the address back. */
  | { kind: 'permission' }
  /** There is no room on this device for what the others wrote, or for what was sent. */
  | { kind: 'full' }
  /** Something answers there that is no CouchDB, or an answer could not be read. */
  | { kind: 'answer'; said: string };

export type TeamPhase = 'off' | 'connecting' | 'in-sync' | 'waiting' | 'offline' | 'sign-in' | 'trouble';

export interface TeamState {
  phase: TeamPhase;
  trouble: TeamTrouble | undefined;
  /** Absent while off. */
  address: string | undefined;
  name: string | undefined;
  role: Role | undefined;
  share: Record<SharedKind, boolean>;
  /** Changes that the server does not have yet; at most 1,000 are counted. */
  waiting: number;
  lastSyncAt: number | undefined;
  /** Since it was connected. */
  bytes: { up: number; down: number };
  conflicts: number;
  refused: number;
  notices: number;
  members: Member[];
}

/** Of a device that belongs to no team. */
export const noTeam: TeamState = {
  phase: 'off',
  trouble: undefined,
  address: undefined,
  name: undefined,
  role: undefined,
  share: sharedAtFirst,
  waiting: 0,
  lastSyncAt: undefined,
  bytes: { up: 0, down: 0 },
  conflicts: 0,
  refused: 0,
  notices: 0,
  members: [],
};

/** How many things of the team need this person: versions to choose from, what was refused, and a sync that can't go on. */
export const needsOf = ({ phase, conflicts, refused }: Pick<TeamState, 'phase' | 'conflicts' | 'refused'>): number =>
  conflicts + (phase === 'off' ? 0 : refused + (phase === 'sign-in' || phase === 'trouble' ? 1 : 0));

/** Why there is no connection. `address`: none that can be used (https, or http on this very machine). `passphrase`: it does not open this team's records.
 * `locked`: too many wrong passwords a moment ago. */
export type ConnectProblem =
  | 'address'
  | 'unreachable'
  | 'sign-in'
  | 'locked'
  | 'forbidden'
  | 'missing'
  | 'answer'
  | 'passphrase'
  | 'invitation'
  | 'expired'
  | 'permission'
  | 'weak';
