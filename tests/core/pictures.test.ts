import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../support/build';
import { type Kept, keptFolder, keptScreens, sizeOf, versionNow } from '../support/pictures/kept';

const readme = readFileSync(`${root}README.md`, 'utf8');
const { version, pictures } = JSON.parse(readFileSync(`${keptFolder}/pictures.json`, 'utf8')) as Kept;
const again = 'take them anew: npm run pictures -- --keep';

/** A lossy WebP file's own word on its size. */
function sizeIn(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

it('every picture of the README is there, and each that is there is shown, with words for who can’t see it', () => {
  const shown = [...readme.matchAll(/(?:src|srcset)="tests\/pictures\/([^"]+)"/g)].map(([, file]) => file);
  expect([...new Set(shown)].sort()).toEqual(pictures.map(({ file }) => file).sort());
  expect(readdirSync(keptFolder).sort()).toEqual([...pictures.map(({ file }) => file), 'pictures.json'].sort());
  const described = [...readme.matchAll(/<img [^>]*alt="([^"]+)"/g)].map(([, words = '']) => words);
  expect(described.filter((words) => words.length > 30)).toHaveLength(keptScreens.length);
});

it.each(pictures)('$file is of a screen that there is, as large as it is taken', ({ file, screen, width, height }) => {
  expect([again, sizeOf(screen)]).toEqual([again, { width, height }]);
  expect(sizeIn(`${keptFolder}/${file}`)).toEqual({ width, height });
});

it('they are all of those screens, light and dark, of this version, and no burden', () => {
  expect([again, pictures.map(({ screen, theme }) => `${screen} ${theme}`).sort()]).toEqual([
    again,
    keptScreens.flatMap((screen) => [`${screen} dark`, `${screen} light`]).sort(),
  ]);
  expect([again, version]).toEqual([again, versionNow()]);
  const bytes = pictures.reduce((sum, { file }) => sum + statSync(`${keptFolder}/${file}`).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
});
