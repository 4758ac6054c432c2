import { offsetsOf, selectedOffsets } from './read-back';
import { focusedIn, isEditor, isField, rangeIn } from './selection';

/** Where the person was writing. Kept twice, since editors re-render: as a live range and as offsets in `readEditor`'s text. */
export interface SavedSelection {
  editor: HTMLElement;
  /** UTF-16 offsets in `readEditor(editor)`; equal where only the caret stood there. `undefined`: there was no caret in it. */
  offsets: { start: number; end: number } | undefined;
  /** Rich editors only. May have been moved by the page meanwhile: good only where it still lies at `offsets`. */
  range: Range | undefined;
  /** Live, written by the tracker: whether an input method still holds half a word in this page. */
  composition: { readonly pending: boolean };
}

export interface EditorTracker {
  /** The editor that has the focus, or had it last, while it is in the page. */
  last(): SavedSelection | undefined;
}

/** Draft.js takes a finished composition over 20 ms after the event; others within a frame. */
const compositionSettles = 120;

/**
 * Remembers the editor and its selection at the moment the focus leaves it, for the page and its open shadow roots; a
 * frame needs a tracker of its own. Does nothing while the person types.
 */
export function trackEditors(until: AbortSignal, page: Document = document): EditorTracker {
  let kept: SavedSelection | undefined;
  let composing: Element | undefined;
  const composition = {
    get pending() {
      return composing?.isConnected === true;
    },
  };
  const keep = (element: EventTarget | undefined) => {
    if (isElement(element) && isEditor(element)) kept = saveSelection(element, composition);
    else if (kept?.editor.isConnected === false) kept = undefined;
  };
  const listen = (type: string, heard: (target: EventTarget | undefined) => void) =>
    // Capturing at the document: before the engine's own listener re-renders or moves the selection.
    page.addEventListener(type, (event) => heard(event.composedPath()[0]), { capture: true, signal: until });
  const finishComposing = () => {
    const finished = composing;
    setTimeout(() => {
      if (composing === finished) composing = undefined;
    }, compositionSettles);
  };

  listen('focusout', (target) => {
    keep(target);
    if (composing) finishComposing();
  });
  listen('compositionstart', (target) => {
    composing = isElement(target) ? target : undefined;
  });
  listen('compositionend', finishComposing);

  return {
    last() {
      keep(focusedIn(page));
      return kept;
    },
  };
}

const isElement = (target: EventTarget | undefined): target is Element => (target as Node | undefined)?.nodeType === Node.ELEMENT_NODE;

function saveSelection(editor: HTMLElement, composition: SavedSelection['composition']): SavedSelection {
  const range = isField(editor) ? undefined : rangeIn(editor);
  return { editor, range, offsets: range ? offsetsOf(editor, range) : isField(editor) ? selectedOffsets(editor) : undefined, composition };
}
