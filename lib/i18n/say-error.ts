import type { Words } from './speak';

const kinds = ['orphaned', 'unreachable', 'refused'] as const;

/**
 * Why something was not done, in the person's language: by a request's `kind` where it has one. A `failed` request carries
 * the background's own sentence, which is in that language already; so does any other error that a screen throws for itself.
 */
export function sayError(error: unknown, { t }: Pick<Words, 't'>): string {
  const kind = kinds.find((each) => each === (error as { kind?: unknown } | undefined)?.kind);
  if (kind) return t(`problem.${kind}`);
  return error instanceof Error ? error.message : String(error);
}
