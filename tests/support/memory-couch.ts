interface End {
  rev: string;
  revs: string[];
  doc: Record<string, unknown>;
}
interface Stored {
  ends: End[];
  /** Each revision that ever was, and the ids from it back to the first, as far as anybody told. */
  known: Map<string, string[]>;
  seq: number;
}
interface State {
  docs: Map<string, Stored>;
  locals: Map<string, Record<string, unknown>>;
  seq: number;
}

/** What a cut does to a request: it never arrives, or its answer never comes back. */
export type Cut = 'before' | 'after' | undefined;

const generation = (rev: string): number => Number(rev.slice(0, rev.indexOf('-')));
const idOf = (rev: string): string => rev.slice(rev.indexOf('-') + 1);
const pathOf = ({ rev, revs }: Pick<End, 'rev' | 'revs'>): string[] => revs.map((id, at) => `${generation(rev) - at}-${id}`);
const copy = (state: State): State => structuredClone(state);
const empty = (): State => ({ docs: new Map(), locals: new Map(), seq: 0 });

/**
 * One database of a CouchDB in memory, as far as its replication protocol goes, asked through `fetch`. Written against the documentation
 * (docs.couchdb.org, 3.5), apart from the client.
 */
export function createMemoryCouch({
  rule = () => undefined,
  rolesOf = () => ['acme'],
  largest = 8_000_000,
}: {
  rolesOf?(name: string): string[];
  rule?(doc: Record<string, unknown>): string | undefined;
  largest?: number;
} = {}) {
  let state = empty();
  /** Every body that went up or down. */
  const wire: string[] = [];

  const put = (doc: Record<string, unknown>): { id: string; rev?: string; error?: string; reason?: string } | undefined => {
    const { _id, _rev, _revisions, ...rest } = doc as { _id: string; _rev: string; _revisions?: { start: number; ids: string[] } };
    const refused = rule(doc);
    if (refused !== undefined) return { id: _id, rev: _rev, error: 'forbidden', reason: refused };
    const stored = state.docs.get(_id) ?? { ends: [], known: new Map(), seq: 0 };
    if (stored.known.has(_rev)) return undefined;
    const told: End = { rev: _rev, revs: _revisions?.ids ?? [idOf(_rev)], doc: rest };
    const further = stored.known.get(pathOf(told).at(-1) ?? '')?.slice(1) ?? [];
    const end: End = { ...told, revs: [...told.revs, ...further] };
    const path = pathOf(end);
    stored.ends = [...stored.ends.filter(({ rev }) => !path.includes(rev)), end];
    for (const [at, rev] of path.entries()) if ((stored.known.get(rev)?.length ?? 0) < end.revs.length - at) stored.known.set(rev, end.revs.slice(at));
    state.seq += 1;
    stored.seq = state.seq;
    state.docs.set(_id, stored);
    return undefined;
  };
  const winner = ({ ends }: Stored): End | undefined =>
    [...ends].sort(
      (one, other) =>
        Number(one.doc._deleted === true) - Number(other.doc._deleted === true) ||
        generation(other.rev) - generation(one.rev) ||
        (one.rev < other.rev ? 1 : -1),
    )[0];

  function answer(method: string, url: URL, { body, name }: { body: Record<string, unknown> | undefined; name: string }): { status: number; json: unknown } {
    const path = url.pathname.replace(/^\/db/, '');
    const good = (json: unknown) => ({ status: 200, json });
    if (path === '/_session') return good({ userCtx: { name, roles: rolesOf(name) } });
    if (path === '/_security') return good({ admins: { roles: ['acme-lead'] }, members: { roles: ['acme'] } });
    if (path.startsWith('/_local/')) {
      const known = state.locals.get(path);
      if (method === 'GET') return known ? good(known) : { status: 404, json: { error: 'not_found', reason: 'missing' } };
      if (known && known._rev !== body?._rev) return { status: 409, json: { error: 'conflict' } };
      const rev = `0-${Number(String(known?._rev ?? '0-0').slice(2)) + 1}`;
      state.locals.set(path, { ...body, _rev: rev });
      return { status: 201, json: { ok: true, rev } };
    }
    if (path === '/_changes') {
      const since = Number(url.searchParams.get('since'));
      const limit = Number(url.searchParams.get('limit'));
      const all = [...state.docs].filter(([, { seq }]) => seq > since).sort(([, one], [, other]) => one.seq - other.seq);
      const rows = all.slice(0, limit);
      const results = rows.map(([id, { seq, ends }]) => ({ seq, id, changes: ends.map(({ rev }) => ({ rev })) }));
      return good({ results, last_seq: rows.at(-1)?.[1].seq ?? Math.max(since, state.seq), pending: all.length - rows.length });
    }
    if (path === '/_bulk_get') {
      const docs = (body?.docs ?? []) as { id: string; rev: string }[];
      const results = docs.map(({ id, rev }) => {
        const ends = state.docs.get(id)?.ends ?? [];
        const found = ends.filter((end) => pathOf(end).includes(rev));
        return {
          id,
          docs: found.map((end) => ({ ok: { ...end.doc, _id: id, _rev: end.rev, _revisions: { start: generation(end.rev), ids: end.revs } } })),
        };
      });
      return good({ results });
    }
    if (path === '/_bulk_docs') {
      const docs = (body?.docs ?? []) as Record<string, unknown>[];
      if (docs.some((doc) => JSON.stringify(doc).length > largest)) return { status: 413, json: { error: 'document_too_large' } };
      return { status: 201, json: docs.flatMap((doc) => put(doc) ?? []) };
    }
    if (path === '/_all_docs') {
      const first = JSON.parse(url.searchParams.get('startkey') ?? '""') as string;
      const last = JSON.parse(url.searchParams.get('endkey') ?? '""') as string;
      const rows = [...state.docs].flatMap(([id, stored]) => {
        const top = winner(stored);
        return id >= first && id <= last && top && top.doc._deleted !== true ? [{ id, value: { rev: top.rev } }] : [];
      });
      return good({ rows });
    }
    const id = decodeURIComponent(path.slice(1));
    const top = state.docs.get(id) && winner(state.docs.get(id) as Stored);
    if (method === 'GET')
      return top && top.doc._deleted !== true ? good({ ...top.doc, _id: id, _rev: top.rev }) : { status: 404, json: { error: 'not_found' } };
    const { _rev, ...doc } = body as { _rev?: string };
    if (top && top.doc._deleted !== true && top.rev !== _rev) return { status: 409, json: { error: 'conflict' } };
    const number = top ? generation(top.rev) + 1 : 1;
    const made = String(state.seq).padStart(32, '0');
    const refused = put({ ...doc, _id: id, _rev: `${number}-${made}`, _revisions: { start: number, ids: [made, ...(top?.revs ?? [])] } });
    return refused ? { status: 403, json: refused } : { status: 201, json: { ok: true } };
  }

  return {
    address: 'https://couch.test/db',
    wire,
    /** As a device would ask it. `cut`: asked before each request. */
    fetchFor:
      (cut: () => Cut = () => undefined): typeof fetch =>
      async (input, init) => {
        const how = cut();
        if (how === 'before') throw new TypeError('Failed to fetch');
        const sent = init?.body === undefined || init.body === null ? undefined : String(init.body);
        const url = new URL(String(input));
        const { status, json } = answer(init?.method ?? 'GET', url, {
          body: sent === undefined ? undefined : (JSON.parse(sent) as Record<string, unknown>),
          name: signedIn(init?.headers),
        });
        const text = JSON.stringify(json);
        wire.push(decodeURIComponent(url.href), sent ?? '', text);
        if (how === 'after') throw new TypeError('Failed to fetch');
        return new Response(text, { status });
      },
    snapshot: (): State => copy(state),
    restore(earlier: State): void {
      state = copy(earlier);
    },
    erase(): void {
      state = empty();
    },
    /** Documents with their living ends. */
    living: () => [...state.docs].map(([id, { ends }]) => ({ id, ends: ends.filter(({ doc }) => doc._deleted !== true).length })),
  };
}

/** Everybody is who they say; a token is simply a name. */
function signedIn(headers: HeadersInit | undefined): string {
  const [how, said = ''] = (new Headers(headers).get('authorization') ?? '').split(' ');
  return how === 'Bearer' ? said : (atob(said).split(':')[0] ?? '');
}
