import { fromSafeCell } from '../templates/formats/csv';
import { asIdea, tagsIn, timeIn } from './as-idea';
import type { InIdea, InRow } from './exchanged';

/** Raindrop's CSV: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`, found by their names. A favourite is a chosen idea. */
export function readRaindrop(rows: readonly (readonly string[])[]): InRow<InIdea>[] {
  const [header = [], ...body] = rows;
  const names = header.map((cell) => cell.trim().toLowerCase());
  return body.map((row) => {
    const cell = (name: string) => fromSafeCell(row[names.indexOf(name)] ?? '').trim();
    const parts = [cell('title'), cell('excerpt'), cell('highlights').replace(/^Highlight:\s*/gimu, '')];
    const folder = cell('folder');
    return asIdea({
      id: `raindrop:${cell('id') || cell('url')}`,
      title: cell('title'),
      text: [...new Set(parts)].filter(Boolean).join('\n\n'),
      comment: cell('note'),
      url: cell('url'),
      time: timeIn(cell('created')),
      tags: [...tagsIn(cell('tags')), ...(/^unsorted$/iu.test(folder) ? [] : [folder])],
      ...(cell('favorite').toLowerCase() === 'true' && { status: 'chosen' as const }),
    });
  });
}
