import { describe, expect, it } from 'vitest';
import { hintRules, judgePost } from '../../../lib/hints';
import type { Memory } from '../../../lib/hints/define-hint';
import type { Post } from '../../../lib/model/post';
import { aMemory, aPerson, aPost } from '../../support/a-post';

const hour = 3_600_000;
const day = 24 * hour;
const judge = (post: Post, memory: Memory, now = 0) => judgePost(post, memory, { now, muted: [] });
const ids = (post: Post, memory: Memory, now = 0) => judge(post, memory, now).hints.map((hint) => `${hint.id} ${hint.points}`);
const underOurs = { underOwnPost: true };
const mentionsUs = { mentions: ['Team.Example'] };
const asked = { text: 'Do you open on Sunday?', time: 0 };

describe('a question', () => {
  it('under our post, three of four hours old, comes to 7; from somebody new to 8', () => {
    const known = aPerson({ contacts: 2, firstContactPost: 'bluesky:p0' });
    expect(judge(aPost(asked), aMemory({ ...underOurs, person: known }), 3 * hour).priority).toBe(7);
    expect(ids(aPost(asked), aMemory(underOurs), 3 * hour)).toEqual(['question 3', 'waiting 3', 'comment 1', 'first-time 1']);
  });
  it('that only mentions us says so', () => {
    const [first] = judge(aPost({ ...asked, ...mentionsUs }), aMemory()).hints;
    expect(first).toEqual({ id: 'question', points: 3, values: { where: 'mention' } });
  });
  it('that is not meant for us is none of our business', () => expect(ids(aPost(asked), aMemory(), day)).toEqual([]));
});

describe('a mention', () => {
  it('is heard whatever its case', () => expect(ids(aPost(mentionsUs), aMemory())).toContain('mention 1'));
  it('is not counted beside a comment, where networks write the name by themselves', () =>
    expect(ids(aPost(mentionsUs), aMemory(underOurs))).not.toContain('mention 1'));
  it('can’t be told without our own handle', () => expect(ids(aPost(mentionsUs), aMemory({ ownHandles: [] }))).toEqual([]));
});

describe('a comment', () => {
  it('is a reply to us, too, where the page names us and no post', () => {
    expect(ids(aPost({ replyTo: { handle: 'team.example' } }), aMemory())).toContain('comment 1');
    expect(ids(aPost({ replyTo: { handle: 'someone.else' } }), aMemory())).toEqual([]);
  });
});

describe('the wait', () => {
  const wait = (post: Post, memory: Memory, now: number) => judge(post, memory, now).hints.find((hint) => hint.id === 'waiting');
  it.each([
    [0, 1],
    [1.9, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [8, 5],
    [24, 6],
    [9000, 6],
  ])('of %d hours against 4 gives %d points', (hours, points) =>
    expect(wait(aPost({ ...mentionsUs, time: 0 }), aMemory({ firstSeenAt: hours * hour }), hours * hour)?.points).toBe(points),
  );
  it('counts from the first sighting where the page gives no time, and says so', () =>
    expect(wait(aPost(mentionsUs), aMemory({ firstSeenAt: hour }), 3 * hour)?.values).toEqual({ waited: 2 * hour, target: 4 * hour, known: 'seen' }));
  it('is 0 for a post from the future', () => expect(wait(aPost({ ...mentionsUs, time: day }), aMemory({ firstSeenAt: day }), hour)?.values.waited).toBe(0));
});

describe('the first time', () => {
  it('stays the first time when the same post is met again', () => {
    const person = aPerson({ contacts: 1, firstContactPost: 'bluesky:p1' });
    expect(ids(aPost(mentionsUs), aMemory({ person }))).toContain('first-time 1');
  });
  it('is over with the second post, and for people we wrote to', () => {
    expect(ids(aPost(mentionsUs), aMemory({ person: aPerson({ contacts: 1, firstContactPost: 'bluesky:p0' }) }))).not.toContain('first-time 1');
    expect(ids(aPost(mentionsUs), aMemory({ person: aPerson({ answered: 2, lastAnsweredAt: 0 }) }))).not.toContain('first-time 1');
  });
  it('holds for somebody whose posts were only seen in passing', () =>
    expect(ids(aPost(mentionsUs), aMemory({ person: aPerson() }))).toContain('first-time 1'));
});

describe('someone known', () => {
  const known = (answered: number) => aMemory({ person: aPerson({ answered, lastAnsweredAt: 0 }) });
  it('is said on any post of theirs, with the raw facts', () =>
    expect(judge(aPost(), known(4), 12 * day).hints).toEqual([{ id: 'regular', points: 1, values: { replies: 4, ago: 12 * day } }]));
  it('counts as a regular from five replies on', () => expect(ids(aPost(), known(5))).toEqual(['regular 2']));
  it('is not said on advertising', () => expect(ids(aPost({ promoted: true }), known(5))).toEqual([]));
});

describe('every rule', () => {
  const loud = aMemory({ ...underOurs, person: aPerson({ answered: 6, lastAnsweredAt: 0, contacts: 1, firstContactPost: 'bluesky:p1' }) });
  const post = aPost({ ...asked, ...mentionsUs, replyTo: { handle: 'team.example' } });

  it('is silent on an empty post of a stranger', () => expect(ids(aPost({ text: '' }), aMemory({ firstSeenAt: 0 }), 9 * day)).toEqual([]));
  it('is silent once answered', () => expect(ids(post, { ...loud, answered: true }, day)).toEqual([]));
  it('is silent on our own posts, told by the page or by the handle', () => {
    expect(ids({ ...post, mine: true }, loud, day)).toEqual([]);
    expect(ids({ ...post, author: { handle: 'TEAM.example' } }, loud, day)).toEqual([]);
  });
  it('is silent on promoted posts', () => expect(ids({ ...post, promoted: true }, loud, day)).toEqual([]));
  it('has an off switch', () => {
    for (const { id } of hintRules) {
      const { hints } = judgePost(post, loud, { now: day, muted: [id] });
      expect(hints.map((hint) => hint.id)).not.toContain(id);
    }
  });
  it('that makes a post wait takes the waiting time along when it is off', () =>
    expect(judgePost(post, aMemory(underOurs), { now: day, muted: ['question', 'comment', 'mention'] })).toMatchObject({
      waits: false,
      hints: [{ id: 'first-time' }],
    }));
});
