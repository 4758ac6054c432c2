import * as z from 'zod/mini';
import { base32, base64, bytesOf, fromBase32, fromBase64, hex, randomBytes, textOf } from './bytes';
import { keyOf, type OpenKey, rounds, Sealed, unwrap, wrap } from './crypto';

/** The secret has 80 bits; guessing it at 600,000 rounds a try is hopeless. */
const secretBytes = 10;
const version = 1;
const day = 86_400_000;

/** What lies on the server until it is used up: the team's key, wrapped with the code. `until`: milliseconds since 1970. */
export const InvitationDoc = z.object({
  v: z.literal(1),
  salt: z.string(),
  rounds: z.number().check(z.minimum(1), z.maximum(10_000_000)),
  wrapped: Sealed,
  until: z.number(),
});
export type InvitationDoc = z.infer<typeof InvitationDoc>;

/** What a code says. `id`: of its document. */
export interface Invitation {
  address: string;
  secret: string;
  id: string;
  until: number;
}

/** A code to read aloud: where the team is, until when it holds, and the secret that opens the team's key there. `count`: rounds. */
export async function makeInvitation({
  address,
  open,
  until,
  count = rounds,
}: {
  address: string;
  open: OpenKey;
  until: number;
  count?: number;
}): Promise<{ code: string; id: string; doc: InvitationDoc }> {
  const secret = randomBytes(secretBytes);
  const last = Math.ceil(until / day);
  const where = bytesOf(shorter(address));
  const said = Uint8Array.from([version, last >> 8, last & 255, ...secret, ...where]);
  const salt = randomBytes(16);
  const wrapped = await wrap(await keyOf(hex(secret), salt, count), open.id, open.raw);
  return {
    code: grouped(base32(Uint8Array.from([...said, ...(await checksum(said))]))),
    id: await idOf(secret),
    doc: { v: 1, salt: base64(salt), rounds: count, wrapped, until: last * day },
  };
}

/** Reads a code as it was typed. `undefined`: none, or one with a slip in it. */
export async function readInvitation(typed: string): Promise<Invitation | undefined> {
  const bytes = fromBase32(typed);
  if (!bytes || bytes.length < 3 + secretBytes + 2 + 3) return undefined;
  const said = bytes.slice(0, -2);
  if (hex(await checksum(said)) !== hex(bytes.slice(-2)) || said[0] !== version) return undefined;
  const secret = said.slice(3, 3 + secretBytes);
  const where = textOf(said.slice(3 + secretBytes));
  return {
    address: /^https?:\/\//.test(where) ? where : `https://${where}`,
    secret: hex(secret),
    id: await idOf(secret),
    until: (((said[1] ?? 0) << 8) | (said[2] ?? 0)) * day,
  };
}

/** The team's key; `undefined`: this document is another's. */
export async function openInvitation({ secret }: Invitation, doc: InvitationDoc): Promise<OpenKey | undefined> {
  const raw = await unwrap(await keyOf(secret, fromBase64(doc.salt), doc.rounds), doc.wrapped.k, doc.wrapped);
  return raw && { id: doc.wrapped.k, raw };
}

const shorter = (address: string): string => address.replace(/^https:\/\//, '');

const grouped = (text: string): string => text.match(/.{1,4}/g)?.join('-') ?? '';

const sum = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const checksum = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => (await sum(bytes)).slice(0, 2);

/** Half of the secret's sum: it names the document and opens nothing. */
const idOf = async (secret: Uint8Array<ArrayBuffer>): Promise<string> => hex((await sum(Uint8Array.from([...bytesOf('invitation'), ...secret]))).slice(0, 8));
