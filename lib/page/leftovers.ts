/** Opens a closed root for its own extension only: `chrome.dom` in Chromium, a property of elements in Firefox. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null | undefined;

/**
 * Asked within a closed root, where no page hears it: whether the copy that made it still runs. One that does (an orphan in
 * Chromium) prevents the default, says itself what happened, and keeps what was typed until the person closes it.
 */
export const stillThere = 'fs-still-there';

export interface Leftovers {
  removed: number;
  /** What the person had typed in roots whose copy is dead, as far as `wordsIn` finds it. */
  words: string[];
}

/**
 * Removes what an earlier copy of this script left in the page (after an update the old copy can't act any more; in
 * Firefox its listeners are dead, measured). Our hosts carry no mark that a page could look for, so they are known by
 * what is inside: `isOurs` looks into each closed root. Runs once, and only in a page that was there before the script.
 */
export function removeLeftovers(
  document: Document,
  open: OpenRoot,
  { isOurs, wordsIn }: { isOurs(root: ShadowRoot): boolean; wordsIn(root: ShadowRoot): string },
): Leftovers {
  const left: Leftovers = { removed: 0, words: [] };
  for (const element of document.querySelectorAll('div')) {
    if (element.firstChild) continue; // our hosts have no children of their own
    const root = open(element);
    if (!root || !isOurs(root) || !root.dispatchEvent(new Event(stillThere, { cancelable: true }))) continue;
    const words = wordsIn(root);
    if (words !== '') left.words.push(words);
    element.remove();
    left.removed += 1;
  }
  return left;
}
