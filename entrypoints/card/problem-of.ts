import { RequestError } from '../../lib/messages/request';

/** What the card shows of a failure: an old copy can only be reloaded; everything else can be tried again. */
export const problemOf = (error: unknown): { kind: 'orphaned' } | { kind: 'failed'; message: string } =>
  error instanceof RequestError && error.kind === 'orphaned'
    ? { kind: 'orphaned' }
    : { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
