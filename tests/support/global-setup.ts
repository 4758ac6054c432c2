import { rmSync } from 'node:fs';
import { buildExtension, buildSites, cache } from './build.ts';

/** Builds once, before the first browser test, what all of them load; takes it away after the last. */
export default async function setup(): Promise<() => void> {
  // One after the other: each build writes the same generated types.
  for (const name of ['chrome-granted', 'firefox-granted', 'chrome', 'firefox'] as const) await buildExtension(name);
  await buildSites();
  return () => rmSync(cache, { recursive: true, force: true });
}
