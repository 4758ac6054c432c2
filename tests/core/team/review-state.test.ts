import { describe, expect, it } from 'vitest';
import type { Decision, Review } from '../../../lib/model/team';
import { submittedIn } from '../../../lib/team/answers';
import { compareWords } from '../../../lib/team/compare-words';
import { answersTo, waitingForYes } from '../../../lib/team/review-lists';
import { lacksYes, markOf, reviewState, rightsOf, saysTheSame, type WordsAsked } from '../../../lib/team/review-state';

const words: WordsAsked = { title: 'Five spoons', text: 'Which grind?' };
const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: 0, updatedAt: 0 };
const aReview = (part: Partial<Review> = {}): Review => ({
  ...stored,
  id: 'd',
  about: 'd',
  subject: 'draft',
  title: 'Five spoons',
  by: 'tom',
  state: 'asked',
  times: 1,
  words,
  ...part,
});
const aDecision = (part: Partial<Decision> = {}): Decision => ({ ...stored, id: 'd', about: 'd', times: 1, verdict: 'approved', by: 'lena', ...part });
const changed: WordsAsked = { ...words, text: 'Which grind for which pot?' };
const [lead, tom, ana, guest] = [
  { name: 'lena', role: 'lead' as const },
  { name: 'tom', role: 'member' as const },
  { name: 'ana', role: 'member' as const },
  { name: 'gus', role: 'guest' as const },
];

describe('how a draft stands with its leads', () => {
  it('is nothing where nobody asked, or no longer asks', () => {
    expect(reviewState(words, undefined, undefined)).toMatchObject({ kind: 'none', changed: false });
    expect(reviewState(changed, aReview({ state: 'withdrawn' }), aDecision())).toMatchObject({ kind: 'none', changed: false, decision: undefined });
  });

  it('waits until a lead decided, and is then what the lead said', () => {
    expect(reviewState(words, aReview(), undefined).kind).toBe('asked');
    expect(reviewState(words, aReview(), aDecision()).kind).toBe('approved');
    expect(reviewState(words, aReview(), aDecision({ verdict: 'rejected' })).kind).toBe('sent-back');
  });

  it('waits anew once it was submitted again, whatever was said of the time before', () => {
    expect(reviewState(words, aReview({ times: 2 }), aDecision())).toMatchObject({ kind: 'asked', decision: undefined });
    expect(reviewState(words, aReview({ times: 2 }), aDecision({ times: 2 })).kind).toBe('approved');
  });

  it('waits where the answer is to other words that were submitted as the same time', () => {
    const other = aReview({ words: changed });
    const yes = aDecision({ of: submittedIn(aReview()) });
    expect(reviewState(words, aReview(), yes).kind).toBe('approved');
    expect(reviewState(changed, other, yes)).toMatchObject({ kind: 'asked', decision: undefined });
    expect(reviewState(changed, other, aDecision({ of: submittedIn(other) })).kind).toBe('approved');
  });

  it('has its answer also after a way through the team, which orders fields and networks anew', () => {
    const [x, bluesky] = [
      { network: 'x' as const, text: 'one' },
      { network: 'bluesky' as const, text: 'two' },
    ];
    const yes = aDecision({ of: submittedIn(aReview({ words: { ...words, versions: [x, bluesky] } })) });
    expect(reviewState(words, aReview({ words: { versions: [bluesky, x], text: words.text, title: words.title } }), yes).kind).toBe('approved');
    const none = aDecision({ of: submittedIn(aReview({ words: { ...words, versions: [] } })) });
    expect(reviewState(words, aReview(), none).kind).toBe('approved');
  });

  it('is changed by words alone: title, text and those of a network', () => {
    const changes = (now: WordsAsked) => reviewState(now, aReview(), aDecision()).changed;
    expect(changes({ ...words, versions: [] })).toBe(false);
    expect(changes({ ...words, title: 'Six spoons' })).toBe(true);
    expect(changes(changed)).toBe(true);
    expect(changes({ ...words, versions: [{ network: 'x', text: words.text }] })).toBe(true);
  });

  it('does not call it a change when networks stand in another order', () => {
    const [x, bluesky] = [
      { network: 'x' as const, text: 'one' },
      { network: 'bluesky' as const, text: 'two' },
    ];
    expect(saysTheSame({ ...words, versions: [x, bluesky] }, { ...words, versions: [bluesky, x] })).toBe(true);
  });

  it('can’t tell a change without the draft, or without the words as they were submitted', () => {
    expect(reviewState(undefined, aReview(), undefined).changed).toBe(false);
    expect(reviewState(changed, aReview({ words: undefined }), undefined).changed).toBe(false);
  });
});

describe('the mark of a draft', () => {
  const mark = (now: WordsAsked, decision?: Decision) => markOf(reviewState(now, aReview(), decision));
  it('says that it was changed since it was submitted or approved', () => {
    expect(mark(words)).toBe('asked');
    expect(mark(changed)).toBe('changed');
    expect(mark(words, aDecision())).toBe('approved');
    expect(mark(changed, aDecision())).toBe('changed');
  });
  it('says that it was sent back also while it is mended', () => expect(mark(changed, aDecision({ verdict: 'rejected' }))).toBe('sent-back'));
  it('is none where nobody asks', () => expect(markOf(reviewState(words, undefined, undefined))).toBeUndefined());
});

describe('who may do what', () => {
  const asked = reviewState(words, aReview(), undefined);
  const none = reviewState(words, undefined, undefined);
  const sentBack = reviewState(words, aReview(), aDecision({ verdict: 'rejected' }));
  it('lets leads decide, also on their own, and nobody else', () => {
    expect(rightsOf(asked, lead).decide).toBe(true);
    expect(rightsOf(reviewState(words, aReview({ by: 'lena' }), undefined), lead).decide).toBe(true);
    for (const who of [tom, ana, guest]) expect(rightsOf(asked, who)).toMatchObject({ decide: false, takeBack: false });
  });
  it('lets whoever asked, and leads, withdraw it', () => {
    expect([lead, tom, ana, guest].map((who) => rightsOf(asked, who).withdraw)).toEqual([true, true, false, false]);
    expect(rightsOf(none, tom).withdraw).toBe(false);
  });
  it('lets members ask, and again once the words are others or were answered', () => {
    expect([lead, tom, guest].map((who) => rightsOf(none, who).ask)).toEqual([true, true, false]);
    expect(rightsOf(asked, tom).ask).toBe(false);
    expect(rightsOf(reviewState(changed, aReview(), undefined), tom).ask).toBe(true);
    expect(rightsOf(sentBack, tom).ask).toBe(true);
  });
  it('lets leads take a decision back', () => expect(rightsOf(sentBack, lead).takeBack).toBe(true));
});

describe('a draft without a yes', () => {
  const approved = reviewState(words, aReview(), aDecision());
  const asked = reviewState(words, aReview(), undefined);
  it('is said of one that is ready or has its day', () => {
    expect(lacksYes({ status: 'writing' }, asked)).toBe(false);
    expect(lacksYes({ status: 'ready' }, asked)).toBe(true);
    expect(lacksYes({ status: 'writing', plannedAt: 1 }, asked)).toBe(true);
    expect(lacksYes({ status: 'posted', plannedAt: 1 }, asked)).toBe(false);
  });
  it('is not said where the very words were approved', () => {
    expect(lacksYes({ status: 'ready' }, approved)).toBe(false);
    expect(lacksYes({ status: 'ready' }, reviewState(changed, aReview(), aDecision()))).toBe(true);
  });
});

describe('the lists of the day', () => {
  const row = (part: Partial<Review>, decision?: Decision) => ({ review: aReview(part), decision, draft: words });
  it('hold for a lead what waits, longest first, and for nobody else', () => {
    const rows = [row({ id: 'b', updatedAt: 2 }), row({ id: 'a', updatedAt: 1 }), row({ id: 'c' }, aDecision()), row({ id: 'd', state: 'withdrawn' })];
    expect(waitingForYes(rows, lead).map(({ review }) => review.id)).toEqual(['a', 'b']);
    for (const who of [tom, guest, undefined]) expect(waitingForYes(rows, who)).toEqual([]);
  });
  it('hold what came back to this person from others', () => {
    const rows = [row({ by: 'tom' }, aDecision()), row({ by: 'ana' }, aDecision()), row({ by: 'tom' }, aDecision({ by: 'tom' })), row({ by: 'tom' })];
    expect(answersTo(rows, { name: 'tom', seen: {} })).toEqual([rows[0]]);
  });
  it('let go of a yes once it was seen, and of what was sent back once it is asked again', () => {
    const seen = { d: stored.rev };
    const rejected = aDecision({ verdict: 'rejected' });
    expect(answersTo([row({}, aDecision())], { name: 'tom', seen })).toEqual([]);
    expect(answersTo([row({}, rejected)], { name: 'tom', seen })).toHaveLength(1);
    expect(answersTo([row({ times: 2 }, rejected)], { name: 'tom', seen })).toEqual([]);
  });
});

describe('words side by side', () => {
  it('are the common ones, and those of every network that has or had its own', () => {
    const submitted = { ...words, versions: [{ network: 'x' as const, text: 'Which?' }] };
    const now = { ...changed, versions: [{ network: 'bluesky' as const, text: 'Pot?' }] };
    expect(compareWords(submitted, now)).toEqual([
      { network: undefined, submitted: words.text, now: changed.text },
      { network: 'x', submitted: 'Which?', now: changed.text },
      { network: 'bluesky', submitted: words.text, now: 'Pot?' },
    ]);
  });
  it('leave out common words that never were', () => {
    const only = { title: '', text: '', versions: [{ network: 'x' as const, text: 'Which?' }] };
    expect(compareWords(only, only)).toEqual([{ network: 'x', submitted: 'Which?', now: 'Which?' }]);
    expect(compareWords({ title: '', text: '' }, undefined)).toEqual([{ network: undefined, submitted: '', now: undefined }]);
  });
});
