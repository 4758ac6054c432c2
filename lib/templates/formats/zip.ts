import type { TextFile } from './row';

/** A ZIP of texts as they are, not compressed: what a Markdown folder is downloaded as. Names in UTF-8 (APPNOTE 6.3.10, 4.4.4 bit 11). */
export function writeZip(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const [title, body] = [encoder.encode(name), encoder.encode(text)];
    const shared = numbers([20, 2], [0x08_00, 2], [0, 2], [0, 2], [0x21, 2], [crc(body), 4], [body.length, 4], [body.length, 4], [title.length, 2], [0, 2]);
    const local = join([numbers([0x04_03_4b_50, 4]), shared, title, body]);
    central.push(join([numbers([0x02_01_4b_50, 4], [20, 2]), shared, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), title]));
    parts.push(local);
    at += local.length;
  }
  const list = join(central);
  const end = numbers([0x06_05_4b_50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [list.length, 4], [at, 4], [0, 2]);
  return join([...parts, list, end]);
}

/** Little-endian numbers, each with its width in bytes. */
const numbers = (...fields: [value: number, width: number][]): Uint8Array =>
  Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, byte) => (value >>> (8 * byte)) & 0xff)));

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
