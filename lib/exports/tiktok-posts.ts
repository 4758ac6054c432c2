import { defineExport } from './define-export';

/** TikTok Studio → Analytics → Content → Download data (one public reader). */
export const tiktokPosts = defineExport({
  id: 'tiktok-posts',
  holds: 'posts',
  network: 'tiktok',
  columns: {
    text: ['video title', 'videotitel', 'titel'],
    link: ['video link', 'video-link', 'videolink'],
    at: ['post time', 'posted on', 'time', 'veröffentlicht am', 'veröffentlichungszeit'],
    likes: ['total likes', 'likes gesamt', 'likes insgesamt'],
    comments: ['total comments', 'kommentare gesamt', 'kommentare insgesamt'],
    shares: ['total shares', 'geteilte inhalte gesamt', 'shares insgesamt'],
    views: ['total views', 'aufrufe gesamt', 'aufrufe insgesamt'],
    watchSeconds: ['average watch time', 'durchschnittliche wiedergabezeit'],
    saves: ['add to favorites', 'total favorites', 'zu favoriten hinzugefügt'],
  },
  needs: ['link', 'views', 'likes'],
  ignores: ['total play time', 'watched full video', 'reached audience', 'gesamte wiedergabezeit', 'vollständig angesehen', 'date'],
  adjust: (row) => ({ ...row, format: row.link?.includes('/photo/') ? 'image' : 'video' }),
});
