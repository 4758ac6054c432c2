import { bad, type Result } from '../model/result';

/** A part of a template as read, or why it can't be, in a sentence; whoever asked knows the place. */
export type Read<Value> = Result<Value, { kind: 'words'; message: string }>;

export const unread = (message: string): { ok: false; problem: { kind: 'words'; message: string } } => bad({ kind: 'words', message });
