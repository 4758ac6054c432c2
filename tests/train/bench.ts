import { hashFeatures, mostFeatures } from '../../lib/language/features.ts';
import { loadModel } from '../../lib/language/index.ts';

export { posts } from './predict.ts';
export { reportLines } from './print-report.ts';

/** Milliseconds to open (first time, and the best of five after), microseconds a post: all of it, and its features alone. */
interface Measured {
  first: number;
  opening: number;
  post: number;
  hashing: number;
  letters: number;
}

/** Processor time, best of eight passes of 2,000 posts after one to warm up. */
export function measure(bytes: Uint8Array, posts: readonly string[]): Measured {
  const open = () => {
    const loaded = loadModel(bytes);
    if (!loaded.ok) throw new Error(`The weights can't be used: ${loaded.problem.kind}.`);
    return loaded.value;
  };
  const first = spent(open);
  const openings = Array.from({ length: 5 }, () => spent(open));
  const model = open();
  const into = new Uint32Array(mostFeatures);
  const many = Array.from({ length: 2000 }, (_, at) => posts[at % posts.length] as string);
  const passes = (work: (text: string) => unknown) =>
    Array.from({ length: 9 }, () =>
      spent(() => {
        for (const text of many) work(text);
      }),
    ).slice(1);
  return {
    first,
    opening: Math.min(...openings),
    post: (1000 * Math.min(...passes((text) => model.classify(text)))) / many.length,
    hashing: (1000 * Math.min(...passes((text) => hashFeatures(text, into)))) / many.length,
    letters: many.reduce((sum, text) => sum + text.length, 0) / many.length,
  };
}

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
