import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayReason, words as wordsIn } from '../../../../lib/i18n';
import type { Template } from '../../../../lib/model/template';
import { problemIn } from '../../../../lib/templates';
import {
  type Format,
  guessColumns,
  guessFormat,
  type Row,
  readTemplates,
  type TextFile,
  writeMarkdown,
  writeOwn,
  writeTable,
} from '../../../../lib/templates/formats';
import { fromSafeCell, parseCsv, writeCsv } from '../../../../lib/templates/formats/csv';

const fixture = (name: string): TextFile => ({ name, text: readFileSync(new URL(`../../../fixtures/templates/${name}`, import.meta.url), 'utf8') });
const rowsOf = (file: TextFile, format: Format = guessFormat(file)): Row[] => {
  const read = readTemplates(file, { format });
  if (!read.ok) throw new Error(sayReason(read.problem.why, wordsIn('en')));
  return read.value;
};
const taken = (rows: Row[]) => rows.flatMap((row) => (row.kind === 'template' ? [row.incoming] : []));
const texts = (rows: Row[]) => Object.fromEntries(taken(rows).map(({ name, text }) => [name, text]));
const whyNot = (rows: Row[]) => Object.fromEntries(rows.flatMap((row) => (row.kind === 'refused' ? [[row.what, sayReason(row.why, wordsIn('en'))]] : [])));

const files = ['text-blaze.json', 'briskine.csv', 'Support.team.csv', 'group.textexpander', 'base.yml', 'any.csv'] as const;
const formatOf: Record<(typeof files)[number], Format> = {
  'text-blaze.json': 'text-blaze',
  'briskine.csv': 'briskine',
  'Support.team.csv': 'textexpander-csv',
  'group.textexpander': 'textexpander',
  'base.yml': 'espanso',
  'any.csv': 'table',
};

describe('every format', () => {
  it.each(files)('of %s comes in as templates that can be read, with keys of their own', (name) => {
    const incoming = taken(rowsOf(fixture(name), formatOf[name]));
    expect(incoming.length).toBeGreaterThan(0);
    expect(new Set(incoming.map(({ key }) => key)).size).toBe(incoming.length);
    for (const { text } of incoming) expect(problemIn(text)).toBeUndefined();
  });
  it('is told by name and beginning, except a CSV without a header', () => {
    for (const name of files) if (name !== 'Support.team.csv') expect(guessFormat(fixture(name))).toBe(formatOf[name]);
  });
  it.each(['own', 'markdown', 'text-blaze', 'briskine', 'textexpander', 'textexpander-csv', 'espanso', 'table'] as const)(
    '%s never throws, whatever the file',
    (format) => {
      fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readTemplates({ name: 'x', text }, { format })));
      for (const name of files) {
        const { text } = fixture(name);
        for (let cut = 0; cut < text.length; cut += 37) readTemplates({ name, text: text.slice(0, cut) }, { format });
      }
    },
  );
});

describe('Text Blaze', () => {
  const rows = rowsOf(fixture('text-blaze.json'));
  it('turns forms, conditions, carets and snippets into their equals', () => {
    expect(texts(rows)).toMatchObject({
      'Order status':
        'Hi {% ask customer, type: "text", default: "there", label: "Customer" %},\n\nyour order {% ask order_number, type: "text", label: "Order number" %} {% if carrier == "DHL" %}left today{% else %}is being packed{% endif %}.{cursor}',
      Size: 'We have it in {% ask size, type: "menu", options: "M; S; L", label: "size" %}. {% ask gift, type: "toggle", label: "Gift" %}{% if gift == "yes" %}We wrap it.{% endif %} {% comment %}internal{% endcomment %}{% snippet "sign" %}',
      'Until when': 'Done on {{today | date}}, {{own_name}}',
      Braces: 'Write {{"{{"}} there {{"{"}}%if',
    });
    expect(taken(rows)[0]).toMatchObject({ shortcut: 'order', folder: 'Support' });
  });
  it('refuses aloud what has no equal', () =>
    expect(whyNot(rows)).toEqual({
      'Presses send': 'It uses {key}, which has no equal here.',
      Counts: 'It holds a formula ({=…}), which has no equal here.',
      Clock: 'It writes the time of day ({time: HH:mm}), which has no equal here.',
      Empty: 'It has no words.',
      Broken: 'It is not written as Text Blaze writes them.',
    }));
  it('says which shortcut was left out', () => expect(rows.at(-2)).toMatchObject({ notes: [{ reason: 'shortcut-left', values: { shortcut: '/two words' } }] }));
});

describe('Briskine', () => {
  const rows = rowsOf(fixture('briskine.csv'));
  it('reads paragraphs, names and Handlebars, and keeps the id as the key', () => {
    expect(texts(rows)).toEqual({
      'Thanks, with name': 'Hi {{first_name}},\n\nThank you & see you!{cursor}',
      Known: '{% if first_name %}Hi {{first_name}}{% else %}Hello{% endif %}, {% choose %}ciao{% or %}bye{% endchoose %}',
    });
    expect(taken(rows)[0]).toMatchObject({ key: 'briskine:17', label: 'thanks', shortcut: 'ty' });
    expect(whyNot(rows).Dated).toContain('{{moment format="L"}}');
  });
});

describe('TextExpander', () => {
  it('reads a CSV without header and with quotes that nobody doubled; the group is the file’s name up to its first dot', () => {
    const rows = rowsOf(fixture('Support.team.csv'), 'textexpander-csv');
    expect(texts(rows)).toEqual({
      Thanks: 'He said "thanks" and left, twice',
      ';addr': 'Street 1\nTown {cursor} and {{clipboard}}',
      Fill: 'Dear {% ask who, type: "text", default: "friend", label: "Who" %}, {% ask size, type: "menu", options: "M; S; L", label: "Size" %} 50% off%',
      Date: 'On {{today | weekday}}, {{today | date}}',
    });
    expect(taken(rows)[0]).toMatchObject({ folder: 'Support', shortcut: 'ty' });
    expect(Object.keys(whyNot(rows))).toEqual(['Nothing', 'Time', 'Key']);
  });
  it('reads a property list, runs no script and looks no entity up', () => {
    const rows = rowsOf(fixture('group.textexpander'));
    expect(texts(rows)).toEqual({ ';hi': 'Hi <you>,\n{cursor}', Bomb: '&bomb;' });
    expect(taken(rows)[0]?.folder).toBe('Support & care');
    expect(whyNot(rows).Shell).toContain('script');
  });
});

describe('Espanso', () => {
  const rows = rowsOf(fixture('base.yml'));
  it('reads triggers, variables, forms and the caret', () =>
    expect(texts(rows)).toEqual({
      'Thank someone': 'Thank you!{cursor} Rye & Co',
      ':bye': 'Bye,\nsee you {{today | weekday}}',
      ':where': 'Hi {% ask name %}, it is in {% ask shop, type: "menu", options: "Lisbon; Porto" %}.',
      ':rnd': '{% choose %}Hi{% or %}Hello{% endchoose %}',
    }));
  it('refuses shells, patterns, pictures and nonsense', () =>
    expect(whyNot(rows)).toMatchObject({
      ':sh': expect.stringContaining('shell'),
      '#6': expect.stringContaining('pattern'),
      ':pic': expect.any(String),
      '#8': expect.any(String),
    }));
  it('is not blown up by aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(',')}]`)
      .join('\n')}\nmatches: *i`;
    expect(readTemplates({ name: 'x.yml', text: bomb }, { format: 'espanso' }).ok).toBe(false);
  });
});

describe('any table', () => {
  it('is read by the columns that its header names', () => {
    const rows = rowsOf(fixture('any.csv'));
    expect(texts(rows)).toEqual({ Thanks: 'Thank you;\nreally', '=Sum': '+1 for that' });
    expect(whyNot(rows)).toEqual({ 'No words': 'It has no words.' });
  });
  it('is read by the columns that the person chose', () => {
    const file = { name: 'x.csv', text: 'ty\tThank you so much\nhi\tHello' };
    expect(guessColumns(file.text)).toMatchObject({ columns: { shortcut: 0, text: 1 }, hasHeader: false });
    const read = readTemplates(file, { format: 'table', table: { columns: { name: 1, text: 0, label: -1, shortcut: -1, folder: -1 }, hasHeader: false } });
    expect(read.ok && texts(read.value)).toEqual({ 'Thank you so much': 'ty', Hello: 'hi' });
  });
});

describe('CSV', () => {
  it('gives back what was written, and no cell begins as a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', "'=x", '+a', '-', '@b', '\t=', "''-", 'a"b', 'a;b', 'a\nb', '=HYPERLINK("x")'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const clean = rows.map((row) => row.map((text, at) => (at === 0 ? `x${text}` : text).replace(/\r\n?/gu, '\n')));
        const written = writeCsv([['h', 'i'], ...clean]);
        const read = parseCsv(written);
        expect(read.slice(1).map((row) => row.map(fromSafeCell))).toEqual(clean);
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t]/u);
      }),
    );
  });
});

const template: Template = {
  ...{ id: 't1', rev: `1-${'0'.repeat(32)}`, createdAt: 0, updatedAt: 0, uses: 3, name: 'Thanks: "a/b"', label: '=thanks', shortcut: 'ty', language: 'en' },
  ...{ text: '=Hi {{first_name}}\n\n---\nbye', folder: 'A/B', networks: ['x'], variants: [{ language: 'de', text: 'Hallo' }] },
};
const { rev: _, createdAt: __, updatedAt: ___, uses: ____, ...words } = template;

describe('our own files', () => {
  it('come back from JSON as they went', () => expect(taken(rowsOf({ name: 'a.json', text: writeOwn([template]) }))).toEqual([{ key: 't1', ...words }]));
  it('come back from Markdown as they went, under names that are safe and never the same', () => {
    const [first, second] = writeMarkdown([template, template]);
    expect([first?.name, second?.name]).toEqual(['Thanks ab.md', 'Thanks ab 2.md']);
    expect(first && taken(rowsOf(first))).toEqual([{ key: 't1', ...words }]);
  });
  it('come back from a table without counting as formulas', () => {
    const text = writeTable([template]);
    expect(text).toContain("'=thanks");
    expect(taken(rowsOf({ name: 'a.csv', text }))[0]).toMatchObject({
      name: template.name,
      label: '=thanks',
      shortcut: 'ty',
      text: template.text,
      folder: 'A/B',
    });
  });
  it('take a Markdown note without front matter by its name and folder', () =>
    expect(taken(rowsOf({ name: 'notes/Support/Hello.md', text: 'Hi' }))).toMatchObject([{ name: 'Hello', folder: 'Support', text: 'Hi' }]));
});
