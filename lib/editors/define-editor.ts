/**
 * One way of bringing text to where the caret is. `run` answers whether somebody took the text: then its arrival may
 * take up to a second (engines commit late), otherwise the next way is tried as soon as nothing is seen to change.
 */
export interface Way {
  /** Told as `by`: what worked, for the health report. */
  by: string;
  run(editor: HTMLElement, text: string): boolean;
}

/** One kind of editor: how to tell it by its DOM, and how words get into its own state. Called by `insert` only. */
export interface EditorKind {
  /** Equals the file's name. */
  id: string;
  /** Cheap, from the element and its children; the first kind that matches is used. */
  matches(editor: HTMLElement): boolean;
  /** In order; each is verified by reading back before the next is tried. */
  ways: readonly Way[];
  /** The browser's own undo joins an insertion to what was typed just before, unless the caret moved in between. */
  joinsTyping: boolean;
  /** Asks the editor to take the last insertion back; `undefined` where only the person's own Ctrl+Z can. */
  takeBack?(editor: HTMLElement): void;
}

export const defineEditor = (kind: EditorKind): EditorKind => kind;
