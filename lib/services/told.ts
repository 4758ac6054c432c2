import type { Topic } from '../live/topics';
import type { Saved } from '../storage';
import type { Context } from './context';

/** Announces the topic when the record was saved; a refusal changed nothing and is no news. */
export async function told<Value>(context: Context, topics: Topic[], saving: Promise<Saved<Value>>): Promise<Saved<Value>> {
  const saved = await saving;
  if (saved.ok) await context.announce(...topics);
  return saved;
}

/** For answers that know no problem: the saved record, or what stands there instead. @throws Error when the disk is full, in words. */
export function savedOr<Value>(context: Context, saved: Saved<Value>): Value {
  if (saved.ok) return saved.value;
  if (saved.problem.kind === 'changed') return saved.problem.now;
  throw new Error(context.words.t(saved.problem.kind === 'full' ? 'problem.full' : 'problem.missing'));
}
