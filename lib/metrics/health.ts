import type { Field, Health, HealthColour } from '../model/health';

/** Without these a post is not a post. */
const required: readonly Field[] = ['id', 'author', 'text'];
const optional: readonly Field[] = ['time', 'permalink', 'metrics', 'me', 'posts'];

/** Fewer posts are no evidence: a page with one odd post must not switch a network off. */
const enough = 10;

/**
 * How well a network is read, by what its adapter found lately.
 *
 * | colour    | when                                                                                   |
 * |-----------|----------------------------------------------------------------------------------------|
 * | `unknown` | nothing was read yet, or fewer than 10 posts of which most lack author, text or id     |
 * | `red`     | of 10 posts or more, most lack author, text or id: nothing is drawn                    |
 * | `amber`   | of 10 posts or more, over a tenth lack one of those, or most lack time, address, counts or own account, or most of it was pages without any post |
 * | `green`   | else                                                                                   |
 */
export function healthColour(health: Pick<Health, 'seen' | 'missing'> | undefined): HealthColour {
  if (health === undefined || health.seen === 0) return 'unknown';
  const share = (field: Field): number => (health.missing[field] ?? 0) / health.seen;
  const worst = Math.max(...required.map(share));
  if (worst > 0.5) return health.seen < enough ? 'unknown' : 'red';
  if (health.seen >= enough && (worst > 0.1 || optional.some((field) => share(field) > 0.5))) return 'amber';
  return 'green';
}

/** Fewer matches are no evidence either. */
const enoughMatches = 10;

/**
 * The alternatives of one list that die out, by their place: they matched before, and of what was found lately less than a tenth
 * was theirs, while another one was found after they were found last.
 */
export function dyingAlternatives({ counts, last }: { counts: readonly number[]; last: readonly number[] }): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const latest = Math.max(...last);
  if (total < enoughMatches) return [];
  return counts.flatMap((count, place) => {
    const when = last[place] ?? 0;
    return when > 0 && when < latest && count < total / 10 ? [place] : [];
  });
}
