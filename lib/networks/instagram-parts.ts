import type { Metric } from '../model/post';
import { personAt } from './instagram-address';
import { readCount } from './read-count';
import { readLabel } from './read-label';

export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Links of authors show the handle itself; mentions begin with "@", and pictures show nothing. */
export function isPersonLink(link: Element): boolean {
  const handle = personAt(link.getAttribute('href'));
  return handle !== undefined && (link.textContent ?? '').trim().toLowerCase().startsWith(handle.toLowerCase());
}

/** Words that are no link, no button and no line with a time. A whole comment can be marked as a button; then it holds a time. */
export function isFree(words: Element): boolean {
  if (words.closest('a,header,time,form') || words.querySelector('time') || words.parentElement?.querySelector(':scope > a time,:scope > time')) return false;
  return words.closest('button,[role="button"]')?.querySelector('time') !== null;
}

/** "1,234" alone in an inner element, else the number of a line such as "1,234 likes" as far as nothing beside it could be a unit. */
export function firstNumber(element: Element, locale: string): Metric | undefined {
  for (const part of element.querySelectorAll('span')) {
    const found = part.firstElementChild ? undefined : readCount(part.textContent ?? '', locale);
    if (found) return found;
  }
  const line = element.querySelector('svg') ? '' : (element.textContent?.trim() ?? '');
  return /\p{Nd}/u.test(line) ? readLabel(line, () => '', locale) : undefined;
}
