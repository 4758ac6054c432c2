import { defineExport } from './define-export';

/** What the line above the table says it counts, in English and German, as the columns below know it. */
const counts: readonly [RegExp, string][] = [
  [/^(?:facebook )?follows$|^facebook-follower|^neue follower/iu, 'new followers'],
  [/^content interactions$|^(?:interaktionen|content-interaktionen)/iu, 'engagements'],
  [/^views$|^aufrufe$/iu, 'views'],
  [/^viewers$|^reach$|^facebook reach$|^(?:reichweite|betrachter)/iu, 'reach'],
  [/^(?:facebook )?visits$|^(?:facebook-)?(?:besuche|aufrufe der seite)/iu, 'visits'],
  [/^(?:facebook )?link clicks$|^(?:facebook-)?link-?klicks/iu, 'clicks'],
];

/** Meta Business Suite → Insights → Results → Export: UTF-16, `sep=,`, the name of what is counted in a line of its own, then a line a day. */
export const facebookDays = defineExport({
  id: 'facebook-days',
  holds: 'days',
  network: 'facebook',
  columns: {
    ofDay: ['date'],
    newFollowers: ['new followers'],
    engagements: ['engagements'],
    views: ['views'],
    reach: ['reach'],
    profileVisits: ['visits'],
    clicks: ['clicks'],
  },
  needs: ['ofDay'],
  reshape({ rows }) {
    const at = rows
      .slice(0, 5)
      .findIndex(([date, primary]) => /^(?:date|datum)$/iu.test(date?.trim() ?? '') && /^(?:primary|primär)$/iu.test(primary?.trim() ?? ''));
    const title = at < 1 ? '' : (rows[at - 1]?.[0]?.trim() ?? '');
    const column = counts.find(([name]) => name.test(title))?.[1];
    return column === undefined ? undefined : [['date', column], ...rows.slice(at + 1)];
  },
});
