import { browser } from 'wxt/browser';
import { withGaps, writeLastNumbers } from '../../components/popup/last-numbers';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import { needsOf } from '../../lib/model/team';
import { askedOfLead } from '../../lib/team/asked-of-lead';

/** What the popup looks at: the day's numbers, the page in view, the state of the records; each follows every change. */
export const createLooks = () => ({
  numbers: liveQuery({ topics: ['waiting', 'replies', 'ideas', 'drafts'], load: readNumbers }),
  site: liveQuery({ topics: ['sites', 'settings'], load: readSite }),
  settings: liveQuery({ topics: ['settings'], load: () => request('settings.get', {}) }),
  playbook: liveQuery({ topics: ['playbook'], load: () => request('playbook.list', {}) }),
  reminders: liveQuery({ topics: ['reminders', 'drafts', 'waiting', 'people', 'playbook'], load: () => request('reminders.count', {}) }),
  team: liveQuery({ topics: ['team', 'drafts'], load: readTeam }),
  storage: liveQuery({ topics: ['storage'], load: () => request('storage.state', {}) }),
});

export type Looks = ReturnType<typeof createLooks>;

/** What needs the person, and where it stands. */
async function readTeam(): Promise<{ n: number; address: string }> {
  const [state, { who }] = await Promise.all([request('team.state', {}), request('team.who', {})]);
  const needs = needsOf(state);
  if (who?.role !== 'lead') return { n: needs, address: '#team' };
  const [drafts, reviews, decisions] = await Promise.all([request('drafts.reviews', {}), request('reviews.list', {}), request('decisions.list', {})]);
  return { n: needs + askedOfLead(who, { drafts, reviews, decisions }), address: needs > 0 ? '#team' : '#today' };
}

async function readNumbers() {
  const numbers = withGaps(await request('numbers.read', {}));
  writeLastNumbers(localStorage, numbers);
  return numbers;
}

/** The address is known without a permission: opening the popup is the press that grants `activeTab`. */
async function readSite() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return request('sites.here', { url: tab?.url ?? '', ...(tab?.id !== undefined && { tab: tab.id }) });
}
