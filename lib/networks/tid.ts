const digits = '234567abcdefghijklmnopqrstuvwxyz';
const form = /^[2-7a-b][2-7a-z]{12}$/;

/**
 * When an AT Protocol record was made, from its key: a TID holds 53 bits of microseconds since 1970 in its first eleven
 * letters, then ten bits that only tell clocks apart (atproto.com/specs/tid). Milliseconds; `undefined`: the key is none.
 */
export function readTid(key: string): number | undefined {
  if (!form.test(key)) return undefined;
  return Math.floor([...key.slice(0, 11)].reduce((sum, letter) => sum * 32 + digits.indexOf(letter), 0) / 1000);
}
