import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadStores, type Role, type SharedStore } from '../../../lib/model/team';
import { canonical } from '../../../lib/sync/body';
import { CouchError } from '../../../lib/sync/couch';
import type { TeamKeys } from '../../../lib/sync/crypto';
import type { Cut } from '../../support/memory-couch';
import { createRuledCouch } from '../../support/ruled-couch';
import { teamKeys } from '../../support/team-keys';
import { kept } from '../storage/fresh-storage';
import { aDevice, type Device, settle } from './a-device';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});

const stores = ['ideas', 'assignments', 'reviews', 'decisions', 'templates'] as const satisfies readonly SharedStore[];
type Store = (typeof stores)[number];
const people: readonly { name: string; role: Role }[] = [
  { name: 'ana', role: 'lead' },
  { name: 'lea', role: 'lead' },
  { name: 'ben', role: 'member' },
  { name: 'gus', role: 'guest' },
];
const rolesOf = (name: string): string[] => {
  const role = people.find((each) => each.name === name)?.role;
  return role === undefined ? [] : ['acme', ...(role === 'member' ? [] : [`acme-${role}`])];
};

const writer = fc.nat({ max: 2 });
const anybody = fc.nat({ max: 3 });
const store = fc.constantFrom(...stores);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ did: fc.constant('write' as const), who: writer, store, which: fc.constantFrom('a', 'b'), other: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('remove' as const), who: writer, store, which: fc.constantFrom('a', 'b') }) },
  { weight: 5, arbitrary: fc.record({ did: fc.constant('sync' as const), who: anybody }) },
  {
    weight: 2,
    arbitrary: fc.record({ did: fc.constant('cut' as const), who: anybody, after: fc.nat({ max: 7 }), how: fc.constantFrom<Cut>('before', 'after') }),
  },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('erase' as const) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('at once' as const), store, which: fc.constantFrom('a', 'b') }) },
);

/** What each kind must have, and two fields of it that two people may change at once. */
const contents: Record<Store, (text: string, other: string) => object> = {
  ideas: (text, comment) => ({ text, comment }),
  assignments: (note, label) => ({ label, note, to: 'ben', by: 'ana' }),
  reviews: (note, title) => ({ subject: 'draft', about: 'd', title, by: 'ben', note, state: 'asked', times: 1 }),
  decisions: (note, by) => ({ about: 'd', times: 1, verdict: 'rejected', by, note }),
  templates: (text, name) => ({ name, label: '', text }),
};
const fields: Record<Store, readonly [string, string]> = {
  ideas: ['text', 'comment'],
  assignments: ['note', 'label'],
  reviews: ['note', 'title'],
  decisions: ['note', 'by'],
  templates: ['text', 'name'],
};

async function aTeam() {
  const couch = createRuledCouch(rolesOf);
  /** Ids of all documents that somebody sent, accepted or not. */
  const sent = new Map(people.map(({ name }) => [name, new Set<string>()]));
  const devices = await Promise.all(
    people.map(({ name, role }) => {
      const listening = (cut?: () => Cut): typeof fetch => {
        const onward = couch.fetchFor(cut);
        return (input, init) => {
          if (String(input).endsWith('/_bulk_docs'))
            for (const { _id } of (JSON.parse(String(init?.body)) as { docs: { _id: string }[] }).docs) sent.get(name)?.add(_id);
          return onward(input, init);
        };
      };
      return aDevice({ couch: { address: couch.address, fetchFor: listening }, keys: held.keys, name, role });
    }),
  );
  return { couch, sent, devices };
}

/** Kinds are one table to the sync; here they are five repositories of the same shape. */
const repository = ({ storage }: Device, of: Store) =>
  storage[of] as unknown as {
    get(id: string): Promise<{ id: string; rev: string; deletedAt?: number } | undefined>;
    save(change: object): Promise<Parameters<typeof kept>[0]>;
    remove(act: object): Promise<Parameters<typeof kept>[0]>;
  };

describe('leads, a member and a guest, whatever they write and whatever happens to the network and the server', () => {
  it('come to the same; a member sends nothing that only leads may begin, a guest nothing at all, and nobody is refused what they did not write', {
    timeout: 180_000,
  }, async () => {
    const seen = { refused: 0, private: 0, merged: 0, erased: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
        const { couch, sent, devices } = await aTeam();
        const device = (at: number) => devices[at] as Device;
        /** What Ben wrote of kinds that only leads write. */
        const bens = new Set<string>();
        let count = 0;
        for (const kind of stores) kept(await repository(device(0), kind).save({ id: `${kind}-a`, ...device(0).act(), ...contents[kind]('one', 'other') }));
        await settle(devices);
        for (const each of steps) {
          if (each.did === 'write' || each.did === 'remove') {
            const on = repository(device(each.who), each.store);
            const id = `${each.store}-${each.which}`;
            const before = (await on.get(id)) as ({ rev: string; deletedAt?: number } & Record<string, unknown>) | undefined;
            if (before?.deletedAt !== undefined || (each.did === 'remove' && !before)) continue;
            if (each.who === 2 && leadStores.includes(each.store)) bens.add(`${each.store}:${id}`);
            count += 1;
            if (each.did === 'remove') kept(await on.remove({ id, ...device(each.who).act() }));
            else {
              const [one, other] = fields[each.store];
              const [first, second] = [String(before?.[one] ?? 'one'), String(before?.[other] ?? 'other')];
              const content = each.other ? contents[each.store](first, `words ${count}`) : contents[each.store](`words ${count}`, second);
              kept(await on.save({ id, ...device(each.who).act(), ...(before && { base: before.rev }), ...content }));
            }
          }
          if (each.did === 'at once') await atOnce(devices, each.store, `${each.store}-${each.which}`);
          if (each.did === 'sync') seen.merged += (await device(each.who).sync()).merged;
          if (each.did === 'cut') await cutOff(device(each.who), each);
          for (const { store: kind, id } of await device(2).storage.team.list('refused')) expect([...bens], 'refused at once').toContain(`${kind}:${id}`);
          if (each.did === 'erase') {
            couch.erase();
            seen.erased += 1;
          }
        }
        seen.merged += (await settle(devices)).merged;

        expect([...(sent.get('gus') ?? [])]).toEqual([]);
        const teams = new Set((await Promise.all(leadStores.map(async (kind) => Object.keys(await device(0).ends(kind)).map((id) => `${kind}:${id}`)))).flat());
        const changed = [...bens].filter((each) => teams.has(each));
        const told = [...(sent.get('ben') ?? [])].filter((wire) => leadStores.some((kind) => wire.startsWith(`${kind}:`)));
        expect(told.length, 'documents of leads’ kinds that he sent').toBeLessThanOrEqual(changed.length);
        const refused = (await device(2).storage.team.list('refused')).map((sides) => `${sides.store}:${sides.id}`);
        for (const each of refused) expect(changed).toContain(each);
        for (const at of [0, 1, 3]) expect((await device(at).storage.team.counts()).refused).toBe(0);
        seen.refused += refused.length;
        seen.private += bens.size - changed.length;

        for (const kind of stores) {
          const [ana, lea, ben, gus] = await Promise.all(devices.map(({ ends }) => ends(kind)));
          expect(canonical(lea)).toBe(canonical(ana));
          expect(canonical(gus), kind).toBe(canonical(ana));
          const others = Object.fromEntries(Object.entries(ben ?? {}).filter(([id]) => !bens.has(`${kind}:${id}`)));
          const leads = Object.fromEntries(Object.entries(ana ?? {}).filter(([id]) => !bens.has(`${kind}:${id}`)));
          expect(canonical(others), kind).toBe(canonical(leads));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
    // The property is about something: all of it happened.
    for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
  });
});

/** Both leads change one field each and send it in the same instant; the member hears of it before either of them can make one of it. */
async function atOnce([ana, lea, ben]: readonly Device[], kind: Store, id: string): Promise<void> {
  if (!ana || !lea || !ben) return;
  await Promise.all([ana.sync(), lea.sync()]);
  for (const [nth, lead] of [ana, lea].entries()) {
    const on = repository(lead, kind);
    const before = (await on.get(id)) as ({ rev: string; deletedAt?: number } & Record<string, unknown>) | undefined;
    if (!before || before.deletedAt !== undefined) return;
    const [one, other] = fields[kind].map((field, at) => (at === nth ? `at once ${lead.clock.at} ${nth}` : String(before[field])));
    kept(await on.save({ id, ...lead.act(), base: before.rev, ...contents[kind](one ?? '', other ?? '') }));
  }
  // Their note, what is new, and what they send; then both are cut off.
  await Promise.all([ana, lea].map((lead) => cutOff(lead, { after: 3, how: 'before' })));
  await ben.sync();
}

async function cutOff({ sync }: Device, { after, how }: { after: number; how: Cut }): Promise<void> {
  let asked = 0;
  await sync(() => {
    asked += 1;
    return asked > after ? how : undefined;
  }).catch((error: unknown) => expect(error).toBeInstanceOf(CouchError));
}
