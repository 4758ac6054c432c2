import { byNetwork, counted, isRisky, quotedCsv } from './by-network';
import type { DraftFormat } from './exchanged';
import { localMinute } from './local-time';

/** What a paid plan takes at once (Buffer help, bulk upload). */
const mostRows = 100;

/** Buffer's bulk upload: one channel for each file; names of columns in this very spelling; times on the clock of the person's zone. */
export const buffer: DraftFormat = {
  id: 'buffer',
  ending: 'csv',
  type: 'text/csv',
  write(drafts, { zone, now }) {
    const { networks, warnings, drafts: count } = byNetwork(drafts, now);
    const files = networks.map(([network, rows]) => ({
      name: `buffer-${network}.csv`,
      text: quotedCsv([
        ['Text', 'Image URL', 'Tags', 'Posting Time'],
        ...rows.map(({ draft, text, at }) => [text, '', [draft.pillar, draft.campaign].filter(Boolean).join(','), localMinute(at, zone)]),
      ]),
    }));
    const many = networks.filter(([, rows]) => rows.length > mostRows).reduce((sum, [, rows]) => sum + rows.length - mostRows, 0);
    const risky = networks.flatMap(([, rows]) => rows).filter(({ text }) => isRisky(text)).length;
    return { files, drafts: count, warnings: [...warnings, ...counted({ many, spreadsheet: risky })] };
  },
};
