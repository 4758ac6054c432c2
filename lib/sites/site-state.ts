import { browser } from 'wxt/browser';
import type { SiteState } from '../messages/protocol';
import type { Health, HealthColour } from '../model/health';
import type { NetworkId } from '../model/network';
import { hostOf } from './host-of';

/** What this file needs to know of a network; the adapters stay with the page scripts. */
export interface KnownNetwork {
  id: NetworkId;
  name: string;
  hosts: readonly string[];
}

/** A granted host that belongs to no known network is an instance of the one network that lives on any host. */
const anyHostNetwork: NetworkId = 'mastodon';

export interface Sites {
  list(): Promise<SiteState[]>;
  here(url: string, tab: number | undefined): Promise<SiteState>;
}

/** Which networks are switched on, and what the page in view is. */
export function createSites({
  networks,
  granted,
  health,
  colourOf,
}: {
  networks: readonly KnownNetwork[];
  granted(): Promise<string[]>;
  health(network: NetworkId): Promise<Health | undefined>;
  colourOf(health: Health | undefined): HealthColour;
}): Sites {
  const stateOf = async (network: KnownNetwork, host: string | undefined, origins: string[], isGranted: boolean): Promise<SiteState> => {
    const known = isGranted ? await health(network.id) : undefined;
    return { network: network.id, name: network.name, host, granted: isGranted, origins, colour: colourOf(known), health: known };
  };
  const nowhere = (host: string | undefined): SiteState => ({
    network: undefined,
    name: host ?? '',
    host,
    granted: false,
    origins: [],
    colour: 'unknown',
    health: undefined,
  });
  const anyHost = networks.find(({ id }) => id === anyHostNetwork);

  return {
    async list() {
      const now = await granted();
      const known = networks.filter(({ hosts }) => hosts.length > 0);
      const instances = now.filter((pattern) => !known.some(({ hosts }) => hosts.some((host) => hostOf(host) === hostOf(pattern))));
      return Promise.all([
        ...known.map((network) =>
          stateOf(
            network,
            undefined,
            [...network.hosts],
            network.hosts.every((host) => now.includes(host)),
          ),
        ),
        ...(anyHost ? instances.map((pattern) => stateOf(anyHost, hostOf(pattern), [pattern], true)) : []),
      ]);
    },
    async here(address, tab) {
      const url = URL.parse(address);
      if (url?.protocol !== 'https:') return nowhere(url?.hostname);
      const now = await granted();
      const pattern = `https://${url.hostname}/*`;
      const network = networks.find(({ hosts }) => hosts.includes(pattern));
      if (network)
        return stateOf(
          network,
          undefined,
          [...network.hosts],
          network.hosts.every((host) => now.includes(host)),
        );
      const isInstance = now.includes(pattern) || (await detected(tab)) === anyHostNetwork;
      return anyHost && isInstance ? stateOf(anyHost, url.hostname, [pattern], now.includes(pattern)) : nowhere(url.hostname);
    },
  };
}

/** Asks the page in view what it is; allowed for the one tab where the person opened the popup (`activeTab`). */
async function detected(tab: number | undefined): Promise<string | undefined> {
  if (tab === undefined) return undefined;
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/detect.js'] });
    return typeof answer?.result === 'string' ? answer.result : undefined;
  } catch {
    return undefined; // a page where no extension may look, such as the browser's own
  }
}
