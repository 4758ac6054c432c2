import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/model/post';
import type { ReplySent } from '../../../lib/storage';
import { aPost } from '../../support/a-post';
import { aWrite, counters, everything, freshStorage, kept, recounted } from './fresh-storage';

/** Milliseconds that a property may take on a machine that does much else. */
const slow = 60_000;

const hour = 3_600_000;
const sent = (parts: Partial<ReplySent> = {}): ReplySent => ({
  id: crypto.randomUUID(),
  write: aWrite(),
  at: 100 * hour,
  network: 'x',
  post: 'x:1',
  person: 'x:ana',
  text: 'Thank you,\nAna!',
  sentAt: 100 * hour,
  evidence: 'submitted',
  ...parts,
});
const post = (id: string): Post => aPost({ id, network: 'x' });

describe('recording a reply', () => {
  it('counts it for the person and the template and ends the wait, all in one act', async () => {
    const storage = freshStorage();
    const { replies, people, templates, waiting } = storage;
    await templates.addStarters([{ id: 't', write: aWrite(), name: 'Thanks', label: 'thanks', text: 'Thanks' }], 1);
    await people.saw([{ id: 'x:ana', network: 'x', handle: 'Ana', at: 5 }]);
    await waiting.see([{ post: post('x:1'), hints: [], priority: 4, since: 3, at: 5 }]);
    const reply = kept(await replies.record(sent({ template: 't', rewritten: 0.2, responseTime: 7 })));
    expect(await replies.toPost('x:1')).toEqual([reply]);
    expect(await people.get('x:ana')).toMatchObject({ answered: 1, lastAnsweredAt: 100 * hour });
    expect((await templates.all())[0]).toMatchObject({ uses: 1, lastUsedAt: 100 * hour });
    expect((await waiting.many(['x:1'])).get('x:1')).toMatchObject({ state: 'answered', endedAt: 100 * hour });
    expect(await counters(storage)).toEqual(await recounted(storage));
  });

  it('makes a person known whom no sighting told of', async () => {
    const { replies, people } = freshStorage();
    kept(await replies.record(sent()));
    expect(await people.get('x:ana')).toMatchObject({ handle: 'ana', answered: 1, contacts: 0 });
  });

  it('is one record when the page shows it later, and says which evidence there is', async () => {
    const { replies, people } = freshStorage();
    const first = kept(await replies.record(sent({ responseTime: 9, template: 't' })));
    const seen = kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:77', text: 'Thank you, Ana! ', sentAt: 101 * hour, person: undefined })));
    expect(seen).toMatchObject({
      id: first.id,
      evidence: 'seen',
      ownPost: 'x:77',
      sentAt: 100 * hour,
      responseTime: 9,
      template: 't',
      text: 'Thank you,\nAna!',
    });
    expect(await replies.toPost('x:1')).toEqual([seen]);
    expect(await people.get('x:ana')).toMatchObject({ answered: 1 });
  });

  it('is one record when the page was quicker than the button', async () => {
    const { replies, templates } = freshStorage();
    await templates.addStarters([{ id: 't', write: aWrite(), name: 'Thanks', label: 'thanks', text: 'Thanks' }], 1);
    const seen = kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:77' })));
    const submitted = kept(await replies.record(sent({ template: 't', rewritten: 0.5 })));
    expect(submitted).toMatchObject({ id: seen.id, evidence: 'seen', ownPost: 'x:77', template: 't', rewritten: 0.5 });
    expect((await templates.all())[0]).toMatchObject({ uses: 1 });
  });

  it.each([
    ['another text', { text: 'No.' }],
    ['another post', { post: 'x:2' }],
    ['more than 48 hours', { sentAt: 149 * hour }],
  ])('is a second record for %s', async (_, parts) => {
    const storage = freshStorage();
    kept(await storage.replies.record(sent()));
    kept(await storage.replies.record(sent(parts)));
    expect(await everything(storage, 'replies')).toHaveLength(2);
    expect(await storage.people.get('x:ana')).toMatchObject({ answered: 2 });
  });

  it('is a second record for the same words when both stand on the page', async () => {
    const { replies } = freshStorage();
    kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:77' })));
    kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:78' })));
    expect(await replies.toPost('x:1')).toHaveLength(2);
  });

  it('is recognised by its own post though the page shortened the text', async () => {
    const { replies } = freshStorage();
    const first = kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:77' })));
    expect(kept(await replies.record(sent({ evidence: 'seen', ownPost: 'x:77', text: 'Thank…' })))).toEqual(first);
  });

  it('gives the response time to the first reply only, even when that one is learnt of last', async () => {
    const { replies } = freshStorage();
    const second = kept(await replies.record(sent({ text: 'second', sentAt: 60 * hour, responseTime: 60 * hour })));
    kept(await replies.record(sent({ text: 'third', sentAt: 61 * hour, responseTime: 61 * hour })));
    expect(second.responseTime).toBe(60 * hour);
    kept(await replies.record(sent({ text: 'first', sentAt: 59 * hour, responseTime: 59 * hour })));
    expect((await replies.toPost('x:1')).map(({ text, responseTime }) => [text, responseTime])).toEqual([
      ['first', 59 * hour],
      ['second', undefined],
      ['third', undefined],
    ]);
  });

  it('told again changes nothing', async () => {
    const storage = freshStorage();
    const reply = sent({ template: 't' });
    const first = kept(await storage.replies.record(reply));
    expect(kept(await storage.replies.record(reply))).toEqual(first);
    expect(await everything(storage, 'log')).toHaveLength(1);
    expect(await storage.people.get('x:ana')).toMatchObject({ answered: 1 });
  });

  it('answers who was answered, when, newest first per person, in order per time', async () => {
    const { replies } = freshStorage();
    for (const n of [1, 2, 3]) kept(await replies.record(sent({ post: `x:${n}`, sentAt: n * hour })));
    kept(await replies.record(sent({ post: 'x:4', sentAt: 4 * hour, person: undefined })));
    expect([...(await replies.toPosts(['x:1', 'x:4', 'x:9']))]).toEqual(['x:1', 'x:4']);
    expect((await replies.toPerson('x:ana', 2)).map((reply) => reply.post)).toEqual(['x:3', 'x:2']);
    expect((await replies.between(2 * hour, 4 * hour)).map((reply) => reply.post)).toEqual(['x:2', 'x:3']);
  });

  it(
    'counts every reply once, in whatever order its evidence comes',
    async () => {
      const evidence = fc.record({ post: fc.constantFrom('x:1', 'x:2'), text: fc.constantFrom('a', 'b'), seen: fc.boolean(), hours: fc.nat({ max: 20 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(evidence, { maxLength: 12 }), async (list) => {
          const storage = freshStorage();
          await Promise.all(
            list.map(({ post: id, text, seen, hours }) =>
              storage.replies.record(
                sent({
                  post: id,
                  text,
                  sentAt: hours * hour,
                  responseTime: hours,
                  evidence: seen ? 'seen' : 'submitted',
                  ownPost: seen ? `own ${id} ${text}` : undefined,
                }),
              ),
            ),
          );
          const different = new Set(list.map(({ post: id, text }) => `${id} ${text}`));
          expect(await everything(storage, 'replies')).toHaveLength(different.size);
          expect((await storage.people.get('x:ana'))?.answered ?? 0).toBe(different.size);
          for (const id of ['x:1', 'x:2'])
            expect((await storage.replies.toPost(id)).filter((reply) => reply.responseTime !== undefined).length).toBeLessThanOrEqual(1);
          expect(await counters(storage)).toEqual(await recounted(storage));
        }),
        { numRuns: 60 },
      );
    },
    slow,
  );
});
