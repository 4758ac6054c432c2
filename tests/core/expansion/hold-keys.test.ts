import { describe, expect, it } from 'vitest';
import { createHeldKeys } from '../../../lib/expansion/hold-keys';

const aKey = (key: string, parts: Partial<KeyboardEvent> = {}) =>
  ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...parts }) as KeyboardEvent;

async function played(keys: readonly KeyboardEvent[]): Promise<string[]> {
  const told: string[] = [];
  const tell = async (what: string) => void told.push(what);
  const held = createHeldKeys({ write: tell, tab: (by) => tell(by === 1 ? 'Tab' : 'back'), backspace: () => tell('Backspace') });
  await held.during(async () => {
    for (const key of keys) held.hold(key);
  });
  expect(held.isHolding).toBe(false);
  return told;
}

describe('keys typed while words come', () => {
  it('are played in their order, characters in one go', async () => {
    expect(await played([aKey('a'), aKey('b'), aKey('Tab'), aKey('c'), aKey('Tab', { shiftKey: true })])).toEqual(['ab', 'Tab', 'c', 'back']);
  });
  it('take a character back that was typed meanwhile, else what came before', async () => {
    expect(await played([aKey('a'), aKey('b'), aKey('Backspace')])).toEqual(['a']);
    expect(await played([aKey('Backspace'), aKey('x')])).toEqual(['Backspace', 'x']);
  });
  it('are dropped where they would do something else: Enter sends in many boxes', async () => {
    expect(await played([aKey('Enter'), aKey('Escape'), aKey('z', { ctrlKey: true }), aKey('v', { metaKey: true })])).toEqual([]);
  });
  it('keep what AltGr writes, and emoji', async () => {
    expect(await played([aKey('€', { ctrlKey: true, altKey: true }), aKey('👍')])).toEqual(['€👍']);
  });
  it('are let go when the words do not come', async () => {
    const held = createHeldKeys({ write: async () => undefined, tab: () => undefined, backspace: () => undefined });
    await expect(held.during(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
    expect(held.isHolding).toBe(false);
  });
});
