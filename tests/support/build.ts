import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What this run builds; its own folder, so that two runs at once don't take each other's files away. Workers inherit it. */
process.env.FEEDSIDE_CACHE ??= `${root}tests/.cache/${process.pid}`;
export const cache = process.env.FEEDSIDE_CACHE;

/** Hosts that the test build has from the start, since nobody can press a permission prompt without a display. */
export const grantedHosts = [
  'https://x.com/*',
  'https://bsky.app/*',
  'https://mastodon.social/*',
  'https://www.facebook.com/*',
  'https://www.instagram.com/*',
  'https://www.linkedin.com/*',
  'https://www.reddit.com/*',
  'https://old.reddit.com/*',
  'https://meta.discourse.org/*',
  'https://news.ycombinator.com/*',
  'https://www.threads.com/*',
  'https://www.tiktok.com/*',
  'https://www.youtube.com/*',
  'https://studio.youtube.com/*',
  /** Of a team's server on this machine. */
  'http://127.0.0.1/*',
];

export const extensions = {
  /** As the stores get it: no site granted. */
  chrome: `${cache}/chrome/chrome-mv3`,
  firefox: `${cache}/firefox/firefox-mv3`,
  /** The same with its optional hosts granted at install. */
  chromeGranted: `${cache}/chrome-granted/chrome-mv3`,
  firefoxGranted: `${cache}/firefox-granted/firefox-mv3`,
} as const;

/** Builds the extension into `tests/.cache/<into>`; what the build printed is returned so that a warning can fail a test. */
export async function buildExtension(name: 'chrome' | 'edge' | 'firefox' | 'chrome-granted' | 'firefox-granted', into: string = name): Promise<string> {
  const [browser, granted] = name.split('-');
  const { stdout, stderr } = await run(`${root}node_modules/.bin/wxt`, ['build', '-b', browser ?? 'chrome', '--mv3'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FEEDSIDE_OUT: relative(root, `${cache}/${into}`),
      FEEDSIDE_GRANTED: granted ? grantedHosts.join(' ') : '',
      NO_COLOR: '1',
    },
  });
  return stdout + stderr;
}

/** Builds the local pages of the networks (tests/support/sites/<network>/main.tsx) into one file each. */
export async function buildSites(): Promise<void> {
  const sites = `${root}tests/support/sites`;
  for (const name of existsSync(sites) ? readdirSync(sites) : []) {
    const entry = ['main.tsx', 'main.ts'].map((file) => `${sites}/${name}/${file}`).find(existsSync);
    if (entry) await buildPage(entry, `${cache}/sites`, name);
  }
}

/** Bundles one page script, React and editors included, into `<folder>/<name>.js`. */
export const buildPage = (entry: string, folder: string, name: string) =>
  build({
    configFile: false,
    mode: 'production', // whoever calls may run as a test
    publicDir: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: { outDir: folder, emptyOutDir: false, minify: false, lib: { entry, formats: ['es'], fileName: () => `${name}.js` } },
  });
