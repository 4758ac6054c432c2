import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { type CouchServer, passwordOf, realCouch, startCouch } from '../../support/couch';
import { nameOf, type RuleCase, ruleCases } from '../../support/rule-cases';
import { basic } from '../../support/server/server-answers';
import { teamKeys } from '../../support/team-keys';
import { kept } from '../storage/fresh-storage';
import { aDevice, settle } from './a-device';

const held = {} as { couch: CouchServer; keys: TeamKeys };
beforeAll(async () => {
  held.couch = await startCouch();
  held.keys = (await teamKeys()).keys;
}, 60_000);
afterAll(() => held.couch.stop());

const year = 365 * 86_400_000;

/** Lena and Tom at a database of their own; his clock is a year late. `cutAfter`: so many requests of the next sync are let through. */
async function two(name: string) {
  const address = await held.couch.team(name);
  const couch = {
    address,
    fetchFor:
      (cut: () => 'before' | 'after' | undefined = () => undefined): typeof fetch =>
      async (input, init) => {
        const how = cut();
        if (how === 'before') throw new TypeError('Failed to fetch');
        const answer = await fetch(input, init);
        if (how === 'after') throw new TypeError('Failed to fetch');
        return answer;
      },
  };
  const device = (who: string, more: { skew?: number; role?: 'lead' | 'member' } = {}) =>
    aDevice({ couch, keys: held.keys, name: who, password: passwordOf(who), ...more });
  return { couch, address, name, lena: await device('lena'), tom: await device('tom', { skew: -year, role: 'member' }) };
}

type Doc = { _id: string; _rev: string; _revisions: { start: number; ids: string[] } };

/** Every end of every document with its history, as replicating the database elsewhere would take it; what `_local` holds stays behind. */
async function copyOf(name: string): Promise<Doc[]> {
  const { results } = (await held.couch.ask('GET', `/${name}/_changes?style=all_docs`)).json as { results: { id: string; changes: { rev: string }[] }[] };
  const docs = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })));
  const told = (await held.couch.ask('POST', `/${name}/_bulk_get?revs=true`, { docs })).json as { results: { docs: { ok?: Doc }[] }[] };
  return told.results.flatMap((each) => each.docs.flatMap(({ ok }) => (ok && !ok._id.startsWith('_design/') ? [ok] : [])));
}

describe(`on ${realCouch ? 'a real CouchDB' : 'the npm double of CouchDB'}, two devices`, () => {
  it('send, receive, merge, keep both sides and remove, with a clock that is a year late', { timeout: 60_000 }, async () => {
    const { lena, tom, name } = await two('team-two');
    for (let at = 0; at < 250; at += 1) await lena.write(`6f1e7b52-6a5e-4a0e-9d6b-${String(at).padStart(12, '0')}`, { text: `Bread ${at}` });
    await lena.write('i', { text: 'Bread', comment: 'with seeds' });
    await lena.write('j', { text: 'Buns' });
    await settle([lena, tom]);
    expect(await tom.digest()).toBe(await lena.digest());
    await lena.write('i', { text: 'Rolls' });
    await tom.write('i', { comment: 'without' });
    await lena.write('j', { text: 'Baguette' });
    await tom.write('j', { text: 'Brioche' });
    kept(await tom.storage.ideas.remove({ id: '6f1e7b52-6a5e-4a0e-9d6b-000000000007', ...tom.act() }));
    for (let time = 0; time < 120; time += 1) await tom.write('6f1e7b52-6a5e-4a0e-9d6b-000000000008', { text: `Often ${time}` });
    await Promise.all([lena.sync(), tom.sync()]);
    await settle([tom, lena]);
    expect(await tom.digest()).toBe(await lena.digest());
    expect(await lena.idea('i')).toMatchObject({ text: 'Rolls', comment: 'without' });
    expect((await lena.idea('6f1e7b52-6a5e-4a0e-9d6b-000000000007'))?.deletedAt).toBeDefined();
    expect(await lena.idea('6f1e7b52-6a5e-4a0e-9d6b-000000000008')).toMatchObject({ text: 'Often 119' });
    const [conflict, ...others] = await tom.storage.team.list('conflict');
    expect(others).toEqual([]);
    const living = conflict?.leaves.filter(({ isDeleted }) => !isDeleted) ?? [];
    expect(living.map(({ body }) => body?.text).sort()).toEqual(['Baguette', 'Brioche']);
    const choice = { ...tom.act(), seen: living.map(({ rev }) => rev), fields: { text: 'Both' } };
    expect(await tom.storage.team.resolve({ store: 'ideas', id: 'j' }, choice)).toMatchObject({ ok: true });
    await settle([tom, lena]);
    expect(await lena.idea('j')).toMatchObject({ text: 'Both' });
    // The server has one living end of everything, too.
    expect((await copyOf(name)).filter((doc) => 'e' in doc && !('_deleted' in doc))).toHaveLength(251);
  });

  it('are cut off anywhere, and come to the same', { timeout: 60_000 }, async () => {
    const { lena, tom } = await two('team-cuts');
    for (const how of ['before', 'after'] as const)
      for (let after = 0; after < 9; after += 1) {
        await lena.write(`i${after}`, { text: `${how} ${after}` });
        await tom.write(`i${after}`, { comment: `${how} ${after}` });
        for (const device of [lena, tom]) {
          let asked = 0;
          await device
            .sync(() => {
              asked += 1;
              return asked > after ? how : undefined;
            })
            .catch(() => undefined);
        }
      }
    await settle([lena, tom]);
    expect(await tom.digest()).toBe(await lena.digest());
    for (let after = 0; after < 9; after += 1) expect(await lena.idea(`i${after}`)).toMatchObject({ comment: `after ${after}` });
  });

  it('give back what a restored copy does not have, and lose nothing of it', { timeout: 60_000 }, async () => {
    const { lena, tom, name } = await two('team-restored');
    await lena.write('i', { text: 'Bread' });
    await lena.write('j', { text: 'Buns' });
    await settle([lena, tom]);
    const copy = await copyOf(name);
    await lena.write('i', { text: 'Rolls' });
    await tom.write('k', { text: 'Pretzels' });
    await settle([lena, tom]);
    await tom.write('j', { text: 'Brioche' });

    await held.couch.team(name);
    const put = await held.couch.ask('POST', `/${name}/_bulk_docs`, { new_edits: false, docs: copy });
    expect([put.status, put.json]).toEqual([201, []]);
    expect(await lena.sync()).toMatchObject({ isStartedOver: true });
    await settle([tom, lena]);
    expect(await tom.digest()).toBe(await lena.digest());
    expect(await lena.idea('i')).toMatchObject({ text: 'Rolls' });
    expect(await lena.idea('j')).toMatchObject({ text: 'Brioche' });
    expect(await lena.idea('k')).toMatchObject({ text: 'Pretzels' });
    expect(await lena.storage.team.counts()).toMatchObject({ conflicts: 0, refused: 0 });
    expect(new Set((await copyOf(name)).filter((doc) => 'e' in doc).map(({ _id }) => _id)).size).toBe(3);
  });
});

if (realCouch)
  describe('the rules of a real CouchDB', () => {
    const rev = (...ids: string[]) => ({ _rev: `${ids.length}-${ids[0]}`, _revisions: { start: ids.length, ids } });
    const hex = () => crypto.randomUUID().replaceAll('-', '');
    const docOf = ({ id, by, isRemoval }: RuleCase) => ({ _id: id, ...(by !== undefined && { by }), ...(isRemoval && { _deleted: true }) });
    const send = async (address: string, who: string, docs: readonly object[]) => {
      const given = new URL(realCouch as string);
      const signIn = who === 'admin' ? { name: given.username, password: decodeURIComponent(given.password) } : { name: who, password: passwordOf(who) };
      const response = await fetch(`${address}/_bulk_docs`, {
        method: 'POST',
        headers: { authorization: basic(signIn), 'content-type': 'application/json' },
        body: JSON.stringify({ new_edits: false, docs }),
      });
      return { status: response.status, json: (await response.json()) as { id: string; rev: string; error: string; reason: string }[] };
    };

    it.each(['of a first version', 'of a later version that nobody knows an earlier one of', 'on top of what somebody else wrote'])(
      'hold for every replicated write %s',
      { timeout: 60_000 },
      async (shape) => {
        const address = await held.couch.team('team-cases');
        const stood = hex();
        const ids = [...new Set(ruleCases.map(({ id }) => id))];
        const first = ids.map((_id) => ({ _id, by: 'lena', ...rev(stood) }));
        if (shape.startsWith('on top')) expect(await send(address, 'admin', first)).toEqual({ status: 201, json: [] });
        for (const who of ['admin', 'lena', 'tom', 'gus', 'eve'] as const) {
          const cases = ruleCases
            .filter((each) => each.who === who)
            .map((each) => {
              const ids = shape.startsWith('of a first') ? [hex()] : shape.startsWith('on top') ? [hex(), stood] : [hex(), hex(), hex()];
              return { each, doc: { ...docOf(each), ...rev(...ids) } };
            });
          const { status, json } = await send(
            address,
            who,
            cases.map(({ doc }) => doc),
          );
          if (who === 'eve') {
            expect([status, json]).toMatchObject([403, { error: 'forbidden', reason: 'You are not allowed to access this db.' }]);
            continue;
          }
          expect(status).toBe(201);
          const said = new Map(json.map((row) => [row.rev, row.reason]));
          for (const { each, doc } of cases) expect([nameOf(each), said.get(doc._rev)]).toEqual([nameOf(each), each.says]);
          const there = (await held.couch.ask('GET', '/team-cases/_changes?style=all_docs')).json as { results: { changes: { rev: string }[] }[] };
          const revs = new Set(there.results.flatMap(({ changes }) => changes.map((change) => change.rev)));
          for (const { each, doc } of cases) expect([nameOf(each), revs.has(doc._rev)]).toEqual([nameOf(each), each.says === undefined]);
        }
      },
    );

    it('hold for plain writes too; nobody but leads and administrators changes them, and who may come in', { timeout: 60_000 }, async () => {
      const address = await held.couch.team('team-plain');
      const ask = async (who: string, method: string, path: string, body: object) => {
        const headers = { authorization: basic({ name: who, password: passwordOf(who) }), 'content-type': 'application/json' };
        const response = await fetch(address + path, { method, headers, body: JSON.stringify(body) });
        return [response.status, ((await response.json()) as { reason?: string }).reason];
      };
      expect(await ask('tom', 'PUT', '/team', { by: 'tom' })).toEqual([403, 'only a lead changes this']);
      expect(await ask('tom', 'PUT', '/ideas:1', { by: 'lena' })).toEqual([403, 'by must be tom']);
      expect(await ask('tom', 'PUT', '/ideas:1', { by: 'tom' })).toEqual([201, undefined]);
      expect(await ask('gus', 'PUT', '/ideas:2', { by: 'gus' })).toEqual([403, 'guests read']);
      expect(await ask('gus', 'PUT', '/_local/feedside-1', { nonce: 'a' }), 'a guest leaves a note of how far they read').toEqual([201, undefined]);
      const { _rev } = (await held.couch.ask('GET', '/team-plain/_design/feedside')).json as { _rev: string };
      expect((await ask('tom', 'PUT', '/_design/feedside', { _rev, by: 'tom' }))[0]).toBe(403);
      expect((await ask('tom', 'PUT', '/_design/other', { by: 'tom', validate_doc_update: 'function () {}' }))[0]).toBe(403);
      const security = (await held.couch.ask('GET', '/team-plain/_security')).json;
      expect((await ask('tom', 'PUT', '/_security', {}))[0]).toBeGreaterThanOrEqual(400); // CouchDB 3.5 says 500 to it
      expect((await held.couch.ask('GET', '/team-plain/_security')).json).toEqual(security);
      expect((await ask('tom', 'POST', '/_purge', { 'ideas:1': [`1-${'a'.repeat(32)}`] }))[0]).toBe(401);
      expect((await ask('tom', 'POST', '/_compact', {}))[0]).toBe(401);
      expect((await ask('eve', 'PUT', '/ideas:3', { by: 'eve' }))[0]).toBe(403);
    });

    it('refuse what is larger than eight million bytes once it is sealed, and take all else', { timeout: 60_000 }, async () => {
      const { lena, tom } = await two('team-large');
      /** Of letters that are three bytes each. */
      const draft = (id: string, versions: number) =>
        lena.storage.drafts
          .save({
            ...lena.act(),
            id,
            title: id,
            text: '',
            status: 'writing',
            networks: [],
            versions: Array.from({ length: versions }, () => ({ network: 'bluesky' as const, text: '社'.repeat(100_000) })),
          })
          .then(kept);
      await lena.write('small', { text: 'Bread' });
      await draft('under', 19);
      await draft('over', 20);
      await lena.write('other', { text: 'Rolls' });
      expect(await lena.sync()).toMatchObject({ pushed: 3, refused: 1 });
      expect((await lena.storage.team.list('refused')).map(({ id, leaves }) => [id, leaves[0]?.refused])).toEqual([['over', 'size']]);
      await tom.sync();
      const texts = (await tom.storage.drafts.get('under'))?.versions?.map(({ text }) => text.length) ?? [];
      expect([texts.length, new Set(texts), await tom.storage.drafts.get('over')]).toEqual([19, new Set([100_000]), undefined]);
      expect(await tom.idea('other')).toMatchObject({ text: 'Rolls' });
    });
  });
