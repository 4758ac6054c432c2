import { readFileSync } from 'node:fs';
import { loadModel } from '../../lib/language/index.ts';

/** What the weights say of the posts in tes../fixtures/language/posts.txt, chances to three places: kept beside them, and compared by a test. */
export function predict(bytes: Uint8Array): { text: string; tone: string; chances: Record<string, number>; labels: string[] }[] {
  const loaded = loadModel(bytes);
  if (!loaded.ok) throw new Error(`The weights can't be used: ${loaded.problem.kind}.`);
  return posts().map((text) => {
    const { tone, intents } = loaded.value.classify(text);
    const all = Object.entries(intents);
    const stated = all.flatMap(([intent, { probability }]) => (probability === undefined ? [] : [[intent, Number(probability.toFixed(3))] as const]));
    return {
      text,
      tone: tone?.label ?? 'none',
      chances: {
        negative: Number((tone?.probabilities.negative ?? 0).toFixed(3)),
        positive: Number((tone?.probabilities.positive ?? 0).toFixed(3)),
        ...Object.fromEntries(stated),
      },
      labels: all.filter(([, { level }]) => level !== 'no').map(([intent, { level }]) => `${intent} ${level}`),
    };
  });
}

/** Posts of our own writing, one a line: none of the texts that were learned from. */
export const posts = (): string[] =>
  readFileSync(new URL('../fixtures/language/posts.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
