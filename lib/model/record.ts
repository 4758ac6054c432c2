import * as z from 'zod/mini';

/** Milliseconds since 1970, UTC. */
export const Time = z.number();

/** Made by whoever writes (`crypto.randomUUID()`), so that a retry after an unknown outcome changes nothing twice. */
export const Id = z.string().check(z.minLength(1), z.maxLength(300));

/** 32 hex digits, one per act of writing. It becomes the tail of the revision, so the same write told twice is recognised. */
export const WriteId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** `<generation>-<32 hex digits>`, the form that CouchDB uses, so that team sync can carry records as they are. */
export const Revision = z.string().check(z.regex(/^\d+-[0-9a-f]{32}$/));
export type Revision = z.infer<typeof Revision>;

/**
 * What every record of the person's own words carries. A deleted record stays as a tombstone (`deletedAt`) so that
 * it can be brought back for 30 days and so that a deletion can be told to a team.
 */
export const envelope = {
  id: Id,
  rev: Revision,
  createdAt: Time,
  updatedAt: Time,
  deletedAt: z.optional(Time),
  /** By the person's own word: with the team, or never; absent: as its kind is (`TeamState.share`). It means nothing without a team. */
  shared: z.optional(z.boolean()),
};

/** What a message that changes a record brings along: the write's own id, and the revision the editor started from. */
export const Change = z.object({ write: WriteId, base: z.optional(Revision) });
export type Change = z.infer<typeof Change>;
