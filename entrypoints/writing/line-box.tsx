import { type ComponentChild, render } from 'preact';
import { lineStyles } from '../../components/line/line-styles';
import { takeFocus } from '../../lib/editors/caret';
import { createStyle } from '../../lib/page/chips';
import type { OpenComposer } from '../../lib/page/watch-composer';
import { createSpokenDrawing } from '../feed/draw-spoken';
import type { FeedHost } from '../feed/feed-host';
import { listenForLineKeys } from './line-keys';

export interface LineBox {
  /** Draws the line below this composer, or draws it anew. */
  show(open: OpenComposer, draw: (side: 'below' | 'above') => ComponentChild): void;
  hide(): void;
}

const gap = 2;
/** What is opened needs so much. */
const room = 320;
/** As components/line/line.css has it. */
const openedWidth = 340;

/**
 * Where the line stands: in a closed root of its own at the end of the page, fixed below the composer and following it, so that nothing
 * of the page moves. `canEnter`: whether Tab leads from the editor into it. `onEscape`: whether there was something to close.
 */
export function mountLineBox(host: FeedHost, keys: { canEnter(): boolean; onEscape(): boolean }): LineBox {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'closed' });
  const drawSpoken = createSpokenDrawing();
  createStyle(document, lineStyles)(root);
  const view = root.appendChild(document.createElement('div'));
  host.shield.guard(box, { root });
  let shown: { open: OpenComposer; draw(side: 'below' | 'above'): ComponentChild; until: AbortController } | undefined;
  let side: 'below' | 'above' = 'below';

  const hide = () => {
    if (!shown) return;
    shown.until.abort();
    shown = undefined;
    render(null, view);
    box.remove();
  };
  const place = () => {
    if (!shown) return;
    const area = areaOf(shown.open);
    const { clientWidth, clientHeight } = document.documentElement;
    const isSeen = area.bottom > 0 && area.top < clientHeight && area.right > area.left;
    box.style.visibility = isSeen ? 'visible' : 'hidden';
    const { width, height } = (view.firstElementChild ?? view).getBoundingClientRect();
    const below = area.bottom + gap;
    const top = below + height <= clientHeight ? below : Math.max(area.top - gap - height, 0);
    const isRightToLeft = getComputedStyle(shown.open.editor).direction === 'rtl';
    const left = Math.max(gap, Math.min(isRightToLeft ? area.left : area.right - width, clientWidth - width - gap));
    // It opens away from the edge that it stands at; custom properties reach into the root.
    const opened = Math.min(openedWidth, clientWidth - 16) + gap;
    box.style.setProperty('--fs-line-right', isRightToLeft ? 'auto' : `${Math.min(0, left + width - opened)}px`);
    box.style.setProperty('--fs-line-left', isRightToLeft ? `${Math.min(0, clientWidth - left - opened)}px` : 'auto');
    box.style.top = `${top}px`;
    box.style.left = `${left}px`;
    const next = top + height + room <= clientHeight || top < clientHeight / 2 ? 'below' : 'above';
    if (next === side) return;
    side = next;
    drawSpoken(shown.draw(side), view);
  };
  // A press must leave the focus in the network's box: some of them fold up without it.
  root.addEventListener('mousedown', (event) => event.preventDefault());
  host.until.addEventListener('abort', hide);

  return {
    hide,
    show(open, draw) {
      if (shown?.open.editor !== open.editor) {
        hide();
        const until = new AbortController();
        shown = { open, draw, until };
        box.style.cssText = 'position:fixed;z-index:2147483647;left:0;top:0';
        for (const moved of ['scroll', 'resize']) window.addEventListener(moved, place, { capture: true, passive: true, signal: until.signal });
        const giveBack = () => {
          const last = host.editors.last();
          void takeFocus(open.editor, last?.editor === open.editor ? last : undefined);
        };
        listenForLineKeys({ root, editor: open.editor, ...keys, giveBack, until: until.signal });
      } else shown.draw = draw;
      if (!box.isConnected) document.body.append(box);
      drawSpoken(draw(side), view);
      place();
    },
  };
}

/** The editor together with the network's own button, where that stands near it: the line covers neither. */
function areaOf({ editor, composer }: OpenComposer): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom } = editor.getBoundingClientRect();
  const button = composer.submit(editor)?.getBoundingClientRect();
  if (!button || button.height === 0 || button.top > bottom + 200 || button.bottom < top) return { left, right, top, bottom };
  return { left: Math.min(left, button.left), right: Math.max(right, button.right), top, bottom: Math.max(bottom, button.bottom) };
}
