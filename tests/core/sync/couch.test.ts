import { describe, expect, it } from 'vitest';
import { backOff } from '../../../lib/sync/back-off';
import { CouchError, createCouch, databaseAddress } from '../../../lib/sync/couch';

describe('the address of a team', () => {
  it.each([
    ['couch.example.org/acme', 'https://couch.example.org/acme'],
    [' https://couch.example.org/acme/ ', 'https://couch.example.org/acme'],
    ['https://couch.example.org:6984/teams/acme', 'https://couch.example.org:6984/teams/acme'],
    ['http://127.0.0.1:5984/acme', 'http://127.0.0.1:5984/acme'],
    ['http://localhost:5984/acme', 'http://localhost:5984/acme'],
  ])('%s is %s', (typed, address) => expect(databaseAddress(typed)).toBe(address));

  it.each([
    'http://couch.example.org/acme',
    'http://127.0.0.1.example.org/acme',
    'http://localhost.example.org/acme',
    'https://lena:secret@couch.example.org/acme',
    'https://couch.example.org',
    'https://couch.example.org/acme?x=1',
    'ftp://couch.example.org/acme',
    'javascript:alert(1)',
    '',
  ])('%s is none', (typed) => expect(databaseAddress(typed)).toBeUndefined());
});

describe('a server that does not do as it should', () => {
  const asking = (answer: () => Response | Promise<Response>) =>
    createCouch({ address: 'https://couch.test/db', signIn: { name: 'löna', password: 'pässwort' }, fetch: async () => answer(), patience: 50 });
  const kind = async (answer: () => Response | Promise<Response>): Promise<string> => {
    try {
      await asking(answer).changes({ since: '0', limit: 1 });
      return 'no error';
    } catch (error) {
      return error instanceof CouchError ? error.kind : String(error);
    }
  };

  it.each([
    [401, 'sign-in'],
    [403, 'forbidden'],
    [404, 'missing'],
    [413, 'size'],
    [429, 'offline'],
    [500, 'offline'],
    [503, 'offline'],
    [400, 'answer'],
    [507, 'answer'],
  ])('says %i, which is %s', async (status, said) => expect(await kind(() => new Response('{}', { status }))).toBe(said));

  it('says so of a name that is locked for a while, where it is not simply not let in', async () => {
    const reason = 'Account is temporarily locked due to multiple authentication failures';
    expect(await kind(() => new Response(JSON.stringify({ error: 'forbidden', reason }), { status: 403 }))).toBe('locked');
    expect(await kind(() => new Response('{"error":"forbidden","reason":"You are not allowed to access this db."}', { status: 403 }))).toBe('forbidden');
  });

  it.each(['Bad HMAC', 'Bad signature', 'Unknown kid', 'Missing exp claim', 'Malformed token', 'Invalid alg header parameter'])(
    'says “%s” of a token, which is a reason to sign in again, and no other bad request is',
    async (reason) => {
      const asking = (signIn: { name: string; token: string } | { name: string; password: string }, said: string) =>
        createCouch({
          address: 'https://couch.test/db',
          signIn,
          fetch: async () => new Response(JSON.stringify({ error: 'bad_request', reason: said }), { status: 400 }),
        }).changes({ since: '0', limit: 1 });
      await expect(asking({ name: 'lena', token: 'x' }, reason)).rejects.toMatchObject({ kind: 'sign-in' });
      await expect(asking({ name: 'lena', token: 'x' }, 'invalid UTF-8 JSON')).rejects.toMatchObject({ kind: 'answer' });
      await expect(asking({ name: 'lena', password: 'x' }, reason)).rejects.toMatchObject({ kind: 'answer' });
    },
  );

  it.each(['', '<html>', '{}', '{"results":[{"id":5}],"last_seq":1}', '[]', 'null'])('answers %s: that is told as no answer of a CouchDB', async (text) =>
    expect(await kind(() => new Response(text))).toBe('answer'),
  );

  it('that is not there, or never ends its answer, is offline', async () => {
    expect(await kind(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('offline');
    const never = createCouch({
      address: 'https://couch.test/db',
      signIn: { name: 'lena', password: 'x' },
      patience: 20,
      fetch: (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    });
    await expect(never.changes({ since: '0', limit: 1 })).rejects.toMatchObject({ kind: 'offline' });
  });

  it('gets the name and password in letters of any language, or the token, and follows no one elsewhere', async () => {
    const heard: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      heard.push(init ?? {});
      return new Response('{"results":[],"last_seq":0}');
    };
    await createCouch({ address: 'https://couch.test/db', signIn: { name: 'löna', password: 'pässwort' }, fetch }).changes({ since: '0', limit: 1 });
    await createCouch({ address: 'https://couch.test/db', signIn: { name: 'lena', token: 'abc' }, fetch }).changes({ since: '0', limit: 1 });
    const [basic, bearer] = heard.map(({ headers }) => (headers as Record<string, string>).authorization);
    expect(Buffer.from(basic?.slice(6) ?? '', 'base64').toString()).toBe('löna:pässwort');
    expect(bearer).toBe('Bearer abc');
    expect(heard.map(({ redirect, credentials }) => [redirect, credentials])).toEqual(Array(2).fill(['error', 'omit']));
  });
});

describe('the pause before the next try', () => {
  it('doubles, differs, and ends at half an hour', () => {
    expect([1, 2, 3].map((failed) => backOff(failed, 1))).toEqual([5_000, 10_000, 20_000]);
    expect(backOff(50, 1)).toBe(30 * 60_000);
    expect(backOff(3, 0)).toBe(10_000);
  });
});
