import { expect, it } from 'vitest';
import { readFile } from '../../../lib/storage/read-file';
import { livedMemory } from '../../bench/lived-memory';

it('the memory that the bench opens our pages with is a backup of which nothing is refused', () => {
  const read = readFile(livedMemory(1000));
  if (!read.ok) throw new Error(read.problem.why);
  expect(read.value.refused.slice(0, 3)).toEqual([]);
  expect(read.value.people.length + read.value.replies.length + read.value.waiting.length + read.value.notes.length).toBe(880);
});
