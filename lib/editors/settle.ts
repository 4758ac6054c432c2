import { isField, rangeIn } from './selection';

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The next frame; a hidden tab has none, so after 40 ms at the latest. */
export const frame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 40);
  });

/**
 * Changes the selection and waits until the engine has copied it into its own state. Engines do that in a
 * `selectionchange` listener, which comes later than the change: frames alone are not enough.
 */
export async function settle(editor: HTMLElement, change: () => void): Promise<void> {
  const before = rangeIn(editor);
  const heard = nextSelectionChange(editor.ownerDocument);
  change();
  if (isField(editor)) return;
  if (!isSame(before, rangeIn(editor))) await heard;
  await frame();
}

const nextSelectionChange = (page: Document) =>
  new Promise<void>((resolve) => {
    page.addEventListener('selectionchange', () => resolve(), { once: true, capture: true, signal: AbortSignal.timeout(150) });
    setTimeout(resolve, 150);
  });

const isSame = (one: Range | undefined, other: Range | undefined): boolean =>
  one?.startContainer === other?.startContainer &&
  one?.startOffset === other?.startOffset &&
  one?.endContainer === other?.endContainer &&
  one?.endOffset === other?.endOffset;
