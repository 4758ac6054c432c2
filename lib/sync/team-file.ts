import * as z from 'zod/mini';
import { bad, good, type Result } from '../model/result';
import { Role, SharedStore } from '../model/team';
import { base64, bytesOf, fromBase64, textOf } from './bytes';
import { Keyring, type TeamKeys } from './crypto';
import { isSignedBy, type Signing, sign } from './signing';
import { generationOf, idOf, type Leaf } from './tree';

/*
 * Context: a small team without a server hands a file around, by mail, on a stick, in a shared folder; whoever has it on the way may read or change it.
 * Decision: the head says in the open who made it, when, and how the team's key is wrapped; everything else is packed, then sealed with the team's key
 * together with the head; the signature is over every byte before it.
 * Consequence: without the passphrase nobody reads a word, without the author's key nobody changes a byte unseen, and any text editor shows whose it is.
 */
const version = 1;
const begins = '{"feedside-team-file":';
/** In characters; an answer between our own pages may have 64 MB. */
const longestFile = 50_000_000;
/** What unpacks to more than this was made to fill the memory. */
const mostUnpacked = 400_000_000;

const rev = z.string().check(z.regex(/^[1-9]\d{0,8}-[0-9a-f]{32}$/));
const revId = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const name = z.string().check(z.minLength(1), z.maxLength(200));
/** A public key as its 65 bytes in base64. */
const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{87}=$/));

/** What everybody can read. `made`: milliseconds since 1970. `role`: as its author says. `records`: how many ends of records are in it. */
export const FileHead = z.object({
  app: z.literal('feedside'),
  made: z.number(),
  by: name,
  role: Role,
  key: PublicKey,
  records: z.int().check(z.minimum(0)),
  ring: Keyring,
});
export type FileHead = z.infer<typeof FileHead>;

export const mostTurns = 1_000_000;

/** Somebody whom a lead knows by their key. `turn`: how often a lead decided on them; a later one counts. `isOut`: their files are no longer taken. */
export const FileMember = z.object({
  name,
  key: PublicKey,
  role: z.enum(['lead', 'member']),
  turn: z.int().check(z.minimum(0), z.maximum(mostTurns)),
  isOut: z.optional(z.boolean()),
});
export type FileMember = z.infer<typeof FileMember>;

/** One end of a record with all that it came from. `by`: who wrote it, as the file's author says. */
const FileRecord = z.object({
  store: SharedStore,
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  rev,
  revs: z.array(revId).check(z.minLength(1), z.maxLength(1000)),
  isDeleted: z.boolean(),
  body: z.optional(z.record(z.string(), z.unknown())),
  by: z.optional(name),
});
export type FileRecord = z.infer<typeof FileRecord>;

/** What is sealed. `members`: only what a lead says counts. */
const Contents = z.object({ members: z.array(FileMember).check(z.maxLength(500)), records: z.array(FileRecord) });
export type Contents = z.infer<typeof Contents>;

/** `none`: no team file. `newer`: made by a later version. `broken`: changed or cut short since it was made. */
export type FileProblem = 'none' | 'newer' | 'broken' | 'large';

/** A file whose signature holds. What is in it is still sealed. */
export interface SignedFile {
  head: FileHead;
  headText: string;
  iv: string;
  body: string;
}

const Outer = z.object({ head: FileHead, iv: z.string(), body: z.string(), signature: z.string() });

/** @returns `large`: longer than anybody would take it */
export async function writeTeamFile({
  head,
  contents,
  keys,
  signing,
}: {
  head: FileHead;
  contents: Contents;
  keys: TeamKeys;
  signing: Signing;
}): Promise<Result<string, { kind: 'large' }>> {
  const headText = JSON.stringify(head);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = keys.keys[head.ring.key];
  if (!key) throw new Error('The key of the team is not on this device.');
  const packed = await pack(bytesOf(JSON.stringify(contents)));
  if (packed.length * 1.34 > longestFile) return bad({ kind: 'large' });
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(headText) }, key, packed);
  const signed = `${begins}${version},\n"head":${headText},\n"iv":"${base64(iv)}",\n"body":"${base64(new Uint8Array(sealed))}"`;
  return good(signed + ends(await sign(signing, bytesOf(signed))));
}

const ends = (signature: string): string => `,\n"signature":"${signature}"}\n`;

/** Reads what is in the open, after its signature is found to hold. Every byte counts. */
export async function readTeamFile(text: string): Promise<Result<SignedFile, { kind: FileProblem }>> {
  if (!text.startsWith(begins)) return bad({ kind: 'none' });
  if (text.length > longestFile) return bad({ kind: 'large' });
  const made = Number.parseInt(text.slice(begins.length, begins.length + 6), 10);
  if (made > version) return bad({ kind: 'newer' });
  const outer = Outer.safeParse(parsed(text));
  if (!outer.success) return bad({ kind: 'broken' });
  const { head, iv, body, signature } = outer.data;
  const end = ends(signature);
  const signed = text.slice(0, -end.length);
  if (text !== signed + end || !(await isSignedBy(head.key, signature, bytesOf(signed)))) return bad({ kind: 'broken' });
  const from = `${begins}${version},\n"head":`.length;
  return good({ head, headText: text.slice(from, text.indexOf(',\n"iv":"')), iv, body });
}

/** `key`: sealed with a key that is not among these. */
export async function openTeamFile(
  { head, headText, iv, body }: SignedFile,
  { keys }: TeamKeys,
): Promise<Result<Contents, { kind: 'key' | 'broken' | 'large' }>> {
  const key = Object.hasOwn(keys, head.ring.key) ? keys[head.ring.key] : undefined;
  if (!key) return bad({ kind: 'key' });
  try {
    const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv), additionalData: bytesOf(headText) }, key, fromBase64(body));
    const unpacked = await unpack(new Uint8Array(packed));
    if (!unpacked) return bad({ kind: 'large' });
    const contents = Contents.safeParse(parsed(textOf(unpacked)));
    return contents.success && contents.data.records.every(isChain) ? good(contents.data) : bad({ kind: 'broken' });
  } catch {
    return bad({ kind: 'broken' });
  }
}

export const recordOf = ({ store, id }: Pick<FileRecord, 'store' | 'id'>, { leaf, by }: { leaf: Leaf; by: string }): FileRecord => ({
  store,
  id,
  rev: leaf.rev,
  revs: [...leaf.revs],
  isDeleted: leaf.isDeleted,
  ...(leaf.body && { body: leaf.body }),
  by: leaf.by ?? by,
});

export const leafOf = ({ rev: of, revs, isDeleted, body, by }: FileRecord): Leaf => ({ rev: of, revs, isDeleted, ...(body && { body }), by });

/** The ids are those of this end and of those before it, and it is a removal or has words. */
const isChain = ({ rev: of, revs, isDeleted, body }: FileRecord): boolean =>
  revs[0] === idOf(of) && revs.length <= generationOf(of) && (isDeleted || body !== undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const pack = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());

/** `undefined`: more than anybody would write. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > mostUnpacked) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}
