import * as z from 'zod/mini';
import type { Role, SharedKind, SharedStore } from './team';

/** What becomes of one record of a file. `same`: nothing of it is news. `withheld`: its kind is not shared here. `refused`: by role, or because it can't be read. */
export const FileVerdict = z.enum(['new', 'changed', 'merged', 'conflict', 'removed', 'same', 'withheld', 'refused']);
export type FileVerdict = z.infer<typeof FileVerdict>;

/** So many records of a kind, by what becomes of them. */
export interface FileCounts {
  kind: SharedKind;
  counts: Partial<Record<FileVerdict, number>>;
}

/** `own`: this very device. `other-key`: somebody of this name is known by another key. */
type FileTrust = 'own' | 'known' | 'new' | 'other-key';

/** Who made a file. `role`: what counts here; `claims`: what they say. `fingerprint`: of the key that the signature holds with. */
export interface FileAuthor {
  name: string;
  key: string;
  fingerprint: string;
  trust: FileTrust;
  role: Role;
  claims: Role;
  /** Fingerprints that are known for this name. */
  known: string[];
}

/** What merging a file would do, or did. `refused`: the first ones, by their first words. */
export interface FileMerge {
  by: FileAuthor;
  /** Milliseconds since 1970, by the author's clock. */
  made: number;
  kinds: FileCounts[];
  refused: { store: SharedStore; label: string; why: 'role' | 'form' }[];
  did: 'would' | 'did' | 'stopped';
}

/**
 * Why a file can't be made or merged. `none`: no team file. `newer`: of a later version. `broken`: changed since it was made. `large`: too large to be made or
 * taken. `key`: sealed with a passphrase that was not told. `passphrase`: a wrong one. `other`: of another team. `stranger`: its author is not trusted yet.
 * `name`: somebody else in this team has this name. `weak`: the passphrase is too short. `guest`: guests only read. `full`: the disk is. `off`: no team here.
 */
export type FileTrouble = 'none' | 'newer' | 'broken' | 'large' | 'key' | 'passphrase' | 'other' | 'stranger' | 'name' | 'weak' | 'guest' | 'full' | 'off';

/** Somebody whose files are taken. `via`: the lead who named them; absent: trusted by this person's own press. */
export interface KnownAuthor {
  name: string;
  key: string;
  fingerprint: string;
  role: Role;
  via: string | undefined;
}

/** `by`: whose team it is: one with a server, or one that hands files around; absent: none. */
export interface TeamFileState {
  by: 'server' | 'file' | undefined;
  name: string | undefined;
  role: Role | undefined;
  share: Record<SharedKind, boolean>;
  /** Of this device's own key; absent before its first file. */
  fingerprint: string | undefined;
  known: KnownAuthor[];
  /** Of a team by files: how many records came from the others, which "leave and forget" takes away. */
  theirs: number;
}
