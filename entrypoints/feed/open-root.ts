import { native } from '../../lib/messages/native';

/** `chrome.dom` in Chromium; in Firefox a property that only extensions see. */
export function openRoot(element: HTMLElement): ShadowRoot | null {
  const { dom } = native as unknown as { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  const { openOrClosedShadowRoot } = element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null };
  return dom?.openOrClosedShadowRoot(element) ?? openOrClosedShadowRoot ?? null;
}
