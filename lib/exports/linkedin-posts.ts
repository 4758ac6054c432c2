import { defineExport } from './define-export';
import { plainHeader } from './plain-header';

const addresses = ['post url', 'beitrags-url', 'url des beitrags', 'url de la publication', 'url de la publicación', 'url da publicação'];
const dates = [
  'post publish date',
  'veröffentlichungsdatum',
  'veröffentlichungsdatum des beitrags',
  'datum der veröffentlichung',
  'fecha de publicación',
  'date de publication',
];
const engagements = ['engagements', 'engagement', 'interaktionen', 'interacciones', 'interactions'];
const impressions = ['impressions', 'impressionen', 'impresiones', 'impressões'];

/**
 * LinkedIn → Analytics → Export, of a person: the sheet TOP POSTS, two tables side by side below a sentence (by engagements, by impressions). Both
 * forms, `Content_*.xlsx` and `AggregateAnalytics_*.xlsx` (2026, numbers as texts); English and German seen, other names by translation.
 */
export const linkedinPosts = defineExport({
  id: 'linkedin-posts',
  holds: 'posts',
  network: 'linkedin',
  columns: { link: addresses, at: dates, engagements, impressions },
  needs: ['link', 'at'],
  reshape({ rows, name }) {
    if (name === undefined) return undefined;
    const at = rows.slice(0, 10).findIndex((cells) => cells.filter((cell) => addresses.includes(plainHeader(cell))).length === 2);
    const header = rows[at]?.map(plainHeader) ?? [];
    const [left = -1, right = -1] = header.flatMap((cell, column) => (addresses.includes(cell) ? [column] : []));
    if (right < 0) return undefined;
    const merged = new Map<string, string[]>();
    for (const cells of rows.slice(at + 1))
      for (const [from, place] of [
        [left, 2],
        [right, 3],
      ] as const) {
        const [url = '', date = '', value = ''] = cells.slice(from, from + 3);
        if (url === '') continue;
        const known = merged.get(url) ?? [url, date, '', ''];
        known[engagements.includes(header[from + 2] ?? '') ? 2 : impressions.includes(header[from + 2] ?? '') ? 3 : place] = value;
        merged.set(url, known);
      }
    return [[addresses[0] ?? '', dates[0] ?? '', 'engagements', 'impressions'], ...merged.values()];
  },
});
