import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en';
import { dayPart, excerpt, rankTemplates, render, slotNames, slotValues } from '../../../lib/templates';
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
  it('tags the running campaign’s link, in lower case, and leaves what is no web address alone', () => {
    const link = (url: string) => slotValues({ ...source, post: undefined, network: 'x', campaign: { name: 'Spring', slug: 'Spring-25', url } }).campaign_link;
    expect(link('https://rye.example/?a=1#b')).toBe('https://rye.example/?a=1&utm_source=x&utm_medium=social&utm_campaign=spring-25#b');
    expect(link('javascript:alert(1)')).toBe('javascript:alert(1)');
  });
  it('writes one sign before handles and hashtags, however they were typed', () =>
    expect(slotValues({ ...source, post: undefined, ownHandle: '@rye', campaign: { name: 'S', slug: 's', hashtag: '##Rye' } })).toMatchObject({
      own_handle: '@rye',
      campaign_hashtag: '#Rye',
    }));
  it('gives a text or nothing, and a template with it ends, whatever was written in playbook and post', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{{own_name}}', '{% if a %}', '{cursor}', 'https://x.example/?a=%', '@@', '##'));
    const all = slotNames.map((name) => `{{${name} | upcase | truncate: 40}}{% if ${name} %}{{${name}}}{% endif %}`).join('');
    fc.assert(
      fc.property(words, words, words, words, (name, slug, url, text) => {
        const post = aPost({ author: { handle: slug, name }, text });
        const values = slotValues({
          ...source,
          post,
          network: 'x',
          ownHandle: name,
          card: { who: text, does: url, believes: slug },
          campaign: { name, slug, url, hashtag: text },
        });
        for (const value of Object.values(values)) expect(value === undefined || typeof value === 'string').toBe(true);
        const filled = render(all, values);
        expect(filled.ok).toBe(true);
        if (filled.ok) for (const unfilled of filled.value.unfilled) expect(values[unfilled as keyof typeof values]?.trim() ?? '').toBe('');
      }),
    );
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
