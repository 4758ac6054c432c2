import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce } from '../../lib/live/announce';
import { type Topic, topics } from '../../lib/live/topics';
import { createWorks } from '../../lib/live/work';
import { newWrite } from '../../lib/messages/ids';
import type { Handlers } from '../../lib/messages/protocol';
import { serve } from '../../lib/messages/serve';
import { healthColour } from '../../lib/metrics';
import { modeOf } from '../../lib/model/mode';
import type { NetworkId } from '../../lib/model/network';
import { createServices, forgetAgain, judgeInView } from '../../lib/services';
import { createBringDraft } from '../../lib/sites/bring-draft';
import { bringReply } from '../../lib/sites/bring-reply';
import { createHealthReport } from '../../lib/sites/health-report';
import { hostOf } from '../../lib/sites/host-of';
import { openDesk } from '../../lib/sites/open-desk';
import { createPageInView } from '../../lib/sites/page-in-view';
import { grantedSites } from '../../lib/sites/register-feeds';
import { createSites } from '../../lib/sites/site-state';
import type { Repositories } from '../../lib/storage';
import { networks } from './known-networks';
import { startLabeller } from './labeller';
import { createMenus, listenForCommands } from './menus';
import { startReminders } from './reminders';
import { followPermissions } from './sites';
import { type Speech, startSpeech } from './speech';
import { startStorage } from './storage';
import { startTeam } from './team';

/** The brain: opens the memory, answers the protocol, and follows what the browser tells. It may be stopped at any line. */
export default defineBackground({
  type: 'module',
  main() {
    const speech = startSpeech({ onOther: (spoken) => void createMenus(spoken) });
    const { words: spoken } = speech;
    const works = createWorks();
    const { repositories, changed, expectFewer, backUp, handlers: keeping } = startStorage(spoken, works);
    const tell = async (...topics: Topic[]) => {
      changed(...topics);
      ringing.changed(...topics);
      team.changed(...topics);
      await announce(...topics);
    };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const after = (work: Promise<void>) => void work.catch((error: unknown) => console.error('Feedside: what was seen is not written', error));
    const fixedHosts = new Set(networks.flatMap(({ hosts }) => hosts.map(hostOf)));
    const context = {
      repositories,
      announce: tell,
      after,
      now: Date.now,
      zone,
      words: spoken,
      fixedHosts,
      language: startLabeller(),
      expectFewer,
      backUp,
      work: works.run,
    };
    const team = startTeam(context);
    const ringing = startReminders(context, team.needs);
    const services = createServices(context);
    const chosen = async () => {
      const { hosts, modes } = await repositories.settings.get();
      return { hosts, modeOf: (network: NetworkId) => modeOf(network, modes) };
    };
    const sites = createSites({ networks, granted: grantedSites, health: repositories.health.get, colourOf: healthColour, chosen });

    const pageInView = createPageInView({
      sites,
      pausedUntil: async () => (await repositories.settings.get()).pausedUntil,
      judge: (shown) => judgeInView(context, shown),
      now: Date.now,
    });
    const healthReport = createHealthReport({ sites, now: Date.now });
    const bringDraft = createBringDraft({ networks, hosts: async () => (await repositories.settings.get()).hosts });
    const forgetHosts = async (hosts: readonly string[]) => {
      const { hosts: told } = await repositories.settings.get();
      if (!told.some(({ host }) => hosts.includes(host))) return;
      await repositories.settings.adjust({ write: newWrite(), at: Date.now() }, (now) => ({ hosts: now.hosts.filter(({ host }) => !hosts.includes(host)) }));
    };

    const handlers: Handlers = {
      ...services,
      ...keeping,
      ...team.handlers,
      'backup.import': async (file, asker) => {
        const imported = await keeping['backup.import'](file, asker);
        if (imported.ok && !file.dryRun && (await forgetAgain(context)) > 0) await tell(...topics);
        return imported;
      },
      'backup.restore': async (backup, asker) => {
        const restored = await keeping['backup.restore'](backup, asker);
        if (restored.ok && (await forgetAgain(context)) > 0) await tell(...topics);
        return restored;
      },
      'work.cancel': async ({ work }) => {
        await works.cancel(work);
        return { done: true };
      },
      'feeds.mode': async (asked, asker) => {
        const told = await services['feeds.mode'](asked, asker);
        if (told.mode !== 'off') after(followIn(asker.tab, repositories.team));
        return told;
      },
      'card.load': (_, { tab }) => bring('/card.js', tab, speech),
      'writing.load': (_, { tab }) => bring('/writing.js', tab, speech),
      'desk.open': async ({ about }, { tab }) => ({ opened: await openDesk(about, tab) }),
      'sites.list': () => sites.list(),
      'sites.here': ({ url, tab }) => sites.here(url, tab),
      'page.look': ({ tab }) => pageInView(tab),
      'page.changed': async () => {
        await announce('page');
        return { done: true };
      },
      'health.report': ({ network }) => healthReport(network),
      'drafts.bring': (draft) => bringDraft(draft),
      'replies.bring': (reply) => bringReply(reply),
    };
    serve(handlers, { ready: speech.loaded, onRefused: (name, why) => console.warn(`Feedside refused ${name}: ${why}`) });
    followPermissions({ withdrawn: forgetHosts });
    listenForCommands(handlers, spoken);
    browser.runtime.onInstalled.addListener(() => void speech.loaded.then(() => createMenus(spoken)));
  },
});

/** A script that a page needs now and then, from the extension into the tab that asks. */
async function bring(file: '/card.js' | '/writing.js', tab: number | undefined, speech: Speech): Promise<{ loaded: boolean }> {
  if (tab === undefined) return { loaded: false };
  await speech.teach(tab);
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
  return { loaded: true };
}

/** Where there is a team its news come to the pages of networks, too. */
async function followIn(tab: number | undefined, { config }: Pick<Repositories['team'], 'config'>): Promise<void> {
  if (tab === undefined || !(await config())) return;
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/follow.js' as '/card.js'] }).catch(() => undefined); // closed or gone elsewhere meanwhile
}
