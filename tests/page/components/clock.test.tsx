// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { states } from '../../../components/clock/clock.states';
import { sayLength } from '../../../components/clock/say-length';
import { words } from '../../../lib/i18n';
import { draw } from '../../support/draw';

const state = (name: string) => draw(states.find((each) => each.name === `clock: ${name}`)?.render());
const minute = 60_000;

describe('response times', () => {
  it('say the median first, how sure it is, and what it is over', () => {
    const { text } = state('response times');
    expect(text()).toContain('Half of them had a first answer within1 h 34 min');
    expect(text()).toContain('By chance it could as well be 1 h 1 min to 2 h 12 min (95 %). Of those seen on this device: 61 answered, 9 still waiting.');
    expect(text()).toContain('Not counted: 4 posts');
  });
  it('list too few one by one, and name no median', () => {
    const { root, text } = state('too few');
    expect(root.querySelector('.fs-clock-value')?.textContent).toBe('Too few to say');
    expect(text()).toContain(
      'A median needs ten; answered after 5 min, 50 min, and 3 h. Of those seen on this device: 3 answered, 1 still waiting. 1 post does not tell',
    );
  });
  it('say after how long more than half still waited', () => {
    expect(state('more than half still waiting').text()).toContain('More than half still waited after 6 h, so there is no median.');
  });
  it('say whose business hours they go by', () => {
    expect(state('in business hours, by hint').text()).toContain('nobody has set business hours yet');
    expect(state('by segment, in own hours').text()).toContain('business hours of your playbook');
  });
  it('draw bars that are as long as their numbers', () => {
    const { root } = state('response times');
    const widths = [...root.querySelectorAll('.fs-clock-spread tbody tr')].map((row) => ({
      bars: [...row.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width'))),
      counts: [...row.querySelectorAll('td:not(.fs-clock-bar)')].map((cell) => Number(cell.textContent)),
    }));
    expect(widths).toHaveLength(7);
    for (const { bars, counts } of widths) expect(bars).toEqual(counts.map((count) => (count / 20) * 200));
  });
  it('say when there is nothing to count', () => expect(state('nothing yet').text()).toContain('Nothing to count yet'));
});

describe('sayLength', () => {
  const say = (length: number, isWall = true) => sayLength(length, words('en'), isWall);
  it.each([
    [0, '< 1 min'],
    [42 * minute, '42 min'],
    [94 * minute, '1 h 34 min'],
    [26 * 60 * minute, '26 h'],
    [77 * 60 * minute, '3 d 5 h'],
    [72 * 60 * minute, '3 d'],
  ])('says %i as %s', (length, said) => expect(say(length)).toBe(said));
  it('makes no days of business hours', () => expect(say(77 * 60 * minute, false)).toBe('77 h'));
});
