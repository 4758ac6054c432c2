import { type ReadonlySignal, signal } from '@preact/signals';
import { PageView, type PostInView } from '../../components/desk/PageView';
import { slotLabel } from '../../components/picker/slot-label';
import type { Loaded } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { deskAddress } from '../../lib/messages/desk-address';
import type { PageInView } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Silent } from '../../lib/model/hint';
import type { Post } from '../../lib/model/post';
import type { Offer } from '../../lib/model/template';
import { createUnsent } from '../workbench/wiring/create-unsent';
import { mutePerson } from '../workbench/wiring/mute-person';
import type { Screen } from '../workbench/wiring/screen';
import { followTab } from './follow-tab';

/** No tab to look at: the browser shows none beside us. */
const nowhere: PageInView = {
  site: { network: undefined, name: '', host: undefined, granted: false, origins: [], colour: 'unknown', health: undefined, mode: undefined },
  pausedUntil: 0,
  posts: undefined,
};

/** "On this page": the posts on the screen of the tab beside, looked at only while this view is open. */
export function createPage(screen: Screen, { isOpen, openDraft }: { isOpen: ReadonlySignal<boolean>; openDraft(id: string): void }) {
  const { t, list } = screen.words;
  /** `undefined`: not looked for yet. */
  const tab = signal<{ id: number | undefined } | undefined>();
  const page = liveQuery({
    topics: ['page', 'chips', 'settings', 'sites', 'waiting', 'notes'],
    until: screen.until,
    // Looked at only while it is open: whoever looks keeps the page telling.
    load: async () => {
      const beside = tab.peek();
      if (!isOpen.peek() || !beside) return undefined;
      return beside.id === undefined ? nowhere : request('page.look', { tab: beside.id });
    },
  });
  const offers = signal<{ post: string; list: Loaded<Offer[]> } | undefined>();
  const drawUnsent = createUnsent(screen, { openDraft });
  followTab((id) => {
    tab.value = { id };
    page.reload();
  }, screen.until);
  isOpen.subscribe((open) => open && page.reload());
  // Asked again now and then, the page goes on telling; ages move, and a pause ends by itself.
  screen.now.subscribe(() => isOpen.peek() && page.reload());

  const onOffers = ({ post }: PostInView) => {
    if (offers.peek()?.post === post.id) {
      offers.value = undefined;
      return;
    }
    const show = (list: Loaded<Offer[]>) => {
      if (offers.peek()?.post === post.id) offers.value = { post: post.id, list };
    };
    offers.value = { post: post.id, list: { state: 'loading' } };
    request('templates.offer', { post, network: post.network }).then(
      (value) => show({ state: 'ready', value }),
      (error: Error) => show({ state: 'failed', error }),
    );
  };
  const onCopy = ({ text, unfilled }: Offer) =>
    void navigator.clipboard.writeText(text).then(
      () => screen.tell(unfilled.length > 0 ? t('page.words.unfilled', { slots: list(unfilled.map(slotLabel)) }) : t('page.words.copied')),
      () => screen.tell(t('ui.copyFailed')),
    );

  const whys = signal<Readonly<Record<string, Loaded<readonly Silent[]>>>>({});
  const onWhyNot = (post: Post) => {
    const show = (silent: Loaded<readonly Silent[]>) => {
      whys.value = { ...whys.peek(), [post.id]: silent };
    };
    // Asked anew each time it is opened: what is known may be another by now.
    show({ state: 'loading' });
    request('hints.explain', { network: post.network, post }).then(
      ({ silent }) => show({ state: 'ready', value: silent }),
      (error: Error) => show({ state: 'failed', error }),
    );
  };

  return function drawPage() {
    const { value: seen } = page;
    const network = seen.state === 'ready' ? seen.value?.site.network : undefined;
    return (
      <>
        <PageView
          page={seen.state !== 'ready' ? seen : seen.value ? { state: 'ready', value: seen.value } : { state: 'loading' }}
          now={screen.now.value}
          networksHref="/workbench.html#networks"
          personHref={({ post }) => deskAddress(aboutPerson(post))}
          noteHref={({ post }) => deskAddress(aboutPost(post))}
          offers={offers.value}
          onOffers={onOffers}
          onCopy={onCopy}
          onMute={({ post }) => {
            const { id } = aboutPerson(post);
            void mutePerson(screen, { person: id, who: post.author.name ?? `@${post.author.handle}`, muted: true });
          }}
          whyNot={(post) => whys.value[post]}
          onWhyNot={onWhyNot}
          onRetry={page.reload}
        />
        {network && drawUnsent(network)}
      </>
    );
  };
}
