/** Bytes as text: by the mark of the order of bytes, else UTF-16 where every second byte is empty, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 200);
  const empty = (from: 0 | 1) => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (empty(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (empty(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // saved by an older spreadsheet program
  }
}
