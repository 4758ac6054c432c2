import { collapseTo } from './caret';
import { moveStops } from './move-stops';
import { readEditor, selectedOffsets } from './read-back';

/** The places in words just inserted that Tab walks, one after the other. */
export interface Stops {
  editor: HTMLElement;
  /**
   * Brings the caret to the next place, or back to the one before (-1). `undefined`: there is none any more that way, and the key is
   * the page's. The new selection stands when this returns; the promise tells when the engine has taken it over.
   */
  walk(by: 1 | -1): Promise<void> | undefined;
  /** The last place is reached, or the words are gone. */
  readonly isOver: boolean;
}

/** `carets`: offsets in `readEditor`'s text as it is now, the caret standing at the first. They move with what is typed in between. */
export function createStops(editor: HTMLElement, carets: readonly number[]): Stops {
  let places: (number | undefined)[] = [...carets];
  let text = readEditor(editor);
  let at = 0;
  const nextFrom = (by: 1 | -1): number | undefined => {
    for (let index = at + by; index >= 0 && index < places.length; index += by) if (places[index] !== undefined) return index;
    return undefined;
  };
  return {
    editor,
    walk(by) {
      const selected = editor.isConnected ? selectedOffsets(editor) : undefined;
      if (!selected) return undefined;
      const now = readEditor(editor);
      places = moveStops(places, { before: text, after: now, caret: selected.end }, at);
      text = now;
      const next = nextFrom(by);
      const place = next === undefined ? undefined : places[next];
      if (next === undefined || place === undefined) return undefined;
      at = next;
      return collapseTo(editor, place);
    },
    get isOver() {
      return !editor.isConnected || nextFrom(1) === undefined;
    },
  };
}
