import * as z from 'zod/mini';
import { Id } from './record';

/** Kinds of records that go into the trash when they are deleted; named as their stores. */
export const TrashedKind = z.enum([
  'notes',
  'ideas',
  'drafts',
  'templates',
  'replies',
  'joins',
  'playbook',
  'profiles',
  'permissions',
  'reminders',
  'outcomes',
  'reports',
]);
export type TrashedKind = z.infer<typeof TrashedKind>;

export const TrashedId = z.object({ kind: TrashedKind, id: Id });
export type TrashedId = z.infer<typeof TrashedId>;

/** Milliseconds that something deleted can be brought back. */
export const trashTime = 30 * 86_400_000;

/** Something deleted, as a list shows it. `title`: what it was called, or its first words; `goesAt`: when it goes for good. */
export interface TrashRow extends TrashedId {
  rev: string;
  title: string;
  words: string;
  deletedAt: number;
  goesAt: number;
  /** Of a part of the playbook: which. */
  part?: string;
}
