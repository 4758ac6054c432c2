import { defineExport } from './define-export';

/** The same ZIP's `Totals.csv` (German `Gesamtwerte.csv`): a line a day. */
export const youtubeDays = defineExport({
  id: 'youtube-days',
  holds: 'days',
  network: 'youtube',
  columns: { ofDay: ['date', 'datum'], views: ['views', 'aufrufe'], newFollowers: ['subscribers', 'abonnenten'] },
  needs: ['ofDay', 'views'],
  ignores: [
    'watch time',
    'wiedergabezeit',
    'impressions',
    'impressionen',
    'your estimated revenue',
    'estimated revenue',
    'geschätzter umsatz',
    'engaged views',
  ],
  reshape: ({ file, rows }) => (/(?:^|\/)(?:totals|gesamtwerte)\.csv$/iu.test(file) ? rows : undefined),
});
