import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Live, liveQuery } from '../../lib/live/live-query';
import type { PageInView } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Screen } from '../workbench/wiring/screen';
import { followTab } from './follow-tab';

/** No tab to look at: the browser shows none beside us. */
const nowhere: PageInView = {
  site: { network: undefined, name: '', host: undefined, granted: false, origins: [], colour: 'unknown', health: undefined, mode: undefined },
  pausedUntil: 0,
  posts: undefined,
};

export interface PageLook {
  page: ReadonlySignal<Live<PageInView | undefined>> & { reload(): void };
  /** The tab beside; `undefined`: none, or not looked for yet. */
  tab: ReadonlySignal<number | undefined>;
  /** The post that was focused, pressed or opened last there; kept while the page is read anew. */
  hand: ReadonlySignal<PageInView['atHand']>;
  /** Words may be put into its boxes: hints stand in the feed there. */
  canPut: ReadonlySignal<boolean>;
}

/** The page beside, looked at only while `isOpen`: whoever looks keeps the page telling. */
export function createLook(screen: Screen, isOpen: ReadonlySignal<boolean>): PageLook {
  /** `undefined`: not looked for yet. */
  const tab = signal<{ id: number | undefined } | undefined>();
  const page = liveQuery({
    topics: ['page', 'chips', 'settings', 'sites', 'waiting', 'notes'],
    until: screen.until,
    load: async () => {
      const beside = tab.peek();
      if (!isOpen.peek() || !beside) return undefined;
      return beside.id === undefined ? nowhere : request('page.look', { tab: beside.id });
    },
  });
  followTab((id) => {
    tab.value = { id };
    page.reload();
  }, screen.until);
  isOpen.subscribe((open) => open && page.reload());
  // Asked again now and then, the page goes on telling; ages move, and a pause ends by itself.
  screen.now.subscribe(() => isOpen.peek() && page.reload());
  const seen = computed(() => (page.value.state === 'ready' ? page.value.value : undefined));
  return {
    page,
    tab: computed(() => tab.value?.id),
    hand: computed(() => seen.value?.atHand),
    canPut: computed(() => seen.value?.site.mode === 'feed'),
  };
}
