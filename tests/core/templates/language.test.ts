import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayFault, words } from '../../../lib/i18n';
import { chooseVariant, drawEvenly, findTemplates, isExpired, isUnused, type RenderWith, render, unknownSlots } from '../../../lib/templates';

const filled = (source: string, slots: Record<string, string | undefined> = {}, world: RenderWith = {}) => {
  const result = render(source, slots, world);
  if (!result.ok) throw new Error(`${result.problem.line}:${result.problem.column} ${sayFault(result.problem.fault, words('en'))}`);
  return result.value;
};
const said = (source: string, slots: Record<string, string | undefined> = {}, world: RenderWith = {}) => filled(source, slots, world).text;

describe('conditions', () => {
  it.each([
    ['{% if first_name %}Hi {{first_name}}{% else %}Hello{% endif %}', { first_name: 'Ana' }, 'Hi Ana'],
    ['{% if first_name %}Hi {{first_name}}{% else %}Hello{% endif %}', { first_name: ' ' }, 'Hello'],
    ['{% if n > 9 %}many{% elsif n >= 2 %}some{% else %}few{% endif %}', { n: '10' }, 'many'],
    ['{% if n > 9 %}many{% elsif n >= 2 %}some{% else %}few{% endif %}', { n: '2' }, 'some'],
    ['{% if n > 9 %}many{% elsif n >= 2 %}some{% else %}few{% endif %}', {}, 'few'],
    ['{% unless a == "X" or b contains "z" %}yes{% endunless %}', { a: 'y', b: 'abc' }, 'yes'],
    ['{% unless a == "X" or b contains "z" %}yes{% endunless %}', { a: 'x', b: 'abc' }, ''],
    ['{% if a and not b %}1{% endif %}{% if a and b or c != "q" %}2{% endif %}', { a: 'a', c: 'q' }, '1'],
    ['{%- if a -%}in{% endif %}{% comment %}{{x}} {% if a %}no{% endif %}{% endcomment %}', { a: 'a' }, 'in'],
    ['{% if a %}{% if b %}ab{% else %}a{% endif %}{% endif %}', { a: '1' }, 'a'],
  ])('reads %s', (source, slots, text) => expect(said(source, slots)).toBe(text));
  it('asks only for what is reached', () => expect(filled('{% if vip %}{{gift}}{% else %}{{reason}}{% endif %}').unfilled).toEqual(['reason']));
  it('leaves a percent sign that no word follows alone', () => expect(said('20{% 30%} {%')).toBe('20{% 30%} {%'));
});

describe('filters', () => {
  const slots = { today: '2026-11-22', name: 'ana', link: 'https://example.com/a?x=1#top' };
  it.each([
    ['{{name | capitalize | append: "!"}}', {}, 'Ana!'],
    ['{{gone | default: "you"}}', {}, 'you'],
    ['{{gone ?? "you | me" | upcase}}', {}, 'YOU | ME'],
    ['{{today | later: "3 days" | weekday}}', { locale: 'de' }, 'Mittwoch'],
    ['{{today | later: "+2 weeks" | date: "day"}}', { locale: 'en-GB' }, '6 December'],
    ['{{today | date}}', { locale: 'fr' }, '22 novembre 2026'],
    ['{{today | date: "iso"}}', { locale: 'no such language!' }, '2026-11-22'],
    ['{{"2026-01-31" | later: "1 month"}}', {}, '2026-02-28'],
    ['{{"soon" | later: "1 month" | weekday}}', {}, 'soon'],
    ['{{link | tagged: "spring"}}', { network: 'bluesky' }, 'https://example.com/a?x=1&utm_source=bluesky&utm_medium=social&utm_campaign=spring#top'],
    ['{{"javascript:alert(1)" | tagged: "spring"}}', {}, 'javascript:alert(1)'],
    ['{{"😀😀😀" | truncate: 2}}', {}, '😀…'],
  ])('reads %s', (source, world, text) => expect(said(source, slots, world)).toBe(text));
  it('lets a campaign link carry what it carries already', () =>
    expect(said('{{"https://a.example/?utm_source=mail" | tagged: "s"}}', {}, { network: 'x' })).toContain('utm_source=mail&utm_medium'));
});

describe('several carets', () => {
  it('go from the first to the others, in order', () => expect(filled('{cursor}a{cursor}b{cursor}')).toMatchObject({ text: 'ab', cursor: 0, stops: [1, 2] }));
});

describe('forms', () => {
  const source =
    '{% ask size, type: "menu", options: "S; M", label: "Which size?" %} {% ask gift, type: "toggle" %}{% if gift == "yes" %}wrapped{% endif %}{% ask why %}';
  it('tell what is asked, with what stands where nothing is typed', () => {
    const { fields, unfilled, text } = filled(source);
    expect(fields).toEqual([
      { name: 'size', kind: 'menu', label: 'Which size?', options: ['S', 'M'], required: true, fallback: 'S' },
      { name: 'gift', kind: 'toggle', label: 'gift', options: [], required: true, fallback: 'no' },
      { name: 'why', kind: 'text', label: 'why', options: [], required: true },
    ]);
    expect(unfilled).toEqual(['why']);
    expect(text).toBe('S {{why}}');
  });
  it('take what was typed', () => expect(said(source, { size: 'M', gift: 'yes', why: '{{x}}' })).toBe('M wrapped{{x}}'));
  it('write a day in the language of the reply, and nothing for what may stay empty', () =>
    expect(said('{% ask day, type: "date" %}{% ask more, required: "no" %}', { day: '2026-11-22' }, { locale: 'es' })).toBe('22 de noviembre de 2026'));
});

describe('choices', () => {
  it('take the drawn branch, and count within one source', () => {
    const drawn: number[] = [];
    const draw = ({ order, of }: { order: number; of: number }) => drawn.push(order) && of - 1;
    expect(said('{% choose %}a{% or %}b{% or %}c{% endchoose %}{% choose %}d{% or %}e{% endchoose %}', {}, { draw })).toBe('ce');
    expect(drawn).toEqual([0, 1]);
  });
  it('never come again within the last half of the ways, and all come', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 9 }), (seed, of) => {
        const drawn = Array.from({ length: 60 }, (_, uses) => drawEvenly(seed, { uses, of }));
        expect(new Set(drawn).size).toBe(of);
        for (const [use, way] of drawn.entries()) expect(drawn.slice(Math.max(0, use - Math.floor(of / 2)), use)).not.toContain(way);
      }),
    );
  });
});

describe('snippets', () => {
  const world = (sources: Record<string, string>): RenderWith => ({ snippetOf: (shortcut) => sources[shortcut] });
  it('fill with the same slots, within each other', () =>
    expect(said('{% snippet "a" %}!', { name: 'Ana' }, world({ a: 'Hi {% snippet "b" %}', b: '{{name}}' }))).toBe('Hi Ana!'));
  it.each([
    ['x\n {% snippet "a" %}', { a: '{% snippet "b" %}', b: '{% snippet "a" %}' }, 'inside itself'],
    ['x\n {% snippet "none" %}', {}, 'no template'],
    ['x\n {% snippet "a" %}', { a: '{{' }, 'In “a”'],
    ['x\n {% snippet "s0" %}', Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`s${n}`, `{% snippet "s${n + 1}" %}`])), 'levels deep'],
  ])('say at their own place why %j can’t be read', (source, sources, message) => {
    const result = render(source, {}, world(sources));
    expect(result).toMatchObject({ ok: false, problem: { line: 2, column: 2 } });
    expect(result.ok ? '' : sayFault(result.problem.fault, words('en'))).toContain(message);
  });
  it('that multiply each other are stopped', () => {
    const sources = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`s${n}`, `{% snippet "s${n + 1}" %}`.repeat(400)]));
    expect(render('{% snippet "s0" %}', {}, world(sources)).ok).toBe(false);
  });
});

describe('mistakes', () => {
  it.each([
    ['a\n{% if x %}b', 2, 1, 'never ended'],
    ['{% endif %}', 1, 1, 'Nothing is open'],
    ['{% if a %}{% endunless %}', 1, 11, 'is due'],
    ['{% if a %}{% else %}{% else %}{% endif %}', 1, 21, 'endif'],
    ['{% for x in y %}', 1, 1, 'not known'],
    ['{% if a = b %}{% endif %}', 1, 1, 'can’t be read'],
    ['{% if %}{% endif %}', 1, 1, 'must hold'],
    ['{% or %}', 1, 1, 'belongs between'],
    ['{% if x', 1, 1, 'never closed'],
    ['{% ask a b %}', 1, 1, 'no name'],
    ['{% ask a, type: "slider" %}', 1, 1, 'text, paragraph'],
    ['{% ask a, type: "menu" %}', 1, 1, 'needs options'],
    ['ab {{x | explode}}', 1, 10, 'There are'],
    ['{{x | append: y}}', 1, 7, 'in "quotes"'],
  ])('in %j are told with line and column', (source, line, column, part) => {
    const result = render(source, {});
    if (result.ok) throw new Error('was read');
    expect(result.problem).toMatchObject({ line, column });
    expect(sayFault(result.problem.fault, words('en'))).toContain(part);
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '"',
      '??',
      '\\',
      '{cursor}',
      'a',
      ' ',
      '\n',
      '😀',
      '|',
      ':',
      ',',
      'if ',
      'endif',
      'choose',
      'or',
      'ask ',
      'snippet "s"',
      'constructor',
    ],
    ...['{% if a %}', '{% else %}', '{% endif %}', '{% choose %}', '{% or %}', '{% endchoose %}', '{{a | upcase}}', '{% snippet "s" %}', '{% ask a %}'],
  );
  it('render gives a text or a place, and runs nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string({ unit: 'binary' }), (pieces, a) => {
        const source = pieces.join('');
        const result = render(source, { a }, { snippetOf: () => source, draw: ({ of }) => a.length % of });
        if (result.ok) expect(result.value.cursor).toBeLessThanOrEqual(result.value.text.length);
        else expect(result.problem.line * result.problem.column).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
  it('a value is text, never read again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const value = `x${pieces.join('')}`;
        expect(said('{% if a %}{{a}}{% endif %}', { a: value })).toBe(value);
      }),
    );
  });
});

describe('variants', () => {
  const template = {
    text: 'Hi',
    language: 'en',
    variants: [
      { language: 'pt-BR', text: 'Oi' },
      { language: 'de', text: 'Hallo' },
    ],
  };
  it.each([
    ['de-AT', 'Hallo'],
    ['pt', 'Oi'],
    ['pt-br', 'Oi'],
    ['ja', 'Hi'],
    ['en_US', 'Hi'],
    [undefined, 'Hi'],
  ])('for a post in %s take “%s”', (language, text) => expect(chooseVariant(template, language).text).toBe(text));
});

describe('finding', () => {
  const rows = [
    { name: 'Thank someone', label: 'thanks', text: 'Cheers' },
    { name: 'Apologise', label: 'apology', text: 'sorry', shortcut: 'sorry', folder: 'Support/Returns' },
  ];
  const names = (typed: string) => findTemplates(rows, typed).map((row) => row.name);
  it('takes every word, whatever its case and accents', () => expect(names('CHÉERS thank')).toEqual(['Thank someone']));
  it('forgives a slip where nothing else is found', () => {
    expect(names('thnaks')).toEqual(['Thank someone']);
    expect(names('apolgise')).toEqual(['Apologise']);
    expect(names('retrns')).toEqual(['Apologise']);
    expect(names('zzz')).toEqual([]);
  });
});

describe('age', () => {
  it('counts ninety days from the last use or change', () => {
    const day = 86_400_000;
    expect(isUnused({ createdAt: 0, updatedAt: 0, lastUsedAt: day }, 91 * day)).toBe(true);
    expect(isUnused({ createdAt: 0, updatedAt: 2 * day }, 91 * day)).toBe(false);
    expect(isExpired({ validUntil: 5 }, 5)).toBe(true);
    expect(isExpired({}, 5)).toBe(false);
  });
});

describe('unknownSlots', () => {
  it('names what nothing fills, and what it may be a slip of', () =>
    expect(unknownSlots('{{fist_name}} {{by_when ?? "x"}} {{brand}} {% ask size %}{{size}}', ['first_name', 'brand'])).toEqual([
      { name: 'fist_name', meant: 'first_name' },
      { name: 'by_when', meant: undefined },
    ]));
});
