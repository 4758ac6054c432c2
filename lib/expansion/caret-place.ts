import { isField, rangeIn } from '../editors/selection';

/** A line's piece in the window, in pixels. */
export interface Place {
  left: number;
  top: number;
  bottom: number;
}

/** Where the last `length` characters before the caret begin. Forces layout: to be asked only when something is to be shown there. */
export function caretPlace(editor: HTMLElement, length: number): Place {
  const rect = isField(editor) ? inField(editor, Math.max(0, (editor.selectionStart ?? 0) - length)) : inRich(editor, length);
  const box = editor.getBoundingClientRect();
  // A caret that scrolled out of its box is shown at the box's edge.
  const within = (value: number) => Math.min(Math.max(value, box.top), box.bottom);
  const seen = rect ?? { left: box.left, top: box.top, bottom: box.bottom };
  return { left: Math.min(Math.max(seen.left, box.left), box.right), top: within(seen.top), bottom: within(seen.bottom) };
}

function inRich(editor: HTMLElement, length: number): Place | undefined {
  const range = rangeIn(editor);
  if (!range) return undefined;
  const { endContainer: node, endOffset: end } = range;
  // A caret alone has no box in an empty line: its first character does.
  if (node.nodeType === Node.TEXT_NODE) range.setStart(node, Math.max(0, end - length));
  const { left, top, bottom, height } = range.getBoundingClientRect();
  return height > 0 ? { left, top, bottom } : undefined;
}

const copied = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontVariant',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textIndent',
  'textTransform',
  'textAlign',
  'direction',
  'tabSize',
] as const;

/** A field tells no place of its characters: a copy of it, out of sight in a closed root and gone at once, does. */
function inField(field: HTMLTextAreaElement | HTMLInputElement, offset: number): Place {
  const page = field.ownerDocument;
  const host = page.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;left:0;top:0;visibility:hidden;pointer-events:none';
  const copy = page.createElement('div');
  const looks = (page.defaultView ?? window).getComputedStyle(field);
  for (const name of copied) copy.style[name] = looks[name];
  copy.style.borderStyle = 'solid';
  copy.style.whiteSpace = field.localName === 'input' ? 'pre' : 'pre-wrap';
  copy.style.overflowWrap = 'break-word';
  const mark = page.createElement('span');
  mark.textContent = field.value.slice(offset, offset + 1) || '.';
  copy.append(field.value.slice(0, offset), mark);
  host.attachShadow({ mode: 'closed' }).append(copy);
  page.documentElement.append(host);
  const [at, from] = [mark.getBoundingClientRect(), copy.getBoundingClientRect()];
  host.remove();
  const box = field.getBoundingClientRect();
  const top = box.top + at.top - from.top - field.scrollTop;
  return { left: box.left + at.left - from.left - field.scrollLeft, top, bottom: top + at.height };
}
