import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const types = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ESNext',
    module: 'Preserve',
    moduleResolution: 'Bundler',
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    types: ['node'],
  },
  // Without the browser's part of lib, whose types the build makes.
  include: ['hints', 'i18n', 'metrics', 'model', 'networks', 'services', 'storage', 'templates'].map((part) => `lib/${part}`),
};

/** A copy of what the tool reads and what its skeletons are tested by, so that the working tree stays untouched. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'feedside-new-'));
  for (const part of [
    'lib',
    'entrypoints',
    'package.json',
    'vitest.config.ts',
    'tests/core/hints',
    'tests/core/i18n',
    'tests/page/networks.test.ts',
    'tests/support',
    'tests/commands',
    'tests/fixtures',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(types));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

describe('npm run new', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyOfProject();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const node = (file: string, ...given: string[]) =>
    run(process.execPath, [file, ...given], { cwd: copy, env: { ...process.env, NODE_OPTIONS: '', VITEST: '' } }).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
    );
  const begin = (...given: string[]) => node('tests/commands/new.ts', ...given);
  const read = (file: string) => readFileSync(join(copy, file), 'utf8');

  it('writes a hint and a network whose types and tests are sound from the start', { timeout: 120_000 }, async () => {
    const hint = await begin('hint', 'give-away');
    expect(hint).toMatchObject({ code: 0 });
    expect(hint.said).toContain('lib/hints/give-away.ts');
    expect(read('lib/hints/index.ts')).toContain('giveAway');
    expect(await begin('network', 'agora', 'agora.example')).toMatchObject({ code: 0 });
    expect(read('lib/networks/agora.ts')).toContain("hosts: ['https://agora.example/*']");

    expect(await node('node_modules/typescript/bin/tsc', '--noEmit')).toEqual({ code: 0, said: '' });
    const tests = await node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      'tests/core/hints',
      'tests/core/i18n/chip.test.ts',
      'tests/core/i18n/words.test.ts',
      'tests/page/networks.test.ts',
    );
    expect(tests, tests.said).toMatchObject({ code: 0 });
  });

  it.each([
    ['a hint that is there', ['hint', 'question'], /lib\/hints\/question\.ts is there already/],
    ['a network that is there', ['network', 'mastodon'], /lib\/networks\/mastodon\.ts is there already/],
    ['a name in capitals', ['hint', 'Praise'], /lower case with dashes/],
    ['a path for a name', ['network', '../x'], /can’t be a network’s name/],
    ['an address for a host', ['network', 'reddit', 'https://reddit.com/'], /is no host/],
    ['another kind', ['thing', 'praise'], /neither hint nor network/],
    ['no name', ['hint'], /Say what to begin/],
  ])('refuses %s with a sentence, and writes nothing', async (_, given, sentence) => {
    const before = read('lib/hints/index.ts') + read('lib/networks/index.ts');
    const { code, said } = await begin(...given);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/at .*\.ts:\d+/);
    expect(code).toBe(1);
    expect(read('lib/hints/index.ts') + read('lib/networks/index.ts')).toBe(before);
  });
});
