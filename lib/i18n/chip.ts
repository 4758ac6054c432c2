import type { Hint, HintId } from '../model/hint';
import type { Words } from './words';

/** What a chip says: nothing (`""`) where there are no hints. */
export interface ChipWords {
  /** "Question · 3 h" */
  label: string;
  /** "Feedside: question waiting 3 hours, priority 7" */
  name: string;
  reasons: { hint: HintId; points: number; text: string }[];
}

/** Which hint gives the chip its word: what they want comes before who they are. */
const heads: readonly HintId[] = ['question', 'comment', 'mention', 'first-time', 'regular', 'noted'];

/** What is said after it, of whoever wrote. */
const beside: ReadonlySet<HintId> = new Set<HintId>(['first-time', 'regular', 'noted']);

/** The words of one post's chip. `hints` as judged; `priority` is their sum. */
export function chipWords(hints: readonly Hint[], priority: number, words: Words): ChipWords {
  const reasons = hints.map((hint) => ({ hint: hint.id, points: hint.points, text: reason(hint, words) }));
  const head = heads.map((id) => hints.find((hint) => hint.id === id)).find((hint) => hint !== undefined);
  if (head === undefined) return { label: '', name: '', reasons };
  return { label: label(head, hints, words), name: spokenName(head, hints, { priority, words }), reasons };
}

function label(head: Hint, hints: readonly Hint[], words: Words): string {
  const word = words.t(chipKeys[head.id as Head], head.values);
  const wait = hints.find((hint) => hint.id === 'waiting');
  const length = wait?.values.waited ?? (head.id === 'regular' ? head.values.ago : undefined);
  return typeof length === 'number' ? `${word} · ${words.shortDuration(length)}` : word;
}

/** The wait belongs to the word before it: "question waiting 3 hours". A question already says that it is a comment or mention. */
function spokenName(head: Hint, hints: readonly Hint[], { priority, words }: { priority: number; words: Words }): string {
  const wait = hints.find((hint) => hint.id === 'waiting');
  const first = [head, wait].flatMap((hint) => (hint ? [spoken(hint, words)] : [])).join(' ');
  const others = hints.filter((hint) => beside.has(hint.id) && hint !== head);
  return words.t('hint.name', { hints: [first, ...others.map((hint) => spoken(hint, words))].join(', '), priority });
}

type Head = Exclude<HintId, 'waiting'>;

const chipKeys = {
  question: 'hint.question.chip',
  comment: 'hint.comment.chip',
  mention: 'hint.mention.chip',
  'first-time': 'hint.first-time.chip',
  regular: 'hint.regular.chip',
  noted: 'hint.noted.chip',
} as const;

const spoken = (hint: Hint, words: Words): string => words.t(`hint.${hint.id}.spoken`, inWords(hint, words));

function reason(hint: Hint, words: Words): string {
  const values = inWords(hint, words);
  if (hint.id === 'question') return words.t(hint.values.where === 'comment' ? 'hint.question.comment' : 'hint.question.mention', values);
  if (hint.id === 'waiting') return words.t(hint.values.known === 'seen' ? 'hint.waiting.seen' : 'hint.waiting.time', values);
  if (hint.id === 'noted') return words.t(hint.values.about === 'post' ? 'hint.noted.post' : 'hint.noted.person', values);
  return words.t(`hint.${hint.id}`, values);
}

/** Lengths of time as words. */
function inWords({ values }: Hint, words: Words): Record<string, string | number> {
  const said = { ...values };
  if (typeof said.waited === 'number') said.waited = words.duration(said.waited);
  if (typeof said.target === 'number') said.target = target(said.target / 3_600_000, words);
  if (typeof said.ago === 'number') said.ago = words.ago(said.ago);
  return said;
}

/** A target is told exactly, not rounded down: "4 hours", "90 minutes". */
const target = (hours: number, words: Words): string =>
  Number.isInteger(hours) ? words.t('unit.hour.long', { n: hours }) : words.t('unit.minute.long', { n: Math.round(hours * 60) });
