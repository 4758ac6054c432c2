import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/**
 * `npm run read -- FILE.html --url URL [--me HANDLE]`: what the adapter for that address reads from a saved page, as JSON.
 * Nothing in the page runs and nothing is loaded. Vite resolves our imports, which carry no file endings.
 */
const usage = 'npm run read -- FILE.html --url URL [--me HANDLE]';
const root = fileURLToPath(new URL('../..', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, me: { type: 'string' } } });
const [file] = positionals;
if (file === undefined || values.url === undefined) {
  console.error(usage);
  process.exit(2);
}

try {
  const { module } = await runnerImport<typeof import('../support/describe-page.ts')>(`${root}tests/support/describe-page.ts`, { root, logLevel: 'error' });
  const description = await module.describePage({ html: readFileSync(file, 'utf8'), url: values.url, me: values.me });
  console.log(JSON.stringify(description, undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
