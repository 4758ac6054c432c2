import { computed, signal } from '@preact/signals';
import { AtHand } from '../../components/desk/AtHand';
import { PageView, type PostInView } from '../../components/desk/PageView';
import { slotLabel } from '../../components/picker/slot-label';
import type { Loaded } from '../../components/ui/Shown';
import { liveQuery } from '../../lib/live/live-query';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { deskAddress } from '../../lib/messages/desk-address';
import { request } from '../../lib/messages/request';
import type { Silent } from '../../lib/model/hint';
import type { Post } from '../../lib/model/post';
import type { Offer } from '../../lib/model/template';
import { createTaker } from '../workbench/wiring/create-taker';
import { createUnsent } from '../workbench/wiring/create-unsent';
import { Drawn } from '../workbench/wiring/Drawn';
import { mutePerson } from '../workbench/wiring/mute-person';
import type { Screen } from '../workbench/wiring/screen';
import type { PageLook } from './create-look';
import { createWrite } from './create-write';

/** "On this page": the post at hand, and the posts on the screen of the tab beside. */
export function createPage(screen: Screen, { look, openDraft }: { look: PageLook; openDraft(id: string): void }) {
  const { t, list } = screen.words;
  const { page, hand } = look;
  const drawWrite = createWrite(screen, look);
  const drawTaker = createTaker(
    screen,
    computed(() => hand.value && aboutPost(hand.value.post)),
  );
  /** The post whose box to write in is open. */
  const writing = signal<string | undefined>();
  const known = liveQuery({
    topics: ['people', 'notes', 'replies'],
    until: screen.until,
    load: async () => {
      const post = hand.peek()?.post;
      return post && { post: post.id, ...(await request('people.get', { id: aboutPerson(post).id })) };
    },
  });
  hand.subscribe(() => known.reload());
  const offers = signal<{ post: string; list: Loaded<Offer[]> } | undefined>();
  const drawUnsent = createUnsent(screen, { openDraft });
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

  const drawHand = () => {
    const { value: row } = hand;
    const post = row?.post;
    const who = known.value.state === 'ready' && known.value.value?.post === post?.id ? known.value.value : undefined;
    return (
      <AtHand
        row={row}
        person={who}
        now={screen.now.value}
        personHref={post ? deskAddress(aboutPerson(post)) : '#person'}
        taker={<Drawn draw={drawTaker} />}
        write={post && writing.value === post.id ? drawWrite(post) : undefined}
        onWrite={() => {
          writing.value = writing.peek() === post?.id ? undefined : post?.id;
        }}
      />
    );
  };

  return function drawPage() {
    const { value: seen } = page;
    const network = seen.state === 'ready' ? seen.value?.site.network : undefined;
    return (
      <>
        <PageView
          hand={<Drawn draw={drawHand} />}
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
