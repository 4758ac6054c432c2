import { asRead, readEditor, selectedOffsets } from './read-back';
import { isField } from './selection';

/** What is to stand in the editor afterwards, worked out before anything is touched. */
export interface Plan {
  /** What goes in: line breaks as "\n", shortened to what fits. */
  text: string;
  truncated: boolean;
  /** What `readEditor` tells now, and what it is to tell then. */
  now: string;
  wanted: string;
  /** Where the caret goes: an offset in `wanted`. */
  caret: number;
}

export function planInsertion(editor: HTMLElement, words: string, cursor = words.length): Plan {
  const now = readEditor(editor);
  const { start, end } = selectedOffsets(editor) ?? { start: now.length, end: now.length };
  const before = now.slice(0, start);
  const after = now.slice(end);
  const head = inLinesOf(editor, words.slice(0, cursor));
  const whole = head + inLinesOf(editor, words.slice(cursor));
  const text = shorten(whole, roomIn(editor) - before.length - after.length);
  const caret = before.length + asRead(editor, text.slice(0, head.length)).length;
  return { text, truncated: text !== whole, now, wanted: before + asRead(editor, text) + after, caret };
}

const inLinesOf = (editor: HTMLElement, words: string): string => words.replace(/\r\n?/g, '\n').replace(/\n+/g, editor.localName === 'input' ? ' ' : '$&');

/** UTF-16 units, as `maxlength` counts them. */
const roomIn = (editor: HTMLElement): number => (isField(editor) && editor.maxLength >= 0 ? editor.maxLength : Number.POSITIVE_INFINITY);

/** As many whole characters as a person sees them: an emoji of several code points is not cut in half. */
function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  let fitting = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (fitting.length + segment.length > room) break;
    fitting += segment;
  }
  return fitting;
}
