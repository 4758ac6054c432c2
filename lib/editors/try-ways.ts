import type { Result } from '../model/result';
import { endTypingRun } from './caret';
import type { EditorKind, Way } from './define-editor';
import type { InsertProblem } from './insert';
import type { Plan } from './plan';
import { readEditor } from './read-back';
import { frame } from './settle';

/** The editor that stands in the place where the words go; `undefined` when there is none any more. */
export type Box = () => HTMLElement | undefined;

/** One way after the other, and the next one only when the editor reads as before. Answers the way's name. */
export async function tryWays(box: Box, kind: EditorKind, plan: Plan): Promise<Result<string, InsertProblem>> {
  let undone = false;
  for (const way of kind.ways) {
    const editor = box();
    if (!editor) return { ok: false, problem: { kind: 'gone' } };
    const outcome = await tryWay(editor, { way, kind, plan, box });
    if (outcome === 'right') return { ok: true, value: way.by };
    if (outcome === 'gone') return { ok: false, problem: { kind: 'gone' } };
    if (outcome === 'nothing') continue;
    kind.takeBack?.(box() ?? editor);
    undone = await reads(box, plan.now);
    if (!undone) return { ok: false, problem: { kind: 'unclear', undone: false } };
  }
  return { ok: false, problem: undone ? { kind: 'unclear', undone: true } : { kind: 'refused' } };
}

interface Attempt {
  way: Way;
  kind: EditorKind;
  plan: Plan;
  box: Box;
}

/**
 * Engines commit late, so an editor that took the text has a second to show it; a frame later they may take it out again.
 * One that was put in its place and shows nothing of it may still get it from the page: no second attempt there.
 */
async function tryWay(editor: HTMLElement, { way, kind, plan, box }: Attempt): Promise<'right' | 'nothing' | 'other' | 'gone'> {
  if (kind.joinsTyping) endTypingRun(editor);
  const patience = way.run(editor, plan.text) ? 1000 : 60;
  if (await reads(box, plan.wanted, patience)) return 'right';
  const after = box();
  if (!after) return 'gone';
  const isAsBefore = isSameText(readEditor(after), plan.now);
  if (after !== editor && (isAsBefore || readEditor(after) === '')) return 'gone';
  return isAsBefore ? 'nothing' : 'other';
}

/** Whether the editor reads so within the time given (milliseconds), and still does a frame later. */
async function reads(box: Box, wanted: string, patience = 200): Promise<boolean> {
  const start = performance.now();
  let seen = 0;
  do {
    await frame();
    const editor = box();
    seen = editor && isSameText(readEditor(editor), wanted) ? seen + 1 : 0;
  } while (seen < 2 && (seen > 0 || performance.now() - start < patience));
  return seen === 2;
}

/** Editors keep spaces and blank lines in their own ways; the words and their order must be the same. */
const isSameText = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]/g, '');
