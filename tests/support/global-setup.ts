import { rmSync } from 'node:fs';
import { buildExtension, buildSites, cache } from './build.ts';

/** Builds once, before the first browser test, what all of them load; takes it away after the last. */
export default async function setup(): Promise<() => void> {
  await Promise.all([buildExtension('chrome-granted'), buildExtension('firefox-granted'), buildExtension('chrome'), buildExtension('firefox')]);
  await buildSites();
  return () => rmSync(cache, { recursive: true, force: true });
}
