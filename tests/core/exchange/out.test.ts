import { describe, expect, it } from 'vitest';
import { draftFormats, type OutDraft, readIcs } from '../../../lib/exchange';
import { parseCsv } from '../../../lib/templates/formats/csv';

const now = Date.UTC(2026, 10, 22, 11);
const at = Date.UTC(2026, 11, 1, 14, 5);
const options = { zone: 'America/New_York', now, dateOrder: 'mdy' as const };
const aDraft = (part: Partial<OutDraft> = {}): OutDraft => ({
  id: 'd1',
  generation: 3,
  title: 'Five spoons; one picture',
  text: 'Which grind, "for" which pot?\nFive spoons, one picture 🎉',
  texts: {},
  networks: ['linkedin', 'x'],
  status: 'ready',
  at,
  changedAt: now,
  pillar: 'Behind the scenes',
  campaign: undefined,
  link: undefined,
  ...part,
});
const format = (id: string) => {
  const found = draftFormats.find((each) => each.id === id);
  if (!found) throw new Error(`No format ${id}`);
  return found;
};
const write = (id: string, drafts: readonly OutDraft[], more = {}) => format(id).write(drafts, { ...options, ...more });

describe.each(draftFormats.map(({ id }) => id))('every way out: %s', (id) => {
  it('writes no draft and no odd file for nothing', () => expect(write(id, [])).toMatchObject({ drafts: 0, warnings: [] }));
  it('tells how many drafts are in its files, and counts those that stay', () => {
    const { drafts, warnings } = write(id, [aDraft(), aDraft({ id: 'd2', at: undefined })]);
    expect(drafts + (warnings.find(({ kind }) => kind === 'no-time')?.n ?? 0)).toBe(2);
  });
  it('says the same twice', () => expect(write(id, [aDraft()])).toEqual(write(id, [aDraft()])));
  it('keeps every letter', () => {
    const { files } = write(id, [aDraft()]);
    const whole = files.map(({ text }) => text.replaceAll('\r\n ', '')).join('');
    expect(whole).toContain('🎉');
    expect(whole).toContain('Five spoons');
  });
});

describe('a calendar file', () => {
  const text = write('ics', [aDraft()]).files[0]?.text ?? '';
  it('has lines of at most 75 octets, ended by CRLF', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
  it('names the event for ever and counts how often it was written', () => expect(text).toMatch(/UID:d1@feedside\r\n[\s\S]*SEQUENCE:2\r\n/));
  it('escapes commas, semicolons and line ends', () => expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Five spoons\\; one picture'));
  it('comes back as the same draft', () =>
    expect(readIcs(text, { now, zone: 'UTC' })).toMatchObject({
      ok: true,
      value: [{ kind: 'in', value: { id: 'd1', title: 'Five spoons; one picture', text: aDraft().text, plannedAt: at } }],
    }));
  it('folds no character apart', () => {
    const long = write('ics', [aDraft({ text: '🎉é漢'.repeat(60) })]).files[0]?.text ?? '';
    expect(long.replaceAll('\r\n ', '')).toContain('🎉é漢'.repeat(60));
    expect(long).not.toContain('\ufffd');
  });
  it('can’t be broken out of by a draft’s words', () => {
    const evil = write('ics', [aDraft({ text: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007', link: 'https://x.example/\r\nX:1' })]).files[0]?.text ?? '';
    expect(evil.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(evil).not.toContain('\u0007');
    expect(evil).not.toMatch(/^X:1/m);
  });
});

describe('a file for Buffer', () => {
  const { files, warnings } = write('buffer', [aDraft({ texts: { x: '@ana, which grind?' } }), aDraft({ id: 'd2', at: now - 1 })]);
  const rows = (name: string) => parseCsv(files.find((each) => each.name === name)?.text ?? '');
  it('is one for each network, with the columns in Buffer’s own spelling and the time on the person’s clock', () => {
    expect(files.map(({ name }) => name)).toEqual(['buffer-linkedin.csv', 'buffer-x.csv']);
    expect(rows('buffer-linkedin.csv')[0]).toEqual(['Text', 'Image URL', 'Tags', 'Posting Time']);
    expect(rows('buffer-linkedin.csv')[2]).toEqual([aDraft().text, '', 'Behind the scenes', '2026-12-01 09:05']);
  });
  it('has the words of that network, without a mark that would be posted, and warns of spreadsheets', () => {
    expect(rows('buffer-x.csv')[2]?.[0]).toBe('@ana, which grind?');
    expect(warnings).toContainEqual({ kind: 'spreadsheet', n: 1 });
  });
  it('warns of what is over', () => expect(warnings).toContainEqual({ kind: 'past', n: 1 }));
});

describe('a file for Hootsuite', () => {
  const rowsOf = (dateOrder: 'dmy' | 'mdy' | 'ymd') => parseCsv(write('hootsuite', [aDraft()], { dateOrder }).files[0]?.text ?? '');
  it('has three positions and no header, in the chosen order of the date', () => {
    expect(rowsOf('mdy')).toEqual([['12/01/2026 09:05', aDraft().text, '']]);
    expect(rowsOf('dmy')[0]?.[0]).toBe('01/12/2026 09:05');
    expect(rowsOf('ymd')[0]?.[0]).toBe('2026/12/01 09:05');
  });
  it('parts after 350 rows and warns of those over', () => {
    const { files, warnings } = write(
      'hootsuite',
      Array.from({ length: 400 }, (_, n) => aDraft({ id: `d${n}`, networks: ['x'] })),
    );
    expect(files.map(({ text }) => parseCsv(text).length)).toEqual([350, 50]);
    expect(warnings).toContainEqual({ kind: 'many', n: 50 });
  });
  it('warns of a time off the five minutes', () =>
    expect(write('hootsuite', [aDraft({ at: at + 60_000, networks: ['x'] })]).warnings).toContainEqual({ kind: 'five-minutes', n: 1 }));
});

describe('a table for spreadsheets', () => {
  it('makes harmless what a spreadsheet would run', () => expect(write('table', [aDraft({ text: '=1+1' })]).files[0]?.text).toContain("'=1+1"));
  it('has a row for each network, and one without', () =>
    expect(parseCsv(write('table', [aDraft(), aDraft({ id: 'd2', networks: [] })]).files[0]?.text ?? '').map((row) => row[3])).toEqual([
      'network',
      'linkedin',
      'x',
      '',
    ]));
});
