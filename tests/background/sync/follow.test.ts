import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import type { Topic } from '../../../lib/live/topics';
import { answeringLasts } from '../../../lib/model/team';
import { createTeam } from '../../../lib/services';
import { createMemoryCouch } from '../../support/memory-couch';
import { freshStorage } from '../storage/fresh-storage';

const nobody = { tab: undefined, window: undefined };

/** A member in sync, with what was asked of the server to wait for; nothing new ever comes. `cuts`: who stands between lets nobody wait. */
async function aFollower() {
  const couch = createMemoryCouch();
  const clock = { at: 1_790_000_000_000 };
  const storage = freshStorage({ now: () => clock.at });
  const announced: Topic[] = [];
  const around = { cuts: undefined as 'refuses' | 'ends' | undefined };
  const pauses: number[] = [];
  const waits: { timeout: number; end(): void }[] = [];
  const { handlers } = createTeam(
    {
      repositories: storage,
      announce: async (...topics) => void announced.push(...topics),
      now: () => clock.at,
      zone: 'UTC',
      words: words('en', { zone: 'UTC' }),
    },
    {
      async fetch(input, init) {
        const asked = new URL(String(input));
        if (asked.searchParams.get('feed') === 'longpoll' && around.cuts === 'refuses') throw new TypeError('Failed to fetch');
        if (asked.searchParams.get('feed') === 'longpoll' && around.cuts === undefined)
          await new Promise<void>((end) => waits.push({ timeout: Number(asked.searchParams.get('timeout')), end }));
        return couch.fetchFor()(input, init);
      },
      isPermitted: async () => true,
      rounds: 10,
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
  );
  const open = { passphrase: 'a long passphrase of the team', isNew: true };
  await handlers['team.connect']({ address: 'https://couch.test/db', name: 'lena', secret: { password: 'x' }, open }, nobody);
  expect((await handlers['team.sync']({}, nobody)).phase).toBe('in-sync');
  announced.length = 0;
  const follow = () => handlers['team.follow']({}, nobody);
  const until = async (count: number) => {
    while (waits.length < count) await new Promise((resolve) => setTimeout(resolve));
    return waits[count - 1];
  };
  return { clock, storage, announced, around, pauses, waits, handlers, follow, until };
}

describe('pages that wait for news of the team', () => {
  it('share one wait, however many they are', async () => {
    const { follow, until, waits } = await aFollower();
    const all = Promise.all([follow(), follow(), follow()]);
    (await until(1))?.end();
    expect(await all).toEqual(Array.from({ length: 3 }, () => ({ followed: true })));
    expect(waits).toHaveLength(1);
    const next = follow();
    (await until(2))?.end();
    expect(await next).toEqual({ followed: true });
  });

  it('hear that an answer ended by itself, about when it does', async () => {
    const { clock, storage, announced, follow, until } = await aFollower();
    await storage.team.heard([{ id: 'his device', name: 'tom', role: 'member', stamp: '1', answering: ['bluesky:1'] }], clock.at);
    clock.at += answeringLasts - 5_000;
    const first = follow();
    const wait = await until(1);
    expect(wait?.timeout, 'no longer than it may last').toBe(5_000);
    wait?.end();
    await first;
    expect(announced).not.toContain('chips');
    clock.at += 5_000;
    const second = follow();
    (await until(2))?.end();
    await second;
    expect(announced).toContain('chips');
    announced.length = 0;
    const third = follow();
    (await until(3))?.end();
    await third;
    expect(announced, 'told once').not.toContain('chips');
  });

  it.each(['refuses', 'ends'] as const)('pause longer and longer where a proxy %s each wait, and no longer once it lets them wait', async (how) => {
    const { clock, around, pauses, follow, until } = await aFollower();
    around.cuts = how;
    for (let time = 0; time < 6; time += 1) expect(await follow()).toEqual({ followed: true });
    expect(pauses).toHaveLength(6);
    expect(pauses[0]).toBeGreaterThanOrEqual(2_500);
    expect(pauses[2]).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...pauses), 'Chromium would stop the worker').toBeLessThanOrEqual(20_000);
    around.cuts = undefined;
    const waiting = follow();
    const wait = await until(1);
    clock.at += 20_000;
    wait?.end();
    await waiting;
    expect(pauses, 'that one waited').toHaveLength(6);
    around.cuts = how;
    await follow();
    expect(pauses[6], 'from the beginning').toBeLessThanOrEqual(5_000);
  });

  it('are told at once that there is nothing to wait for, once the team is left', async () => {
    const { handlers, follow, waits } = await aFollower();
    await handlers['team.leave']({ forget: false }, nobody);
    expect(await follow()).toEqual({ followed: false });
    expect(waits).toHaveLength(0);
  });
});
