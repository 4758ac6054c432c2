import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, createBackups } from '../../../lib/storage';
import { worthKeeping } from '../../../lib/storage/backup';
import { fakeDirectory } from './fake-places';

/** Milliseconds that a property may take on a machine that does much else. */
const slow = 60_000;

const day = 86_400_000;
const start = Date.UTC(2026, 4, 28, 12);
const file = (text: string) => `{"text":${JSON.stringify(text)},\n"end":"feedside"}\n`;

describe('rolling backups', () => {
  it('are listed newest first with what their name says, and read back word for word', async () => {
    const { root } = fakeDirectory();
    const backups = createBackups(root);
    await backups.write({ json: file('one'), at: start, records: 1 });
    const second = await backups.write({ json: file('two'), at: start + 5, records: 2 });
    expect(second.name).toBe('2026-05-28T12-00-00-005Z--2.json');
    expect(await backups.list()).toEqual([second, { name: '2026-05-28T12-00-00-000Z--1.json', at: start, records: 1 }]);
    expect(await backups.read(second.name)).toBe(file('two'));
  });

  it('survive a write that is killed midway: the old ones stay, the broken one is not listed and goes later', async () => {
    const { root, files, trouble } = fakeDirectory();
    const backups = createBackups(root);
    for (let n = 0; n < 5; n += 1) await backups.write({ json: file(`${n}`), at: start + n, records: n });
    const before = await backups.list();
    trouble.dying = true;
    await expect(backups.write({ json: file('dying'), at: start + 9, records: 9 })).rejects.toThrow();
    expect(await backups.list()).toEqual(before);
    expect(files.size).toBe(4);
    delete trouble.dying;
    await backups.write({ json: file('after'), at: start + 10, records: 6 });
    expect([...files.values()].every((text) => text.endsWith('"end":"feedside"}\n'))).toBe(true);
    expect(files.size).toBe(3);
  });

  it('do not take a file that was cut short for whole, and let nothing go for it', async () => {
    const { root, files, trouble } = fakeDirectory();
    const backups = createBackups(root);
    for (let n = 0; n < 3; n += 1) await backups.write({ json: file(`${n}`), at: start + n, records: n });
    trouble.cutting = 12;
    await expect(backups.write({ json: file('cut'), at: start + 9, records: 9 })).rejects.toThrow('does not stand on the disk');
    expect(files.size).toBe(3);
  });

  it('are none where the browser gives no private files', async () => {
    const backups = createBackups(() => Promise.reject(new DOMException('Security error', 'SecurityError')));
    expect(await backups.list()).toEqual([]);
    expect(await backups.read('2026-05-28T12-00-00-005Z--2.json')).toBeUndefined();
    await expect(backups.write({ json: file(''), at: 1, records: 1 })).rejects.toThrow('Security');
  });

  it('read no other file than a backup', async () => {
    const { root, files } = fakeDirectory();
    files.set('notes.txt', 'secret');
    expect(await createBackups(root).read('notes.txt')).toBeUndefined();
    expect(await createBackups(root).list()).toEqual([]);
  });

  it('keep the three newest and the last of each of 14 days', () => {
    const list: Backup[] = Array.from({ length: 24 * 30 }, (_, hour) => ({ name: `${hour}`, at: start - hour * 3_600_000, records: 1 }));
    const kept = worthKeeping(list, start);
    expect(kept.slice(0, 3).map(({ name }) => name)).toEqual(['0', '1', '2']);
    expect(kept).toHaveLength(3 + 14);
    expect(new Set(kept.slice(2).map(({ at }) => Math.floor(at / day))).size).toBe(15);
  });

  it(
    'never let the newest go, whatever the times are, and never more than 17 stay',
    () => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: 40 * day }), { minLength: 1, maxLength: 80 }), (ages) => {
          const list = ages.sort((a, b) => a - b).map((age, at) => ({ name: `${at}`, at: start - age, records: 1 }));
          const kept = worthKeeping(list, start);
          expect(kept).toContain(list[0]);
          expect(kept.length).toBeLessThanOrEqual(18);
          expect(worthKeeping(kept, start)).toEqual(kept);
        }),
      );
    },
    slow,
  );
});
