import type { Decision, Review, TeamWho } from '../model/team';
import type { Template } from '../model/template';
import { answers } from './answers';

/** What a template would be. */
export type Proposed = NonNullable<Review['proposal']>;

/** A change of a template, or a new one, that a member proposes. `decision`: to this submission. `present`: the template as it stands here. */
export interface Proposal {
  review: Review & { proposal: Proposed };
  decision: Decision | undefined;
  present: Template | undefined;
  state: 'asked' | 'approved' | 'rejected';
}

/** Those that were not withdrawn, longest waiting first. */
export function proposalsOf({
  reviews,
  decisions,
  templates,
}: {
  reviews: readonly Review[];
  decisions: readonly Decision[];
  templates: readonly Template[];
}): Proposal[] {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const standing = new Map(templates.map((template) => [template.id, template]));
  return reviews
    .flatMap((review): Proposal[] => {
      const { proposal, subject, state, id, about } = review;
      if (subject !== 'template' || state === 'withdrawn' || !proposal) return [];
      const said = decided.get(id);
      const decision = said && answers(said, review) ? said : undefined;
      return [{ review: { ...review, proposal }, decision, present: standing.get(about), state: decision?.verdict ?? 'asked' }];
    })
    .sort((one, other) => one.review.updatedAt - other.review.updatedAt);
}

/** What a lead has to decide; what a member proposed themselves, with the answers. */
export const proposalsFor = (all: readonly Proposal[], { role, name }: Pick<TeamWho, 'role' | 'name'>): Proposal[] =>
  all.filter(({ state, review }) => (role === 'lead' ? state === 'asked' : review.by === name));

/** Others' answers to what a member proposed, until they were seen. `seen`: revisions of the decisions that this person had before their eyes, by review. */
export const answersToProposals = (
  all: readonly Proposal[],
  { role, name, seen }: Pick<TeamWho, 'role' | 'name'> & { seen: Readonly<Record<string, string>> },
): Proposal[] =>
  role === 'lead' ? [] : all.filter(({ review, decision }) => review.by === name && decision && decision.by !== name && seen[review.id] !== decision.rev);

/** The template it was made from stands no more, or otherwise. Nothing of a new one. */
export function changedSince({ review: { of }, present, state }: Proposal): 'changed' | 'gone' | undefined {
  if (of === undefined || state !== 'asked') return undefined;
  if (!present) return 'gone';
  return present.rev === of ? undefined : 'changed';
}
