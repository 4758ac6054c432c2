import * as z from 'zod/mini';
import { Draft } from '../model/draft';
import { Health } from '../model/health';
import { Idea } from '../model/idea';
import { Join } from '../model/join';
import { Note } from '../model/note';
import { Outcome } from '../model/outcome';
import { Permission } from '../model/permission';
import { Person } from '../model/person';
import { PlaybookPart } from '../model/playbook';
import { Profile } from '../model/profile';
import { AccountDay, Growth, Published } from '../model/published';
import { Id, Revision, Time } from '../model/record';
import { Reminder } from '../model/reminder';
import { Reply } from '../model/reply';
import { Report } from '../model/report';
import { bad, good, type Result } from '../model/result';
import { Settings } from '../model/settings';
import { Assignment, Decision, Review } from '../model/team';
import { Template } from '../model/template';
import { Unsent } from '../model/unsent';
import { Waiting } from '../model/waiting';
import { migrations } from './migrations';

/** 50 MB is about 200,000 notes; parsed and checked in under two seconds (measured). */
const longestFile = 50_000_000;
/** Our own files are 6 deep; a recursive check overflows at 5,000 (measured). */
const deepest = 64;

const past = z.optional(z.array(z.object({ rev: Revision, at: Time })).check(z.maxLength(50)));

/** What a list of the file must hold, by its name, which is the store's. */
const fileSchemas = {
  notes: z.extend(Note, { past }),
  ideas: z.extend(Idea, { past }),
  drafts: z.extend(Draft, { past }),
  templates: z.extend(Template, { past }),
  replies: z.extend(Reply, { past }),
  joins: z.extend(Join, { past }),
  playbook: z.intersection(PlaybookPart, z.object({ past })),
  profiles: z.extend(Profile, { past }),
  permissions: z.extend(Permission, { past }),
  reminders: z.extend(Reminder, { past }),
  outcomes: z.extend(Outcome, { past }),
  reports: z.extend(Report, { past }),
  assignments: z.extend(Assignment, { past }),
  reviews: z.extend(Review, { past }),
  decisions: z.extend(Decision, { past }),
  published: Published,
  growth: Growth,
  days: AccountDay,
  unsent: Unsent,
  people: Person,
  waiting: z.extend(Waiting, { past }),
  health: Health,
  settings: z.extend(Settings, { past }),
  contacts: z.object({ id: Id, person: Id, at: Time }),
  ownPosts: z.object({
    id: Id,
    network: z.string(),
    at: Time,
    unseen: z.optional(z.literal(true)),
    looks: z.optional(z.array(z.object({ at: Time, count: z.number() }))),
    answers: z.optional(z.object({ post: Id, person: z.optional(Id) })),
    next: z.optional(z.record(z.string(), z.array(Id))),
  }),
  rejected: z.object({ store: z.string(), key: z.string(), value: z.unknown(), why: z.string(), at: Time }),
} as const;
type ListName = keyof typeof fileSchemas;
type Entry<Name extends ListName> = z.infer<(typeof fileSchemas)[Name]>;
type Refused = { what: string; why: string };

/** A file whose every entry is what it should be; those that were not are named in `refused`. */
export type BackupFile = { [Name in ListName]: Entry<Name>[] } & { starters: string[]; refused: Refused[] };

const Head = z.object({ app: z.literal('feedside'), schemaVersion: z.number(), starters: z._default(z.array(Id), []) });

/** Reads a backup's text. Only what a schema let through comes out: no foreign key, no lone surrogate, nothing deeper than 64. */
export function readFile(json: string, longest = longestFile): Result<BackupFile, { kind: 'file'; why: string }> {
  const refuse = (why: string) => bad({ kind: 'file' as const, why });
  if (json.length > longest)
    return refuse(
      `The file is longer than ${Math.round(longest / 1_000_000)} million characters. Feedside's own backups are shorter; split the file into several with fewer records each.`,
    );
  if (isDeeperThan(json, deepest)) return refuse('The file is nested deeper than any backup of Feedside. Choose a file that Feedside exported.');
  const parsed = parseJson(json);
  if (!parsed.ok) return refuse('The file is not complete JSON: it was cut short or changed. Export it again, or choose another backup.');
  const head = Head.safeParse(parsed.value);
  if (!head.success) return refuse('The file is JSON, but no backup of Feedside. Choose a file that Feedside exported ("feedside-….json").');
  if (head.data.schemaVersion > migrations.length) return refuse('The file was made by a newer Feedside. Update Feedside, then import it again.');
  return good(readLists(parsed.value as Record<string, unknown>, head.data.starters));
}

function readLists(file: Record<string, unknown>, starters: string[]): BackupFile {
  const refused: Refused[] = [];
  const lists = Object.entries(fileSchemas).map(([name, schema]) => {
    const list = Object.hasOwn(file, name) ? file[name] : [];
    if (!Array.isArray(list)) refused.push({ what: name, why: 'This is no list.' });
    return [name, Array.isArray(list) ? readList(list, { name, schema, refused }) : []];
  });
  return { ...Object.fromEntries(lists), starters: wellFormed(starters), refused } as BackupFile;
}

function readList(list: readonly unknown[], { name, schema, refused }: { name: string; schema: z.ZodMiniType; refused: Refused[] }): unknown[] {
  const met = new Set<string>();
  return list.flatMap((value, at) => {
    const entry = schema.safeParse(value);
    const what = `${name} ${idOf(value)?.slice(0, 100) ?? `no. ${at + 1}`}`;
    if (!entry.success) {
      refused.push({ what, why: entry.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') });
      return [];
    }
    const id = idOf(entry.data);
    if (id !== undefined && met.has(id)) {
      refused.push({ what, why: 'It stands twice in the file; the first one counts.' });
      return [];
    }
    if (id !== undefined) met.add(id);
    return [wellFormed(entry.data)];
  });
}

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Half a surrogate pair goes through JSON and IndexedDB, and breaks `encodeURIComponent` and files later. */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)])) as Value;
}

/** One pass over the text, brackets in strings aside, before anything recursive touches it. */
function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (code === openBracket || code === openBrace) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === closeBracket || code === closeBrace) depth -= 1;
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = ['"', '\\', '[', ']', '{', '}'].map((sign) => sign.charCodeAt(0));

function parseJson(json: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return { ok: false };
  }
}
