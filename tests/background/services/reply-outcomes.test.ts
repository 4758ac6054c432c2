import { describe, expect, it } from 'vitest';
import { aBackground, aQuestion, day, hour, newPost, writes } from './a-background';

const ana = { handle: 'ana.example', name: 'Ana Silva' };

const aDesk = () => {
  const background = aBackground();
  const { ask, judge, clock } = background;
  const answer = async (template?: { id: string; text: string; drawn?: boolean }) => {
    const post = aQuestion({ author: ana, time: clock.at - hour });
    await judge([post]);
    await ask('replies.record', {
      ...writes(),
      id: post.id,
      network: 'bluesky',
      post,
      text: 'Yes, from ten.',
      sentAt: clock.at,
      evidence: 'submitted',
      ...(template && { template }),
    });
    return post;
  };
  const outcomes = async () => (await ask('templates.outcomes', { days: 90 })).uses;
  return { ...background, answer, outcomes };
};

describe('what came of a reply', () => {
  it('is open for 48 hours, then nothing', async () => {
    const { answer, outcomes, clock } = aDesk();
    await answer({ id: 't', text: 'Yes, from ten.', drawn: true });
    expect(await outcomes()).toMatchObject([{ template: 't', came: 'open', drawn: true, rewritten: 0, length: 14 }]);
    clock.at += 2 * day + 1;
    expect(await outcomes()).toMatchObject([{ came: 'nothing', hints: ['question', 'comment', 'first-time'] }]);
  });

  it('is an answer where the person wrote to us again within 48 hours', async () => {
    const { answer, outcomes, judge, clock } = aDesk();
    await answer();
    clock.at += 5 * hour;
    await judge([newPost({ author: ana, text: 'And on Monday?', replyTo: { handle: 'team.example' }, time: clock.at })]);
    clock.at += 2 * day;
    expect(await outcomes()).toMatchObject([{ template: undefined, came: 'answer', drawn: false }]);
  });

  it('is nothing where they wrote before it, or later than 48 hours', async () => {
    const { answer, outcomes, judge, clock } = aDesk();
    await judge([newPost({ author: ana, text: 'Hello team!', replyTo: { handle: 'team.example' }, time: clock.at - 2 * hour })]);
    await answer();
    clock.at += 2 * day + hour;
    await judge([newPost({ author: ana, text: 'Hello again!', replyTo: { handle: 'team.example' }, time: clock.at })]);
    expect(await outcomes()).toMatchObject([{ came: 'nothing' }]);
  });

  it('counts what is asked for: the last days alone', async () => {
    const { answer, ask, clock } = aDesk();
    await answer();
    clock.at += 40 * day;
    expect((await ask('templates.outcomes', { days: 30 })).uses).toEqual([]);
    expect((await ask('templates.outcomes', { days: 90 })).uses).toHaveLength(1);
  });
});

describe('ties', () => {
  it('say who came closer', async () => {
    const { answer, ask, judge, clock } = aDesk();
    for (let turn = 0; turn < 3; turn += 1) {
      await answer();
      clock.at += 6 * hour;
    }
    await judge([aQuestion({ author: { handle: 'kim.example' } })]);
    const ties = await ask('relations.ties', { days: 30 });
    expect(ties).toMatchObject({
      all: 1,
      gained: { total: 1, rows: [{ id: 'bluesky:ana.example', name: 'Ana Silva', theirs: 3, ours: 3 }] },
      cooling: { total: 0 },
    });
  });
});

describe('an exploring picker', () => {
  const isDrawn = ({ fits = [] }: { fits?: readonly { kind: string }[] }) => fits.some(({ kind }) => kind === 'drawn');
  const offers = async ({ ask }: ReturnType<typeof aDesk>) => ask('templates.offer', { post: aQuestion({ author: ana }), network: 'bluesky' });

  it('is off at first: the order is the same at every look, and nothing is drawn', async () => {
    const desk = aDesk();
    const [one, other] = [await offers(desk), await offers(desk)];
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    expect(one.some(isDrawn)).toBe(false);
  });

  it('draws the order of those that fit the hint alone, and says so of the first', async () => {
    const desk = aDesk();
    await desk.answer(); // from now on it is known who we are
    const plain = await offers(desk);
    await desk.ask('settings.save', { ...writes(), changes: { exploring: true } });
    const looks = await Promise.all(Array.from({ length: 12 }, () => offers(desk)));
    for (const look of looks) {
      expect(new Set(look.map(({ id }) => id))).toEqual(new Set(plain.map(({ id }) => id)));
      expect(look.filter(isDrawn)).toHaveLength(1);
    }
    expect(new Set(looks.map((look) => look.find(isDrawn)?.id)).size).toBeGreaterThan(1);
  });
});
