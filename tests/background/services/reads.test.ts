import { describe, expect, it, vi } from 'vitest';
import { aBackground, aQuestion, minute, newPost } from './a-background';

/** How many transactions, and of which mode, a piece of work takes. */
async function transactionsOf({ storage }: ReturnType<typeof aBackground>, work: () => Promise<unknown>): Promise<Record<string, number>> {
  await storage.connection.open();
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  try {
    await work();
    const modes = opened.mock.calls.map(([, mode]) => String(mode ?? 'readonly'));
    return Object.fromEntries([...Map.groupBy(modes, (mode) => mode)].map(([mode, all]) => [mode, all.length]));
  } finally {
    opened.mockRestore();
  }
}

describe('a batch of posts', () => {
  const batch = Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? aQuestion({ author: { handle: `p${index}.example` } }) : newPost()));

  it('costs three reads and one write, whatever its length', async () => {
    const background = aBackground();
    await background.judge([newPost()]); // we are known from here on
    expect(await transactionsOf(background, () => background.judge(batch))).toEqual({ readonly: 3, readwrite: 1 });
    background.clock.at += minute;
    expect(await transactionsOf(background, () => background.judge(batch))).toEqual({ readonly: 3, readwrite: 1 });
    expect(await transactionsOf(background, () => background.judge(batch.slice(0, 1)))).toEqual({ readonly: 3, readwrite: 1 });
  });
});
