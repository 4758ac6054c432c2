import { defineExport } from './define-export';

/** LinkedIn → Settings → Data privacy → Get a copy of your data (the larger archive): `Shares.csv`. Times are UTC. It holds no counts. */
export const linkedinShares = defineExport({
  id: 'linkedin-shares',
  holds: 'posts',
  network: 'linkedin',
  columns: { at: ['date'], link: ['sharelink'], text: ['sharecommentary'], kind: ['mediaurl'], title: ['sharedurl'] },
  needs: ['at', 'link', 'text'],
  ignores: ['visibility'],
  zone: 'UTC',
  adjust(row, cell) {
    const format = cell('kind') !== '' ? 'image' : cell('title') !== '' ? 'link' : 'text';
    // Words that span paragraphs stand there with a quote at each line's end and start.
    const text = cell('text')
      .replace(/"?\r?\n"?/gu, '\n')
      .trim();
    return { ...row, text, format };
  },
});
