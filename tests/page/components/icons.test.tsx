// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { IconsContext } from '../../../components/ui/Icon';
import { icons } from '../../../components/ui/icons';
import { iconsInPages } from '../../../components/ui/icons-in-pages';
import { draw } from '../../support/draw';
import { groups } from '../../support/gallery/all-states';

/** What is drawn inside a network's page. */
const inPages = ['card', 'chip', 'expansion', 'line', 'picker', 'writing'];
const states = (
  await Promise.all(
    groups.filter(({ id }) => inPages.includes(id.split('/')[0] ?? '')).map(async ({ id, load }) => (await load()).map((state) => ({ id, ...state }))),
  )
).flat();
const empty = (root: Element) => [...root.querySelectorAll('svg.fs-icon')].filter(({ childElementCount }) => childElementCount === 0);

describe('icons', () => {
  it('are known inside a network’s page as far as anything drawn there uses them', () => {
    const lacking = states.filter(({ render }) => empty(draw(<IconsContext.Provider value={iconsInPages}>{render()}</IconsContext.Provider>).root).length > 0);
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
  it('have strokes, each of them', () => expect(Object.entries(icons).filter(([, strokes]) => strokes.length === 0)).toEqual([]));
});
