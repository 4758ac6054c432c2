/** Opens a closed root for its own extension only: `chrome.dom` in Chromium, a property of elements in Firefox. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null | undefined;

/**
 * Removes what an earlier copy of this script left in the page (after an update the old copy can't act any more; in
 * Firefox its listeners are dead, measured). Our hosts carry no mark that a page could look for, so they are known by
 * what is inside: `isOurs` looks into each closed root. Runs once, and only in a page that was there before the script.
 */
export function removeLeftovers(document: Document, open: OpenRoot, isOurs: (root: ShadowRoot) => boolean): number {
  let removed = 0;
  for (const element of document.querySelectorAll('div')) {
    if (element.firstChild) continue; // our hosts have no children of their own
    const root = open(element);
    if (!root || !isOurs(root)) continue;
    element.remove();
    removed += 1;
  }
  return removed;
}
