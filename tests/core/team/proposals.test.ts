import { describe, expect, it } from 'vitest';
import type { Decision, Review } from '../../../lib/model/team';
import type { Template } from '../../../lib/model/template';
import { submittedIn } from '../../../lib/team/answers';
import { askedOfLead } from '../../../lib/team/asked-of-lead';
import { answersToProposals, changedSince, proposalsFor, proposalsOf } from '../../../lib/team/proposals';

const rev = (n: number): string => `${n}-${'0'.repeat(32)}`;
const times = { createdAt: 1, updatedAt: 1 };
const proposal = { name: 'Thanks', label: '', text: 'Many thanks' };
const aReview = (part: Partial<Review> = {}): Review => ({
  ...times,
  id: 'r',
  rev: rev(1),
  subject: 'template',
  about: 't',
  of: rev(3),
  title: 'Thanks',
  by: 'tom',
  state: 'asked',
  times: 1,
  proposal,
  ...part,
});
const aDecision = (part: Partial<Decision> = {}): Decision => ({
  ...times,
  id: 'r',
  rev: rev(1),
  about: 't',
  times: 1,
  verdict: 'rejected',
  by: 'lena',
  ...part,
});
const template: Template = { ...times, id: 't', rev: rev(3), name: 'Thanks', label: '', text: 'Thank you', uses: 0 };
const told = (reviews: Review[], decisions: Decision[] = [], templates: Template[] = [template]) => proposalsOf({ reviews, decisions, templates });

describe('a proposal', () => {
  it('waits until a lead has answered this very submission', () => {
    expect(told([aReview()])[0]?.state).toBe('asked');
    expect(told([aReview()], [aDecision()])[0]).toMatchObject({ state: 'rejected', decision: { by: 'lena' } });
    expect(told([aReview({ times: 2 })], [aDecision()])[0]).toMatchObject({ state: 'asked', decision: undefined });
    expect(told([aReview({ times: 2 })], [aDecision({ times: 2, verdict: 'approved' })])[0]?.state).toBe('approved');
  });

  it('waits where a lead answered other words that were proposed as the same time', () => {
    const other = aReview({ proposal: { ...proposal, text: 'Thanks a lot' } });
    const yes = aDecision({ verdict: 'approved', of: submittedIn(aReview()) });
    expect(told([aReview()], [yes])[0]?.state).toBe('approved');
    expect(told([other], [yes])[0]).toMatchObject({ state: 'asked', decision: undefined });
  });

  it('is none where it was withdrawn, is of a draft, or has no words', () => {
    const { proposal: _, ...empty } = aReview();
    expect(told([aReview({ state: 'withdrawn' }), aReview({ subject: 'draft' }), empty])).toEqual([]);
  });

  it('is for leads while it waits, and for whoever made it until they put it away', () => {
    const all = told([aReview({ id: 'a', updatedAt: 9 }), aReview({ id: 'b', by: 'mia', updatedAt: 4 }), aReview()], [aDecision()]);
    const seenBy = (role: 'lead' | 'member', name: string) => proposalsFor(all, { role, name }).map(({ review }) => review.id);
    expect(seenBy('lead', 'lena')).toEqual(['b', 'a']);
    expect(seenBy('member', 'tom')).toEqual(['r', 'a']);
    expect(seenBy('member', 'ana')).toEqual([]);
  });

  it('has an answer for the member who made it, until they saw it, and anew once there is another', () => {
    const all = told([aReview(), aReview({ id: 'waits' }), aReview({ id: 'of-ana', by: 'ana' })], [aDecision(), aDecision({ id: 'of-ana' })]);
    const answered = (name: string, seen = {}, role: 'lead' | 'member' = 'member') =>
      answersToProposals(all, { role, name, seen }).map(({ review }) => review.id);
    expect([answered('tom'), answered('tom', { r: rev(1) }), answered('tom', { r: rev(2) })]).toEqual([['r'], [], ['r']]);
    expect([answered('mia'), answered('tom', {}, 'lead')]).toEqual([[], []]);
    expect(answersToProposals(told([aReview()], [aDecision({ by: 'tom' })]), { role: 'member', name: 'tom', seen: {} }), 'one’s own answer').toEqual([]);
  });

  it('counts beside drafts among what needs a lead, and nobody else', () => {
    const draft = { review: aReview({ id: 'd', subject: 'draft', about: 'd', proposal: undefined }), decision: undefined, draft: undefined };
    const all = { drafts: [draft], reviews: [draft.review, aReview(), aReview({ id: 'b' })], decisions: [aDecision()] };
    expect([{ role: 'lead' as const }, { role: 'member' as const }, undefined].map((who) => askedOfLead(who, all))).toEqual([2, 0, 0]);
  });

  it('says whether the template is another one since', () => {
    const since = (...given: Parameters<typeof told>) => told(...given).map(changedSince);
    expect(since([aReview()])).toEqual([undefined]);
    expect(since([aReview({ of: rev(2) })])).toEqual(['changed']);
    expect(since([aReview()], [], [])).toEqual(['gone']);
    const { of: _, ...fresh } = aReview();
    expect(since([fresh], [], []), 'a new one').toEqual([undefined]);
  });
});
