import { defineExport } from './define-export';

/** LinkedIn, company page → Analytics → Content → Export: the sheet "All posts", below a sentence of what it holds. */
export const linkedinCompany = defineExport({
  id: 'linkedin-company',
  holds: 'posts',
  network: 'linkedin',
  columns: {
    text: ['post title', 'titel des beitrags', 'beitragstitel'],
    link: ['post link', 'link zum beitrag', 'beitragslink'],
    kind: ['content type', 'art des inhalts', 'inhaltstyp'],
    promoted: ['post type', 'art des beitrags', 'beitragstyp'],
    at: ['created date', 'erstellungsdatum', 'erstellt am'],
    impressions: ['impressions', 'impressionen'],
    views: ['views', 'aufrufe', 'videoaufrufe'],
    clicks: ['clicks', 'klicks'],
    likes: ['likes', 'reactions', 'reaktionen', 'gefällt mir'],
    comments: ['comments', 'kommentare'],
    shares: ['reposts', 'shares', 'geteilte beiträge', 'geteilte inhalte'],
    follows: ['follows', 'neue follower'],
  },
  needs: ['link', 'at', 'impressions'],
  ignores: [
    'campaign',
    'kampagne',
    'posted by',
    'veröffentlicht von',
    'audience',
    'zielgruppe',
    'offsite views',
    'click through rate',
    'klickrate',
    'engagement rate',
    'engagement-rate',
    'engagementrate',
  ],
  adjust: (row, cell) => ({ ...row, promoted: /sponsor|gesponsert/iu.test(cell('promoted')) || undefined }),
});
