/** A place in the DOM, as ranges have it. */
export type Point = readonly [node: Node, offset: number];
export type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * A text field that a person writes sentences in; never a password, number or address field.
 * Compared by name and never by `instanceof`: an element of another frame belongs to other classes.
 */
export const isField = (element: Element): element is Field =>
  element.localName === 'textarea' || (element.localName === 'input' && /^(text|search)$/.test((element as HTMLInputElement).type));

export const isEditor = (element: Element): element is HTMLElement => isField(element) || (element as HTMLElement).isContentEditable === true;

/** The element that has the focus, looked for inside nested open shadow roots too. */
export function focusedIn(page: Document): HTMLElement | undefined {
  let element = page.activeElement;
  for (let inner = element; inner; inner = inner.shadowRoot?.activeElement ?? null) element = inner;
  return (element as HTMLElement | null) ?? undefined;
}

/** The selection inside a rich editor as a live range, also through nested open shadow roots. `undefined`: it is elsewhere. */
export function rangeIn(editor: HTMLElement): Range | undefined {
  const page = editor.ownerDocument;
  const selection = page.getSelection();
  if (!selection?.rangeCount) return undefined;
  const found = composedRange(selection, shadowRootsAround(editor));
  if (!found || !editor.contains(found.startContainer) || !editor.contains(found.endContainer)) return undefined;
  const range = page.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

export const startOf = (range: Range): Point => [range.startContainer, range.startOffset];
export const endOf = (range: Range): Point => [range.endContainer, range.endOffset];

export function select(editor: HTMLElement, from: Point, to: Point = from): void {
  editor.ownerDocument.getSelection()?.setBaseAndExtent(...from, ...to);
}

/** Chrome before 137 has no getComposedRanges; there each shadow root tells its own selection, which is in no standard. */
function composedRange(selection: Selection, shadowRoots: ShadowRoot[]): AbstractRange | undefined {
  const [innermost]: (ShadowRoot & { getSelection?(): Selection | null })[] = shadowRoots;
  if (innermost && 'getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots })[0];
  const told = innermost?.getSelection?.() ?? selection;
  return told.rangeCount > 0 ? told.getRangeAt(0) : undefined;
}

function shadowRootsAround(editor: HTMLElement): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = editor.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) roots.push(root as ShadowRoot);
  return roots;
}
