import type { TextFile } from '../../../lib/exchange';
import { decodeText } from '../../../lib/exports/decode-text';
import { readZip } from '../../../lib/exports/read-zip';
import type { Screen } from './screen';

const largest = 50 * 1024 * 1024;

/** The texts in some files, each by its path; those in a ZIP come out of it. @throws Error with a sentence for the person. */
export async function textFiles(files: readonly File[], { wanted, t }: { wanted: RegExp; t: Screen['words']['t'] }): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  for (const file of files) {
    const name = file.webkitRelativePath || file.name;
    const isZip = /\.zip$/iu.test(name);
    if (!isZip && !wanted.test(name)) continue;
    if (file.size > largest) throw new Error(t('exchange.in.tooBig', { name }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isZip) texts.push(...(await unpacked(bytes, name, { wanted, t })));
    else texts.push({ name, text: decodeText(bytes) });
  }
  return texts;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, zip: string, { wanted, t }: { wanted: RegExp; t: Screen['words']['t'] }): Promise<TextFile[]> {
  try {
    // What a Mac adds to its archives is none of the person's.
    const inside = readZip(bytes, (name) => wanted.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/u.test(name));
    const texts: TextFile[] = [];
    for (const { name, length, bytes: unpack } of inside) if (length <= largest) texts.push({ name, text: decodeText(await unpack()) });
    return texts;
  } catch {
    throw new Error(t('exchange.in.damaged', { name: zip }));
  }
}
