// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { states } from '../../../components/charts/charts.states';
import { draw } from '../../support/draw';

function chart(name: string) {
  const { root, text } = draw(states.find((each) => each.name === `charts: ${name}`)?.render());
  const slider = () => root.querySelector('[role=slider]');
  return {
    root,
    text,
    said: () => slider()?.getAttribute('aria-valuetext'),
    key: (key: string) => act(() => void slider()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
  };
}

describe('a chart', () => {
  it('is one stop of the tab key, and the arrow keys read it point by point', async () => {
    const { root, said, key } = chart('one line with gaps and an interval');
    expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(said()).toContain('the arrow keys read them one by one');
    await key('ArrowRight');
    expect(said()).toBe('1 Oct: 1,180 (likely 1,172 to 1,190)');
    await key('End');
    expect(said()).toMatch(/^30 Oct: 1,26\d/);
    await key('Escape');
    expect(said()).toContain('30 points');
  });
  it('says of a gap that it is not known', async () => {
    const { said, key } = chart('one line with gaps and an interval');
    for (let at = 0; at < 12; at++) await key('ArrowRight');
    expect(said()).toContain('12 Oct: not known');
  });
  it('has its numbers as a table, made when it is opened', async () => {
    const { root } = chart('bars with whiskers, one unknown');
    const details = root.querySelector('details');
    expect(root.querySelector('table')).toBeNull();
    await act(() => {
      if (details) details.open = true;
      details?.dispatchEvent(new Event('toggle'));
    });
    expect([...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toContainEqual(['Tips', 'not known', '2']);
  });
  it('walks hours by the arrows left and right, days by up and down', async () => {
    const { said, key } = chart('hours of the week');
    await key('Home');
    expect(said()).toContain('Monday, 0: not tried');
    await key('ArrowDown');
    for (let at = 0; at < 12; at++) await key('ArrowRight');
    expect(said()).toMatch(/^Tuesday, 12: 5\.0 %, fairly sure.*worth trying$/);
  });
  it('tells verdicts by shape and by words', async () => {
    const { root, said, key } = chart('effects with intervals');
    expect([...root.querySelectorAll('[data-verdict] .fs-chart-verdict')].map(({ tagName }) => tagName.toLowerCase())).toEqual([
      'path',
      'path',
      'circle',
      'circle',
    ]);
    await key('Home');
    expect(said()).toBe('Asks a question: +34 % (likely +12 % to +59 %) · does better (46 cases)');
  });
  it('with nothing to draw says so, and offers neither table nor picture', () => {
    const { root, text } = chart('no bars yet');
    expect(text()).toContain('Nothing to draw yet.');
    expect(root.querySelector('details, button')).toBeNull();
  });
  it('of 10,000 points draws few of them and walks through all', async () => {
    const { root, said, key } = chart('10,000 points');
    expect(root.querySelector('.fs-chart-line')?.getAttribute('d')?.match(/[ML]/g)?.length).toBeLessThan(3000);
    await key('End');
    expect(said()).toMatch(/^21 Nov: /);
  });
  it('of a goal says where it is, and where it should be', () => {
    const { text } = chart('meters');
    expect(text()).toContain('840 of 1,000 · on pace · by today it should be 700');
    expect(text()).toContain('12 of 60 · behind pace');
    expect(text()).toContain('510 of 500 · reached');
    expect(text()).toContain('Not counted yet; the goal is 50');
  });
});
