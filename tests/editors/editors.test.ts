import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMatrix, putTable } from './matrix.ts';
import { describeEditors } from './suite.ts';

const matrix = createMatrix();

// Both browsers at once: each spends most of its time waiting for its own editors.
describe.concurrent('words into editors, in Chromium', () => describeEditors('chromium', matrix));
describe.concurrent('words into editors, in Firefox', () => describeEditors('firefox', matrix));

it('has the table in README.md that says what ran; rewrite it with -u', async () => {
  const readme = `${import.meta.dirname}/README.md`;
  await expect(putTable(readFileSync(readme, 'utf8'), matrix.table())).toMatchFileSnapshot(readme);
});
