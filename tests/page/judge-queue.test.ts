import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Judged } from '../../lib/model/judged';
import { count } from '../../lib/networks/pick';
import { createJudgeQueue } from '../../lib/page/judge-queue';
import { aPost } from '../support/a-post';

const says = (id: string, label: string): Judged => ({ id, reasons: [], priority: 0, label, name: '' });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the queue of posts to be judged', () => {
  it('lets only the newest answer speak when a post is asked about again while the first question is under way', async () => {
    const answers: PromiseWithResolvers<{ judged: Judged[]; draw: boolean }>[] = [];
    const heard: string[] = [];
    const queue = createJudgeQueue({
      ask: () => {
        const answer = Promise.withResolvers<{ judged: Judged[]; draw: boolean }>();
        answers.push(answer);
        return answer.promise;
      },
      network: { id: 'bluesky' },
      host: 'bsky.app',
      onAnswer: (judged) => heard.push(...judged.map(({ id, label }) => `${id} ${label}`)),
      onFailure: () => undefined,
    });
    const add = (id: string) => queue.add({ post: aPost({ id }), missing: [] }, 'us');
    add('p1');
    add('p2');
    queue.flush();
    add('p1'); // it was answered meanwhile
    queue.flush();
    answers[0]?.resolve({ judged: [says('p1', 'waits'), says('p2', 'waits')], draw: true });
    await settled();
    answers[1]?.resolve({ judged: [says('p1', 'is answered')], draw: true });
    await settled();
    expect(heard).toEqual(['p2 waits', 'p1 is answered']);
  });

  /** A queue whose questions are answered by `judge`, one after the other; `asked` are the ids of each batch. */
  const aQueue = (judge: (ids: string[]) => void = () => undefined) => {
    const asked: string[][] = [];
    const counts: { seen: number; missing: object }[] = [];
    const failures: unknown[] = [];
    const heard: string[] = [];
    const queue = createJudgeQueue({
      ask: async ({ posts, counts: seen }) => {
        const ids = posts.map(({ id }) => id);
        asked.push(ids);
        counts.push(seen);
        judge(ids);
        return { judged: ids.map((id) => says(id, '')), draw: true };
      },
      network: { id: 'bluesky' },
      host: 'bsky.app',
      onAnswer: (judged) => void heard.push(...judged.map(({ id }) => id)),
      onFailure: (error) => void failures.push(error),
    });
    const add = (...ids: string[]) => {
      for (const id of ids) queue.add({ post: aPost({ id }), missing: [] }, 'us');
      queue.flush();
    };
    return { queue, add, asked, counts, failures, heard };
  };
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

  it('asks about at most a hundred posts at once, and about the rest after the answer', async () => {
    const { add, asked, heard } = aQueue();
    add(...ids(250));
    await settled();
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(new Set(heard).size).toBe(250);
  });

  it('keeps what got no answer, newest reading first to speak, until it is asked to try again', async () => {
    const down = { is: true };
    const { queue, add, asked, failures, heard } = aQueue(() => {
      if (down.is) throw new Error('no worker');
    });
    add('p1', 'p2');
    await settled();
    expect([asked, failures.length]).toEqual([[['p1', 'p2']], 1]);
    down.is = false;
    queue.add({ post: aPost({ id: 'p2', text: 'edited' }), missing: [] }, 'us');
    queue.flush();
    await settled();
    expect(asked[1]).toEqual(['p1', 'p2']);
    expect(heard).toEqual(['p1', 'p2']);
  });

  it('lets go of the one post that is refused and goes on with all others', async () => {
    const { add, failures, heard, asked } = aQueue((batch) => {
      if (batch.includes('p37')) throw Object.assign(new Error('posts.37.author'), { kind: 'refused' });
    });
    add(...ids(60));
    await settled();
    expect(failures).toEqual([]);
    expect(heard.sort()).toEqual(
      ids(60)
        .filter((id) => id !== 'p37')
        .sort(),
    );
    expect(asked.length).toBeLessThan(20);
  });

  it('counts each reading and what it missed once, those without a post too', async () => {
    const { queue, counts } = aQueue();
    queue.add({ post: aPost({ id: 'p1' }), missing: ['time'] }, undefined);
    queue.add({ post: undefined, missing: ['author', 'time'] }, 'us');
    queue.flush();
    queue.flush();
    await settled();
    queue.flush();
    expect(counts).toEqual([{ seen: 2, missing: { time: 2, author: 1, me: 1 } }]);
  });

  it('tells which alternatives of the adapter matched: with the first batch, then once a minute', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const author = ['.new', '.old'];
    const told: unknown[] = [];
    const queue = createJudgeQueue({
      ask: async ({ counts }) => {
        told.push(counts.matched);
        return { judged: [], draw: true };
      },
      network: { id: 'bluesky', alternatives: { author, text: ['.never'] } },
      host: 'bsky.app',
      onAnswer: () => undefined,
      onFailure: () => undefined,
    });
    const met = async (place: number) => {
      count(author, place);
      queue.add({ post: aPost({ id: `p${told.length}` }), missing: [] }, 'us');
      queue.flush();
      await vi.advanceTimersByTimeAsync(1000);
    };
    await met(0);
    await met(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await met(1);
    expect(told).toEqual([{ author: [1, 0] }, undefined, { author: [0, 2] }]);
  });
});
