import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { root } from '../support/build.ts';

/** Everything that CI runs, in the order in which it is quickest to learn that something is wrong. */
const results = `${root}tests/.results`;
const tally = { passed: 0, failed: 0, skipped: 0 };

function check(what: string, command: string, args: string[]): void {
  console.log(`\n── ${what}`);
  const { status } = spawnSync(`${root}node_modules/.bin/${command}`, args, { cwd: root, stdio: 'inherit' });
  tally[status === 0 ? 'passed' : 'failed'] += 1;
}

function tests(what: string, project: string): void {
  console.log(`\n── ${what}`);
  const report = `${results}/${project}.json`;
  const { status } = spawnSync(
    `${root}node_modules/.bin/vitest`,
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit' },
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>;
    tally.passed += counts.numPassedTests;
    tally.failed += counts.numFailedTests;
    tally.skipped += counts.numPendingTests + counts.numTodoTests;
    if (status !== 0 && counts.numFailedTests === 0) tally.failed += 1; // a file that could not even start
  } catch {
    tally.failed += 1;
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
check('Types: what WXT knows of the entrypoints', 'wxt', ['prepare']);
check('Types', 'tsc', ['--noEmit']);
check('Lint, format, rings and import cycles', 'biome', ['check', '--error-on-warnings', '.']);
check('Dead code', 'knip', []);
tests('Unit tests', 'unit');
tests('Chromium and Firefox', 'browser');

if (tally.failed > 0) process.exitCode = 1;
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
