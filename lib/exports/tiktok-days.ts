import { defineExport } from './define-export';

/** TikTok Studio → Analytics → Overview → Download data: dates without a year ("23 August"), days may be negative or blank (two public tests). */
export const tiktokDays = defineExport({
  id: 'tiktok-days',
  holds: 'days',
  network: 'tiktok',
  columns: {
    ofDay: ['date', 'datum'],
    views: ['video views', 'videoaufrufe'],
    profileVisits: ['profile views', 'profilaufrufe'],
    likes: ['likes'],
    comments: ['comments', 'kommentare'],
    shares: ['shares', 'geteilte inhalte'],
  },
  needs: ['ofDay', 'views', 'profileVisits'],
  ignores: ['unique viewers', 'reached audience'],
});
