import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CouchError } from '../../../lib/sync/couch';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { type Cut, createMemoryCouch } from '../../support/memory-couch';
import { teamKeys } from '../../support/team-keys';
import { kept } from '../storage/fresh-storage';
import { aDevice, type Device, settle } from './a-device';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});

const who = fc.nat({ max: 2 });
const which = fc.constantFrom('a', 'b', '6f1e7b52-6a5e-4a0e-9d6b-0c5b3f1d9a11');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ did: fc.constant('write' as const), who, which, field: fc.constantFrom('text' as const, 'comment' as const) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('many' as const), who, which, times: fc.integer({ min: 2, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('remove' as const), who, which }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('restore' as const), who, which }) },
  { weight: 5, arbitrary: fc.record({ did: fc.constant('sync' as const), who }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('together' as const), one: who, other: who }) },
  { weight: 3, arbitrary: fc.record({ did: fc.constant('cut' as const), who, after: fc.nat({ max: 7 }), how: fc.constantFrom<Cut>('before', 'after') }) },
  { weight: 4, arbitrary: fc.record({ did: fc.constant('resolve' as const), who, which }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('keep' as const) }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('bring back' as const) }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('erase' as const) }) },
);

describe('three devices, whatever they write and whatever happens to the network and the server', () => {
  it('come to the same, and no text is gone that nobody wrote over', { timeout: 180_000 }, async () => {
    const seen = { merged: 0, conflicts: 0, startedOver: 0, cuts: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
        const couch = createMemoryCouch();
        const year = 365 * 86_400_000;
        const devices = await Promise.all(['ana', 'ben', 'eva'].map((name, at) => aDevice({ couch, keys: held.keys, name, skew: (at - 1) * year })));
        const device = (at: number) => devices[at] as Device;
        const written = new Set<string>();
        const overwritten = new Set<string>();
        let copy = couch.snapshot();
        let count = 0;
        const words = () => {
          count += 1;
          written.add(`text ${count}.`);
          return `text ${count}.`;
        };
        const over = (texts: readonly (string | undefined)[]) => {
          for (const text of texts) if (text) overwritten.add(text);
        };
        await device(0).write('a', { text: words(), comment: words() });
        await settle(devices);
        for (const each of steps) {
          if (each.did === 'write') over([(await device(each.who).write(each.which, { [each.field]: words() }))?.[each.field]]);
          if (each.did === 'many') for (let time = 0; time < each.times; time += 1) over([(await device(each.who).write(each.which, { text: words() }))?.text]);
          if (each.did === 'remove') {
            const there = await device(each.who).idea(each.which);
            if (!there) continue;
            kept(await device(each.who).storage.ideas.remove({ id: each.which, ...device(each.who).act() }));
            over([there.text, there.comment]);
          }
          if (each.did === 'restore' && (await device(each.who).idea(each.which))) {
            kept(await device(each.who).storage.ideas.restore({ id: each.which, ...device(each.who).act() }));
          }
          if (each.did === 'sync') count_(await device(each.who).sync());
          if (each.did === 'together' && each.one !== each.other) (await Promise.all([device(each.one).sync(), device(each.other).sync()])).forEach(count_);
          if (each.did === 'cut') await cutOff(device(each.who), each);
          if (each.did === 'resolve') await resolve(device(each.who), each.which);
          if (each.did === 'keep') copy = couch.snapshot();
          if (each.did === 'bring back') couch.restore(copy);
          if (each.did === 'erase') couch.erase();
        }
        seen.merged += (await settle(devices)).merged;
        const [first, ...others] = await Promise.all(devices.map(({ digest }) => digest()));
        for (const other of others) expect(other).toBe(first);
        for (const text of written) if (!overwritten.has(text)) expect(first, `${text} is nowhere`).toContain(text);

        // What is left to choose is chosen, by whoever; then there is nothing left anywhere.
        for (const { id } of await device(0).storage.team.list('conflict')) await resolve(device(seen.conflicts % 3), id);
        await settle(devices);
        expect(new Set(await Promise.all(devices.map(({ digest }) => digest()))).size).toBe(1);
        for (const { storage } of devices) expect((await storage.team.counts()).conflicts).toBe(0);

        function count_({ merged, isStartedOver }: { merged: number; isStartedOver: boolean }) {
          seen.merged += merged;
          seen.startedOver += Number(isStartedOver);
        }
        async function cutOff({ sync }: Device, { after, how }: { after: number; how: Cut }) {
          let asked = 0;
          await sync(() => {
            asked += 1;
            return asked > after ? how : undefined;
          }).then(count_, (error: unknown) => {
            expect(error).toBeInstanceOf(CouchError);
            seen.cuts += 1;
          });
        }
        /** The person takes the second version, and with it gives up the others. */
        async function resolve({ storage, act }: Device, id: string) {
          const sides = await storage.team.sides({ store: 'ideas', id });
          const living = sides?.leaves.filter(({ isDeleted }) => !isDeleted) ?? [];
          if (living.length < 2) return;
          seen.conflicts += 1;
          const [, chosen] = living;
          const fields = { text: chosen?.body?.text, comment: chosen?.body?.comment };
          const done = await storage.team.resolve({ store: 'ideas', id }, { ...act(), seen: living.map(({ rev }) => rev), fields });
          expect(done.ok).toBe(true);
          for (const { body } of living)
            if (body !== chosen?.body) over([body?.text as string, body?.comment as string].filter((text) => !Object.values(fields).includes(text)));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
    // The property is about something: all of it happened.
    for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
  });
});
