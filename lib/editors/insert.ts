import type { Result } from '../model/result';
import { collapseTo, keepMentions, offsetBehind, selectBefore, selectSpan, takeFocus } from './caret';
import { ckeditor } from './ckeditor';
import type { EditorKind } from './define-editor';
import { draft } from './draft';
import { field } from './field';
import { lexical } from './lexical';
import { plain } from './plain';
import { planInsertion, type Span } from './plan';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { selectedOffsets } from './read-back';
import { focusedIn, isField } from './selection';
import { sleep } from './settle';
import { slate } from './slate';
import { watchPlace } from './stand-in';
import type { SavedSelection } from './track-editors';
import { type Box, tryWays } from './try-ways';

/** Every kind of editor that words can be brought into; the first that matches. A new one is a file and a line here. */
export const editorKinds: readonly EditorKind[] = [field, draft, lexical, prosemirror, quill, slate, ckeditor, plain];

export interface InsertOptions {
  /** Where the person was writing before our own panel took the focus. Default: where the editor's caret is, else its end. */
  at?: SavedSelection | undefined;
  /** UTF-16 offset in the text where the caret goes. Default: behind the text. */
  cursor?: number | undefined;
  /** Offsets in the text, ascending and behind `cursor`, where the caret may go afterwards: `createStops` walks them. */
  stops?: readonly number[] | undefined;
  /** As keys would, where the kind of editor knows such a way: for what the person typed while something else went in. */
  asTyped?: boolean | undefined;
  /** UTF-16 units before the caret that the text replaces, such as a typed shortcut. */
  replaceBefore?: number | undefined;
  /** The part of `readEditor`'s text that it replaces instead. */
  replace?: Span | undefined;
}

export interface Inserted {
  /** `<kind of editor>: <way>`, for the health report. */
  by: string;
  /** The editor's `maxlength` left no room for all of it. */
  truncated: boolean;
  /** Where the words are now: another element when the page put a new one in the editor's place meanwhile. */
  editor: HTMLElement;
  /** Where they stand in `readEditor`'s text. */
  span: Span;
  /** The caret and the further stops, as offsets in `readEditor`'s text. */
  carets: number[];
}

/**
 * `gone`: the editor left the page, before or with the words. `read-only`: nobody can write in it. `composing`: an input method holds half a word.
 * `refused`: nothing went in (an engine that we don't know, or no room); copy to the clipboard and say so. `unclear`:
 * something went in that is not what was meant; `undone` tells whether the editor reads as before again.
 */
export type InsertProblem = { kind: 'gone' } | { kind: 'read-only' } | { kind: 'composing' } | { kind: 'refused' } | { kind: 'unclear'; undone: boolean };

/**
 * Brings words into the network's own editor as if the person had typed or pasted them, and reads back that they stand
 * there once. One Ctrl+Z takes them out again. Presses no key and no button; leaves the focus in the editor. A key that
 * leads here must be `preventDefault`ed, or its own action (a new line, sending) happens in the editor. Whatever the
 * problem: nothing stands there twice, what the person wrote is untouched, and the words are the caller's to copy.
 */
export async function insert(editor: HTMLElement, words: string, options: InsertOptions = {}): Promise<Result<Inserted, InsertProblem>> {
  const midWord = options.at?.composition.pending === true;
  const obstacle = (await composed(options.at)) ?? obstacleIn(editor);
  if (obstacle) return failed(obstacle);
  const kind = editorKinds.find((candidate) => candidate.matches(editor));
  if (!kind) return failed({ kind: 'refused' });
  // What was saved in the middle of a word is no place any more once the input method has finished it.
  const at = midWord && focusedIn(editor.ownerDocument) === editor ? undefined : options.at;
  const box = watchPlace(editor, (other) => other.localName === editor.localName && kind.matches(other));
  const target = await focusIn(box, at);
  const change = target && obstacleIn(target);
  if (!target || change) return failed(change ?? { kind: 'gone' });
  return insertAtCaret(box, target, { words, kind, ...options });
}

const failed = (problem: InsertProblem): { ok: false; problem: InsertProblem } => ({ ok: false, problem });

async function composed(at: SavedSelection | undefined): Promise<InsertProblem | undefined> {
  for (let waits = 0; at?.composition.pending; waits += 1) {
    if (waits === 20) return { kind: 'composing' };
    await sleep(50);
  }
  return undefined;
}

function obstacleIn(editor: HTMLElement): InsertProblem | undefined {
  if (!editor.isConnected) return { kind: 'gone' };
  const writable = isField(editor) ? !editor.readOnly && !editor.matches(':disabled') : editor.isContentEditable;
  return writable && !editor.closest('[inert]') ? undefined : { kind: 'read-only' };
}

/** The editor that has the focus and its caret at last: pages swap their box when it is touched. */
async function focusIn(box: Box, at: SavedSelection | undefined): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 5; tries += 1) {
    const editor = box();
    if (editor) await takeFocus(editor, at);
    else await sleep(50);
    if (editor && editor === box()) return editor;
  }
  return undefined;
}

interface Insertion extends InsertOptions {
  words: string;
  kind: EditorKind;
}

async function insertAtCaret(box: Box, editor: HTMLElement, insertion: Insertion): Promise<Result<Inserted, InsertProblem>> {
  const { words, cursor = words.length, stops = [] } = insertion;
  const kind = insertion.asTyped ? typingFirst(insertion.kind) : insertion.kind;
  const caret = selectedOffsets(editor)?.end;
  await selectPlace(editor, insertion);
  if (!editor.isConnected) return failed({ kind: 'gone' });
  const plan = planInsertion(editor, words, [cursor, ...stops]);
  const result = plan.text ? await tryWays(box, kind, plan) : failed({ kind: 'refused' });
  const standing = box() ?? editor;
  if (result.ok) {
    const offsetOf = (planned: number) => offsetBehind(standing, plan.wanted.slice(0, planned));
    const [first = offsetOf(plan.span.end), ...further] = plan.carets.map(offsetOf);
    await collapseTo(standing, first);
    const span = { start: offsetOf(plan.span.start), end: offsetOf(plan.span.end) };
    return { ok: true, value: { by: `${kind.id}: ${result.value}`, truncated: plan.truncated, editor: standing, span, carets: [first, ...further] } };
  }
  const isSelected = insertion.replaceBefore !== undefined || insertion.replace !== undefined;
  if (isSelected && caret !== undefined && result.problem.kind === 'refused') await collapseTo(standing, caret);
  return result;
}

const typingFirst = (kind: EditorKind): EditorKind => ({ ...kind, ways: kind.ways.toSorted((a, b) => Number(b.by === 'typing') - Number(a.by === 'typing')) });

function selectPlace(editor: HTMLElement, { replaceBefore, replace }: InsertOptions): Promise<void> {
  if (replace) return selectSpan(editor, replace);
  return replaceBefore ? selectBefore(editor, replaceBefore) : keepMentions(editor);
}
