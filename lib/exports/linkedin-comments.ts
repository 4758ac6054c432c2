import { defineExport } from './define-export';

/** The same archive: `Comments.csv`, what we answered elsewhere. Its links are those of the posts answered to, so the words and the time make the id. */
export const linkedinComments = defineExport({
  id: 'linkedin-comments',
  holds: 'posts',
  network: 'linkedin',
  columns: { at: ['date'], replyTo: ['link'], text: ['message'] },
  needs: ['at', 'replyTo', 'text'],
  zone: 'UTC',
  adjust: (row) => ({ ...row, isReply: true }),
});
