import type { Selectors } from './define-network';

/** The first element that the newest matching alternative finds. */
export function pick(root: ParentNode, alternatives: Selectors): Element | undefined {
  for (const selector of alternatives) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}
