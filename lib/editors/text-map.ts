import type { Point } from './selection';

const block = /^(DIV|P|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6])$/;
/** Characters that editors put in to hold the caret; a person sees nothing. */
export const fillers = /[\u200b\ufeff]/g;
/** Parts of an editor that are no text of the person's: hints for an empty box, and the engine's own widgets. */
const notText = '[aria-hidden="true"], [class*="placeholder" i], [data-slate-placeholder], .ProseMirror-widget';

/** Text of a rich editor (up to a point), and for each of its characters the DOM place before it, plus one for the end. */
export function mapText(editor: HTMLElement, until?: Point): { text: string; points: Point[] } {
  const points: Point[] = [];
  let text = '';
  let end: Point = [editor, 0];
  /** Something stands on this line already, if only an empty block. */
  let lineTaken = false;
  /** A block has ended: whatever follows stands on a new line. */
  let lineDue = false;

  const add = (characters: string, place: (index: number) => Point) => {
    for (let index = 0; index < characters.length; index += 1) {
      const character = characters.charAt(index).replace(fillers, '').replace('\u00a0', ' ');
      if (!character) continue;
      text += character;
      points.push(place(index));
    }
  };
  const breakLine = () => {
    const place = end;
    add('\n', () => place);
    lineTaken = false;
    lineDue = false;
  };
  const startInline = () => {
    if (lineDue) breakLine();
    lineTaken = true;
  };
  /** Each answers whether `until` was reached. */
  const readText = (node: Text): boolean => {
    const last = node === until?.[0];
    if (node.data) startInline();
    add(last ? node.data.slice(0, until[1]) : node.data, (index) => [node, index]);
    if (node.data) end = [node, node.data.length];
    return last;
  };
  const readElement = (element: HTMLElement, parent: Node, index: number): boolean => {
    if (element.localName === 'br') {
      startInline();
      if (element === until?.[0]) return true;
      const next = element.nextSibling;
      if (!next || block.test(next.nodeName)) return false; // it only holds the line open
      add('\n', () => [parent, index]);
      end = [parent, index + 1];
      return false;
    }
    const island = element.getAttribute('contenteditable') === 'false';
    if (island || element.localName === 'img') {
      if (element.matches(notText)) return false;
      const characters = island ? (element.textContent ?? '') : (element.getAttribute('alt') ?? '');
      if (characters) startInline();
      add(characters, () => [parent, index]);
      end = [parent, index + 1];
      return until !== undefined && element.contains(until[0]);
    }
    if (!block.test(element.nodeName)) return readChildren(element);
    if (lineTaken || lineDue) breakLine();
    end = [element, 0];
    if (readChildren(element)) return true;
    lineTaken = true;
    lineDue = true;
    return false;
  };
  const readChildren = (parent: Node): boolean => {
    for (let index = 0; ; index += 1) {
      if (until && parent === until[0] && index === until[1]) return true;
      const child = parent.childNodes[index];
      if (!child) return false;
      if (
        child.nodeType === Node.TEXT_NODE ? readText(child as Text) : child.nodeType === Node.ELEMENT_NODE && readElement(child as HTMLElement, parent, index)
      )
        return true;
    }
  };
  readChildren(editor);
  points.push(end);
  return { text, points };
}
