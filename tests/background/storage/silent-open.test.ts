import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../lib/storage';

afterEach(() => {
  vi.useRealTimers();
});

describe('a database that neither opens nor says why', () => {
  it('counts as blocked after a while, and as open once it opens after all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const gate = Promise.withResolvers<IDBFactory>();
    const connection = createConnection({ where: () => gate.promise });
    const news = connection.firstNews();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await news).toEqual({ kind: 'blocked' });
    vi.useRealTimers();
    gate.resolve(new IDBFactory());
    await connection.open();
    expect(await connection.firstNews()).toEqual({ kind: 'opened' });
  });
});
