import { describe, expect, it } from 'vitest';
import { defaultKeys } from '../../../lib/keys/default-keys';
import { networkKeys } from '../../../lib/keys/network-keys';
import { isShortcut, keysPressed, networkUsing, same } from '../../../lib/keys/read-keys';
import { NetworkId } from '../../../lib/model/network';

const pressed = { key: 'k', code: 'KeyK', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
/** Chromium's own, with Alt+Shift: it leaves an extension's suggestion out without a word (tried, Chromium 156; Alt+Shift+I: Chrome and Edge ask for feedback). */
const takenByChromium = [...'ABCINPRTWXZ'].map((letter) => `Alt+Shift+${letter}`);

describe('the keys that Feedside comes with', () => {
  it.each(Object.entries(defaultKeys))('%s (%s) is nothing that a network uses for itself', (_, keys) => {
    expect(networkUsing(keys)).toBeUndefined();
  });

  it.each(Object.entries(defaultKeys))('%s (%s) is what a browser takes and keeps for itself nowhere', (_, keys) => {
    expect(isShortcut(keys)).toBe(true);
    expect(takenByChromium.some((own) => same(own, keys))).toBe(false);
  });

  it('are each another one', () => expect(new Set(Object.values(defaultKeys)).size).toBe(Object.keys(defaultKeys).length));

  it('would be noticed where they are a network’s', () => {
    expect(networkUsing('J')).toBe('x');
    expect(networkUsing('Alt+Shift+1')).toBe('facebook');
    expect(networkUsing('Alt+N')).toBe('mastodon');
  });
});

describe('the table of the networks’ own keys', () => {
  it('says of each network where it is from, or holds none of it', () => {
    const silent = ['hackernews', 'instagram', 'threads', 'practice'];
    expect([...networkKeys.map(({ network }) => network), ...silent].sort()).toEqual([...NetworkId.options].sort());
    for (const { source, keys } of networkKeys) {
      expect(source).toMatch(/\w/);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('keys as they are pressed', () => {
  it.each([
    [{ altKey: true, shiftKey: true, key: 'K' }, 'Alt+Shift+K'],
    [{ altKey: true, key: '˚' }, 'Alt+K'],
    [{ ctrlKey: true, shiftKey: true, key: '!', code: 'Digit1' }, 'Ctrl+Shift+1'],
    [{ key: 'F5', code: 'F5' }, 'F5'],
    [{ key: 'Alt', code: 'AltLeft', altKey: true }, undefined],
  ])('%j are %s', (event, keys) => expect(keysPressed({ ...pressed, ...event }, { mac: false })).toBe(keys));

  it('name the control key of a Mac as browsers do', () => {
    expect(keysPressed({ ...pressed, ctrlKey: true }, { mac: true })).toBe('MacCtrl+K');
    expect(keysPressed({ ...pressed, metaKey: true, shiftKey: true }, { mac: true })).toBe('Command+Shift+K');
  });

  it.each(['Alt+K', 'Ctrl+Shift+1', 'F7', 'Shift+F7', 'MacCtrl+J'])('%s can be a shortcut', (keys) => expect(isShortcut(keys)).toBe(true));
  it.each(['K', 'Shift+K', 'Ctrl+Alt+K', 'Ctrl+Alt+Shift+K', 'Alt+', 'Alt+Ä', ''])('%s can’t', (keys) => expect(isShortcut(keys)).toBe(false));
});
