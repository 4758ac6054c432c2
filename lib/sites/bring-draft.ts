import { browser } from 'wxt/browser';
import type { Output } from '../messages/protocol';
import type { NetworkId } from '../model/network';
import { composePages } from '../networks/compose-pages';
import type { KnownHost, KnownNetwork } from './site-state';

/** As the script in the page leaves it there: see lib/page/shared-world.ts. */
type Shared = Record<symbol, { bring?(text: string): Promise<boolean> } | undefined>;

/**
 * Brings a text into an open, empty box for a new post, in a tab of its network, which comes to the front; where there is none, opens
 * the page in which one writes there. Presses nothing: the person does.
 */
export function createBringDraft({
  networks,
  hosts: readHosts,
}: {
  networks: readonly KnownNetwork[];
  /** Of networks that may live on any host. */
  hosts(): Promise<readonly KnownHost[]>;
}): (draft: { network: NetworkId; text: string }) => Promise<Output<'drafts.bring'>> {
  return async ({ network, text }) => {
    const own = (await readHosts()).filter((each) => each.network === network).map(({ host }) => host);
    const patterns = [...(networks.find(({ id }) => id === network)?.hosts ?? []), ...own.map((host) => `https://${host}/*`)];
    const tabs = patterns.length === 0 ? [] : await browser.tabs.query({ url: patterns });
    for (const { id, windowId } of tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))) {
      if (id === undefined || !(await hasBox(id))) continue;
      // An editor takes words only in a page that is looked at.
      await browser.tabs.update(id, { active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
      if (await insertIn(id, text)) return { came: 'in' };
    }
    const page = composePages[network];
    const url = page?.startsWith('/') ? own[0] && `https://${own[0]}${page}` : page;
    if (!url) return { came: 'nowhere' };
    await browser.tabs.create({ url });
    return { came: 'opened' };
  };
}

const hasBox = (tabId: number): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId }, files: ['/bring.js' as '/feed.js'] }).then(
    ([answer]) => answer?.result === true,
    () => false, // a page that may not be looked at
  );

const insertIn = (tabId: number, text: string): Promise<boolean> =>
  browser.scripting
    .executeScript({ target: { tabId }, func: (words: string) => (globalThis as unknown as Shared)[Symbol.for('feedside')]?.bring?.(words), args: [text] })
    .then(
      ([answer]) => answer?.result === true,
      () => false,
    );
