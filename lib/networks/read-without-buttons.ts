import { noBlocks, readText } from './read-text';

const isButton = (element: Element): boolean => element.getAttribute('role') === 'button';

/** A text of Instagram's or Threads' pages: lines by <br> alone, and without the buttons in it ("more", "See translation"). */
export const readWithoutButtons = (element: Element): string =>
  element.querySelector('[role="button"]') ? readText(element, isButton, new Set()) : readText(element, undefined, noBlocks);
