import { describe, expect, it } from 'vitest';
import { aBackground, hour, minute, morning, newPost, writes } from '../services/a-background';

type Background = ReturnType<typeof aBackground>;

const theirs = newPost({ id: 'bluesky:first', text: 'Do you open on Sunday?', replyTo: { handle: 'team.example' }, time: morning - 3 * hour });
const ours = newPost({
  id: 'bluesky:ours',
  author: { handle: 'team.example' },
  mine: true,
  text: 'Yes, from nine.',
  replyTo: { post: theirs.id, handle: 'ana.example' },
  time: morning - 2 * hour,
});
const next = newPost({ id: 'bluesky:next', text: 'And on Monday?', replyTo: { post: ours.id, handle: 'team.example' }, time: morning - hour });
const stranger = newPost({
  id: 'bluesky:other',
  author: { handle: 'bo.example' },
  text: 'I wonder too',
  replyTo: { post: ours.id, handle: 'team.example' },
  time: morning - hour,
});

const rows = async ({ storage }: Background) => {
  const known = await storage.waiting.many([theirs.id, next.id, stranger.id]);
  return [...known.values()].map(({ id, state, follows, followedBy, endedAt, answeredAt }) => ({ id, state, follows, followedBy, endedAt, answeredAt }));
};
const record = ({ ask }: Background) =>
  ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: theirs, text: ours.text, sentAt: morning - 2 * hour, evidence: 'submitted' });

/** Every way in which the three posts may come into view; the reply may also be recorded as it is sent. */
const ways: [string, (background: Background) => Promise<unknown>][] = [
  ['all at once', async ({ judge }) => judge([theirs, ours, next])],
  ['all at once, upside down', async ({ judge }) => judge([next, ours, theirs])],
  ['one after the other', async ({ judge }) => [await judge([theirs]), await judge([theirs, ours]), await judge([next])]],
  ['their next post first', async ({ judge }) => [await judge([next]), await judge([theirs]), await judge([ours])]],
  ['our answer first', async ({ judge }) => [await judge([ours]), await judge([next]), await judge([theirs])]],
  ['our answer last', async ({ judge }) => [await judge([theirs]), await judge([next]), await judge([theirs, ours])]],
  [
    'the reply as it was sent, then the rest',
    async (background) => [await background.judge([theirs]), await record(background), await background.judge([ours, next])],
  ],
  [
    'their next post before the reply',
    async (background) => [await background.judge([theirs, next]), await record(background), await background.judge([ours])],
  ],
];

describe('a talk that goes on', () => {
  it.each(ways)('is new with their next post, and what we answered is put away: %s', async (_name, show) => {
    const background = aBackground();
    await show(background);
    const answeredAt = morning - 2 * hour;
    expect(await rows(background)).toEqual([
      { id: theirs.id, state: 'done', follows: undefined, followedBy: next.id, endedAt: answeredAt, answeredAt },
      { id: next.id, state: 'new', follows: theirs.id, followedBy: undefined, endedAt: undefined, answeredAt: undefined },
    ]);
    await show(background);
    expect((await rows(background)).map(({ state }) => state)).toEqual(['done', 'new']);
  });

  it('leaves it their turn when somebody else writes under our answer', async () => {
    const background = aBackground();
    await background.judge([theirs, ours, stranger]);
    expect((await rows(background)).map(({ id, state, follows }) => [id, state, follows])).toEqual([
      [theirs.id, 'answered', undefined],
      [stranger.id, 'new', undefined],
    ]);
  });

  it('stays new where the person put it back', async () => {
    const background = aBackground();
    await background.judge([theirs, ours, next]);
    await background.ask('waiting.reopen', { ...writes(), post: theirs.id });
    background.clock.at += minute;
    await background.judge([theirs, ours, next]);
    expect((await rows(background))[0]?.state).toBe('new');
  });

  it('is in the backup, and ties what comes after it was brought in', async () => {
    const [one, other] = [aBackground(), aBackground()];
    await one.judge([theirs, ours]);
    await other.storage.whole.import({ json: (await one.storage.whole.export(morning)).json, at: morning });
    await other.judge([next]);
    expect((await rows(other)).map(({ state }) => state)).toEqual(['done', 'new']);
  });
});

describe('an answer', () => {
  it('is known of a post that was put away before, and the earliest counts', async () => {
    const background = aBackground();
    const { judge, ask, storage } = background;
    await judge([theirs]);
    await ask('waiting.finish', { ...writes(), post: theirs.id });
    await record(background);
    expect((await storage.waiting.many([theirs.id])).get(theirs.id)).toMatchObject({ state: 'done', endedAt: morning, answeredAt: morning - 2 * hour });
    await ask('replies.record', {
      ...writes(),
      id: 'r2',
      network: 'bluesky',
      post: theirs,
      text: 'Earlier',
      sentAt: morning - 2.5 * hour,
      evidence: 'submitted',
    });
    expect((await storage.waiting.many([theirs.id])).get(theirs.id)?.answeredAt).toBe(morning - 2.5 * hour);
  });
});

describe('what was answered before it was met', () => {
  it('counts as written to us, once', async () => {
    const { judge, storage } = aBackground();
    for (const _ of [1, 2]) await judge([theirs, ours]);
    expect(await storage.people.get('bluesky:ana.example')).toMatchObject({ contacts: 1, answered: 1 });
  });
  it('is not listed where its author is muted', async () => {
    const background = aBackground();
    await background.ask('people.mute', { ...writes(), person: 'bluesky:ana.example', label: '@ana', muted: true });
    await background.judge([theirs, ours]);
    expect(await rows(background)).toEqual([]);
  });
  it('is not listed where it is older than a talk lasts', async () => {
    const background = aBackground();
    const old = { ...theirs, time: morning - 31 * 24 * hour };
    await background.judge([old, { ...ours, time: morning - 30.5 * 24 * hour }]);
    expect(await rows(background)).toEqual([]);
  });
});

describe('what was last seen', () => {
  it('is noted anew after six hours, not with every scroll', async () => {
    const { judge, clock, storage } = aBackground();
    const lastSeen = async () => (await storage.waiting.many([theirs.id])).get(theirs.id)?.lastSeenAt;
    await judge([theirs]);
    clock.at += 5 * hour;
    await judge([theirs]);
    expect(await lastSeen()).toBeUndefined();
    clock.at += 2 * hour;
    await judge([theirs]);
    expect(await lastSeen()).toBe(morning + 7 * hour);
  });
});
