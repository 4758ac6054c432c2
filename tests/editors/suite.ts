import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeHardPlaces } from './hard-places.ts';
import type { Matrix } from './matrix.ts';
import { isOneLine, type Row, rows } from './rows.ts';
import { describeShortcuts } from './shortcut-cases.ts';
import { describeSpecialCases } from './special-cases.ts';
import { openStage, type Stage } from './stage.ts';

/** How long an engine joins what happens, whoever does it, into one step to undo (milliseconds, with some to spare). */
const undoSteps: Record<string, number> = { tiptap: 550, prosemirror: 550, lexical: 350, quill: 1050, ckeditor: 0 };

export function describeEditors(browser: Stage['browser'], matrix: Matrix): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser);
  });
  afterAll(() => stage?.close());
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') stage.distrust();
  });
  const harmless = async () => expect(await stage.ledger()).toEqual({ sent: 0, scripted: [], uploads: 0, errors: [] });

  const walk = (row: Row) =>
    describe(row.page, { concurrent: false }, () => {
      const [, step = 0] = Object.entries(undoSteps).find(([engine]) => row.page.includes(engine)) ?? [];
      const fitting = row.cases.filter(({ only }) => (only ?? browser) === browser);
      it.each(fitting)('$does', async ({ does, run, untouched }) => {
        await stage.open(row.page);
        if (!untouched) await stage.click();
        await run({ stage, oneLine: isOneLine(row), endUndoStep: () => stage.pause(step) });
        await harmless();
        matrix.passed(row, { does, browser, ways: stage.ways() });
      });
    });
  rows.forEach(walk);
  describe('special cases', { concurrent: false }, () => {
    afterEach(harmless);
    describeSpecialCases(() => stage);
  });
  describe('shortcuts', { concurrent: false }, () => {
    afterEach(harmless);
    describeShortcuts(() => stage);
  });
  describe('hard places', { concurrent: false }, () => {
    afterEach(harmless);
    describeHardPlaces(() => stage);
  });
}
