import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { pageTable } from '../../lib/i18n/page-table.ts';
import { protocol } from '../../lib/messages/protocol.ts';
import { buildExtension, cache, extensions, root } from '../support/build.ts';
import { rightsIn } from '../support/store/for-reviewers.ts';

const run = promisify(execFile);

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions: string[];
  browser_specific_settings?: { gecko?: { data_collection_permissions?: unknown } };
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown;
  web_accessible_resources?: unknown;
  externally_connectable?: { ids: string[] };
  content_security_policy: { extension_pages: string };
}
const manifestOf = (folder: string) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
/** Names of XML vocabularies, which nobody asks for, and this very machine, where a team's own server may stand. */
const namesOnly = /^http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|purl\.oclc\.org|localhost|127\.0\.0\.1)$/;
const edge = `${cache}/edge/edge-mv3`;
const built = [
  ['Chrome', extensions.chrome],
  ['Edge', edge],
  ['Firefox', extensions.firefox],
] as const;

/** All text files of a build, by their path in it. */
function filesOf(folder: string, inside = ''): { path: string; text: string }[] {
  return readdirSync(`${folder}/${inside}`).flatMap((name) => {
    const path = `${inside}${name}`;
    if (statSync(`${folder}/${path}`).isDirectory()) return filesOf(folder, `${path}/`);
    return /\.(js|html|css|json)$/.test(name) ? [{ path, text: readFileSync(`${folder}/${path}`, 'utf8') }] : [];
  });
}

/** Keys of words in a built script, written out or begun (`hint.${…}`). */
const keysIn = (script: string): string[] => {
  const written = new Set([...script.matchAll(/["'`]([a-z][\w-]*\.[\w.-]+)["'`]/g)].map(([, key]) => key));
  const begun = [...script.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, start]) => start as string);
  // A message may be called as a word is.
  return Object.keys(en).filter((key) => !Object.hasOwn(protocol, key) && (written.has(key) || begun.some((start) => key.startsWith(start))));
};

describe('the builds for the stores', () => {
  const printed: Record<string, string> = {};
  beforeAll(async () => {
    for (const name of ['chrome', 'edge', 'firefox'] as const) printed[name] = await buildExtension(name);
  });

  it.each(['chrome', 'edge', 'firefox'])('builds for %s without a warning', (name) => {
    expect(printed[name]).not.toMatch(/warn|deprecat/i);
  });

  it.each(built)('asks for no site at install: %s', (_, folder) => {
    const manifest = manifestOf(folder);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.optional_host_permissions).toContain('https://x.com/*');
    expect(manifest.permissions.filter((permission) => permission !== 'sidePanel').sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it.each(built)('asks for nothing without a reason that privacy and the store’s form give: %s', (name, folder) => {
    const { permissions, optional_permissions: optional, optional_host_permissions: hosts } = manifestOf(folder);
    const asked = [...permissions, ...optional, ...(hosts.length > 0 ? ['sites'] : [])].sort();
    expect([...rightsIn(name.toLowerCase() as 'chrome' | 'edge' | 'firefox')].sort()).toEqual(asked);
  });

  it('declares to Firefox that it collects nothing', () =>
    expect(manifestOf(extensions.firefox).browser_specific_settings?.gecko?.data_collection_permissions).toMatchObject({ required: ['none'] }));

  it.each(built)('gives pages and other extensions nothing to find or talk to: %s', (name, folder) => {
    const manifest = manifestOf(folder);
    expect(manifest.web_accessible_resources).toBeUndefined();
    if (name !== 'Firefox') expect(manifest.externally_connectable).toEqual({ ids: [] });
    expect(manifest.content_security_policy.extension_pages).toBe("script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  });

  it.each(built)('holds no code that makes code or markup from strings, and no plain address: %s', (_, folder) => {
    for (const { path, text } of filesOf(folder)) {
      expect(text, path).not.toMatch(/\beval\(|new Function\b|insertAdjacentHTML|document\.write\(/);
      expect(
        (text.match(/http:\/\/[\w.-]+/g) ?? []).filter((address) => !namesOnly.test(address)),
        path,
      ).toEqual([]);
    }
  });

  it.each(['card.js', 'writing.js'])('carry every word that %s says in a network’s page', (name) => {
    const script = readFileSync(`${extensions.chrome}/${name}`, 'utf8');
    expect(keysIn(script).length).toBeGreaterThan(20);
    expect(keysIn(script).filter((key) => !Object.hasOwn(pageTable, key))).toEqual([]);
  });

  it('passes the add-on linter without an error, and without a warning but the one that Preact itself gives', async () => {
    const { stdout } = await run(
      `${root}node_modules/.bin/web-ext`,
      ['lint', '--source-dir', extensions.firefox, '--output', 'json', '--no-config-discovery'],
      { cwd: root, maxBuffer: 1 << 26 },
    ).catch((error: { stdout: string }) => error);
    const { errors, warnings } = JSON.parse(stdout) as { errors: { code: string; message: string }[]; warnings: { code: string; file: string }[] };
    expect(errors).toEqual([]);
    // Preact's own support for dangerouslySetInnerHTML, which our lint forbids us to use.
    expect(warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
  });
});
