import { render } from 'preact';
import surface from '../../components/card/surface.css?inline';
import kit from '../../components/ui/kit.css?inline';
import theme from '../../components/ui/theme.css?inline';
import { type OfferState, UnsentOffer } from '../../components/writing/UnsentOffer';
import offerStyles from '../../components/writing/unsent-offer.css?inline';
import { readEditor } from '../../lib/editors';
import { createStyle } from '../../lib/page/chips';
import { isBare } from '../../lib/page/guard-words';
import { pageTheme } from '../../lib/page/page-theme';
import type { OpenComposer } from '../../lib/page/watch-composer';
import { placeNear } from '../card/place-near';
import { createSpokenDrawing } from '../feed/draw-spoken';
import type { FeedHost } from '../feed/feed-host';

export interface OfferActs {
  /** Whether the words stand in the box now. */
  bringBack(): Promise<boolean>;
  putAway(): void;
  /** Undoes `putAway`. */
  takeBack(): void;
}

/** How often it is looked whether the box is still there and empty, in milliseconds. */
const often = 300;

/** A small surface beside an empty box, in a closed root of its own; it goes when the person begins to write there. */
export function mountOffer(host: FeedHost) {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'closed' });
  const drawSpoken = createSpokenDrawing();
  createStyle(document, [theme, kit, surface, offerStyles].join('\n'))(root);
  const view = root.appendChild(document.createElement('div'));
  host.shield.guard(box, { root });
  let shown: { editor: HTMLElement; until: AbortController } | undefined;

  const hide = () => {
    shown?.until.abort();
    shown = undefined;
    render(null, view);
    box.remove();
  };
  host.until.addEventListener('abort', hide);
  // A press must leave the focus in the network's box: some of them fold up without it.
  root.addEventListener('mousedown', (event) => event.preventDefault());

  const show = ({ editor }: OpenComposer, words: { text: string; at: number }, acts: OfferActs) => {
    hide();
    const until = new AbortController();
    shown = { editor, until };
    const place = () => placeNear(box, editor);
    const draw = (state: OfferState) => {
      if (until.signal.aborted) return;
      const onBringBack = () => {
        clearInterval(watch);
        void acts.bringBack().then((done) => (done ? until.signal.aborted || hide() : draw('not-taken')));
      };
      const onDismiss = () => {
        acts.putAway();
        draw('away');
      };
      const onUndo = () => {
        acts.takeBack();
        draw('offered');
      };
      const props = { text: words.text, age: Date.now() - words.at, state, theme: pageTheme(document), onBringBack, onDismiss, onUndo };
      const hadFocus = document.activeElement === box;
      drawSpoken(<UnsentOffer {...props} onCopy={() => void navigator.clipboard.writeText(words.text).then(hide)} onClose={hide} />, view);
      place();
      // The button that had it is gone.
      if (hadFocus) root.querySelector('button')?.focus({ preventScroll: true });
    };
    const watch = setInterval(() => {
      if (!editor.isConnected || !isBare(readEditor(editor))) hide();
    }, often);
    until.signal.addEventListener('abort', () => clearInterval(watch));
    document.body.append(box);
    box.style.cssText = 'position:fixed;z-index:2147483647;left:0;top:0';
    draw('offered');
    for (const moved of ['scroll', 'resize']) window.addEventListener(moved, place, { capture: true, passive: true, signal: until.signal });
    listenForKeys({ root, editor, until: until.signal });
  };
  return { show, hide, isFor: (editor: HTMLElement): boolean => shown?.editor === editor };
}

/** The offer stands behind its box in the order of Tab, though it lies elsewhere in the page. */
function listenForKeys({ root, editor, until }: { root: ShadowRoot; editor: HTMLElement; until: AbortSignal }): void {
  const buttons = () => [...root.querySelectorAll('button')];
  let wasThere = false;
  const goTo = (event: Event, target: HTMLElement | undefined) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    target?.focus({ preventScroll: true });
  };
  const fromEditor = (event: KeyboardEvent) => {
    const isTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!event.isTrusted || !isTab || wasThere || !event.composedPath().includes(editor) || !isBare(readEditor(editor))) return;
    wasThere = true;
    goTo(event, buttons()[0]);
  };
  // What happens inside comes as a copy that the shield plays.
  const inside = (event: Event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const edge = shiftKey ? buttons()[0] : buttons().at(-1);
    if (key !== 'Escape' && (key !== 'Tab' || root.activeElement !== edge)) return;
    wasThere = key === 'Tab' && !shiftKey;
    goTo(event, editor);
  };
  window.addEventListener('keydown', fromEditor, { capture: true, signal: until });
  root.addEventListener('keydown', inside, { signal: until });
}
