import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayFault, words } from '../../../lib/i18n';
import { parseTemplate, slotsIn } from '../../../lib/templates/parse-template';
import { render } from '../../../lib/templates/render';

const rendered = (source: string, slots: Record<string, string | undefined> = {}) => {
  const result = render(source, slots);
  if (!result.ok) throw new Error(sayFault(result.problem.fault, words('en')));
  return result.value;
};

describe('render', () => {
  it('fills slots and puts the caret at the mark, else at the end', () => {
    expect(rendered('Hi {{first_name}},{cursor} bye', { first_name: 'Ana' })).toEqual({ text: 'Hi Ana, bye', cursor: 7, unfilled: [] });
    expect(rendered('Hi').cursor).toBe(2);
  });
  it('falls back in order, and counts white space as nothing', () => {
    const source = '{{first_name ?? handle ?? "there"}}';
    expect(rendered(source, { first_name: 'Ana', handle: '@ana' }).text).toBe('Ana');
    expect(rendered(source, { first_name: ' ', handle: '@ana' }).text).toBe('@ana');
    expect(rendered(source, {}).text).toBe('there');
    expect(rendered('{{a ?? ""}}!').text).toBe('!');
  });
  it('names what is still missing, each once, and leaves it visible', () =>
    expect(rendered('{{a}} {{b ?? c}} {{a}}')).toEqual({ text: '{{a}} {{b ?? c}} {{a}}', cursor: 22, unfilled: ['a', 'b'] }));
  it('never reads a value again', () => {
    const hostile = '{{own_name}} {cursor} {{"x"}}';
    expect(rendered('<{{name}}>{cursor}', { name: hostile, own_name: 'secret' })).toEqual({ text: `<${hostile}>`, cursor: hostile.length + 2, unfilled: [] });
  });
  it('knows no names but those given, whatever objects carry by nature', () =>
    expect(rendered('{{constructor}} {{__proto__}} {{toString}}').unfilled).toEqual(['constructor', '__proto__', 'toString']));
  it('writes braces and quotes as text where they are quoted', () =>
    expect(rendered('{{"{{name}} {cursor}"}} {{x ?? "say \\"hi\\" \\\\ }}"}}').text).toBe('{{name}} {cursor} say "hi" \\ }}'));
  it('leaves single braces, lone closing ones and other marks alone', () =>
    expect(rendered('a { b } }} {x} {cursors} ?? "q"').text).toBe('a { b } }} {x} {cursors} ?? "q"'));
  it('keeps line breaks, and reads Windows ones as such', () => expect(rendered('a\r\nb\n\nc').text).toBe('a\nb\n\nc'));

  it.each([
    ['Hi {{first_name', 1, 4, 'never closed'],
    ['a\nb {{x {{y}}', 2, 3, 'never closed'],
    ['{{x ?? "a\nb"}}', 1, 1, 'never closed'],
    ['😀😀{{}}', 1, 5, 'no name'],
    ['{{first name}}', 1, 3, 'no slot’s name'],
    ['{{x ?? }}', 1, 8, 'missing'],
    ['{{ ?? x}}', 1, 4, 'missing'],
    ['{{x ?? "a" ?? y}}', 1, 8, 'must come last'],
    ['{{x ?? "a" b}}', 1, 8, 'must end'],
    ['{{user.name}}', 1, 3, 'no slot’s name'],
    ['x'.repeat(50_001), 1, 1, 'longer than'],
  ])('says where and why it can’t read %j', (source, line, column, part) => {
    const result = render(source, {});
    if (result.ok) throw new Error('was read');
    expect(result.problem).toMatchObject({ kind: 'template', line, column });
    expect(sayFault(result.problem.fault, words('en'))).toContain(part);
  });
  it('refuses to grow without end', () => {
    const result = render('{{a}}'.repeat(100), { a: 'x'.repeat(2000) });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'template' } });
  });
  it('never throws, whatever the source', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', '"', '??', '\\', '{cursor}', 'name', ' ', '\n', '😀', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string({ unit: 'binary' }), (pieces, name) => {
        const result = render(pieces.join(''), { name });
        if (result.ok) expect(result.value.cursor).toBeLessThanOrEqual(result.value.text.length);
        else expect(result.problem.line * result.problem.column).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  it('gives back a text without marks as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{') && !text.includes('\r'));
        expect(rendered(text).text).toBe(text);
      }),
    );
  });
  it('reads 50 KB of opening braces in one pass', () => expect(render('{{'.repeat(25_000), {}).ok).toBe(false));
});

describe('slotsIn', () => {
  it('names every slot once', () => {
    const parts = parseTemplate('{{a ?? b}} {{b}} {{c}}');
    expect(parts.ok && slotsIn(parts.value)).toEqual(['a', 'b', 'c']);
  });
});
