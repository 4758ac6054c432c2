import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/model/post';
import { aPost } from '../../support/a-post';
import { everything } from '../storage/fresh-storage';
import { aBackground, day, hour, morning } from './a-background';

const stores = ['people', 'contacts', 'waiting', 'waits', 'replies', 'ownPosts', 'settings'] as const;
const ids = ['bluesky:1', 'bluesky:2', 'bluesky:3', 'bluesky:4', 'bluesky:5', 'bluesky:6'];
const handle = fc.constantFrom('ana.example', 'bo.example', 'team.example');
const id = fc.constantFrom(...ids);

/** A page: up to six posts with distinct ids that answer each other, us, or nobody. */
const page = fc
  .uniqueArray(
    fc.record(
      {
        id,
        author: handle.map((of) => ({ handle: of, name: of.slice(0, 3) })),
        text: fc.constantFrom('Do you open?', 'Lovely', ''),
        time: fc.integer({ min: morning - 3 * day, max: morning }),
        replyTo: fc.record({ post: id, handle }, { requiredKeys: [] }),
        thread: fc.record({ post: id, handle }, { requiredKeys: [] }),
        mentions: fc.subarray(['team.example', 'ana.example']),
        promoted: fc.boolean(),
      },
      { requiredKeys: ['id', 'author', 'text', 'mentions'] },
    ),
    { selector: (post) => post.id, maxLength: 6 },
  )
  .map((posts) => posts.map((post) => aPost({ ...(post as Partial<Post>), mine: post.author.handle === 'team.example' })));

const snapshot = async ({ storage }: ReturnType<typeof aBackground>) => JSON.stringify(await Promise.all(stores.map((store) => everything(storage, store))));

describe('any page, judged', () => {
  it('changes nothing when judged again, however it is mixed, and says the same', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (posts) => {
        const background = aBackground();
        await background.judge(posts);
        const settled = await background.judge(posts); // what the first look taught is known now
        const before = await snapshot(background);
        background.news();
        expect(await background.judge(posts)).toEqual(settled);
        expect(await snapshot(background)).toBe(before);
        expect(background.news()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows points that add up, and none on what is answered', async () => {
    await fc.assert(
      fc.asyncProperty(page, page, async (first, second) => {
        const background = aBackground();
        await background.judge(first);
        background.clock.at += hour;
        const { judged } = await background.judge(second);
        for (const { reasons, priority, label, name } of judged) {
          expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(priority);
          expect([label === '', name === '']).toEqual([priority === 0, priority === 0]);
        }
        const answered = await background.storage.replies.toPosts(ids);
        for (const each of judged) if (answered.has(each.id)) expect(each.priority).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
