import { defineExport } from './define-export';

/** Our own name for the sum that stands above the days. */
const allFollowers = 'followers in all';

/**
 * The same workbook's sheets ENGAGEMENT and FOLLOWERS, and a company page's sheet Metrics (Page admin → Analytics → Export): a line a day, of a
 * company with organic, sponsored and total columns, of which the totals are kept.
 */
export const linkedinDays = defineExport({
  id: 'linkedin-days',
  holds: 'days',
  network: 'linkedin',
  columns: {
    ofDay: ['date', 'datum', 'fecha', 'data'],
    impressions: ['impressions (total)', 'impressions', 'impressionen (gesamt)', 'impressionen', 'impresiones', 'impressões'],
    reach: ['unique impressions (organic)', 'members reached', 'erreichte mitglieder'],
    engagements: ['engagements', 'engagement', 'interaktionen'],
    newFollowers: [
      'new followers',
      'neue follower',
      'neue follower:innen',
      'total followers (new)',
      'nuevos seguidores',
      'nouveaux abonnés',
      'total followers',
    ],
    followers: [allFollowers],
    clicks: ['clicks (total)', 'klicks (gesamt)'],
    likes: ['reactions (total)', 'reaktionen (gesamt)'],
    comments: ['comments (total)', 'kommentare (gesamt)'],
    shares: ['reposts (total)', 'shares (total)', 'reposts (gesamt)', 'geteilte inhalte (gesamt)'],
  },
  needs: ['ofDay'],
  ignores: [
    'impressions (',
    'unique impressions (',
    'clicks (',
    'reactions (',
    'comments (',
    'reposts (',
    'shares (',
    'engagement rate',
    'impressionen (',
    'klicks (',
    'reaktionen (',
    'kommentare (',
    'geteilte inhalte (',
    'engagement-rate',
    'engagementrate',
    'sponsored followers',
    'organic followers',
    'auto-invited followers',
  ],
  // Any table has a date: only sheets of a workbook with a second column that is known are meant.
  reshape: ({ name, rows }) => (name === undefined ? undefined : withKnownColumn(rows)),
});

const known = /^(?:impress|unique impress|members reached|erreichte|engagement|interaktion|new followers|neue follower|nuevos|nouveaux|sponsored followers)/iu;

function withKnownColumn(rows: string[][]): string[][] | undefined {
  const at = rows
    .slice(0, 10)
    .findIndex((cells) => /^(?:date|datum|fecha|data)$/iu.test(cells[0]?.trim() ?? '') && cells.slice(1).some((cell) => known.test(cell.trim())));
  return at < 0 ? undefined : withSum(rows.slice(0, at), rows.slice(at));
}

/** "Total followers on 6/30/2025:" and how many, above the table: as one more day with a column of its own. */
function withSum(above: readonly string[][], [header = [], ...days]: string[][]): string[][] {
  for (const [words = '', sum = ''] of above) {
    const [, date] = /follower\D*\s(\d[\d./-]+\d):?\s*$/iu.exec(words) ?? [];
    if (date === undefined || !/\d/u.test(sum)) continue;
    const blank = header.slice(1).map(() => '');
    return [[...header, allFollowers], ...days.map((cells) => [...header.map((_, place) => cells[place] ?? ''), '']), [date, ...blank, sum]];
  }
  return [header, ...days];
}
