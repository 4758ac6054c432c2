import type { Result } from '../model/result';
import { collapseTo, endTypingRun, keepMentions, placeCaret, selectBefore, takeFocus } from './caret';
import { ckeditor } from './ckeditor';
import type { EditorKind, Way } from './define-editor';
import { draft } from './draft';
import { field } from './field';
import { lexical } from './lexical';
import { plain } from './plain';
import { type Plan, planInsertion } from './plan';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { readEditor, selectedOffsets } from './read-back';
import { focusedIn, isField } from './selection';
import { frame, sleep } from './settle';
import { slate } from './slate';
import type { SavedSelection } from './track-editors';

/** Every kind of editor that words can be brought into; the first that matches. A new one is a file and a line here. */
export const editorKinds: readonly EditorKind[] = [field, draft, lexical, prosemirror, quill, slate, ckeditor, plain];

export interface InsertOptions {
  /** Where the person was writing before our own panel took the focus. Default: where the editor's caret is, else its end. */
  at?: SavedSelection | undefined;
  /** UTF-16 offset in the text where the caret goes. Default: behind the text. */
  cursor?: number | undefined;
  /** UTF-16 units before the caret that the text replaces, such as a typed shortcut. */
  replaceBefore?: number | undefined;
}

export interface Inserted {
  /** `<kind of editor>: <way>`, for the health report. */
  by: string;
  /** The editor's `maxlength` left no room for all of it. */
  truncated: boolean;
}

/**
 * `gone`: the editor left the page. `read-only`: nobody can write in it. `composing`: an input method holds half a word.
 * `refused`: nothing went in (an engine that we don't know, or no room); copy to the clipboard and say so. `unclear`:
 * something went in that is not what was meant; `undone` tells whether the editor reads as before again.
 */
export type InsertProblem = { kind: 'gone' } | { kind: 'read-only' } | { kind: 'composing' } | { kind: 'refused' } | { kind: 'unclear'; undone: boolean };

/**
 * Brings words into the network's own editor as if the person had typed or pasted them, and reads back that they stand
 * there once. One Ctrl+Z takes them out again. Presses no key and no button; leaves the focus in the editor. A key that
 * leads here must be `preventDefault`ed, or its own action (a new line, sending) happens in the editor.
 */
export async function insert(editor: HTMLElement, words: string, options: InsertOptions = {}): Promise<Result<Inserted, InsertProblem>> {
  const midWord = options.at?.composition.pending === true;
  const obstacle = await obstacleTo(editor, options.at);
  if (obstacle) return { ok: false, problem: obstacle };
  const kind = editorKinds.find((candidate) => candidate.matches(editor));
  if (!kind) return { ok: false, problem: { kind: 'refused' } };
  // What was saved in the middle of a word is no place any more once the input method has finished it.
  await takeFocus(editor, midWord && focusedIn(editor.ownerDocument) === editor ? undefined : options.at);
  const caret = selectedOffsets(editor)?.end;
  await (options.replaceBefore ? selectBefore(editor, options.replaceBefore) : keepMentions(editor));
  if (!editor.isConnected) return { ok: false, problem: { kind: 'gone' } };
  const plan = planInsertion(editor, words, options.cursor);
  const result = plan.text ? await tryWays(editor, kind, plan) : refused;
  if (result.ok) await placeCaret(editor, plan.wanted.slice(0, plan.caret));
  else if (options.replaceBefore && caret !== undefined && result.problem.kind === 'refused') await collapseTo(editor, caret);
  return result;
}

const refused = { ok: false, problem: { kind: 'refused' } } as const;

async function obstacleTo(editor: HTMLElement, at: SavedSelection | undefined): Promise<InsertProblem | undefined> {
  for (let waits = 0; at?.composition.pending; waits += 1) {
    if (waits === 20) return { kind: 'composing' };
    await sleep(50);
  }
  if (!editor.isConnected) return { kind: 'gone' };
  const writable = isField(editor) ? !editor.readOnly && !editor.disabled : editor.isContentEditable;
  return writable ? undefined : { kind: 'read-only' };
}

/** One way after the other, and the next one only when the editor reads as before. */
async function tryWays(editor: HTMLElement, kind: EditorKind, plan: Plan): Promise<Result<Inserted, InsertProblem>> {
  let undone = false;
  for (const way of kind.ways) {
    if (kind.joinsTyping) endTypingRun(editor);
    const outcome = await tryWay(editor, way, plan);
    if (outcome === 'right') return { ok: true, value: { by: `${kind.id}: ${way.by}`, truncated: plan.truncated } };
    if (outcome === 'nothing') continue;
    kind.takeBack?.(editor);
    undone = await reads(editor, plan.now);
    if (!undone) return { ok: false, problem: { kind: 'unclear', undone: false } };
  }
  return undone ? { ok: false, problem: { kind: 'unclear', undone: true } } : refused;
}

/** Engines commit late, so an editor that took the text has a second to show it; a frame later they may take it out again. */
async function tryWay(editor: HTMLElement, way: Way, { text, now, wanted }: Plan): Promise<'right' | 'nothing' | 'other'> {
  const patience = way.run(editor, text) ? 1000 : 60;
  if (await reads(editor, wanted, patience)) return 'right';
  return isSameText(readEditor(editor), now) ? 'nothing' : 'other';
}

/** Whether the editor reads so within the time given (milliseconds), and still does a frame later. */
async function reads(editor: HTMLElement, wanted: string, patience = 200): Promise<boolean> {
  const start = performance.now();
  let seen = 0;
  do {
    await frame();
    seen = editor.isConnected && isSameText(readEditor(editor), wanted) ? seen + 1 : 0;
  } while (seen < 2 && (seen > 0 || performance.now() - start < patience));
  return seen === 2;
}

/** Editors keep spaces and blank lines in their own ways; the words and their order must be the same. */
const isSameText = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]/g, '');
