import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Key, tableFor, words } from '../../../lib/i18n';
import { en as spoken } from '../../../lib/i18n/en';
import { store } from '../../../lib/i18n/en/store';
import { tables } from '../../../lib/i18n/tables';

/** What the screens say, and what the stores' pages say of them. */
const en = { ...spoken, ...store };
const folder = new URL('../../../public/locales/', import.meta.url);
const native = new URL('../../../public/_locales/', import.meta.url);
const read = (name: string): Record<string, string> => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/** The outermost slots of a message: name, and for a plural its forms by their names. */
function slotsOf(message: string): { name: string; forms: Map<string, string> | undefined }[] {
  const found: ReturnType<typeof slotsOf> = [];
  for (let at = message.indexOf('{'); at >= 0; ) {
    const end = closing(message, at);
    const [name = '', kind, ...rest] = message.slice(at + 1, end).split(',');
    const forms = kind?.trim() === 'plural' ? formsOf(rest.join(',')) : undefined;
    found.push({ name: name.trim(), forms });
    at = message.indexOf('{', end);
  }
  return found;
}

function formsOf(rest: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (let open = rest.indexOf('{'), from = 0; open >= 0; open = rest.indexOf('{', from)) {
    const end = closing(rest, open);
    forms.set(rest.slice(from, open).trim(), rest.slice(open + 1, end));
    from = end + 1;
  }
  return forms;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

const namesIn = (message: string): string[] => [
  ...new Set(slotsOf(message).flatMap(({ name, forms }) => [name, ...[...(forms?.values() ?? [])].flatMap(namesIn)])),
];
const slots = Object.values(en).flatMap(slotsOf);
/** A number where any message counts by that name. */
const samples = Object.fromEntries(
  [...slots.filter(({ forms }) => !forms), ...slots.filter(({ forms }) => forms)].map(({ name, forms }) => [name, forms ? 3 : 'Ana']),
);

it('every language has its table, and every table its language', () => {
  const files = existsSync(folder) ? readdirSync(folder).map((name) => name.replace('.json', '')) : [];
  expect(files.sort()).toEqual([...tables].sort());
  expect(readdirSync(native).sort()).toEqual(['en', ...tables.map((table) => table.replace('-', '_'))].sort());
});

describe.each(tables)('the table %s', (name) => {
  const table = read(name);

  it('says everything that there is to say, and nothing else', () => {
    const [wanted, there] = [new Set(Object.keys(en)), new Set(Object.keys(table))];
    expect([...wanted.difference(there)]).toEqual([]);
    expect([...there.difference(wanted)]).toEqual([]);
  });

  it('fills the same values in', () => {
    const other = Object.entries(en).filter(
      ([key, message]) =>
        namesIn(message).sort().join() !==
        namesIn(table[key] ?? '')
          .sort()
          .join(),
    );
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it('has the plural forms of its language', () => {
    // "many" of the Romance languages is for a million and more: "other" says it well enough.
    const needed = new Intl.PluralRules(name).resolvedOptions().pluralCategories.filter((form) => name === 'ar' || form !== 'many');
    const lacking = Object.entries(table).filter(([, message]) =>
      slotsOf(message).some(
        ({ forms }) =>
          forms &&
          needed.some(
            (form) => !forms.has(form) && !(form === 'zero' && forms.has('=0')) && !(form === 'one' && forms.has('=1')) && !(form === 'two' && forms.has('=2')),
          ),
      ),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('can be said with any number', () => {
    const { t } = words(name, { table });
    for (const key of Object.keys(en) as Key[])
      for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        const values = Object.fromEntries(Object.entries(samples).map(([slot, sample]) => [slot, typeof sample === 'number' ? n : sample]));
        expect([key, t(key, values)]).toEqual([key, expect.not.stringMatching(/^\s*$|[{}]/)]);
      }
  });

  it('leaves no sentence in English', () => {
    const same = Object.entries(en).filter(
      ([key, message]) => table[key] === message && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(message.replace(/\{[^}]*\}/g, '')),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('is the one for its language', () => expect(tableFor(name)).toBe(name));
});
