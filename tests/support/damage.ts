import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are nobody's format, the same on every run. */
const garbage = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 131 + (at >> 3) * 17 + 89) % 251));

/** Every file below a folder whose path matches. */
const filesBelow = (folder: string, matching: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => matching.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => join(folder, name));

const some = (files: string[], what: string): string[] => {
  if (files.length === 0) throw new Error(`No ${what} in this profile`);
  return files;
};

const levelDb = (profile: string, name: string): string[] => some(filesBelow(profile, new RegExp(`IndexedDB/chrome-extension_.*leveldb/${name}$`)), name);

const spoil = (file: string, from: number): void => {
  const bytes = readFileSync(file);
  garbage(bytes.length - from).copy(bytes, from);
  writeFileSync(file, bytes);
};

/** What can befall the files of Chromium's IndexedDB (LevelDB) while the browser is closed. */
export const chromiumDamages: Record<string, (profile: string) => void> = {
  'garbage in the log': (profile) => {
    for (const file of levelDb(profile, '\\d+\\.(log|ldb)')) if (statSync(file).size > 0) spoil(file, 64);
  },
  'a log cut in half': (profile) => {
    for (const file of levelDb(profile, '\\d+\\.log')) truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'garbage in the manifest': (profile) => {
    for (const file of levelDb(profile, 'MANIFEST-\\d+')) spoil(file, 0);
  },
  'a manifest that is missing': (profile) => {
    for (const file of levelDb(profile, 'CURRENT')) writeFileSync(file, 'MANIFEST-999999\n');
  },
};

/** What a power cut leaves when the last write had only half come to the disk; Chromium opens it without a word. */
export function tearLog(profile: string): void {
  for (const file of levelDb(profile, '\\d+\\.log')) truncateSync(file, statSync(file).size - 37);
}

const sqlite = (profile: string): string[] =>
  some(filesBelow(profile, /storage\/default\/moz-extension[^^/]*\/idb\/[^/]*\.sqlite$/), 'database of the extension');
/** Firefox keeps `storage.local` in a database beside ours. */
const localSqlite = (profile: string): string[] =>
  some(filesBelow(profile, /storage\/default\/moz-extension[^/]*\^[^/]*\/idb\/[^/]*\.sqlite$/), 'storage.local');

const spoilMiddle = (file: string): void => {
  const bytes = readFileSync(file);
  garbage(Math.floor(bytes.length / 2)).copy(bytes, Math.floor(bytes.length / 4));
  writeFileSync(file, bytes);
};

/** The same for Firefox (SQLite). */
export const firefoxDamages: Record<string, (profile: string) => void> = {
  'garbage in the header': (profile) => {
    for (const file of sqlite(profile)) spoil(file, 0);
  },
  'garbage in the middle': (profile) => {
    for (const file of sqlite(profile)) spoilMiddle(file);
  },
  'garbage in the middle, and in what keeps the canary': (profile) => {
    for (const file of [...sqlite(profile), ...localSqlite(profile)]) spoilMiddle(file);
  },
};
