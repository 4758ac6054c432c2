export interface Zipped {
  name: string;
  /** Local time of whoever packed it, taken as the device's; 1980 where it says nothing. */
  madeAt: number;
  /** Unpacked length in bytes, as the list says. */
  length: number;
  /** @throws where it is packed in a way that no browser unpacks, or damaged. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Why a ZIP can't be read. */
export class ZipFault extends Error {}

const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
/** Unpacked, one file of it: more than any network's list of posts, less than what fills the memory. */
const longest = 300_000_000;

/** The files in a ZIP by the list at its end (APPNOTE 6.3.10), each unpacked only when it is asked for. Only what `wanted` names is listed. */
export function readZip(file: Uint8Array<ArrayBuffer>, wanted: (name: string) => boolean): Zipped[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const found: Zipped[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw new ZipFault('damaged');
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    if (!name.endsWith('/') && wanted(name)) found.push(entryAt(file, view, { at, name }));
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

function entryAt(file: Uint8Array<ArrayBuffer>, view: DataView, { at, name }: { at: number; name: string }): Zipped {
  const [method, packed, length, start] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  return {
    name,
    length,
    madeAt: madeAt(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    async bytes() {
      if (length > longest) throw new ZipFault('long');
      if (start + 30 > view.byteLength) throw new ZipFault('damaged');
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      const body = file.subarray(from, from + packed);
      if (method === 0) return body;
      if (method !== 8) throw new ZipFault('packed');
      const unpacked = new Uint8Array(await new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
      if (unpacked.length !== length) throw new ZipFault('damaged');
      return unpacked;
    },
  };
}

/** The end of the list stands last, before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === endMark) return at;
  throw new ZipFault('damaged');
}

/** MS-DOS date and time. */
const madeAt = (date: number, time: number): number =>
  new Date(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
