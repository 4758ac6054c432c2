import * as z from 'zod/mini';
import type { Body } from './body';
import { base64, bytesOf, fromBase64, hex, randomBytes, randomHex, textOf } from './bytes';

/** OWASP's number for PBKDF2 with SHA-256 (2023); about 0.5 s. */
export const rounds = 600_000;

/** Something only a key opens. `k`: which key. */
export const Sealed = z.object({ k: z.string(), iv: z.string(), ct: z.string() });
export type Sealed = z.infer<typeof Sealed>;

/**
 * The team's key as it lies on the server, for anybody to see: wrapped with what the passphrase gives. `ids`: the key that names documents, which stays
 * through every change of the passphrase. `older`: keys that earlier records were sealed with, under the newest.
 */
export const Keyring = z.object({
  v: z.literal(1),
  key: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  salt: z.string(),
  rounds: z.number().check(z.minimum(1), z.maximum(10_000_000)),
  wrapped: Sealed,
  ids: Sealed,
  older: z.array(Sealed).check(z.maxLength(100)),
});
export type Keyring = z.infer<typeof Keyring>;

/** What a device keeps of them: keys that can't be read out again, by their ids. */
export interface TeamKeys {
  current: string;
  keys: Record<string, CryptoKey>;
  ids: CryptoKey;
}

/** A key of the team in the open, for as long as it takes to wrap it anew. */
export interface OpenKey {
  id: string;
  raw: Uint8Array<ArrayBuffer>;
}

/** A new team's keyring. `count`: rounds, less in tests of other things. */
export async function makeKeyring(passphrase: string, count = rounds): Promise<{ ring: Keyring; open: OpenKey }> {
  const open = { id: randomHex(16), raw: randomBytes(32) };
  const names = randomBytes(32);
  const salt = randomBytes(16);
  const ring: Keyring = {
    v: 1,
    key: open.id,
    salt: base64(salt),
    rounds: count,
    wrapped: await wrap(await keyOf(passphrase, salt, count), open.id, open.raw),
    ids: await wrap(await aesKey(open.raw), 'ids', names),
    older: [],
  };
  return { ring, open };
}

/** The team's key, by its passphrase; `undefined`: another passphrase. */
export async function openKeyring(ring: Keyring, passphrase: string): Promise<OpenKey | undefined> {
  const raw = await unwrap(await keyOf(passphrase, fromBase64(ring.salt), ring.rounds), ring.key, ring.wrapped);
  return raw && { id: ring.key, raw };
}

/** What a device keeps; `undefined`: this key does not open this ring. */
export async function keysOf(ring: Keyring, open: OpenKey): Promise<TeamKeys | undefined> {
  const newest = await aesKey(open.raw);
  const names = await unwrap(newest, 'ids', ring.ids);
  if (!names) return undefined;
  const keys: Record<string, CryptoKey> = { [open.id]: newest };
  for (const sealed of ring.older) {
    const raw = await unwrap(newest, sealed.k, sealed);
    if (raw) keys[sealed.k] = await aesKey(raw);
  }
  const ids = await crypto.subtle.importKey('raw', names, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return { current: ring.key, keys, ids };
}

/** The same team with another passphrase and a new key; what is written from now on can't be read with the old one. `undefined`: the passphrase is wrong. */
export async function rotated(ring: Keyring, { passphrase, next, count = rounds }: { passphrase: string; next: string; count?: number }) {
  const open = await openKeyring(ring, passphrase);
  if (!open) return undefined;
  const before = await aesKey(open.raw);
  const names = await unwrap(before, 'ids', ring.ids);
  if (!names) return undefined;
  const earlier = await Promise.all(ring.older.map(async (sealed) => ({ id: sealed.k, raw: await unwrap(before, sealed.k, sealed) })));
  const made = { id: randomHex(16), raw: randomBytes(32) };
  const newest = await aesKey(made.raw);
  const salt = randomBytes(16);
  const known = [open, ...earlier].flatMap(({ id, raw }) => (raw ? [{ id, raw }] : []));
  const changed: Keyring = {
    v: 1,
    key: made.id,
    salt: base64(salt),
    rounds: count,
    wrapped: await wrap(await keyOf(next, salt, count), made.id, made.raw),
    ids: await wrap(newest, 'ids', names),
    older: await Promise.all(known.map(({ id, raw }) => wrap(newest, id, raw))),
  };
  return { ring: changed, open: made };
}

/** Seals a record for one document: the server can neither read it nor put it under another name. */
export async function seal({ current, keys }: TeamKeys, id: string, body: Body): Promise<Sealed> {
  const key = keys[current];
  if (!key) throw new Error('The key of the team is not on this device.');
  return encrypt(key, { id: current, about: id, bytes: bytesOf(JSON.stringify(body)) });
}

/** @returns `key`: sealed with one that this device does not have. `broken`: changed, or put under another name. */
export async function unseal({ keys }: TeamKeys, id: string, sealed: Sealed): Promise<{ value: unknown } | 'key' | 'broken'> {
  const key = Object.hasOwn(keys, sealed.k) ? keys[sealed.k] : undefined;
  if (!key) return 'key';
  try {
    return { value: JSON.parse(textOf(await decrypt(key, id, sealed))) };
  } catch {
    return 'broken';
  }
}

/** 32 hex digits that stand for a record's own id, the same on every device of the team and nothing to anybody else. */
export async function hiddenId({ ids }: TeamKeys, id: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', ids, bytesOf(id)))).slice(0, 32);
}

export async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', iterations, salt }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export const wrap = (key: CryptoKey, id: string, raw: Uint8Array<ArrayBuffer>): Promise<Sealed> => encrypt(key, { id, about: 'key', bytes: raw });

export async function unwrap(key: CryptoKey, id: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.k !== id) return undefined;
  try {
    return new Uint8Array(await decrypt(key, 'key', sealed));
  } catch {
    return undefined;
  }
}

const aesKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A fresh nonce each time; what it is about and which key it was are made sure of with it. */
async function encrypt(key: CryptoKey, { id, about, bytes }: { id: string; about: string; bytes: Uint8Array<ArrayBuffer> }): Promise<Sealed> {
  const iv = randomBytes(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(`${about} ${id}`) }, key, bytes);
  return { k: id, iv: base64(iv), ct: base64(new Uint8Array(sealed)) };
}

const decrypt = (key: CryptoKey, about: string, { k, iv, ct }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv), additionalData: bytesOf(`${about} ${k}`) }, key, fromBase64(ct));
