import { newWrite } from '../../../lib/messages/ids';
import type { Input, ReviewFound, Saved } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Decision, Review } from '../../../lib/model/team';
import { answers, submittedIn } from '../../../lib/team/answers';
import type { WordsAsked } from '../../../lib/team/review-state';
import type { Screen } from './screen';

type ReviewFields = Omit<Input<'reviews.save'>, 'write' | 'base'>;
type DecisionFields = Omit<Input<'decisions.save'>, 'write' | 'base'>;

/** As often as somebody else's act may come between. */
const mostTries = 5;

export interface Asking {
  draft: string;
  words: WordsAsked;
  note: string;
  by: string;
  /** What was submitted before, if anything was. */
  before: Review | undefined;
}

/** Submits the words as they are, with the way back. Answers whether it was done. */
export async function askForYes(screen: Screen, { draft, words, note, by, before }: Asking): Promise<boolean> {
  const { t } = screen.words;
  const { title, text, versions = [] } = words;
  const made = { done: false };
  const [write, undoing] = [newWrite(), newWrite()];
  await screen.attempt(async () => {
    const saved = await saveOver<Review, ReviewFields>(before, {
      write,
      fields: (stands) => ({
        id: before?.id ?? draft,
        subject: 'draft',
        about: draft,
        title: titleOf(words),
        by,
        state: 'asked',
        times: (stands?.times ?? 0) + 1,
        words: { title, text, ...(versions.length > 0 && { versions }) },
        ...(note.trim() !== '' && { note: note.trim() }),
      }),
      save: (review) => request('reviews.save', review),
    });
    if (!saved.ok) return screen.tell(t(`problem.${saved.problem.kind}`));
    made.done = true;
    const back: ReviewFields = before ? fieldsOf(before) : { ...fieldsOf(saved.value), state: 'withdrawn' };
    screen.tell(t('reviews.asked.done'), async () => {
      const undone = await request('reviews.save', { ...back, write: undoing, base: saved.value.rev });
      screen.tell(t(undone.ok ? 'reviews.asked.undone' : `problem.${undone.problem.kind}`));
    });
  });
  return made.done;
}

/** Asks nobody any more, with the way back. */
export function withdraw(screen: Screen, review: Review): void {
  const { t } = screen.words;
  const [write, undoing] = [newWrite(), newWrite()];
  void screen.attempt(async () => {
    const saved = await request('reviews.save', { ...fieldsOf(review), state: 'withdrawn', write, base: review.rev });
    if (!saved.ok) return screen.tell(t(`problem.${saved.problem.kind}`));
    screen.tell(t('reviews.withdrawn'), async () => {
      const undone = await request('reviews.save', { ...fieldsOf(review), write: undoing, base: saved.value.rev });
      screen.tell(t(undone.ok ? 'reviews.askedAgain' : `problem.${undone.problem.kind}`));
    });
  });
}

export interface Deciding {
  /** What to say when it is done, where that is not of a draft. */
  said?: string;
  found: ReviewFound;
  verdict: Decision['verdict'];
  note: string;
  alternatives: readonly string[];
  by: string;
}

/** Says yes, or sends it back, with the way back. Answers whether it was done. */
export async function decide(screen: Screen, { found: { review, decision: before }, verdict, note, alternatives, by, said }: Deciding): Promise<boolean> {
  const { t } = screen.words;
  const made = { done: false };
  const [write, undoing] = [newWrite(), newWrite()];
  // One that says what was submitted anyway, or nothing, is none.
  const others = [...new Set(alternatives.map((each) => each.trim()))].filter((each) => each !== '' && each !== review.words?.text.trim());
  const fields: DecisionFields = {
    id: review.id,
    about: review.about,
    times: review.times,
    of: submittedIn(review),
    verdict,
    by,
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(others.length > 0 && { alternatives: others }),
  };
  await screen.attempt(async () => {
    const saved = await saveOver<Decision, DecisionFields>(before, {
      write,
      fields: (stands) => (stands && stands.deletedAt === undefined && (stands.times > review.times || answers(stands, review)) ? undefined : fields),
      save: (decision) => request('decisions.save', decision),
    });
    if (!saved.ok) return screen.tell(t(saved.problem.kind === 'changed' ? 'reviews.changedMeanwhile' : `problem.${saved.problem.kind}`));
    made.done = true;
    screen.tell(said ?? t(verdict === 'approved' ? 'reviews.approve.done' : 'reviews.sendBack.done'), async () => {
      const base = saved.value.rev;
      const undone = before
        ? await request('decisions.save', { ...fieldsOf(before), write: undoing, base })
        : await request('decisions.remove', { id: review.id, write: undoing, base });
      screen.tell(t(undone.ok ? 'reviews.decision.undone' : `problem.${undone.problem.kind}`));
    });
  });
  return made.done;
}

/** It is not decided after all, with the way back. */
export function takeBack(screen: Screen, { id, rev }: Decision): void {
  const { t } = screen.words;
  const [write, undoing] = [newWrite(), newWrite()];
  void screen.attempt(async () => {
    const removed = await request('decisions.remove', { id, write, base: rev });
    if (!removed.ok) return screen.tell(t(`problem.${removed.problem.kind}`));
    screen.tell(t('reviews.takenBack'), async () => {
      const restored = await request('decisions.restore', { id, write: undoing, base: removed.value.rev });
      screen.tell(t(restored.ok ? 'reviews.restored' : `problem.${restored.problem.kind}`));
    });
  });
}

interface Over<Value, Fields> {
  write: string;
  /** What to write on what stands there; `undefined`: nothing, what stands there counts. */
  fields(stands: Value | undefined): Fields | undefined;
  save(sent: Fields & { write: string; base?: string }): Promise<Saved<Value>>;
}

/** Writes on whatever stands there, a tombstone too: it may have come from the team a moment ago. */
export async function saveOver<Value extends { rev: string }, Fields>(
  known: Value | undefined,
  { write, fields, save }: Over<Value, Fields>,
): Promise<Saved<Value>> {
  let stands = known;
  for (let tries = 0; ; tries += 1) {
    const sent = fields(stands);
    if (sent === undefined && stands) return { ok: false, problem: { kind: 'changed', now: stands } };
    const saved = await save({ ...(sent as Fields), write: tries === 0 ? write : newWrite(), ...(stands && { base: stands.rev }) });
    if (saved.ok || saved.problem.kind !== 'changed' || tries === mostTries) return saved;
    stands = saved.problem.now;
  }
}

/** A record as it is sent to be saved. */
export function fieldsOf<Value extends Review | Decision>(record: Value): Omit<Value, 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'shared'> {
  const { rev: _, createdAt: __, updatedAt: ___, deletedAt: ____, shared: _____, ...fields } = record;
  return fields;
}

const titleOf = ({ title, text, versions = [] }: WordsAsked): string =>
  (title.trim() || (text.trim() || (versions[0]?.text.trim() ?? '')).split('\n', 1)[0] || '').slice(0, 300);
