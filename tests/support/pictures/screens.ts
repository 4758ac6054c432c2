import { insightNames } from '../../../components/insights/InsightsPage';
import { sectionNames } from '../../../components/playbook/PlaybookPage';
import { placeNames } from '../../../components/workbench/Workbench';

/** A page of ours to be taken. `path`: its address in the extension. */
export interface Screen {
  id: string;
  path: string;
  width: number;
  height: number;
}

const wide = { width: 1280, height: 800 };
const beside = { width: 400, height: 800 };
const mara = encodeURIComponent('bluesky:mara.lind');

/** Every screen that stands at an address of its own. A new place or section comes by itself. */
export const screens: readonly Screen[] = [
  { id: 'welcome', path: 'welcome.html', ...wide },
  { id: 'popup', path: 'popup.html', width: 380, height: 600 },
  ...['waiting', 'page', 'templates', 'ideas', 'drafts'].map((view) => ({ id: `desk-${view}`, path: `sidepanel.html#${view}`, ...beside })),
  { id: 'desk-person', path: `sidepanel.html#person/${mara}/%40mara.lind`, ...beside },
  ...placeNames.map((place) => ({ id: place, path: `workbench.html#${place}${place === 'search' ? '?q=rye' : ''}`, ...wide })),
  ...insightNames.map((section) => ({ id: `insights-${section}`, path: `workbench.html#insights/${section}`, ...wide })),
  ...sectionNames.map((section) => ({ id: `playbook-${section}`, path: `workbench.html#playbook/${section}`, ...wide })),
  { id: 'person', path: `workbench.html#people/${mara}`, ...wide },
  { id: 'draft', path: 'workbench.html#drafts/d1', ...wide },
  { id: 'ideas-board', path: 'workbench.html#ideas/board', ...wide },
  { id: 'drafts-month', path: 'workbench.html#drafts/calendar', ...wide },
  { id: 'posts-import', path: 'workbench.html#insights/posts/import', ...wide },
];

/** What is seen in a network's page, in the order in which a person comes to it. */
export const feedSteps = ['feed-chips', 'feed-card', 'feed-picker', 'feed-reply'] as const;
export type FeedStep = (typeof feedSteps)[number];
