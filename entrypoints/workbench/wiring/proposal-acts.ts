import { detailsOfWords, proposedOfWords, type TemplateWords, wordsOfTemplate } from '../../../components/workbench/template-words';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { Input, Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Decision, Review } from '../../../lib/model/team';
import { submittedIn } from '../../../lib/team/answers';
import type { Proposal } from '../../../lib/team/proposals';
import { fieldsOf, saveOver } from './review-acts';
import type { Screen } from './screen';

type ReviewFields = Omit<Input<'reviews.save'>, 'write' | 'base'>;
type DecisionFields = Omit<Input<'decisions.save'>, 'write' | 'base'>;
type TemplateFields = Omit<Input<'templates.save'>, 'write' | 'base'>;
type TemplateProblem = Extract<Output<'templates.save'>, { ok: false }>['problem'];

export interface Proposing {
  /** The template's id, or the one that a new one gets. */
  about: string;
  /** The revision that was changed; `undefined`: it is a new one. */
  of: string | undefined;
  words: TemplateWords;
  note: string;
  by: string;
  /** What was proposed of it before. */
  before: Review | undefined;
  said: string;
  /** It was taken back. */
  back(): void;
}

/** Proposes a template to the leads, with the way back. Answers whether it was done. */
export async function propose(screen: Screen, { about, of, words, note, by, before, said, back }: Proposing): Promise<boolean> {
  const { t } = screen.words;
  const made = { done: false };
  const [id, write, undoing] = [before?.id ?? newId(), newWrite(), newWrite()];
  const fields: ReviewFields = {
    id,
    subject: 'template',
    about,
    title: words.name,
    by,
    state: 'asked',
    times: (before?.times ?? 0) + 1,
    proposal: proposedOfWords(words),
    ...(of !== undefined && { of }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
  await screen.attempt(async () => {
    const saved = await saveOver<Review, ReviewFields>(before, { write, fields: () => fields, save: (review) => request('reviews.save', review) });
    if (!saved.ok) return screen.tell(t(`problem.${saved.problem.kind}`));
    made.done = true;
    const earlier: ReviewFields = before ? fieldsOf(before) : { ...fieldsOf(saved.value), state: 'withdrawn' };
    screen.tell(said, async () => {
      const undone = await request('reviews.save', { ...earlier, write: undoing, base: saved.value.rev });
      if (undone.ok) back();
      else screen.tell(t(`problem.${undone.problem.kind}`));
    });
  });
  return made.done;
}

/** The team gets the template as it was proposed; undone, it has the one before. Answers whether it was done. */
export async function accept(screen: Screen, { review, decision, present }: Proposal, by: string): Promise<boolean> {
  const { t } = screen.words;
  const made = { done: false };
  const [write, deciding, undoing, reopening] = [newWrite(), newWrite(), newWrite(), newWrite()];
  const { id, about, times } = review;
  const said: DecisionFields = { id, about, times, of: submittedIn(review), verdict: 'approved', by };
  await screen.attempt(async () => {
    const saved = await saveTemplate({ ...sent(wordsOfTemplate(review.proposal)), id: about }, { write, base: present?.rev });
    if (!saved.ok) return screen.tell(sayTemplateProblem(screen, saved.problem));
    const decided = await saveOver<Decision, DecisionFields>(decision, {
      write: deciding,
      fields: () => said,
      save: (sentDecision) => request('decisions.save', sentDecision),
    });
    if (!decided.ok) return screen.tell(t(`problem.${decided.problem.kind}`));
    made.done = true;
    screen.tell(t('proposals.accepted'), async () => {
      const change = { write: undoing, base: saved.value.rev };
      const back = present
        ? await request('templates.save', { ...sent(wordsOfTemplate(present)), id: about, ...change })
        : await request('templates.remove', { id: about, ...change });
      if (!back.ok) return screen.tell(sayTemplateProblem(screen, back.problem));
      await request('decisions.remove', { id, write: reopening, base: decided.value.rev });
      screen.tell(t('proposals.undone'));
    });
  });
  return made.done;
}

/** What was answered goes out of sight, with the way back. */
export function putAway(screen: Screen, { id, rev }: Review): void {
  const { t } = screen.words;
  const [write, undoing] = [newWrite(), newWrite()];
  void screen.attempt(async () => {
    const removed = await request('reviews.remove', { id, write, base: rev });
    if (!removed.ok) return screen.tell(t(`problem.${removed.problem.kind}`));
    screen.tell(t('proposals.putAway.done'), async () => void (await request('reviews.restore', { id, write: undoing, base: removed.value.rev })));
  });
}

/** Says what keeps a template from being stored. */
export const sayTemplateProblem = ({ words: { t } }: Screen, problem: TemplateProblem): string => {
  if (problem.kind === 'template') return t('problem.template', { message: problem.message, line: problem.line, column: problem.column });
  if (problem.kind === 'shortcut') return t('problem.shortcut', { takenBy: problem.takenBy });
  return t(`problem.${problem.kind}`);
};

/** Also over one that was deleted: a lead who accepts wants it there. */
async function saveTemplate(fields: TemplateFields, { write, base }: { write: string; base: string | undefined }): Promise<Output<'templates.save'>> {
  const saved = await request('templates.save', { ...fields, write, ...(base !== undefined && { base }) });
  const isGone = !saved.ok && saved.problem.kind === 'changed' && saved.problem.now.deletedAt !== undefined;
  return isGone && saved.problem.kind === 'changed' ? request('templates.save', { ...fields, write: newWrite(), base: saved.problem.now.rev }) : saved;
}

const sent = (words: TemplateWords): Omit<TemplateFields, 'id'> => ({ ...detailsOfWords(words), ...(words.shortcut !== '' && { shortcut: words.shortcut }) });
