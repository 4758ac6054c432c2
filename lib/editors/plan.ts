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
  /** The span that the words take in `wanted`. */
  span: Span;
  /** Where the caret goes, and where it may go afterwards: offsets in `wanted`. */
  carets: number[];
}

/** UTF-16 offsets in `readEditor`'s text. */
export interface Span {
  start: number;
  end: number;
}

/** `marks`: offsets in `words`, ascending. */
export function planInsertion(editor: HTMLElement, words: string, marks: readonly number[]): Plan {
  const now = readEditor(editor);
  const { start, end } = selectedOffsets(editor) ?? { start: now.length, end: now.length };
  const before = now.slice(0, start);
  const after = now.slice(end);
  const pieces = [...marks, words.length].map((mark, index) => inLinesOf(editor, words.slice(marks[index - 1] ?? 0, mark)));
  const whole = pieces.join('');
  const text = shorten(whole, roomIn(editor) - before.length - after.length);
  const standing = (length: number) => before.length + asRead(editor, text.slice(0, length)).length;
  const carets = marks.map((_, index) => standing(pieces.slice(0, index + 1).join('').length));
  const span = { start: before.length, end: standing(text.length) };
  return { text, truncated: text !== whole, now, wanted: before + asRead(editor, text) + after, span, carets };
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
