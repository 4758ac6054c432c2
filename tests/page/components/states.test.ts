// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../support/draw';
import { groups } from '../../support/gallery/all-states';

const all = (await Promise.all(groups.map(async ({ id, load }) => (await load()).map(({ name, render }) => ({ group: id, name, render }))))).flat();

describe('the gallery', () => {
  it('calls every state by a name of its own', () => {
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
  it('has states of every folder of components that draws something', () => {
    const components = join(import.meta.dirname, '../../../components');
    const drawing = readdirSync(components).filter((folder) => readdirSync(join(components, folder)).some((file) => /^[A-Z]\w*\.tsx$/.test(file)));
    expect(groups.map(({ id }) => id.split('/')[0])).toEqual(expect.arrayContaining(drawing));
  });
});

describe.each(all)('$name', ({ render }) => {
  it('draws, with every word filled in and every control named', () => {
    const { root } = draw(render());
    const words = root.textContent ?? '';
    expect(words).not.toBe('');
    expect(words).not.toMatch(/\b(undefined|NaN|Invalid Date|\[object)\b/);
    expect(words, 'a message whose value is missing').not.toMatch(/(?<!\{)\{(?!cursor\})\w+\}(?!\})/);
    for (const control of root.querySelectorAll('button, a, input, textarea, select')) {
      const label =
        control.getAttribute('aria-label') ??
        control.getAttribute('aria-labelledby') ??
        (control.id && root.querySelector(`label[for="${control.id}"]`)?.textContent);
      expect(label || control.textContent || control.closest('label')?.textContent, control.outerHTML).toBeTruthy();
    }
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
