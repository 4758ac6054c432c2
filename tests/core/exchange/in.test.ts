import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../../lib/exchange';
import { readIcs, readIdeas } from '../../../lib/exchange';

const folder = new URL('../../fixtures/exchange/', import.meta.url);
const file = (name: string): TextFile => ({ name, text: readFileSync(new URL(name, folder), 'utf8') });
const ideasIn = (...names: string[]) => readIdeas(names.map(file)).rows;
const now = Date.UTC(2026, 10, 22, 11);

describe('ideas from elsewhere', () => {
  it('come from Raindrop with words, note, tags, folder and the link, under Raindrop’s own id', () => {
    const [first, second, bare, empty] = ideasIn('raindrop.csv');
    expect(first).toMatchObject({
      kind: 'in',
      value: {
        id: 'raindrop:101',
        text: expect.stringMatching(/^How we roast, in "ten" pictures\n\nA walk through the roastery\.\nSecond line$/),
        comment: 'For the spring week',
        source: { permalink: 'https://roast.example/ten', time: Date.UTC(2026, 2, 2, 9, 15) },
        tags: ['coffee', 'pictures', 'Coffee / Roasting'],
        status: 'chosen',
      },
    });
    expect(second).toMatchObject({ value: { text: 'Grind sizes\n\nFive spoons, one picture' } });
    expect(second).not.toHaveProperty('value.tags');
    expect(second).not.toHaveProperty('value.status');
    expect(bare).toMatchObject({ kind: 'in', value: { id: 'raindrop:103', text: 'https://roast.example/bare' } });
    expect(empty).toMatchObject({ kind: 'refused', why: 'no-words' });
  });

  it('come from a table of Notion’s, of which only the whole one is read', () => {
    const names = readdirSync(folder).filter((name) => name.startsWith('Ideas '));
    expect(names).toHaveLength(2);
    const rows = ideasIn(...names);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      kind: 'in',
      value: { text: 'Which grind for which pot?', tags: ['question', 'pots'], comment: 'Status: Later', source: { permalink: 'https://notes.example/1' } },
    });
    expect(rows[1]).toMatchObject({ value: { text: '=HYPERLINK("x")' } });
  });

  it('come from a page of Notion’s under the id in its name', () => {
    expect(ideasIn('Five spoons 89abcdef0123456789abcdef01234567.md')).toMatchObject([
      {
        kind: 'in',
        value: {
          id: 'notion:89abcdef0123456789abcdef01234567',
          text: 'Five spoons, one picture. #grind\nStatus: this line belongs to the words.',
          tags: ['pictures', 'pots', 'grind'],
          source: { title: 'Five spoons', permalink: 'https://notes.example/spoons' },
        },
      },
    ]);
  });

  it('come from Obsidian with their properties, and links become words', () => {
    expect(ideasIn('obsidian.md')).toMatchObject([
      {
        kind: 'in',
        value: {
          id: 'markdown:obsidian',
          text: 'A pan, a fan and some patience. See Pots.',
          comment: 'What a pan can do.',
          tags: ['clippings', 'roasting'],
          source: { title: 'Roasting at home', author: 'Ana Silva', permalink: 'https://blog.example/roasting', time: Date.UTC(2026, 1, 1) },
        },
      },
    ]);
  });

  it('are refused where their properties can’t be read, with the name of the file', () => {
    expect(ideasIn('broken-front.md')).toEqual([{ kind: 'refused', title: 'broken-front', why: 'front' }]);
  });

  it('have the same ids when the same files come a second time', () => {
    const ids = () =>
      ideasIn('raindrop.csv', 'obsidian.md', 'Ideas 0123456789abcdef0123456789abcdef_all.csv').flatMap((row) => (row.kind === 'in' ? row.value.id : []));
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('never take a script’s address for a link', () => {
    const { rows } = readIdeas([{ name: 'any.csv', text: 'title,url\nA thought,javascript:alert(1)\n' }]);
    expect(rows[0]).toMatchObject({ kind: 'in', value: { text: 'A thought', source: { title: 'A thought' } } });
    expect(JSON.stringify(rows)).not.toContain('javascript:');
  });
});

describe('dates from a calendar', () => {
  const read = readIcs(file('editorial.ics').text, { now, zone: 'Europe/Lisbon' });
  const rows = read.ok ? read.value : [];
  const of = (title: string) => rows.filter((row) => row.title === title);
  const timesOf = (title: string) => of(title).flatMap((row) => (row.kind === 'in' ? (row.value.plannedAt ?? []) : []));

  it('become drafts with the words unfolded and unescaped', () =>
    expect(of('Spring teaser, first')).toMatchObject([
      {
        kind: 'in',
        value: {
          id: 'ics:one@example',
          title: 'Spring teaser, first',
          text: 'Which grind for which pot?\nFive spoons; one picture.',
          plannedAt: Date.UTC(2026, 11, 1, 9),
          status: 'writing',
        },
      },
    ]));
  it('keep the time of a zone that the file describes, in summer too', () => expect(timesOf('Summer in Lisbon')).toEqual([Date.UTC(2027, 6, 10, 8)]));
  it('keep the time of a zone that the file only names', () => expect(timesOf('Morning in New York')).toEqual([Date.UTC(2026, 11, 2, 14)]));
  it('take the person’s own clock where nobody knows the zone, and say so', () =>
    expect(of('Nobody knows where')).toMatchObject([{ notes: ['zone'], value: { plannedAt: Date.UTC(2026, 11, 3, 9) } }]));
  it('plan a whole day for nine in the morning', () =>
    expect(of('Market day')).toMatchObject([{ notes: ['all-day'], value: { plannedAt: Date.UTC(2026, 11, 4, 9) } }]));
  it('follow what repeats for a year at most, without what was taken out, with what was moved', () => {
    const times = timesOf('Monday question');
    expect(times[0]).toBe(Date.UTC(2026, 10, 23, 9));
    expect(times).not.toContain(Date.UTC(2026, 10, 30, 9));
    expect(times).not.toContain(Date.UTC(2026, 11, 7, 9));
    expect(timesOf('Monday question on Tuesday')).toEqual([Date.UTC(2026, 11, 8, 14)]);
    expect(times.length).toBeGreaterThan(45);
    expect(times.length).toBeLessThanOrEqual(60);
    expect(new Set(of('Monday question').flatMap((row) => (row.kind === 'in' ? row.value.id : []))).size).toBe(times.length);
  });
  it('are refused with the reason where they are over, called off or without a word', () => {
    expect(of('Long over')).toMatchObject([{ kind: 'refused', why: 'past' }]);
    expect(of('Called off')).toMatchObject([{ kind: 'refused', why: 'cancelled' }]);
    expect(of('silent@example')).toMatchObject([{ kind: 'refused', why: 'no-words' }]);
  });
  it.each(['', 'no calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD'])('says that %j is no calendar', (text) =>
    expect(readIcs(text, { now, zone: 'UTC' })).toEqual({ ok: false, problem: { kind: 'unreadable' } }),
  );
  it('ends with a rule that would go on for ever', () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Each second\r\nDTSTART:19900101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    expect(readIcs(text, { now, zone: 'UTC' })).toMatchObject({ ok: true, value: [{ kind: 'refused', why: 'past' }] });
  });
});
