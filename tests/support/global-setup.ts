import { buildExtension, buildSites } from './build.ts';

/** Builds once, before the first browser test, what all of them load. */
export default async function setup(): Promise<void> {
  await Promise.all([buildExtension('chrome-granted'), buildExtension('firefox-granted'), buildExtension('chrome'), buildExtension('firefox')]);
  await buildSites();
}
