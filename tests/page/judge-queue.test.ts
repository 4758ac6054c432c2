import { describe, expect, it } from 'vitest';
import type { Judged } from '../../lib/model/judged';
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
      network: 'bluesky',
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
});
