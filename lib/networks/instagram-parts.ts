import type { Metric } from '../model/post';
import { personAt } from './instagram-address';
import { readCount } from './read-count';

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

/** Handles that the words link as "@ana". */
export function mentionsIn(words: Element | undefined): string[] {
  const handles = new Set<string>();
  for (const link of words?.getElementsByTagName('a') ?? []) {
    const handle = link.textContent?.trim().startsWith('@') ? personAt(link.getAttribute('href')) : undefined;
    if (handle) handles.add(handle);
  }
  return [...handles];
}

/**
 * "1,234" alone in an inner element; else the number that a line such as "1,234 likes", "12 mil Me gusta" or "1.2万件" states, read
 * with what could be its unit, and without only where the locale knows no such unit.
 */
export function firstNumber(element: Element, locale: string): Metric | undefined {
  for (const part of element.getElementsByTagName('span')) {
    const found = part.firstElementChild ? undefined : readCount(part.textContent ?? '', locale);
    if (found) return found;
  }
  const line = element.querySelector('svg') ? '' : (element.textContent?.trim() ?? '');
  const match = line.length > longestLine ? null : number.exec(line);
  if (!match) return undefined;
  const [digits] = match;
  const behind = line.slice(match.index + digits.length);
  const unit = /^[\s\u00a0\u202f]?[^\s\u00a0\u202f]*/.exec(behind)?.[0] ?? '';
  if (/^[a-z]/i.test(unit)) return readCount(digits + unit, locale);
  return readCount(digits + unit, locale) ?? readCount(digits + behind.slice(0, 1), locale) ?? readCount(digits, locale);
}

/** Digits of any script with single separators between them. Every step takes a character: no backtracking. */
const number = /\p{Nd}(?:[.,٫٬'’ \u00a0\u202f]?\p{Nd})*/u;
const longestLine = 200;
