import { browser } from 'wxt/browser';
import { withGaps, writeLastNumbers } from '../../components/popup/last-numbers';
import { liveQuery } from '../../lib/live/live-query';
import { request } from '../../lib/messages/request';
import { needsOf } from '../../lib/model/team';

/** What the popup looks at: the day's numbers, the page in view, the state of the records; each follows every change. */
export const createLooks = () => ({
  numbers: liveQuery({ topics: ['waiting', 'replies', 'ideas', 'drafts'], load: readNumbers }),
  site: liveQuery({ topics: ['sites', 'settings'], load: readSite }),
  settings: liveQuery({ topics: ['settings'], load: () => request('settings.get', {}) }),
  playbook: liveQuery({ topics: ['playbook'], load: () => request('playbook.list', {}) }),
  reminders: liveQuery({ topics: ['reminders', 'drafts', 'waiting', 'people', 'playbook'], load: () => request('reminders.count', {}) }),
  team: liveQuery({ topics: ['team'], load: async () => needsOf(await request('team.state', {})) }),
  storage: liveQuery({ topics: ['storage'], load: () => request('storage.state', {}) }),
});

export type Looks = ReturnType<typeof createLooks>;

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
