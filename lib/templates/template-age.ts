import type { Template } from '../model/template';

const quarter = 90 * 86_400_000;

/** Not used for 90 days, nor changed: time to look at it or to let it go. */
export const isUnused = ({ createdAt, updatedAt, lastUsedAt }: Pick<Template, 'createdAt' | 'updatedAt' | 'lastUsedAt'>, now: number): boolean =>
  now - Math.max(createdAt, updatedAt, lastUsedAt ?? 0) >= quarter;

export const isExpired = ({ validUntil }: { validUntil?: number | undefined }, now: number): boolean => validUntil !== undefined && now >= validUntil;
