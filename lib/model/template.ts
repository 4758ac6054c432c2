import * as z from 'zod/mini';
import { HintId } from './hint';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

export const longestTemplate = 50_000;

const text = z.string().check(z.minLength(1), z.maxLength(longestTemplate));
/** BCP 47, such as "pt-BR". */
const Language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u));

/** Parts that came later and may be absent: a save that does not send one leaves it as it is; an empty text or list, or 0, takes it away. */
export const templateDetails = {
  /** What `text` is written in. */
  language: z.optional(Language),
  /** The same in other languages; each language once. */
  variants: z.optional(z.array(z.object({ language: Language, text })).check(z.maxLength(40))),
  /** Path with "/" between: "Support/Returns". */
  folder: z.optional(z.string().check(z.maxLength(200))),
  /** Where it suits; everywhere when absent or empty. */
  networks: z.optional(z.array(NetworkId)),
  /** What a post must say of itself for this to be offered first. */
  hints: z.optional(z.array(HintId)),
  owner: z.optional(z.string().check(z.maxLength(200))),
  reviewedAt: z.optional(Time),
  /** It warns from this time on. */
  validUntil: z.optional(Time),
};

/**
 * Words kept for the next time. `text` holds slots (`{{first_name}}`), fallbacks (`{{first_name ?? "there"}}`),
 * `{cursor}` marks and tags (`{% if … %}`); lib/templates says all of it.
 */
export const Template = z.object({
  ...envelope,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What it is for, such as "thanks" or "complaint". */
  label: z.string().check(z.maxLength(60)),
  shortcut: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,40}$/u))),
  text,
  ...templateDetails,
  uses: z.number(),
  lastUsedAt: z.optional(Time),
});
export type Template = z.infer<typeof Template>;

export type FieldKind = 'text' | 'paragraph' | 'menu' | 'toggle' | 'date';

/** Something that a template asks for before it is inserted. What is typed goes to `templates.fill` under `name`: a toggle as "yes" or "no", a day as "2026-11-22". */
export interface Field {
  name: string;
  kind: FieldKind;
  label: string;
  /** Of a menu; else empty. */
  options: string[];
  required: boolean;
  /** Stands where nothing is typed. */
  fallback?: string;
}

/**
 * Why a template is offered before others: it suits a hint of the post, its language, its network; it was used often, or in the last days; chance put
 * it first among those of the hint (`drawn`), to find out what works.
 */
export type Fit = { kind: 'hint'; hint: HintId } | { kind: 'language' } | { kind: 'network' } | { kind: 'often' } | { kind: 'lately' } | { kind: 'drawn' };

/** A template filled for a post. */
export interface Filled {
  text: string;
  /** UTF-16 offset in `text` where the caret goes; the end when the template has no mark. */
  cursor: number;
  /** Names of slots with neither a value nor a fallback: to be asked for before anything is inserted. */
  unfilled: string[];
  /** Offsets of further carets, in order. */
  stops?: number[];
  /** What it asks for in a form. */
  fields?: Field[];
}

/** A template as the picker shows it for one post: already filled as far as the post allows. */
export interface Offer extends Filled {
  id: string;
  name: string;
  label: string;
  shortcut: string | undefined;
  /** Language of the variant that was taken for the post; absent where the template has none. */
  language?: string;
  /** All that it is written in; absent where it has no variants. */
  languages?: string[];
  /** Absent where nothing speaks for it. */
  fits?: Fit[];
  /** Its validity is over. */
  expired?: boolean;
}

/** Words that tell a suggestion from others: as they were last sent, cut. */
export const Suggested = z.string().check(z.maxLength(1000));

/** A reply that the person wrote again and again. `text`: as a template, with slots where the names stood. `sample`: what `templates.decline` takes. */
export interface Suggestion {
  text: string;
  sample: string;
  times: number;
  lastAt: number;
}

/** A template from a file. `key` is the same at each import of the same template; `id` only where the file knows ours. */
export const Incoming = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  id: z.optional(Id),
  name: Template.shape.name,
  label: Template.shape.label,
  shortcut: Template.shape.shortcut,
  text: Template.shape.text,
  ...templateDetails,
});
export type Incoming = z.infer<typeof Incoming>;

/** What became, or would become, of one row of a file. `name`: what it is called; `why`: a sentence. */
export type ImportedRow = { name: string } & ({ did: 'new' | 'changed' | 'same' } | { did: 'refused'; why: string });
