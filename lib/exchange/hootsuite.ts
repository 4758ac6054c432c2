import { byNetwork, counted, isRisky, quotedCsv } from './by-network';
import type { DraftFormat, OutOptions } from './exchanged';
import { localParts } from './local-time';

/** At once (Hootsuite help, bulk composer). */
const mostRows = 350;
const step = 5;

/** Hootsuite's bulk composer: three positions (time, words, link) without a header; which order the date has is chosen there at upload. */
export const hootsuite: DraftFormat = {
  id: 'hootsuite',
  ending: 'csv',
  type: 'text/csv',
  write(drafts, options) {
    const { networks, warnings, drafts: count } = byNetwork(drafts, options.now);
    const files = networks.flatMap(([network, rows]) =>
      Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, part) => ({
        name: `hootsuite-${network}${rows.length > mostRows ? `-${part + 1}` : ''}.csv`,
        text: quotedCsv(rows.slice(part * mostRows, (part + 1) * mostRows).map(({ text, at }) => [timeOf(at, options), text, ''])),
      })),
    );
    const all = networks.flatMap(([, rows]) => rows);
    const odd = all.filter(({ at }) => Math.floor(at / 60_000) % step !== 0).length;
    const many = networks.reduce((sum, [, rows]) => sum + Math.max(0, rows.length - mostRows), 0);
    return {
      files,
      drafts: count,
      warnings: [...warnings, ...counted({ many, 'five-minutes': odd, spreadsheet: all.filter(({ text }) => isRisky(text)).length })],
    };
  },
};

function timeOf(time: number, { zone, dateOrder }: OutOptions): string {
  const { year, month, day, hour, minute } = localParts(time, zone);
  const date = { dmy: `${day}/${month}/${year}`, mdy: `${month}/${day}/${year}`, ymd: `${year}/${month}/${day}` }[dateOrder];
  return `${date} ${hour}:${minute}`;
}
