import { dateOrderOf, dayName, parseDate } from '../exports/parse-date';
import { decimalMarkOf, parseCount, parseDecimal } from '../exports/parse-number';
import { plainHeader } from '../exports/plain-header';
import type { NetworkId } from '../model/network';
import type { Part } from '../model/playbook';
import { parseCsv } from '../templates/formats/csv';

export const outcomeColumns = ['campaign', 'network', 'variant', 'day', 'clicks', 'conversions', 'cost', 'value'] as const;
export type OutcomeColumn = (typeof outcomeColumns)[number];
/** Place of each column in a row; -1: the file has none. */
export type OutcomePlaces = Record<OutcomeColumn, number>;

/** One line of the file, or several of one campaign, network, variant and day together. */
export interface OutcomeRow {
  id: string;
  campaign: string;
  network?: NetworkId;
  variant?: string;
  day?: string;
  clicks?: number;
  conversions?: number;
  cost?: number;
  value?: number;
}

export type RefusedOutcome = { line: number; what: string; why: 'campaign' | 'day' | 'number' | 'nothing' };

export interface OutcomeTable {
  header: string[];
  rows: string[][];
  places: OutcomePlaces;
}

/** Names that analytics tools give their columns (GA4, Matomo, Plausible, Fathom, bit.ly, in English and German), each as a lower-case beginning or whole. */
const names: Record<OutcomeColumn, readonly string[]> = {
  campaign: ['campaign', 'utm campaign', 'session campaign', 'first user campaign', 'kampagne', 'sitzungskampagne', 'campaign name'],
  network: [
    'source',
    'utm source',
    'session source',
    'first user source',
    'quelle',
    'sitzung – quelle',
    'session source / medium',
    'source / medium',
    'network',
    'referrer',
  ],
  variant: ['content', 'utm content', 'session manual ad content', 'manual ad content', 'ad content', 'variant', 'variante', 'campaign content'],
  day: ['date', 'day', 'datum', 'tag', 'date + hour'],
  clicks: ['clicks', 'sessions', 'visits', 'visitors', 'klicks', 'sitzungen', 'besuche', 'unique visitors', 'users', 'total users'],
  conversions: [
    'conversions',
    'key events',
    'goal conversions',
    'conversion',
    'schlüsselereignisse',
    'orders',
    'transactions',
    'purchases',
    'goals',
    'bestellungen',
  ],
  cost: ['cost', 'spend', 'amount spent', 'kosten', 'ads cost', 'ausgaben'],
  value: ['value', 'revenue', 'total revenue', 'conversion value', 'wert', 'umsatz', 'gesamtumsatz', 'goal revenue', 'purchase revenue'],
};

/** Reads a table of an analytics tool: lines that begin with "#" and lines before the header are left out, and columns are found by their names. */
export function readOutcomeTable(text: string): OutcomeTable {
  const table = parseCsv(text.replace(/^\ufeff/u, '').replace(/^#.*(?:\r?\n|$)/gmu, ''));
  const places = table.map(placesIn);
  const best = places.reduce((most, each, at) => (at < 20 && found(each) > found(places[most] ?? each) ? at : most), 0);
  return { header: table[best] ?? [], rows: table.slice(best + 1), places: places[best] ?? placesIn([]) };
}

function placesIn(header: readonly string[]): OutcomePlaces {
  const plain = header.map(plainHeader);
  const placeOf = (column: OutcomeColumn) => {
    const exact = names[column].map((name) => plain.indexOf(name)).find((place) => place >= 0);
    return exact ?? plain.findIndex((cell) => names[column].some((name) => cell.startsWith(`${name} `)));
  };
  return Object.fromEntries(outcomeColumns.map((column) => [column, placeOf(column)])) as OutcomePlaces;
}

const found = (places: OutcomePlaces): number => Object.values(places).filter((place) => place >= 0).length;

/** The rows of a table as outcomes of known campaigns; each that can't be one is told with its line. `campaign`: whose all rows are where the file names none. */
export function outcomesIn(
  { rows, places }: Pick<OutcomeTable, 'rows' | 'places'>,
  { campaigns, campaign }: { campaigns: readonly Pick<Part<'campaign'>, 'id' | 'slug' | 'name'>[]; campaign?: string | undefined },
): { rows: OutcomeRow[]; refused: RefusedOutcome[] } {
  const cell = (row: readonly string[], column: OutcomeColumn) => (places[column] < 0 ? '' : (row[places[column]] ?? '').trim());
  const days = rows.map((row) => cell(row, 'day'));
  const order = dateOrderOf(days) === 'mdy' ? 'mdy' : 'dmy';
  const mark = decimalMarkOf(rows.flatMap((row) => [cell(row, 'cost'), cell(row, 'value')].map(bareMoney)));
  const known = new Map(campaigns.flatMap(({ id, slug, name }) => [[slug, id] as const, [name.toLowerCase(), id] as const]));
  const kept = new Map<string, OutcomeRow>();
  const refused: RefusedOutcome[] = [];
  for (const [at, row] of rows.entries()) {
    const refuse = (why: RefusedOutcome['why'], what: string) => refused.push({ line: at + 1, what, why });
    const named = cell(row, 'campaign').toLowerCase();
    const whose = places.campaign < 0 ? campaign : known.get(named);
    if (whose === undefined) {
      refuse('campaign', named);
      continue;
    }
    const day = dayIn(cell(row, 'day'), order);
    if (day === false) {
      refuse('day', cell(row, 'day'));
      continue;
    }
    const numbers = {
      clicks: parseCount(cell(row, 'clicks')),
      conversions: parseCount(cell(row, 'conversions')),
      cost: parseDecimal(bareMoney(cell(row, 'cost')), mark),
      value: parseDecimal(bareMoney(cell(row, 'value')), mark),
    };
    const values = Object.values(numbers);
    const odd = (['clicks', 'conversions', 'cost', 'value'] as const).find(
      (name) => Number.isNaN(numbers[name]) || ((numbers[name] ?? 0) < 0 && name !== 'cost' && name !== 'value'),
    );
    if (odd) {
      refuse('number', cell(row, odd));
      continue;
    }
    if (values.every((value) => value === undefined)) {
      refuse('nothing', named);
      continue;
    }
    const network = networkOf(cell(row, 'network'));
    const variant = cell(row, 'variant').toLowerCase().slice(0, 200);
    const isTold = variant !== '' && variant !== '(not set)';
    const id = ['file', whose, network ?? '', isTold ? variant : '', day ?? ''].join(':');
    kept.set(id, together(kept.get(id) ?? { id, campaign: whose, ...(network && { network }), ...(isTold && { variant }), ...(day && { day }) }, numbers));
  }
  return { rows: [...kept.values()], refused };
}

type Numbers = Record<'clicks' | 'conversions' | 'cost' | 'value', number | undefined>;

function together(row: OutcomeRow, numbers: Numbers): OutcomeRow {
  const sums = { ...row };
  for (const name of ['clicks', 'conversions', 'cost', 'value'] as const) {
    const added = numbers[name];
    if (added !== undefined) sums[name] = Math.round(((sums[name] ?? 0) + added) * 100) / 100;
  }
  return sums;
}

/** `undefined`: the file gives no day; `false`: what it gives is none. GA4 writes "20261122". */
function dayIn(text: string, order: 'dmy' | 'mdy'): string | undefined | false {
  if (text === '') return undefined;
  const dashed = text.replace(/^(\d{4})(\d{2})(\d{2})(?:\d{2})?$/u, '$1-$2-$3');
  const date = parseDate(dashed, order);
  return date?.year === undefined ? false : dayName(date);
}

const bareMoney = (text: string): string => text.replace(/[\p{Sc}\p{L}]/gu, '').trim();

const sources: readonly [RegExp, NetworkId][] = [
  [/^(?:x|x\.com|t\.co|twitter(?:\.com)?)$/u, 'x'],
  [/linkedin|lnkd/u, 'linkedin'],
  [/facebook|^fb/u, 'facebook'],
  [/instagram|^ig$/u, 'instagram'],
  [/threads/u, 'threads'],
  [/tiktok/u, 'tiktok'],
  [/youtube|youtu\.be/u, 'youtube'],
  [/reddit/u, 'reddit'],
  [/bluesky|bsky/u, 'bluesky'],
  [/mastodon/u, 'mastodon'],
  [/discourse/u, 'discourse'],
  [/hackernews|ycombinator/u, 'hackernews'],
];

/** Which network a source is, also as a tool's own names of it: "x / social", "l.instagram.com", "t.co". */
function networkOf(text: string): NetworkId | undefined {
  const source = text.split(' / ')[0]?.trim().toLowerCase() ?? '';
  return sources.find(([shape]) => shape.test(source))?.[1];
}
