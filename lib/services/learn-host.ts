import type { Topic } from '../live/topics';
import { newWrite } from '../messages/ids';
import type { NetworkId } from '../model/network';
import type { Settings } from '../model/settings';
import type { Context } from './context';

/** A page's process could make hosts up: the oldest go. */
const mostHosts = 200;

/** Remembers which network a server or forum turned out to be, so that the list of networks can say it. Nothing is written when it is known. */
export async function learnHost(
  { repositories, fixedHosts }: Context,
  { network, host: told, settings, now }: { network: NetworkId; host: string; settings: Settings; now: number },
): Promise<Topic[]> {
  const host = told.toLowerCase().replace(/:\d+$/, '');
  if (fixedHosts === undefined || fixedHosts.has(host) || network === 'practice' || !/^[a-z0-9.-]{1,253}$/.test(host)) return [];
  if (settings.hosts.some((each) => each.host === host && each.network === network)) return [];
  const saved = await repositories.settings.adjust({ write: newWrite(), at: now }, ({ hosts }) => ({
    hosts: [...hosts.filter((each) => each.host !== host), { host, network }].slice(-mostHosts),
  }));
  return saved.ok ? ['settings', 'sites'] : [];
}
