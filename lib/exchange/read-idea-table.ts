import { fromSafeCell } from '../templates/formats/csv';
import { asIdea, tagsIn, timeIn } from './as-idea';
import type { InIdea, InRow } from './exchanged';
import { stableKey } from './stable-key';

/** Names of columns by what they hold, in English, German, French and Spanish. */
const names = {
  text: [
    'text',
    'content',
    'body',
    'description',
    'notes',
    'note',
    'inhalt',
    'beschreibung',
    'notiz',
    'notizen',
    'contenu',
    'texte',
    'contenido',
    'texto',
    'idea',
  ],
  url: ['url', 'link', 'source', 'adresse', 'quelle', 'lien', 'enlace', 'userdefined:url'],
  tags: ['tags', 'labels', 'multi-select', 'category', 'categories', 'kategorie', 'kategorien', 'schlagwörter', 'étiquettes', 'etiquetas', 'topic', 'pillar'],
  created: ['created', 'created time', 'date', 'erstellt', 'erstellt am', 'erstellungszeit', 'datum', 'créé', 'date de création', 'creado', 'fecha'],
  author: ['author', 'created by', 'autor', 'autorin', 'auteur'],
} as const;

/** Any table, such as a database of Notion's: the first column is the title, the others go by their names; what has no place stands below the words. */
export function readIdeaTable(rows: readonly (readonly string[])[], of: 'notion' | 'table'): InRow<InIdea>[] {
  const [header = [], ...body] = rows;
  const plain = header.map((cell) =>
    cell
      .replace(/^\ufeff/u, '')
      .trim()
      .toLowerCase(),
  );
  const placeOf = (kind: keyof typeof names) => plain.findIndex((cell, at) => at > 0 && (names[kind] as readonly string[]).includes(cell));
  const places = { text: placeOf('text'), url: placeOf('url'), tags: placeOf('tags'), created: placeOf('created'), author: placeOf('author') };
  const placed = new Set([0, ...Object.values(places)]);
  return body.map((row) => {
    const cell = (place: number) => (place < 0 ? '' : fromSafeCell(row[place] ?? '').trim());
    const others = header.flatMap((name, place) => (placed.has(place) || cell(place) === '' ? [] : [`${name.trim()}: ${cell(place)}`]));
    const [title, url, created] = [cell(0), cell(places.url), cell(places.created)];
    return asIdea({
      id: `${of}:${stableKey(title, url, created, cell(places.text))}`,
      title,
      text: [title, cell(places.text)].filter(Boolean).join('\n\n'),
      comment: others.join('\n'),
      url,
      author: cell(places.author),
      time: timeIn(created),
      tags: tagsIn(cell(places.tags)),
    });
  });
}
