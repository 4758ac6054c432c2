import type { SiteState } from '../messages/protocol';
import { fields } from '../model/health';

/** What the page of this network told of its structure (`entrypoints/outline.ts`). */
export interface Structure {
  page: string;
  language: string;
  posts: number;
  failing: number;
  text: string;
}

/** Characters; bytes too, since nothing but ASCII stands in it. */
const longest = 20_000;

/**
 * What a contributor needs to mend an adapter, as plain text in English, whatever the person's language: it goes into a bug report.
 * Numbers of posts, selectors of our own, and structure; no host, no name, no word of anybody's.
 */
export function reportText({
  site,
  version,
  browser,
  at,
  structure,
}: {
  site: SiteState;
  version: string;
  browser: string;
  at: number;
  structure: Structure | undefined;
}): string {
  const day = (time: number | undefined) => (time ? new Date(time).toISOString().slice(0, 10) : 'never');
  const { health, alternatives = {} } = site;
  const seen = health?.seen ?? 0;
  const found = fields.map((field) => {
    const missing = health?.missing[field] ?? 0;
    const since = health?.missingSince[field];
    return `  ${field}: found ${Math.max(0, seen - missing)}, missing ${missing}${since === undefined ? '' : `, since ${day(since)}`}`;
  });
  const lists = Object.entries(alternatives).map(([name, selectors]) => {
    const matched = health?.matched?.[name];
    const each = selectors.map((selector, place) => `    ${matched?.counts[place] ?? 0}, last ${day(matched?.last[place])}: ${selector}`);
    return `  ${name}\n${each.join('\n')}`;
  });
  const text = [
    `Feedside health report, ${day(at)}`,
    `Feedside ${version}, ${browser}`,
    `network: ${site.network ?? 'unknown'}, colour: ${site.colour}, hints: ${site.mode ?? 'nowhere'}`,
    `posts looked at: ${seen}`,
    ...found,
    ...(lists.length > 0 ? ['alternatives (matched, when last, selector)', ...lists] : []),
    ...(structure
      ? [
          `page: ${structure.page}, language: ${structure.language}, posts on it: ${structure.posts}, not read whole: ${structure.failing}`,
          'structure without words, names, addresses and numbers',
          structure.text,
        ]
      : ['structure: no page of this network was open']),
  ].join('\n');
  return text.replace(/[^\x20-\x7e\n]/g, '.').slice(0, longest);
}
