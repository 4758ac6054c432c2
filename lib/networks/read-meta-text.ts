import { noBlocks, readText } from './read-text';
import { wholeLinks } from './whole-links';

const isButton = (element: Element): boolean => element.getAttribute('role') === 'button';

/** A text of Instagram's or Threads' pages: lines by <br> alone, links whole, and without the buttons in it ("more", "See translation"). */
export function readMetaText(element: Element): string {
  const words = element.querySelector('[role="button"]') ? readText(element, isButton, new Set()) : readText(element, undefined, noBlocks);
  return words.includes('…') || words.includes('...') ? wholeLinks(words, element) : words;
}
