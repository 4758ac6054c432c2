import { focusedIn, isEditor } from './selection';

const editable = 'textarea, input, [contenteditable]';

/**
 * Watches an editor's place, and answers the editor that stands there: itself, or the one that the page has put in its
 * place meanwhile (Instagram swaps its box when it gets the focus; frameworks draw anew). `undefined`: it went without
 * one. Never answers an editor that was in the page before: that is another box, for other words.
 */
export function watchPlace(editor: HTMLElement, isAlike: (other: HTMLElement) => boolean): () => HTMLElement | undefined {
  const others = new WeakSet([...editorsIn(editor.ownerDocument), ...editorsIn(editor.getRootNode() as ParentNode)]);
  const around = [...ancestorsOf(editor)];
  let standing = editor;
  return () => {
    if (standing.isConnected) return standing;
    const place = around.find((ancestor) => ancestor.isConnected);
    const arrived = place ? editorsIn(place).filter((other) => !others.has(other) && isEditor(other) && isAlike(other)) : [];
    const found = arrived.length > 1 ? arrived.find((other) => other === focusedIn(editor.ownerDocument)) : arrived[0];
    if (found) standing = found;
    return found;
  };
}

const editorsIn = (place: ParentNode): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(editable)];

/** From the inside out, shadow roots included. */
function* ancestorsOf(editor: HTMLElement): Generator<ParentNode & Node> {
  for (let node: Node | null = editor.parentNode; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) yield node as ParentNode & Node;
}
