// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Button } from '../../../components/ui/Button';
import { Row } from '../../../components/ui/List';
import { LongList } from '../../../components/ui/LongList';
import { draw } from '../../support/draw';

const many = Array.from({ length: 10_000 }, (_, n) => n);
const list = (rows: readonly number[], total?: number) => (
  <LongList label="Numbers" rows={rows} keyOf={String} {...(total !== undefined && { total })}>
    {(n) => (
      <Row>
        <Button onPress={() => undefined}>{`Number ${n}`}</Button>
      </Row>
    )}
  </LongList>
);
const rowsIn = (root: Element) => [...root.querySelectorAll('li[data-at]')];

describe('a long list', () => {
  it('draws a part of ten thousand rows, and says how many there are', () => {
    const { root } = draw(list(many));
    expect(rowsIn(root).length).toBeLessThan(100);
    expect(rowsIn(root)[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(rowsIn(root)[1]?.getAttribute('aria-setsize')).toBe('10000');
  });
  it('draws a short one whole, with nothing to count', () => {
    const { root } = draw(list(many.slice(0, 60)));
    expect(rowsIn(root)).toHaveLength(60);
    expect(root.querySelector('[aria-setsize]')).toBeNull();
  });
  it('says how many there are where only the first are loaded', () =>
    expect(rowsIn(draw(list(many.slice(0, 50), 1200)).root)[0]?.getAttribute('aria-setsize')).toBe('1200'));
  it('goes from row to row, and to the end and back', async () => {
    const { root, button, key } = draw(list(many));
    button('Number 0').focus();
    await key(button('Number 0'), 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('Number 1');
    await key(button('Number 1'), 'End');
    expect(document.activeElement?.textContent).toBe('Number 9999');
    expect(rowsIn(root).length).toBeLessThan(100);
    await key(button('Number 9999'), 'Home');
    expect(document.activeElement?.textContent).toBe('Number 0');
  });
  it('keeps the focus on its row while other rows come and go', async () => {
    const { button, redraw, key } = draw(list(many));
    button('Number 0').focus();
    await key(button('Number 0'), 'End');
    const there = document.activeElement;
    await redraw(list(many.slice(5000)));
    expect(document.activeElement).toBe(there);
    expect(there?.textContent).toBe('Number 9999');
  });
  it('gives the focus of a row that goes to a neighbour, wherever it was', async () => {
    const { button, redraw, key } = draw(list(many));
    button('Number 0').focus();
    await key(button('Number 0'), 'End');
    await redraw(list(many.slice(0, -1)));
    expect(document.activeElement?.textContent).toBe('Number 9998');
  });
  it('leaves the arrows to a field', async () => {
    const { root, key } = draw(
      <LongList label="Fields" rows={many} keyOf={String}>
        {(n) => (
          <Row>
            <input aria-label={`Field ${n}`} />
          </Row>
        )}
      </LongList>,
    );
    const first = root.querySelector('input');
    if (!first) throw new Error('No field was drawn.');
    first.focus();
    await key(first, 'End');
    expect(document.activeElement).toBe(first);
  });
});
