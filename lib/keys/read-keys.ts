import { type NetworkKeys, networkKeys } from './network-keys';

/** What of a keyboard event says which keys were pressed. */
export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const modifiers = ['Ctrl', 'Alt', 'Shift', 'Command', 'MacCtrl'];
const functionKey = /^F(?:[1-9]|1[0-2])$/;

/**
 * The keys as browsers write them in a shortcut ("Alt+Shift+K"); `undefined` while only modifiers are held. By the key's place
 * where Alt or Shift makes another character of it.
 */
export function keysPressed({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Pressed, { mac }: { mac: boolean }): string | undefined {
  const name = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? (functionKey.test(key) ? key : key.length === 1 ? key.toUpperCase() : undefined);
  if (name === undefined) return undefined;
  const control = mac ? 'MacCtrl' : 'Ctrl';
  const held = [ctrlKey && control, altKey && 'Alt', metaKey && 'Command', shiftKey && 'Shift'].filter((each) => each !== false);
  return [...held, name].join('+');
}

/** Whether a browser takes these as an extension's shortcut: Ctrl, Alt or Command with a letter or digit, or a function key (MDN, manifest.json/commands). */
export function isShortcut(keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  if (!held.every((each) => modifiers.includes(each)) || held.length > 2) return false;
  if (functionKey.test(key)) return held.length < 2 || held.includes('Shift') || held.length === 0;
  return /^[A-Z0-9]$/.test(key) && held.some((each) => each !== 'Shift') && (held.length === 1 || held.includes('Shift'));
}

/** The network whose own pages use these keys. */
export const networkUsing = (keys: string): NetworkKeys['network'] | undefined => networkKeys.find((each) => each.keys.some((own) => same(own, keys)))?.network;

/** "Shift+Alt+k" is "Alt+Shift+K". */
export const same = (one: string, other: string): boolean => canonical(one) === canonical(other);

function canonical(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  return [...parts.slice(0, -1).sort(), key.toLowerCase()].join('+');
}
