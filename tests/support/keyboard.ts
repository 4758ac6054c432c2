import type { Page } from 'playwright-core';
import { insideClosedRoots } from './closed-roots.ts';

/** The element that has the focus, as a person knows it. */
export interface Stop {
  name: string;
  /** Whether something is drawn that tells where the focus is. */
  isShown: boolean;
}

/** Reads the focused element of a document or shadow root; runs in the page. */
const readStop = `function () {
  const element = this.activeElement;
  if (!element || element === document.body) return null;
  // A switch is an invisible checkbox with its drawing right behind it.
  const drawn = getComputedStyle(element).opacity === '0' ? element.nextElementSibling : element;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return { name: label.trim(), isShown: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' };
}`;

export const stopIn = async (page: Page): Promise<Stop | undefined> => ((await page.evaluate(`(${readStop}).call(document)`)) as Stop | null) ?? undefined;

/** The same inside our closed roots; nothing while the focus is in the page itself. */
export async function stopInside(page: Page): Promise<Stop | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.getDocument', { depth: 0 });
    for (const { backendNodeId } of await insideClosedRoots(page)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId }).catch(() => ({ object: undefined }));
      if (!object?.objectId) continue;
      const functionDeclaration = `function () { return this.matches(':focus') ? (${readStop}).call(this.getRootNode()) : null; }`;
      const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration, returnByValue: true });
      if (result.value) return result.value as Stop;
    }
    return undefined;
  } finally {
    await session.detach();
  }
}

/** Presses Tab until `read` finds a stop of this name, as somebody without a mouse does. @throws Error with the stops on the way. */
export async function tabTo(page: Page, name: RegExp, read: (page: Page) => Promise<Stop | undefined> = stopIn): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await read(page);
    if (stop && name.test(stop.name)) return;
    if (stop) passed.push(stop.name);
  }
  throw new Error(`Tab never came to ${name}. It came to: ${passed.join(' | ')}`);
}
