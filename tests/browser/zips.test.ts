import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { cache, root } from '../support/build.ts';
import { unzip } from '../support/unzip.ts';

const run = promisify(execFile);
const folder = `${cache}/zips`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const wxt = (args: string[], cwd: string, out: string) =>
  run(`${root}node_modules/.bin/wxt`, args, { cwd, env: { ...process.env, NODE_ENV: 'production', FEEDSIDE_OUT: out, FEEDSIDE_GRANTED: '', NO_COLOR: '1' } });

/** Every file below a folder, by its path in it. */
const filesIn = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(of, join(parentPath, name)))
    .sort();

describe('the zips for the stores', () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await wxt(['zip', '-b', 'firefox', '--mv3'], root, relative(root, folder));
  });

  it('hold the built files and nothing else', () => {
    const names = unzip(`${folder}/feedside-${version}-firefox.zip`, `${folder}/unpacked`);
    expect(names).toEqual(filesIn(`${folder}/firefox-mv3`));
    expect(names.filter((name) => /\.map$|\.tsx?$|^\./.test(name))).toEqual([]);
    expect(names).toContain('manifest.json');
  });

  it('leave what only the stores’ pages say out of the tables of words', () => {
    const tables = readdirSync(`${folder}/firefox-mv3/locales`);
    expect(tables.length).toBeGreaterThan(4);
    for (const name of tables) expect(readFileSync(`${folder}/firefox-mv3/locales/${name}`, 'utf8')).not.toContain('"store.');
  });

  it('come with sources that build to the same files, byte for byte', async () => {
    const sources = `${folder}/sources`;
    const names = unzip(`${folder}/feedside-${version}-sources.zip`, sources);
    expect(names.filter((name) => name.startsWith('tests/') || name.includes('node_modules'))).toEqual([]);
    mkdirSync(sources, { recursive: true });
    symlinkSync(`${root}node_modules`, `${sources}/node_modules`);
    await wxt(['build', '-b', 'firefox', '--mv3'], sources, 'built');
    const [rebuilt, built] = [`${sources}/built/firefox-mv3`, `${folder}/firefox-mv3`];
    expect(filesIn(rebuilt)).toEqual(filesIn(built));
    for (const name of filesIn(built)) expect([name, readFileSync(join(rebuilt, name)).equals(readFileSync(join(built, name)))]).toEqual([name, true]);
  });
});
