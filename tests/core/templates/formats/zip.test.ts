import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../../lib/templates/formats';

describe('writeZip', () => {
  const files = [
    { name: 'Grüße.md', text: 'Schöne Grüße 😀\n' },
    { name: 'empty.md', text: '' },
  ];
  it('writes sums, sizes and places that hold', () => {
    const bytes = Buffer.from(writeZip(files));
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06_05_4b_50);
    expect(bytes.readUInt16LE(end + 10)).toBe(2);
    const central = bytes.readUInt32LE(end + 16);
    const [first] = files;
    const body = Buffer.from(first?.text ?? '');
    expect(bytes.readUInt32LE(central + 16)).toBe(crc32(body));
    expect(bytes.readUInt32LE(central + 24)).toBe(body.length);
    const local = bytes.readUInt32LE(central + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26);
    expect(bytes.subarray(start, start + body.length).toString()).toBe(first?.text);
  });
  it.skipIf(!hasPython())('is opened by another program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    writeFileSync(join(folder, 'a.zip'), writeZip(files));
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'a.zip'), folder]);
    for (const { name, text } of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
