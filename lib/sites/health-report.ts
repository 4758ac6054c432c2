import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { NetworkId, PageKind } from '../model/network';
import { reportText, type Structure } from './report-text';
import type { Sites } from './site-state';

/** What a page answers: parsed like anything that comes from there. */
const Outlined = z.object({
  network: NetworkId,
  page: PageKind,
  language: z.string(),
  posts: z.number(),
  failing: z.number(),
  text: z.string().check(z.maxLength(20_000)),
});

/** The report of one network, with the structure of a page of it where one is open: the one last looked at. */
export function createHealthReport({ sites, now }: { sites: Pick<Sites, 'list'>; now(): number }) {
  return async (network: NetworkId): Promise<{ text: string; hasPage: boolean }> => {
    const rows = (await sites.list()).filter((row) => row.network === network);
    const site = rows.find(({ granted }) => granted) ?? rows[0];
    if (!site) return { text: '', hasPage: false };
    const structure = await structureOf(network, [...new Set(rows.flatMap(({ origins }) => origins))]);
    const { version } = browser.runtime.getManifest();
    return { text: reportText({ site, version, browser: browserName(navigator.userAgent), at: now(), structure }), hasPage: structure !== undefined };
  };
}

async function structureOf(network: NetworkId, origins: string[]): Promise<Structure | undefined> {
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : [];
  const latest = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of latest.slice(0, 5)) {
    if (id === undefined) continue;
    const answered = await browser.scripting.executeScript({ target: { tabId: id }, files: ['/outline.js' as '/feed.js'] }).catch(() => []);
    const outlined = Outlined.safeParse(answered[0]?.result);
    if (outlined.success && outlined.data.network === network) {
      const { language, ...rest } = outlined.data;
      return { ...rest, language: /^[a-z-]{2,12}$/i.test(language) ? language : 'not told' };
    }
  }
  return undefined;
}

/** "Firefox 145", "Chrome 156": no more of it than that. */
const browserName = (agent: string): string =>
  /(Firefox|Edg|Chrome)\/(\d+)/
    .exec(agent.replace(/Chrome\/\d+(?=.*Edg)/, ''))
    ?.slice(1, 3)
    .join(' ') ?? 'another browser';
