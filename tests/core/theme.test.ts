import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/syntax';

const root = fileURLToPath(new URL('../..', import.meta.url));
const styles = ['components', 'entrypoints'].flatMap((folder) => filesBelow(`${root}${folder}`, (name) => name.endsWith('.css')));
const read = (path: string) => readFileSync(path, 'utf8');
const declared = (css: string): string[] => [...css.matchAll(/^\s*(--fs-[\w-]+):/gm)].map(([, name = '']) => name);
const theme = new Set(declared(read(`${root}components/ui/theme.css`)));

describe('the theme', () => {
  it.each(styles.map((path) => [relative(root, path), path] as const))('knows every colour, size and distance that %s draws with', (_, path) => {
    const css = read(path);
    const own = new Set(declared(css));
    const used = [...css.matchAll(/var\((--fs-[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !theme.has(name) && !own.has(name) && !isSetInCode(name))).toEqual([]);
  });
});

/** Values that a component sets for one element: how long a bar is. */
function isSetInCode(name: string): boolean {
  return ['components', 'entrypoints'].some((folder) =>
    filesBelow(`${root}${folder}`, (file) => /\.tsx?$/.test(file)).some((path) => read(path).includes(name)),
  );
}
