import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why nothing was written, as a sentence with what to do. */
export class Refusal extends Error {}

/** A new file, or one line put into a file that lists such things: `put` goes right after what `after` matches. */
export type Step = { file: string; text: string } | { file: string; after: RegExp; put: string };

/**
 * Writes a skeleton under `root` and answers the files it touched. Looks at every step first: either all of them are
 * done or none.
 * @throws Refusal when a file is there already, or a list looks different from what this tool knows
 */
export function writeSkeleton(root: string, steps: readonly Step[]): string[] {
  const texts = new Map<string, string>();
  for (const step of steps) {
    const at = join(root, step.file);
    if ('text' in step) {
      if (existsSync(at)) throw new Refusal(`${step.file} is there already: choose another name, or remove it first.`);
      texts.set(step.file, step.text);
      continue;
    }
    const before = texts.get(step.file) ?? readFileSync(at, 'utf8');
    const place = step.after.exec(before);
    if (!place) throw new Refusal(`${step.file} no longer looks as this tool knows it (it looks for ${step.after}). Bring tests/support/skeletons up to date.`);
    const end = place.index + place[0].length;
    texts.set(step.file, before.slice(0, end) + step.put + before.slice(end));
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...texts.keys()];
}

/** `first-time` → `firstTime`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `first-time` → `First time`. */
export const spoken = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
