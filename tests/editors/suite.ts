import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Case, cases, shortestList, shortList } from './cases.ts';
import { describeSpecialCases } from './special-cases.ts';
import { openStage, type Stage } from './stage.ts';

/** The engines that the networks of today use get every case. */
const engines = [
  'react/textarea',
  'react/input',
  'draft/x',
  'tiptap/starter',
  'tiptap/bluesky',
  'lexical/rich',
  'lexical/plain',
  'lexical/vanilla',
  'quill/1',
  'quill/2',
  'plain/pre-wrap',
];
/** How long an engine joins what happens, whoever does it, into one step to undo (milliseconds, with some to spare). */
const undoSteps: Record<string, number> = { tiptap: 600, lexical: 500, quill: 1100 };
/** The same engines in other places. */
const places = ['shadow/textarea', 'shadow/pre-wrap', 'shadow/tiptap', 'frame/react/textarea', 'frame/tiptap/bluesky', 'frame/plain/pre-wrap'];
/** Editors without an engine that differ in a detail. */
const details = [
  'plain/textarea',
  'plain/spaces-collapse',
  'plain/paragraphs',
  'plain/plaintext-only',
  'plain/pastes-itself',
  'plain/pastes-late',
  'plain/swallows-paste',
];

export function describeEditors(browser: Stage['browser']): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser);
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    expect(await stage.ledger()).toEqual({ sent: 0, scripted: [], uploads: 0, errors: [] });
  });

  const walk = (page: string, list: readonly Case[]) =>
    describe(page, () => {
      it.each(list)('$does', async ({ run, untouched }) => {
        await stage.open(page);
        if (!untouched) await stage.click();
        const endUndoStep = () => stage.pause(Math.max(0, ...Object.keys(undoSteps).map((engine) => (page.includes(engine) ? (undoSteps[engine] ?? 0) : 0))));
        await run({ stage, oneLine: page.endsWith('input'), endUndoStep });
      });
    });
  for (const page of engines) walk(page, cases);
  for (const page of places) walk(page, shortList);
  for (const page of details) walk(page, shortestList);
  describe('special cases', () => describeSpecialCases(browser, () => stage));
}
