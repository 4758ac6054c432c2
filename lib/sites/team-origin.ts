import { browser } from 'wxt/browser';

const key = 'team-origin';

/** The team's server is no network: nothing is started in its pages, though it may be asked. */
export async function teamPattern(): Promise<string | undefined> {
  // Firefox keeps `storage.local` in a database that can break: the feeds are registered all the same.
  const { [key]: origin } = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return typeof origin === 'string' ? patternOf(origin) : undefined;
}

export const setTeamOrigin = (address: string | undefined): Promise<void> =>
  address === undefined ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: new URL(address).origin });

/** Match patterns know no ports. */
export const patternOf = (address: string): string => `${new URL(address).origin.replace(/:\d+$/, '')}/*`;

/** Asks the browser for this one address. To be called with the press of a button, and with nothing awaited before. */
export function askForTeam(address: string): Promise<boolean> {
  void setTeamOrigin(address);
  return browser.permissions.request({ origins: [patternOf(address)] });
}
