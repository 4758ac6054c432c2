/** What a page can do with a box of its own; `ref` of LexicalBox and QuillBox. */
export interface EditorBox {
  /** The editable element. */
  element(): HTMLElement;
  /** The text in the editor's own state, lines joined by "\n". */
  text(): string;
  /** Empties it, as after sending. */
  clear(): void;
  focus(): void;
}

export interface EditorBoxProps {
  /** Of the editable element. */
  className?: string;
  ariaLabel?: string;
  placeholder?: string;
  /** Further attributes of the editable element, such as `{ 'data-testid': 'comment' }`. */
  attributes?: Readonly<Record<string, string>>;
  /** After every change of the text, with all of it. */
  onText?(text: string): void;
  /** Enter without Shift: where given it sends and breaks no line. */
  onEnter?(): void;
}
