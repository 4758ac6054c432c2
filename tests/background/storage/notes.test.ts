import { describe, expect, it } from 'vitest';
import { aWrite, freshStorage } from './fresh-storage';

describe('notes', () => {
  it('keeps what was written, with a revision made of the write', async () => {
    const { notes } = freshStorage();
    const write = aWrite();
    const about = { kind: 'person' as const, id: 'x:ana', label: '@ana' };
    const saved = await notes.save({ write, at: 5, id: 'n1', about, text: 'Likes short answers' });
    expect(saved).toEqual({ ok: true, value: { id: 'n1', rev: `1-${write}`, createdAt: 5, updatedAt: 5, about, text: 'Likes short answers' } });
    expect(await notes.about('x:ana')).toEqual([saved.ok && saved.value]);
  });
});
