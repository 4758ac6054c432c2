import { defineExport } from './define-export';

/** X Analytics → Content → Export: `account_analytics_content_<from>_<to>.csv`. Columns as in several public readers of it, 2025 and 2026. */
export const xContent = defineExport({
  id: 'x-content',
  holds: 'posts',
  network: 'x',
  columns: {
    id: ['post id', 'tweet id'],
    at: ['date', 'time'],
    text: ['post text', 'tweet text'],
    link: ['post link', 'tweet permalink'],
    impressions: ['impressions'],
    likes: ['likes'],
    engagements: ['engagements'],
    saves: ['bookmarks'],
    shares: ['reposts', 'retweets'],
    comments: ['replies'],
    follows: ['new follows', 'follows'],
    profileVisits: ['profile visits', 'user profile clicks'],
    clicks: ['url clicks'],
  },
  needs: ['id', 'text', 'impressions'],
  ignores: [
    'shares',
    'detail expands',
    'hashtag clicks',
    'permalink clicks',
    'app opens',
    'app installs',
    'email tweet',
    'dial phone',
    'media views',
    'media engagements',
    'promoted ',
  ],
  adjust: (row, cell) => ({ ...row, isReply: cell('text').trimStart().startsWith('@') || undefined }),
});
