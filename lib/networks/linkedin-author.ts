import type { Author } from '../model/post';
import { ownerOf } from './linkedin-parts';

/** A link to somebody above a post's words. */
export interface Named {
  handle: string;
  link: Element;
}

interface Person {
  link: Element;
  handle: string;
  /** What their links show: "Ana Lind • 2nd". */
  shown: string[];
  /** What their pictures are called: "View Ana Lind’s profile". */
  labels: string[];
}

/**
 * Who of those above a post's words wrote it. The first may be somebody who likes it, so two places must name the same:
 * the links' own words or pictures, and the label of the post's menu ("Open control menu for post by …", in any
 * language, since the name in it is not translated). Without such a menu (comments) it is the only one with a picture. `after` is another
 * person with a picture between the author and the words, who then wrote those.
 */
export function authorAmong(links: readonly Named[], menus: readonly string[]): { author: Author | undefined; after: string | undefined } {
  const people = peopleOf(links);
  const chosen = byMenu(people, menus) ?? (menus.some((label) => byPrefix.test(label)) ? undefined : alone(people));
  const author = chosen && ownerOf(chosen.person.link.getAttribute('href'));
  if (!chosen || !author) return { author: undefined, after: undefined };
  const later = people.slice(people.indexOf(chosen.person) + 1).find(({ labels }) => labels.length > 0);
  return { author: { ...author, name: chosen.name.slice(0, 1000) }, after: later?.handle };
}

const byPrefix = /^(?:Open control menu for|Hide|Dismiss) post by /;
const viewed = /^View (?:company:? )?(.{1,200}?)(?:[’'](?:s)?[\s\u00a0].{0,60})?$/;

function peopleOf(links: readonly Named[]): Person[] {
  const people = new Map<string, Person>();
  for (const { handle, link } of links) {
    const known = people.get(handle.toLowerCase());
    const person = known ?? { link, handle, shown: [], labels: [] };
    people.set(handle.toLowerCase(), person);
    const words = shownBy(link);
    if (words !== '') person.shown.push(words);
    for (const part of link.querySelectorAll('img[alt],[aria-label]')) {
      const label = part.getAttribute('aria-label') ?? part.getAttribute('alt') ?? '';
      if (label !== '' && label.length < 400) person.labels.push(label);
    }
  }
  return [...people.values()];
}

/** Before the degree: "Ana Lind • 2nd". What is read out instead of shown is glued to it. */
function shownBy(link: Element): string {
  for (const part of link.querySelectorAll('[aria-hidden="true"]')) {
    const words = part.textContent?.trim();
    if (words) return nameOf(words);
  }
  return nameOf(link.textContent?.trim() ?? '');
}

const nameOf = (words: string): string => (words.slice(0, 300).split(/[•·\n]/, 1)[0] ?? '').trim();

interface Chosen {
  person: Person;
  name: string;
}

/** The one whose name the menu's label ends with, else the longest name in it that a picture bears out. Two people of one name: nobody. */
function byMenu(people: readonly Person[], menus: readonly string[]): Chosen | undefined {
  const candidates = people.flatMap((person): (Chosen & { isLast: boolean })[] => {
    const names = [...person.shown.map((words) => longestIn(words, menus)), ...person.labels.map((label) => viewed.exec(label)?.[1] ?? '')];
    return names.flatMap((name) => {
      const label = name.length > 1 ? menus.find((each) => each.includes(name)) : undefined;
      const isLast = label?.endsWith(name) === true;
      return label && (isLast || person.labels.some((each) => each.includes(name))) ? [{ person, name, isLast }] : [];
    });
  });
  const sure = candidates.some(({ isLast }) => isLast) ? candidates.filter(({ isLast }) => isLast) : candidates;
  const longest = Math.max(...sure.map(({ name }) => name.length));
  const best = sure.filter(({ name }) => name.length === longest);
  return new Set(best.map(({ person }) => person)).size === 1 ? best[0] : undefined;
}

/** The only one with a picture or, where nobody has one, nobody: a lone link could lead to anyone. */
function alone(people: readonly Person[]): Chosen | undefined {
  const [person, ...others] = people.filter(({ labels }) => labels.length > 0);
  if (!person || others.length > 0) return undefined;
  const shown = person.shown.map((words) => longestIn(words, person.labels)).find((name) => name.length > 1);
  const name = shown ?? (person.shown.length === 0 ? viewed.exec(person.labels[0] ?? '')?.[1] : undefined);
  return name ? { person, name } : undefined;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** The longest beginning of some words that stands in one of the labels and ends there with a word. */
function longestIn(words: string, labels: readonly string[]): string {
  let best = '';
  for (const label of labels) {
    let length = 0;
    while (length < words.length && label.includes(words.slice(0, length + 1))) length++;
    const name = words.slice(0, length).trim();
    const behind = label[label.indexOf(name) + name.length] ?? '';
    // Behind a page's name its number of followers may be glued, as in "Tidal Gear12,345".
    const isWhole = !wordCharacter.test(behind) && !/\p{L}/u.test(words[name.length] ?? '');
    if (name.length > best.length && isWhole) best = name;
  }
  return best;
}
