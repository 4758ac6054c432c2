import { defineCheck } from './define-check';
import { fold } from './segments';

/** From how many runs of four letters in common (of all that either text has) two replies count as one. Another name in the same sentence leaves about 0.6. */
const alike = 0.6;
const shortest = 24;

export const repeatsItself = defineCheck({
  id: 'repeats-itself',
  judge({ text, lately }) {
    const own = runsOf(text);
    if (own.size < shortest - 3) return undefined;
    const most = Math.max(0, ...lately.map((other) => likeness(own, runsOf(other))));
    return most >= alike ? { values: { percent: Math.round(most * 100) } } : undefined;
  },
});

/** Runs of four letters; names that are called by "@" and addresses aside. */
function runsOf(text: string): Set<string> {
  const letters = fold(text.slice(0, 3000).replace(/@\S+|https?:\/\/\S+/g, '')).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 3) }, (_, at) => letters.slice(at, at + 4)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const run of small) if (large.has(run)) common += 1;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
