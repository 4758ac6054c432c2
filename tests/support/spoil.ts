import type { Page } from 'playwright-core';

/** What a network is made to write differently: an attribute renamed, or a class taken away. */
export interface Change {
  selector: string;
  attribute: string;
  /** `undefined` removes the attribute. */
  becomes: string | undefined;
}

/**
 * From its next load on, a page shows its posts with this change, as if the network had changed its client. The change is
 * made in the same task as the page's own, before any script of an extension sees the nodes.
 */
export const spoil = (page: Page, change: Change): Promise<unknown> =>
  page.addInitScript(({ selector, attribute, becomes }) => {
    const apply = () => {
      for (const element of document.querySelectorAll(selector)) {
        if (becomes === undefined) element.removeAttribute(attribute);
        else element.setAttribute(attribute, becomes);
      }
    };
    new MutationObserver(apply).observe(document, { childList: true, subtree: true });
  }, change);
