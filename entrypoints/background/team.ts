import { browser } from 'wxt/browser';
import type { Topic } from '../../lib/live/topics';
import type { Handlers } from '../../lib/messages/protocol';
import { needsOf } from '../../lib/model/team';
import { type Context, createTeam, reviewsOfDrafts } from '../../lib/services';
import { patternOf, setTeamOrigin } from '../../lib/sites/team-origin';
import { askedOfLead } from '../../lib/team/asked-of-lead';

const alarm = 'team';
/** Somebody writes on for a moment: what they wrote goes at once. */
const pause = 2_000;
/** With no page of ours open; with one, news come by themselves. */
const every = 2 * 60_000;
const shared: readonly Topic[] = ['notes', 'ideas', 'drafts', 'templates', 'people', 'playbook', 'replies', 'team'];

type Rows = Extract<keyof Handlers, `team.${string}` | `assignments.${string}` | `reviews.${string}` | `decisions.${string}`>;

/**
 * Wakes the sync: after a change of words here, by an alarm, at the start of the browser. Without a team it asks nobody anything and sets no alarm.
 * `announce`: with everything that follows from a change.
 */
export function startTeam(context: Context): { changed(...topics: Topic[]): void; needs(): Promise<number>; handlers: Pick<Handlers, Rows> } {
  const own = new Set<string>();
  const news: Context['announce'] = async (...topics) => {
    own.add(topics.join());
    await context.announce(...topics);
  };
  const { sync, handlers } = createTeam(
    context,
    { fetch: (...asked) => fetch(...asked), isPermitted: (origin) => browser.permissions.contains({ origins: [patternOf(origin)] }) },
    news,
  );
  const plan = async () => {
    const wait = await sync.nextIn(every);
    if (wait === undefined) await browser.alarms.clear(alarm);
    // Again and again: should the worker be stopped in the middle of a sync, nobody is there to plan the next one.
    else await browser.alarms.create(alarm, { when: Date.now() + Math.max(30_000, wait), periodInMinutes: every / 60_000 });
  };
  const lookOnce = async () => {
    await plan();
    await sync.sync();
    await plan();
  };
  const look = () => void lookOnce().catch((error: unknown) => console.error('Feedside: the team could not be synced', error));
  let timer: ReturnType<typeof setTimeout> | undefined;

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) look();
  });
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  return {
    changed(...topics) {
      if (own.delete(topics.join()) || !topics.some((topic) => shared.includes(topic))) return;
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    },
    async needs() {
      const { assignments, reviews, decisions } = context.repositories;
      const [state, us, open] = await Promise.all([sync.state(), assignments.us(), assignments.open()]);
      const asked =
        us?.role === 'lead' ? askedOfLead(us, { drafts: await reviewsOfDrafts(context), reviews: await reviews.all(), decisions: await decisions.all() }) : 0;
      return needsOf(state) + asked + open.filter(({ to }) => to === us?.name).length;
    },
    handlers: {
      ...handlers,
      'team.connect': async (input, asker) => {
        const connected = await handlers['team.connect'](input, asker);
        // Pages of networks ask anew, and wait for news of the others from now on.
        if (connected.ok) await Promise.all([setTeamOrigin(connected.value.address), plan(), context.announce('chips')]);
        return connected;
      },
      'team.leave': async (input, asker) => {
        const left = await handlers['team.leave'](input, asker);
        await Promise.all([setTeamOrigin(undefined), plan(), context.announce('chips')]);
        return left;
      },
    },
  };
}
