import { sayError, type Words } from '../../lib/i18n';
import { RequestError } from '../../lib/messages/request';

/** What the card shows of a failure: an old copy can only be reloaded; everything else can be tried again. */
export const problemOf = (error: unknown, words: Pick<Words, 't'>): { kind: 'orphaned' } | { kind: 'failed'; message: string } =>
  isLost(error) ? { kind: 'orphaned' } : { kind: 'failed', message: sayError(error, words) };

/** Whether this page runs a copy of Feedside that an update left behind. */
export const isLost = (error: unknown): boolean => error instanceof RequestError && error.kind === 'orphaned';
