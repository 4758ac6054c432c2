import type { Hint, HintId, Silent } from '../model/hint';
import type { Key } from './en';
import { hints } from './en/hints';
import type { Words } from './speak';

/** What a chip says: nothing (`""`) where there are no hints. */
export interface ChipWords {
  /** "Question · 3 h" */
  label: string;
  /** "Feedside: question waiting 3 hours, priority 7" */
  name: string;
  reasons: { hint: HintId; points: number; text: string }[];
}

/** Which hint gives the chip its word: what they want comes before who they are, and cautions come last. */
const heads: readonly HintId[] = [
  'complaint',
  'question',
  'lead',
  'recommendation',
  'sensitive',
  'praise',
  'comment',
  'mention',
  'moment',
  'slowing',
  'promise',
  'owed',
  'fast',
  'named',
  'vip',
  'first-time',
  'advocate',
  'segment',
  'regular',
  'long-quiet',
  'noted',
  'untranslated',
  'teammate',
];

/** What is said after it, of whoever wrote. */
const beside: ReadonlySet<HintId> = new Set<HintId>(['vip', 'promise', 'first-time', 'advocate', 'regular', 'noted', 'owed', 'segment']);
const mostBeside = 2;

/** These are said of a post whatever else it is: a chip must not invite to feed them. */
const warnings: readonly HintId[] = ['spam', 'abuse'];

/** The words of one post's chip. `hints` as judged; `priority` is their sum. */
export function chipWords(hints: readonly Hint[], priority: number, words: Words): ChipWords {
  const reasons = hints.map((hint) => ({ hint: hint.id, points: hint.points, text: reason(hint, words) }));
  const head = [...warnings, ...heads].map((id) => hints.find((hint) => hint.id === id)).find((hint) => hint !== undefined);
  if (head === undefined) return { label: '', name: '', reasons };
  return { label: label(head, hints, words), name: spokenName(head, hints, { priority, words }), reasons };
}

/** Why a rule that looked said nothing, in one line. */
export function silenceWords({ hint, why }: Silent, { t }: Words): string {
  const own = `hint.${hint}.${why === 'not-so' ? 'not' : why}`;
  return t(isKey(own) ? own : `hint.silent.${why === 'not-so' ? 'unknown' : why}`);
}

const isKey = (key: string): key is keyof typeof hints => Object.hasOwn(hints, key);

function label(head: Hint, hints: readonly Hint[], words: Words): string {
  const word = words.t(chipKeys[head.id as Head], inWords(head, words));
  const since = hints.find((hint) => hint.id === 'waiting');
  const length = since?.values.waited ?? (head.id === 'regular' ? head.values.ago : undefined);
  const taken = takenWords(hints, words);
  const wait = typeof length === 'number' ? [words.shortDuration(length)] : [];
  if (taken === undefined) return [word, ...wait].join(' · ');
  // A chip is short: what must not be missed comes first.
  return (isBeingAnswered(hints) ? [taken, word, ...wait] : [word, taken, ...wait]).join(' · ');
}

const isBeingAnswered = (hints: readonly Hint[]): boolean => hints.some(({ id, values }) => id === 'teammate' && values.does === 'answers');

/** Who of the team is on it: "Tom is answering", "for Tom". */
function takenWords(hints: readonly Hint[], words: Words): string | undefined {
  const { does, name = '' } = hints.find(({ id }) => id === 'teammate')?.values ?? {};
  const key = `hint.teammate.chip.${does}`;
  return does !== undefined && isKey(key) ? words.t(key, { name }) : undefined;
}

/** The wait belongs to the word before it: "question waiting 3 hours". A question already says that it is a comment or mention. */
function spokenName(head: Hint, hints: readonly Hint[], { priority, words }: { priority: number; words: Words }): string {
  const wait = hints.find((hint) => hint.id === 'waiting');
  const first = [head, wait].flatMap((hint) => (hint ? [spoken(hint, words)] : [])).join(' ');
  const others = hints.filter((hint) => beside.has(hint.id) && hint !== head).slice(0, mostBeside);
  const taken = head.id === 'teammate' ? undefined : takenWords(hints, words);
  return words.t('hint.name', { hints: [first, ...others.map((hint) => spoken(hint, words)), taken ?? []].flat().join(', '), priority });
}

type Head = Exclude<HintId, 'waiting'>;

const chipKeys = {
  complaint: 'hint.complaint.chip',
  question: 'hint.question.chip',
  lead: 'hint.lead.chip',
  recommendation: 'hint.recommendation.chip',
  praise: 'hint.praise.chip',
  comment: 'hint.comment.chip',
  mention: 'hint.mention.chip',
  moment: 'hint.moment.chip',
  slowing: 'hint.slowing.chip',
  promise: 'hint.promise.chip',
  owed: 'hint.owed.chip',
  fast: 'hint.fast.chip',
  named: 'hint.named.chip',
  vip: 'hint.vip.chip',
  'first-time': 'hint.first-time.chip',
  advocate: 'hint.advocate.chip',
  segment: 'hint.segment.chip',
  regular: 'hint.regular.chip',
  'long-quiet': 'hint.long-quiet.chip',
  noted: 'hint.noted.chip',
  sensitive: 'hint.sensitive.chip',
  untranslated: 'hint.untranslated.chip',
  teammate: 'hint.teammate.chip',
  spam: 'hint.spam.chip',
  abuse: 'hint.abuse.chip',
} as const satisfies Record<Head, Key>;

const spoken = (hint: Hint, words: Words): string => words.t(`hint.${hint.id}.spoken`, inWords(hint, words));

const reason = (hint: Hint, words: Words): string => words.t(sentenceOf(hint), inWords(hint, words));

/** Which of its sentences a hint says: by one of its values, where it has several. */
function sentenceOf({ id, values }: Hint): Key {
  const own = (variant: string | number | undefined): Key => {
    const key = `hint.${id}.${variant}`;
    return isKey(key) ? key : (`hint.${id}.${fallbacks[id as keyof typeof fallbacks]}` as Key);
  };
  if (id === 'question') return own(values.where);
  if (id === 'complaint') return own(values.words);
  if (id === 'praise') return own(values.for);
  if (id === 'noted') return own(values.about);
  if (id === 'moment') return own(values.day === undefined ? values.what : 'kept');
  if (id === 'waiting') return own(values.worked === undefined ? values.known : 'worked');
  if (id === 'promise') return own(values.text === undefined ? 'beside' : 'told');
  if (id === 'segment') return own(values.names === undefined ? 'beside' : 'told');
  if (id === 'teammate') return own(values.does ?? (values.name === undefined ? 'beside' : 'told'));
  return `hint.${id}` as Key;
}

/** Where a value is missing or of another version. */
const fallbacks = {
  question: 'mention',
  complaint: 'plain',
  praise: 'thank',
  noted: 'person',
  moment: 'other',
  waiting: 'time',
  promise: 'beside',
  segment: 'beside',
  teammate: 'beside',
} as const;

/** Lengths of time and languages as words. */
function inWords({ values }: Hint, words: Words): Record<string, string | number> {
  const said = { ...values };
  for (const length of ['waited', 'worked', 'quiet', 'within'] as const) if (typeof said[length] === 'number') said[length] = words.duration(said[length]);
  if (typeof said.target === 'number') said.target = target(said.target / 3_600_000, words);
  if (typeof said.ago === 'number') said.ago = words.ago(said.ago);
  if (typeof said.language === 'string') said.language = words.language(said.language);
  return said;
}

/** A target is told exactly, not rounded down: "4 hours", "90 minutes". */
const target = (hours: number, words: Words): string =>
  Number.isInteger(hours) ? words.t('unit.hour.long', { n: hours }) : words.t('unit.minute.long', { n: Math.round(hours * 60) });
