import type { InIdea, InNote, InRow } from './exchanged';

/** An idea as a file tells it, before it is known to fit. */
export interface ToldIdea {
  id: string;
  title: string;
  text: string;
  comment?: string | undefined;
  url?: string | undefined;
  author?: string | undefined;
  time?: number | undefined;
  tags?: readonly string[];
  status?: InIdea['status'];
  notes?: InNote[];
}

const longestText = 100_000;

/** Cut to what an idea may hold; refused where there are no words or far too many. */
export function asIdea({ id, title, text, comment, url, author, time, tags = [], status, notes = [] }: ToldIdea): InRow<InIdea> {
  const words = text.trim() || title.trim();
  const shown = title.trim() || words.slice(0, 80);
  const permalink = url !== undefined && /^https?:\/\/\S+$/u.test(url.trim()) ? url.trim().slice(0, 4000) : undefined;
  if (words === '' && permalink === undefined) return { kind: 'refused', title: shown || id, why: 'no-words' };
  if (words.length > longestText || (comment?.length ?? 0) > longestText) return { kind: 'refused', title: shown, why: 'too-long' };
  const source = {
    ...(permalink !== undefined && { permalink }),
    ...(title.trim() !== '' && { title: title.trim().slice(0, 1000) }),
    ...(author !== undefined && author.trim() !== '' && { author: author.trim().slice(0, 1000) }),
    ...(time !== undefined && { time }),
  };
  const kept = [...new Set(tags.map((tag) => tag.trim().replace(/^#/u, '').slice(0, 100)).filter(Boolean))].slice(0, 50);
  return {
    kind: 'in',
    title: shown,
    notes,
    value: {
      id: id.slice(0, 300),
      text: words || (permalink ?? ''),
      ...(comment !== undefined && comment.trim() !== '' && { comment: comment.trim() }),
      ...(Object.keys(source).length > 0 && { source }),
      ...(kept.length > 0 && { tags: kept }),
      ...(status !== undefined && { status }),
    },
  };
}

/** "a, b" and "a; b" as tags. */
export const tagsIn = (cell: string): string[] => cell.split(/[,;]/u);

/** ISO and what browsers read besides; `undefined` where it is no time. */
export function timeIn(cell: string | undefined): number | undefined {
  const time = cell === undefined || cell.trim() === '' ? Number.NaN : Date.parse(cell.trim());
  return Number.isNaN(time) ? undefined : time;
}
