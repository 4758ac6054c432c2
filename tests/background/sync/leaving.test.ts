import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import type { Topic } from '../../../lib/live/topics';
import { createTeam } from '../../../lib/services';
import { createMemoryCouch } from '../../support/memory-couch';
import { aWrite, freshStorage, kept } from '../storage/fresh-storage';

const passphrase = 'a long passphrase of the team';
const address = 'https://couch.test/db';
const nobody = { tab: undefined, window: undefined };

/** A device in front of a server in memory, whose answers can be kept back (`hold`): then they come by `go`, or never, where the request is ended. */
function aMember(name: string, couch = createMemoryCouch()) {
  const clock = { at: 1_790_000_000_000 };
  const around = { asked: [] as string[], hold: (_path: string): boolean => false, held: [] as { path: string; go(): void }[], ended: 0, cut: false };
  const storage = freshStorage({ now: () => clock.at });
  const announced: Topic[][] = [];
  const { handlers, sync } = createTeam(
    {
      repositories: storage,
      announce: async (...topics) => void announced.push(topics),
      now: () => clock.at,
      zone: 'UTC',
      words: words('en', { zone: 'UTC' }),
    },
    {
      async fetch(input, init) {
        const path = String(input).slice(address.length);
        around.asked.push(path);
        if (around.hold(path))
          await new Promise<void>((resolve, reject) => {
            around.held.push({ path, go: resolve });
            init?.signal?.addEventListener('abort', () => {
              around.ended += 1;
              reject(new DOMException('The request was ended', 'AbortError'));
            });
          });
        init?.signal?.throwIfAborted();
        return couch.fetchFor(() => (around.cut ? 'after' : undefined))(input, init);
      },
      isPermitted: async () => true,
      rounds: 10,
    },
  );
  return {
    couch,
    clock,
    around,
    storage,
    announced,
    background: sync,
    connect: async () => {
      kept(await handlers['team.connect']({ address, name, secret: { password: 'x' }, open: { passphrase, isNew: name === 'ana' } }, nobody));
      return handlers['team.sync']({}, nobody);
    },
    sync: () => handlers['team.sync']({}, nobody),
    follow: () => handlers['team.follow']({}, nobody),
    state: () => handlers['team.state']({}, nobody),
    leave: (forget: boolean) => handlers['team.leave']({ forget }, nobody),
    async write(count: number) {
      for (let at = 0; at < count; at += 1) {
        clock.at += 1;
        kept(await storage.ideas.save({ id: crypto.randomUUID(), write: aWrite(), at: clock.at, text: `Idea ${at}` }));
      }
    },
    ideas: async () => (await storage.ideas.newest()).total,
  };
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('leaving', () => {
  it('ends the wait for news at once, and asks nothing after it', async () => {
    const ana = aMember('ana');
    await ana.connect();
    ana.around.hold = (path) => path.includes('longpoll');
    const following = ana.follow();
    await until(() => ana.around.held.length > 0);
    await ana.leave(false);
    expect(await following).toEqual({ followed: false });
    expect(ana.around.ended).toBe(1);
    ana.around.asked.length = 0;
    expect(await ana.follow()).toEqual({ followed: false });
    await ana.background.sync();
    expect(ana.around.asked).toEqual([]);
    expect((await ana.state()).phase).toBe('off');
  });

  it('and forgetting in the middle of a sync takes nothing over any longer', async () => {
    const ana = aMember('ana');
    await ana.connect();
    await ana.write(150);
    await ana.sync();
    const ben = aMember('ben', ana.couch);
    await ben.connect();
    expect(await ben.ideas()).toBe(150);
    await ana.write(150);
    await ana.sync();
    ben.around.hold = (path) => path.includes('_bulk_get');
    const syncing = ben.background.sync();
    await until(() => ben.around.held.length > 0);
    expect((await ben.leave(true)).removed).toBe(150);
    for (const { go } of ben.around.held) go();
    await syncing;
    expect(await ben.ideas()).toBe(0);
    expect((await ben.state()).phase).toBe('off');
    expect(await ben.storage.team.countTheirs()).toBe(0);
  });
});

describe('two windows that sync at once', () => {
  it('are one sync, and two that wait for news are one wait', async () => {
    const ana = aMember('ana');
    await ana.connect();
    ana.around.asked.length = 0;
    await Promise.all([ana.sync(), ana.sync(), ana.background.sync()]);
    expect(ana.around.asked.filter((path) => path.startsWith('/_local/'))).toHaveLength(1);
    ana.around.hold = (path) => path.includes('longpoll');
    const following = [ana.follow(), ana.follow()];
    await until(() => ana.around.held.length > 0);
    ana.clock.at += 20_000;
    for (const { go } of ana.around.held) go();
    await Promise.all(following);
    expect(ana.around.asked.filter((path) => path.includes('longpoll'))).toHaveLength(1);
  });
});

describe('screens', () => {
  it('hear of what came before a sync was cut off, and once for many pages', async () => {
    const ana = aMember('ana');
    await ana.connect();
    await ana.write(700);
    await ana.sync();
    const ben = aMember('ben', ana.couch);
    await ben.connect();
    expect(await ben.ideas()).toBe(700);
    expect(ben.announced.filter((topics) => topics.includes('ideas'))).toEqual([['team', 'ideas']]);

    await ana.write(350);
    await ana.sync();
    ben.announced.length = 0;
    ben.around.hold = (path) => {
      if (path.includes('_bulk_get')) ben.around.cut = ben.around.asked.filter((each) => each.includes('_bulk_get')).length > 1;
      return false;
    };
    ben.around.asked.length = 0;
    expect(await ben.sync()).toMatchObject({ phase: 'offline' });
    expect(await ben.ideas()).toBeGreaterThan(700);
    expect(ben.announced.filter((topics) => topics.includes('ideas'))).toHaveLength(1);
  });

  it('hear of it every five seconds where it takes longer', async () => {
    const ana = aMember('ana');
    await ana.connect();
    await ana.write(700);
    await ana.sync();
    const ben = aMember('ben', ana.couch);
    ben.around.hold = (path) => {
      if (path.includes('_bulk_get')) ben.clock.at += 3000;
      return false;
    };
    await ben.connect();
    const pages = ben.around.asked.filter((path) => path.includes('_bulk_get')).length;
    expect(pages).toBeGreaterThanOrEqual(4);
    const told = ben.announced.filter((topics) => topics.includes('ideas')).length;
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThanOrEqual(1 + Math.floor((pages * 3) / 5));
  });
});
