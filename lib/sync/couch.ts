import * as z from 'zod/mini';
import { base64, bytesOf } from './bytes';
import { Sealed } from './crypto';

/**
 * `offline`: no answer, or one that says to come again. `sign-in`: name, password or token are not taken. `locked`: too many wrong passwords under this name
 * a moment ago; the right one is not taken for a while either. `size`: the request is too large.
 */
export type CouchProblem = 'offline' | 'sign-in' | 'locked' | 'forbidden' | 'missing' | 'conflict' | 'size' | 'answer';

/** The one way in which asking fails. */
export class CouchError extends Error {
  readonly kind: CouchProblem;
  constructor(kind: CouchProblem, message: string) {
    super(message);
    this.name = 'CouchError';
    this.kind = kind;
  }
}

/** How somebody signs in: as a user of the server, or with a token that its provider gave (JWT). */
export type SignIn = { name: string; password: string } | { name: string; token: string };

export interface CouchOptions {
  /** Of the database, without a slash at the end. */
  address: string;
  signIn: SignIn;
  fetch?: typeof fetch;
  /** Milliseconds that one request may take; a long poll has its own. */
  patience?: number;
  /** Ends every request. */
  until?: AbortSignal | undefined;
  /** Hears of every byte of a body, up and down. */
  onBytes?(up: number, down: number): void;
}

const Rev = z.string().check(z.regex(/^\d+-[0-9a-f]{32}$/));
const Seq = z.union([z.string(), z.number()]);
const Changes = z.object({
  results: z.array(z.object({ id: z.string(), changes: z.array(z.object({ rev: z.string() })) })),
  last_seq: Seq,
  pending: z.optional(z.number()),
});
const Doc = z.object({
  _id: z.string(),
  _rev: Rev,
  _revisions: z.object({ start: z.number(), ids: z.array(z.string()) }),
  _deleted: z.optional(z.boolean()),
  by: z.optional(z.string()),
  e: z.optional(Sealed),
});
const BulkGet = z.object({ results: z.array(z.object({ id: z.string(), docs: z.array(z.object({ ok: z.optional(z.unknown()) })) })) });
const BulkDocs = z.array(z.object({ id: z.optional(z.string()), rev: z.optional(z.string()), error: z.optional(z.string()), reason: z.optional(z.string()) }));
const Session = z.object({ userCtx: z.object({ name: z.nullable(z.string()), roles: z.array(z.string()) }) });
const Security = z.object({ admins: z.optional(z.object({ roles: z.optional(z.array(z.string())) })) });
const Local = z.object({ _rev: z.optional(z.string()), nonce: z.optional(z.string()) });

/** A document as it goes over the wire and comes back. */
export interface WireDoc {
  id: string;
  rev: string;
  revs: readonly string[];
  isDeleted: boolean;
  sealed?: Sealed | undefined;
  by?: string | undefined;
}

export type Couch = ReturnType<typeof createCouch>;

/**
 * CouchDB's documented replication protocol, as little of it as we need. Everything that comes is checked; every request ends; nobody's clock counts.
 * @throws CouchError from every function
 */
export function createCouch({ address, signIn, fetch: send = fetch, patience = 30_000, until, onBytes }: CouchOptions) {
  const authorization = 'token' in signIn ? `Bearer ${signIn.token}` : `Basic ${base64(bytesOf(`${signIn.name}:${signIn.password}`))}`;
  const origin = new URL(address).origin;

  async function ask<Value>(schema: z.ZodMiniType<Value>, path: string, { method = 'GET', body, wait = 0 }: Ask = {}): Promise<Value> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const ends = AbortSignal.timeout(patience + wait);
    const text = await answered(async () => {
      const response = await send(path.startsWith('/_session') ? origin + path : address + path, {
        method,
        headers: { accept: 'application/json', authorization, ...(json !== undefined && { 'content-type': 'application/json' }) },
        ...(json !== undefined && { body: json }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error', // the permission, and the password, are for this one address
        signal: until ? AbortSignal.any([ends, until]) : ends,
      });
      return { status: response.status, text: await response.text() };
    });
    onBytes?.(json?.length ?? 0, text.text.length);
    if (text.status >= 400) throw refusedWith(text.status, { text: text.text, isToken: 'token' in signIn });
    const read = schema.safeParse(parseJson(text.text));
    if (!read.success) throw new CouchError('answer', text.text.slice(0, 200));
    return read.data;
  }
  const document = async <Value>(schema: z.ZodMiniType<Value>, path: string): Promise<Value | undefined> => {
    try {
      return await ask(schema, path);
    } catch (error) {
      if (error instanceof CouchError && error.kind === 'missing' && !/no_db_file|Database does not exist/i.test(error.message)) return undefined;
      throw error;
    }
  };

  return {
    /** Who the server takes us for, and what we may do there. */
    async role(): Promise<{ name: string; role: 'lead' | 'member' | 'guest' }> {
      const { userCtx } = await ask(Session, '/_session');
      if (userCtx.name === null && !userCtx.roles.includes('_admin')) throw new CouchError('sign-in', 'nobody');
      const { admins } = await ask(Security, '/_security');
      const isLead = userCtx.roles.some((role) => role === '_admin' || admins?.roles?.includes(role));
      return { name: userCtx.name ?? signIn.name, role: isLead ? 'lead' : userCtx.roles.some((role) => role.endsWith('-guest')) ? 'guest' : 'member' };
    },
    /** The note that we left with the server, if it still has it. */
    note: async (device: string): Promise<{ nonce: string | undefined; rev: string | undefined } | undefined> => {
      const found = await document(Local, `/_local/feedside-${device}`);
      return found && { nonce: found.nonce, rev: found._rev };
    },
    async leaveNote(device: string, { nonce, rev }: { nonce: string; rev: string | undefined }): Promise<void> {
      await ask(z.unknown(), `/_local/feedside-${device}`, { method: 'PUT', body: { nonce, ...(rev !== undefined && { _rev: rev }) } });
    },
    /** What changed since, every end of each document. `wait`: so many milliseconds for something to happen. */
    async changes({ since, limit, wait = 0 }: { since: string; limit: number; wait?: number }) {
      const poll = wait > 0 ? `&feed=longpoll&timeout=${wait}` : '';
      const told = await ask(Changes, `/_changes?style=all_docs&limit=${limit}&since=${encodeURIComponent(since)}${poll}`, { wait });
      return {
        rows: told.results.map(({ id, changes }) => ({ id, revs: changes.map(({ rev }) => rev) })),
        since: String(told.last_seq),
        isAll: told.results.length < limit || told.pending === 0,
      };
    },
    /** These revisions, or what became of them. */
    async get(wanted: readonly { id: string; rev: string }[]): Promise<WireDoc[]> {
      const told = await ask(BulkGet, '/_bulk_get?revs=true&latest=true', { method: 'POST', body: { docs: wanted } });
      const docs = told.results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok === undefined ? [] : [ok])));
      return docs.flatMap((value) => {
        const doc = Doc.safeParse(value);
        if (!doc.success) return [];
        const { _id, _rev, _revisions, _deleted = false, by, e } = doc.data;
        return [{ id: _id, rev: _rev, revs: _revisions.ids, isDeleted: _deleted, sealed: e, by }];
      });
    },
    /** Sends ends with their histories. They can't clash: at most they become branches. Sent twice: as once. @returns why some were refused, by document */
    async put(docs: readonly WireDoc[]): Promise<Map<string, string>> {
      const told = await ask(BulkDocs, '/_bulk_docs', { method: 'POST', body: { new_edits: false, docs: docs.map(wired) } });
      return new Map(told.flatMap(({ id, error, reason }) => (id !== undefined && error !== undefined ? [[id, reason ?? error] as const] : [])));
    },
    /** A plain document with its revision; `undefined`: there is none. */
    read: async <Value>(schema: z.ZodMiniType<Value>, id: string): Promise<{ value: Value; rev: string } | undefined> => {
      const found = await document(z.looseObject({ _rev: z.string() }), `/${encodeURIComponent(id)}`);
      if (!found) return undefined;
      const value = schema.safeParse(found);
      if (!value.success) throw new CouchError('answer', `${id} is not what it should be`);
      return { value: value.data, rev: found._rev };
    },
    /** Fails as `conflict` when somebody wrote it since `rev`. */
    async write(id: string, value: object, rev: string | undefined): Promise<void> {
      await ask(z.unknown(), `/${encodeURIComponent(id)}`, { method: 'PUT', body: { ...value, by: signIn.name, ...(rev !== undefined && { _rev: rev }) } });
    },
    async remove(id: string, rev: string): Promise<void> {
      await ask(z.unknown(), `/${encodeURIComponent(id)}`, { method: 'PUT', body: { _rev: rev, _deleted: true, by: signIn.name } });
    },
    /** Ids and times of the plain documents of this kind. */
    async list(prefix: string): Promise<{ id: string; rev: string }[]> {
      const range = `startkey=${encodeURIComponent(JSON.stringify(prefix))}&endkey=${encodeURIComponent(JSON.stringify(`${prefix}\uffff`))}`;
      const told = await ask(z.object({ rows: z.array(z.object({ id: z.string(), value: z.object({ rev: z.string() }) })) }), `/_all_docs?${range}`);
      return told.rows.map(({ id, value }) => ({ id, rev: value.rev }));
    },
  };
}

interface Ask {
  method?: 'GET' | 'PUT' | 'POST';
  body?: unknown;
  wait?: number;
}

/** As it is sent. */
export const wired = ({ id, rev, revs, isDeleted, sealed, by }: WireDoc): object => ({
  _id: id,
  _rev: rev,
  _revisions: { start: Number(rev.slice(0, rev.indexOf('-'))), ids: revs },
  ...(isDeleted && { _deleted: true }),
  ...(by !== undefined && { by }),
  ...(sealed && { e: sealed }),
});

async function answered(ask: () => Promise<{ status: number; text: string }>): Promise<{ status: number; text: string }> {
  try {
    return await ask();
  } catch (error) {
    throw new CouchError('offline', error instanceof Error ? error.message : String(error));
  }
}

const kindOf: Readonly<Record<number, CouchProblem>> = { 401: 'sign-in', 403: 'forbidden', 404: 'missing', 409: 'conflict', 413: 'size', 507: 'answer' };

/** What is busy or breaks down passes; what is plainly wrong, or a full disk, does not. */
function refusedWith(status: number, { text, isToken }: { text: string; isToken: boolean }): CouchError {
  const said = kindOf[status] ?? (status === 408 || status === 429 || status >= 500 ? 'offline' : 'answer');
  const kind = status === 403 && lockedOut.test(text) ? 'locked' : status === 400 && isToken && notOurs.test(text) ? 'sign-in' : said;
  return new CouchError(kind, `${status}: ${text.slice(0, 200)}`);
}

/** Five wrong passwords within five minutes shut the name for this address (`chttpd_auth_lockout`, CouchDB 3.5): 403, as for somebody who may not come in. */
const lockedOut = /temporarily locked/i;
/** A token that ended is a 401; one with another signature, key or claim is a 400 (CouchDB 3.5, jwtf). */
const notOurs = /Bad (HMAC|signature)|token|\bkid\b|claim|(alg|typ) header/i;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Plain http only to this very machine: a password and everybody's sizes and times would travel in the open. `undefined`: no address to use. */
export function databaseAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/\/+$/, '');
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, pathname, username, password, search, hash, origin } = new URL(whole);
  const isLoopback = hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
  if (username || password || search || hash || !/^\/[^/]/.test(pathname)) return undefined;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback) ? origin + pathname : undefined;
}
