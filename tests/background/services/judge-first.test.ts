import { expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { createServices } from '../../../lib/services';
import { freshStorage } from '../storage/fresh-storage';
import { aQuestion, morning } from './a-background';

const nobody = { tab: undefined, window: undefined };
const batch = (post = aQuestion()) => ({ network: 'bluesky' as const, host: 'bsky.app', me: 'team.example', posts: [post], counts: { seen: 1, missing: {} } });

function aWorker() {
  const storage = freshStorage({ now: () => morning });
  const later: Promise<void>[] = [];
  const context = { repositories: storage, announce: async () => undefined, now: () => morning, zone: 'UTC', words: words('en') };
  return { services: createServices({ ...context, after: (work) => void later.push(work) }), later };
}

it('answers a page before what it saw is written, and writes it all the same', async () => {
  const { services, later } = aWorker();
  const answer = await services['posts.judge'](batch(), nobody);
  expect(answer.judged[0]?.reasons.length).toBeGreaterThan(0);
  expect(later).toHaveLength(1);
  await Promise.all(later);
  expect((await services['waiting.list']({ state: 'new', order: 'age' }, nobody)).total).toBe(1);
});

it('knows in the next batch what the one before saw, though nobody waited for its writing', async () => {
  const { services } = aWorker();
  const first = aQuestion();
  await services['posts.judge'](batch(first), nobody);
  const { judged } = await services['posts.judge'](batch(aQuestion({ author: first.author })), nobody);
  expect(judged[0]?.reasons.map(({ hint }) => hint)).not.toContain('first-time');
});
