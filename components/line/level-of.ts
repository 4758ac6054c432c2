import type { Measured } from '../../lib/limits';

/** `near`: nine tenths are used. Before that a count is only there for who looks. */
export function levelOf({ count, limit }: Measured): 'quiet' | 'near' | 'over' {
  if (limit === undefined || count < limit * 0.9) return 'quiet';
  return count > limit ? 'over' : 'near';
}
