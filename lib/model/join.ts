import * as z from 'zod/mini';
import { envelope, Id } from './record';

/** More accounts than anybody has on twelve networks. */
export const mostJoined = 50;

/**
 * Accounts on one or more networks that the person knows to be one human being. Nothing else is rewritten: each account keeps
 * its own record, notes and replies, so taking one out again loses nothing. An account is in at most one living join.
 */
export const Join = z.object({ ...envelope, people: z.array(Id).check(z.minLength(2), z.maxLength(mostJoined)) });
export type Join = z.infer<typeof Join>;
