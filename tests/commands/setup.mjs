// Runs before `npm start` and `npm test`, on whatever node the machine has: brings the packages and the two browsers.
// Plain JavaScript, since nothing that could run TypeScript is installed yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs) {
  console.log('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks the packages of other systems, which not every registry serves.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const browsers = [
  { path: '/usr/bin/chromium', name: 'chromium' },
  { path: '/usr/bin/firefox-esr', name: 'firefox-esr' },
].filter(({ path }) => !existsSync(path));
if (browsers.length > 0) {
  const names = browsers.map(({ name }) => name);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`Please install ${names.join(' and ')} first (on Debian: sudo apt-get install ${names.join(' ')}), then run this again.`);
    process.exit(1);
  }
  console.log(`Installing ${names.join(' and ')} …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', ...names], quiet);
  if (status !== 0) {
    console.error(`${names.join(' and ')} could not be installed. Install by hand, then run this again.`);
    process.exit(1);
  }
}
