import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrations as released } from '../../lib/storage/migrations/index.ts';
import { cache, grantedHosts, root } from './build.ts';

const run = promisify(execFile);

/** The version of the database that this build brings. */
export const newerVersion = released.length + 1;
const file = `${String(newerVersion).padStart(3, '0')}-another`;

const migration = `import { defineMigration } from './define-migration';

export const another = defineMigration({
  to: ${newerVersion},
  migrate(_, transaction) {
    transaction.objectStore('notes').createIndex('another', 'keys.another');
  },
});
`;

/**
 * The next version, as an update would bring it: another version number, and a database of another shape. Built from a copy
 * of the sources, so that nothing in the product knows of it. Returns the folder of the extension.
 */
export async function buildNewer(browser: 'chrome' | 'firefox'): Promise<string> {
  const sources = `${cache}/newer-${browser}`;
  rmSync(sources, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  for (const name of ['lib', 'entrypoints', 'components', 'public', 'wxt.config.ts', 'tsconfig.json'])
    cpSync(join(root, name), join(sources, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(sources, 'node_modules'));
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(join(sources, 'package.json'), JSON.stringify({ ...description, version: '99.0.0' }));
  const migrations = join(sources, 'lib/storage/migrations');
  writeFileSync(join(migrations, `${file}.ts`), migration);
  const registry = readFileSync(join(migrations, 'index.ts'), 'utf8');
  writeFileSync(
    join(migrations, 'index.ts'),
    `import { another } from './${file}';\n${registry.replace(/(readonly Migration\[\] = \[[^\]]*)\]/, '$1, another]')}`,
  );
  await run(join(root, 'node_modules/.bin/wxt'), ['build', '-b', browser, '--mv3'], {
    cwd: sources,
    env: { ...process.env, NODE_ENV: 'production', FEEDSIDE_OUT: 'out', FEEDSIDE_GRANTED: grantedHosts.join(' ') },
  });
  return join(sources, `out/${browser}-mv3`);
}
