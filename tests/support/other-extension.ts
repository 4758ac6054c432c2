import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Somebody else's extension, with one page from which to try things. Chromium makes its id of where it lies. */
export function makeOtherExtension(): { folder: string; page: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'another-extension-')));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Another', version: '1', permissions: ['storage'], host_permissions: ['<all_urls>'] }),
  );
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  const id = [...createHash('sha256').update(folder).digest('hex').slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { folder, page: `chrome-extension://${id}/page.html` };
}
