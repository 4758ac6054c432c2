import { defineExport } from './define-export';

/** X Analytics → Overview → Export: `account_overview_analytics.csv`, a line a day. Eight public readers agree on the columns. */
export const xOverview = defineExport({
  id: 'x-overview',
  holds: 'days',
  network: 'x',
  columns: {
    ofDay: ['date'],
    impressions: ['impressions'],
    likes: ['likes'],
    engagements: ['engagements'],
    shares: ['reposts'],
    comments: ['replies'],
    newFollowers: ['new follows'],
    lostFollowers: ['unfollows'],
    profileVisits: ['profile visits'],
    posts: ['create post'],
    views: ['video views'],
  },
  needs: ['ofDay', 'impressions', 'newFollowers', 'lostFollowers'],
  ignores: ['bookmarks', 'shares', 'media views'],
});
