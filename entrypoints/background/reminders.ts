import { browser } from 'wxt/browser';
import { sayDue, type Words } from '../../lib/i18n';
import type { Topic } from '../../lib/live/topics';
import type { Due } from '../../lib/model/due';
import { planWake } from '../../lib/reminders';
import { type Context, readDue } from '../../lib/services';

const alarm = 'due';
const notification = 'due';
/** Until when everything that fell due was told of. */
const toldKey = 'told-until';
/**
 * What can make something due, or be what was due, and how soon after it to look again, in milliseconds: at once for what the person does
 * here; what a feed tells comes many times a second.
 */
const pauses: Partial<Record<Topic, number>> = {
  reminders: 300,
  drafts: 300,
  playbook: 300,
  settings: 300,
  waiting: 3000,
  people: 3000,
  replies: 3000,
  team: 300,
};
/** The first look of a worker waits until whoever woke it is answered. */
const firstPause = 2000;
/** A badge has room for no more. */
const mostShown = 99;

/**
 * Looks at what is due when the browser starts, when the earliest thing falls due, and soon after a change: sets the badge (with what the team needs the person for), tells what
 * is new where the person wants it told, and the alarm for the next time. Each look starts from what is stored, so a worker that was stopped, a sleep
 * and a restart lose nothing: Firefox forgets alarms when it closes.
 */
export function startReminders(context: Context, teamNeeds: () => Promise<number>): { changed(...topics: Topic[]): void } {
  let soonest = Number.POSITIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();
  const look = () => {
    last = last.then(() => lookNow(context, teamNeeds)).catch((error: unknown) => console.error('Feedside: what is due could not be read', error));
  };
  const lookIn = (pause: number) => {
    const at = Date.now() + pause;
    if (at >= soonest) return;
    soonest = at;
    setTimeout(() => {
      // A later one of two that were set has nothing new to find.
      if (soonest !== at) return;
      soonest = Number.POSITIVE_INFINITY;
      look();
    }, pause);
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) look();
  });
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  // The browser may have lost the alarm with its profile's state; looking itself waits until the first questions are answered.
  void browser.alarms.get(alarm).then((set) => {
    if (!set) lookIn(firstPause);
  });
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (notifications) followPresses();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) followPresses();
  });
  return {
    changed(...topics) {
      const pause = Math.min(...topics.map((topic) => pauses[topic] ?? Number.POSITIVE_INFINITY));
      if (Number.isFinite(pause)) lookIn(pause);
    },
  };
}

async function lookNow(context: Context, teamNeeds: () => Promise<number>): Promise<void> {
  const now = context.now();
  const [{ planned, quiet }, { [toldKey]: before }, { notifies }] = await Promise.all([
    readDue(context),
    browser.storage.local.get(toldKey),
    context.repositories.settings.get(),
  ]);
  const due = planned.filter(({ at }) => at <= now);
  const { tell, toldUntil, wakeAt } = planWake(
    planned.map((thing) => ({ key: thing.key, at: thing.at, thing })),
    { now, toldUntil: typeof before === 'number' ? before : now, quiet, zone: context.zone },
  );
  await showBadge({ due: due.length, team: await teamNeeds() }, context.words);
  if (notifies && tell.length > 0)
    await notify(
      due.filter(({ key }) => tell.includes(key)),
      context.words,
    );
  await browser.storage.local.set({ [toldKey]: toldUntil });
  await browser.alarms.create(alarm, { when: Math.max(wakeAt, now + 1000) });
}

/** Only while something needs the person: a badge that is always there says nothing. */
async function showBadge({ due, team }: { due: number; team: number }, { t }: Words): Promise<void> {
  const all = due + team;
  await browser.action.setBadgeText({ text: all === 0 ? '' : all > mostShown ? `${mostShown}+` : String(all) });
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b5c' });
  const title = due === 0 ? t('reminders.button') : t('reminders.button.due', { n: due });
  await browser.action.setTitle({ title: team === 0 ? title : `${title} · ${t('team.button', { n: team })}` });
}

async function notify(news: readonly Due[], words: Words): Promise<void> {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await notifications.create(notification, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.t('reminders.notification', { n: news.length }),
    message: news
      .slice(0, 3)
      .map((due) => sayDue(due, words))
      .join('\n'),
  });
}

/** A press on the notification opens the list. */
function followPresses(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications || notifications.onClicked.hasListener(openList)) return;
  notifications.onClicked.addListener(openList);
}

function openList(pressed: string): void {
  if (pressed !== notification) return;
  void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}#reminders` });
  void browser.notifications.clear(notification);
}
