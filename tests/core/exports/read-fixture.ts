import { readFileSync } from 'node:fs';
import { exports, findTables, openFiles, readRows, toPublished } from '../../../lib/exports';

/** When every fixture was made, as far as it does not say so itself: 14 February 2026. */
export const madeAt = Date.parse('2026-02-14T12:00:00Z');

const fixtureBytes = (name: string): Uint8Array<ArrayBuffer> => {
  const file = readFileSync(new URL(`../../fixtures/exports/${name}`, import.meta.url));
  return new Uint8Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
};

/** Everything that is read of files by their names and bytes; in Lisbon, "unclear" dates as month first. */
async function readBytes(files: Record<string, Uint8Array<ArrayBuffer>>, { zone = 'Europe/Lisbon', account = 'feedbakery' } = {}) {
  const { sheets, faults } = await openFiles(Object.entries(files).map(([name, bytes]) => ({ name, madeAt, bytes: async () => bytes })));
  const { tables, unknown } = findTables(sheets, exports);
  const read = [];
  for (const table of tables) {
    const rows = await readRows(table, { order: table.dates === 'dmy' ? 'dmy' : 'mdy', zone: table.kind.zone ?? zone });
    read.push({ table, rows, brought: await toPublished(table, rows, { known: [], account }) });
  }
  return { faults, unknown, read };
}

export const readFixture = (name: string) => readBytes({ [name]: fixtureBytes(name) });
export const readText = (name: string, text: string) => readBytes({ [name]: new TextEncoder().encode(text) });
