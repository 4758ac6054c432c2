import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en';
import { dayPart, excerpt, rankTemplates, slotNames, slotValues } from '../../../lib/templates';
import { aPost } from '../../support/a-post';

const source = { networkName: 'Bluesky', ownName: 'Rita', brand: '', day: { greeting: 'Good morning', part: 'morning', weekday: 'Friday' } };

describe('slotValues', () => {
  it('fills all slots from the post, the settings and the day', () => {
    const post = aPost({
      author: { handle: 'ana.example', name: 'ANA SILVA 🌸' },
      text: '@team.example Where\nis my bread?',
      permalink: 'https://example.com/1',
    });
    expect(slotValues({ ...source, post })).toEqual({
      first_name: 'Ana',
      name: 'ANA SILVA',
      handle: '@ana.example',
      network: 'Bluesky',
      greeting: 'Good morning',
      time_of_day: 'morning',
      weekday: 'Friday',
      own_name: 'Rita',
      brand: undefined,
      post_excerpt: 'Where is my bread?',
      post_link: 'https://example.com/1',
    });
  });
  it('leaves out what no post tells', () =>
    expect(slotValues({ ...source, post: undefined })).toMatchObject({ first_name: undefined, handle: undefined, post_excerpt: undefined }));
  it('explains each slot in the locale file, and no other', () =>
    expect(
      Object.keys(en)
        .filter((key) => key.startsWith('slot.'))
        .sort(),
    ).toEqual(slotNames.map((name) => `slot.${name}`).sort()));
});

describe('dayPart', () => {
  it('follows the clock', () =>
    expect(
      [0, 3, 4, 11, 12, 17, 18, 23]
        .map(dayPart)
        .map((part) => part[0])
        .join(''),
    ).toBe('eemmaaee'));
});

describe('excerpt', () => {
  it('cuts between words', () => {
    const cut = excerpt('Our sourdough rises for thirty hours in the cellar under the old mill, and then it bakes on stone');
    expect(cut).toBe('Our sourdough rises for thirty hours in the cellar under the old mill, and then…');
  });
  it('never cuts a picture in half', () => expect(excerpt('😀'.repeat(60))?.isWellFormed()).toBe(true));
  it('leaves addresses out and says nothing of a post that has nothing else', () => {
    expect(excerpt('See https://example.com/a now')).toBe('See now');
    expect(excerpt('https://example.com/a')).toBeUndefined();
    expect(excerpt('')).toBeUndefined();
  });
});

describe('rankTemplates', () => {
  const template = (name: string, label: string, uses = 0, lastUsedAt?: number) => ({ name, label, uses, lastUsedAt });
  const names = (ranked: { template: { name: string } }[]) => ranked.map((row) => row.template.name).join(' ');
  const day = 86_400_000;
  it('offers what fits the hints first', () =>
    expect(
      names(rankTemplates([template('a', 'thanks'), template('b', 'question'), template('c', 'welcome')], { hints: ['question', 'waiting'], now: 0 })),
    ).toBe('b a c'));
  it('prefers what is used more, then what was used lately', () =>
    expect(
      names(
        rankTemplates([template('a', 'x'), template('b', 'x', 3, 0), template('c', 'x', 3, 60 * day), template('d', 'x', 9, 0)], { hints: [], now: 60 * day }),
      ),
    ).toBe('c d b a'));
  it('keeps equal ones in the order of their names', () =>
    expect(names(rankTemplates([template('b', 'x'), template('a', 'x')], { hints: [], now: 0 }))).toBe('a b'));
  it('knows what speaks for each', () => {
    const meant = { ...template('m', 'other', 12, 0), hints: ['question' as const], networks: ['x' as const], language: 'de' };
    const [first, second] = rankTemplates([template('a', 'ask back'), meant], { hints: ['waiting', 'question'], network: 'x', language: 'de-AT', now: day });
    expect(first?.template.name).toBe('m');
    expect(first?.fits).toEqual([{ kind: 'hint', hint: 'question' }, { kind: 'language' }, { kind: 'network' }, { kind: 'often' }, { kind: 'lately' }]);
    expect(second?.fits).toEqual([{ kind: 'hint', hint: 'question' }]);
  });
  it('puts the variant that the post’s language has before what nobody there reads', () =>
    expect(
      names(
        rankTemplates([template('a', 'x'), { ...template('b', 'x'), language: 'en', variants: [{ language: 'pt-BR', text: 'Oi' }] }], {
          hints: [],
          language: 'pt',
          now: 0,
        }),
      ),
    ).toBe('b a'));
});
