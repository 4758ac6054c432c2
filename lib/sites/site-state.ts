import { browser } from 'wxt/browser';
import type { SiteState } from '../messages/protocol';
import type { Health, HealthColour } from '../model/health';
import type { Mode } from '../model/mode';
import type { NetworkId } from '../model/network';
import { hostOf } from './host-of';

/** What this file needs to know of a network; the adapters stay with the page scripts. */
export interface KnownNetwork {
  id: NetworkId;
  name: string;
  hosts: readonly string[];
  /** There where the network may live on any host. */
  detect?: unknown;
  alternatives?: SiteState['alternatives'];
}

/** Which network a host turned out to be. */
export interface KnownHost {
  host: string;
  network: NetworkId;
}

export interface Sites {
  list(): Promise<SiteState[]>;
  here(url: string, tab: number | undefined): Promise<SiteState>;
}

/** Which networks are switched on, and what the page in view is. A network of several hosts is one; a server or forum of its own is one each. */
export function createSites({
  networks,
  granted,
  health,
  colourOf,
  chosen,
}: {
  networks: readonly KnownNetwork[];
  granted(): Promise<string[]>;
  health(network: NetworkId): Promise<Health | undefined>;
  colourOf(health: Health | undefined): HealthColour;
  /** `hosts`: those that told what they are when their pages were read. */
  chosen(): Promise<{ hosts: readonly KnownHost[]; modeOf(network: NetworkId): Mode }>;
}): Sites {
  const read = async (network: KnownNetwork | undefined, isGranted: boolean) => {
    const known = network && isGranted ? await health(network.id) : undefined;
    const mode = network && (await chosen()).modeOf(network.id);
    return { colour: colourOf(known), health: known, mode, ...(network?.alternatives && { alternatives: network.alternatives }) };
  };
  /** A network with hosts of its own. `here`: the host in view, whose grant is the one that counts there. */
  const ofNetwork = async (network: KnownNetwork, now: readonly string[], here?: string): Promise<SiteState> => {
    const isOn = (pattern: string) => now.some((each) => hostOf(each) === hostOf(pattern));
    const on = network.hosts.filter(isOn).map(hostOf);
    const off = network.hosts.filter((pattern) => !isOn(pattern)).map(hostOf);
    const isGranted = here === undefined ? off.length === 0 : on.includes(here);
    const partly = on.length > 0 && off.length > 0 ? { partly: { on, off } } : {};
    return {
      network: network.id,
      name: network.name,
      host: undefined,
      granted: isGranted,
      origins: [...network.hosts],
      ...partly,
      ...(await read(network, on.length > 0)),
    };
  };
  /** A host of its own: a server, a forum, or not told yet. */
  const ofHost = async (host: string, network: KnownNetwork | undefined, isGranted: boolean): Promise<SiteState> => ({
    network: network?.id,
    name: network?.name ?? host,
    host,
    granted: isGranted,
    origins: [`https://${host}/*`],
    ...(await read(network, isGranted)),
  });
  const nowhere = (host: string | undefined): SiteState => ({
    network: undefined,
    name: host ?? '',
    host,
    granted: false,
    origins: [],
    colour: 'unknown',
    health: undefined,
    mode: undefined,
  });
  const byId = (id: string | undefined) => networks.find((network) => network.id === id);
  const fixed = networks.filter((network) => network.hosts.length > 0);
  const owner = (host: string) => fixed.find((network) => network.hosts.some((pattern) => hostOf(pattern) === host));

  return {
    async list() {
      const [now, { hosts: told }] = await Promise.all([granted(), chosen()]);
      const others = [...new Set(now.map(hostOf))].filter((host) => owner(host) === undefined);
      return Promise.all([
        ...fixed.map((network) => ofNetwork(network, now)),
        ...others.map((host) => ofHost(host, byId(told.find((each) => each.host === host)?.network), true)),
      ]);
    },
    async here(address, tab) {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      if (url?.protocol !== 'https:') return nowhere(url?.hostname);
      const host = url.hostname;
      const now = await granted();
      const network = owner(host);
      if (network) return ofNetwork(network, now, host);
      const isGranted = now.some((pattern) => hostOf(pattern) === host);
      const told = isGranted ? (await chosen()).hosts.find((each) => each.host === host)?.network : undefined;
      const known = byId(told ?? (await detected(tab)));
      return known || isGranted ? ofHost(host, known, isGranted) : nowhere(host);
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
