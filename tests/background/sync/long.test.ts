import { beforeAll, describe, expect, it } from 'vitest';
import { CouchError } from '../../../lib/sync/couch';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { type Cut, createMemoryCouch } from '../../support/memory-couch';
import { teamKeys } from '../../support/team-keys';
import { aDevice } from './a-device';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});

const many = 10_000;

/** So many ideas as one backup: written one by one they would take minutes. */
const fileOf = (count: number): string =>
  JSON.stringify({
    app: 'feedside',
    schemaVersion: 5,
    ideas: Array.from({ length: count }, (_, at) => {
      const number = String(at).padStart(12, '0');
      const made = 1_690_000_000_000 + at;
      return { id: `a0000000-0000-4000-8000-${number}`, rev: `1-${number.padStart(32, 'a')}`, createdAt: made, updatedAt: made, text: `Idea ${at}` };
    }),
  });

describe(`a first sync of ${many} records`, () => {
  it('goes on where it was cut, in both directions, and asks for nothing twice that was written', { timeout: 120_000 }, async () => {
    const couch = createMemoryCouch();
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana', noteAfter: 1000 });
    await ana.storage.whole.import({ json: fileOf(many), dryRun: false, at: 1 });
    const cuts = { sent: await untilDone(ana.sync), received: 0 };
    expect(cuts.sent).toBeGreaterThan(3);
    expect(couch.living()).toHaveLength(many);

    const ben = await aDevice({ couch, keys: held.keys, name: 'ben', noteAfter: 1000 });
    const before = couch.wire.length;
    cuts.received = await untilDone(ben.sync);
    expect(cuts.received).toBeGreaterThan(3);
    const asked = couch.wire
      .slice(before)
      .filter((text) => text.startsWith('{"docs":[{"id"'))
      .flatMap((text) => (JSON.parse(text) as { docs: { id: string }[] }).docs);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(many);
    // What was on its way when it was cut is asked for again: two pages of at most 500 at each cut.
    expect(asked.length).toBeLessThanOrEqual(many + cuts.received * 1000);
    expect((await ben.storage.ideas.newest()).total).toBe(many);
    expect(await ben.digest()).toBe(await ana.digest());
    expect(await ben.sync(), 'and then there is nothing new').toMatchObject({ pushed: 0, pulled: 0 });
  });
});

/** Cut at each twelfth request, before it arrives or before its answer is back. @returns how often */
async function untilDone(sync: (cut: () => Cut) => Promise<unknown>): Promise<number> {
  for (let cuts = 0; ; cuts += 1) {
    let asked = 0;
    const isDone = await sync(() => {
      asked += 1;
      return asked > 12 ? (cuts % 2 === 0 ? 'before' : 'after') : undefined;
    }).then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(CouchError);
        return false;
      },
    );
    if (isDone) return cuts;
  }
}
