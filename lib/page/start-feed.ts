import type { Judged } from '../model/judged';
import type { Post } from '../model/post';
import type { Look, Network, Reading } from '../networks/define-network';
import { type ChipKit, createChips } from './chips';
import { closest } from './closest';
import { createCurrentLook } from './current-look';
import { watchEmptyPages } from './empty-pages';
import { type AskJudge, createJudgeQueue } from './judge-queue';
import { createNearPosts } from './near-posts';
import { observePosts } from './observe-posts';
import { pageTheme } from './page-theme';
import { createRecent } from './recent';
import type { createShield } from './shield';

/** The chip that the person opened: the post as it reads now, its reasons, and where it stands. */
export interface Opened {
  post: Post;
  judged: Judged;
  chip: HTMLButtonElement;
  element: Element;
}

export interface Feed {
  look(): Look;
  /** Reads and judges everything in the page again, keeping chips until the new answer comes. */
  refresh(): void;
  /** The post of this id as it was last read. */
  post(id: string): Post | undefined;
  /** The post whose element or chip holds this node. */
  postAt(node: Node | null): Post | undefined;
  /** Elements that show this post now. */
  elementsOf(id: string): Element[];
  /** The chip on a post's element, and what was judged of its post; each only where there is one. */
  faceOf(element: Element): { chip: HTMLButtonElement | undefined; judged: Judged | undefined };
}

/** Ages on chips grow: every post in the page is judged again this often, in milliseconds. */
const refreshEvery = 5 * 60_000;
/** A background that does not answer is asked again after this long. */
const retryAfter = 5_000;

/**
 * The eyes of Feedside in one page: observes posts, has them judged, draws chips. State is kept by post id, never by
 * element; elements are looked at again each time the page touches them, since feeds fill one node with many posts.
 */
export function startFeed({
  document,
  network,
  ask,
  kit,
  shield,
  openCard,
  onFailure,
  until,
}: {
  document: Document;
  network: Network;
  ask: AskJudge;
  kit: ChipKit;
  shield: ReturnType<typeof createShield>;
  openCard(opened: Opened): void;
  /** The background could not be asked: the extension was updated, or its worker does not start. */
  onFailure(error: unknown): void;
  until: AbortSignal;
}): Feed {
  const look = createCurrentLook(network, document, until);
  const chips = createChips(document, kit);
  /** About a kilobyte each; one that is forgotten is asked for again when its post comes back. */
  const answers = createRecent<Judged>(200);
  /** Posts that have nothing to say: most of them, so only their ids. */
  const quiet = createRecent<true>(1000);
  const posts = createRecent<Post>(40);
  /** What could not be read and was counted, by id or else by its first words: a post that comes and goes is counted once. */
  const unread = createRecent<true>(300);
  /** Which post each element showed when it was last looked at. */
  const shown = new WeakMap<Element, string>();
  /** Elements whose posts are being asked about. */
  const waiting = new Map<string, Set<Element>>();
  /** Elements whose posts are to be judged anew, whatever was answered before. */
  const stale = new WeakSet<Element>();
  let draws = true;

  const queue = createJudgeQueue({
    ask,
    network,
    host: document.location.host,
    onAnswer(judged, draw) {
      const isBack = draw && !draws;
      draws = draw;
      if (!draw) chips.removeAll();
      const answered = judged.map((answer) => ({ answer, elements: waiting.get(answer.id) ?? [] }));
      for (const answer of judged) {
        remember(answer);
        waiting.delete(answer.id);
      }
      inFrame(() => drawAnswered(answered));
      if (isBack) refresh(); // what was met meanwhile was not judged
    },
    onFailure(error) {
      onFailure(error);
      const timer = setTimeout(queue.flush, retryAfter);
      until.addEventListener('abort', () => clearTimeout(timer));
    },
  });

  /** In the next frame, after the page's own work: between two frames a chip would cost the page one more layout (a third of it, measured). */
  const inFrame = (work: () => void) => {
    if (document.hidden || !document.defaultView) work();
    else document.defaultView.requestAnimationFrame(work);
  };
  const drawAnswered = (answered: readonly { answer: Judged; elements: Iterable<Element> }[]) => {
    if (until.aborted) return;
    const now = look.now();
    // One that went far meanwhile may have been emptied unseen; it is looked at again when it comes back.
    for (const { answer, elements } of answered)
      for (const element of elements) if (shown.get(element) === answer.id && posted.isNear(element)) place(element, answer, now);
  };

  const remember = (answer: Judged) => {
    if (answer.reasons.length > 0) {
      answers.set(answer.id, answer);
      quiet.delete(answer.id);
    } else {
      quiet.set(answer.id, true);
      answers.delete(answer.id);
    }
  };

  const place = (element: Element, judged: Judged, now: Look) => {
    const anchor = draws && judged.reasons.length > 0 ? network.anchor(element, now) : undefined;
    if (!anchor) return chips.hide(element);
    const host = chips.show(element, judged.id, judged, anchor);
    shield.guard(host, { onPress: () => press(element, judged) });
  };

  const press = (element: Element, judged: Judged) => {
    const post = network.read(element, look.now())?.post;
    const chip = chips.chipOf(element);
    if (chip && post?.id === judged.id) openCard({ post, judged, chip, element });
  };

  const examine = (element: Element, now: Look, afresh: boolean) => {
    const id = network.identify(element, now);
    const known = shown.get(element);
    if (known !== undefined && id !== known) chips.hide(element);
    if (id === undefined) {
      shown.delete(element);
      // Where no chip could stand, as in a reply dialog that repeats a post, an id is not missed.
      const reading = network.anchor(element, now) && network.read(element, now);
      if (reading && !reading.post) countUnread(reading, (element.textContent ?? '').slice(0, 200), now);
      return;
    }
    shown.set(element, id);
    const answer = answers.get(id);
    if (answer && !afresh) return id === known && chips.isPlaced(element) ? undefined : place(element, answer, now);
    if (!afresh && quiet.get(id)) return chips.hide(element);
    const elements = waiting.get(id);
    if (elements && !afresh) return void elements.add(element);
    const reading = network.read(element, now);
    if (!reading) return;
    if (!reading.post) return countUnread(reading, id, now);
    posts.set(reading.post.id, reading.post);
    waiting.set(reading.post.id, (elements ?? new Set()).add(element));
    queue.add(reading, now.me);
  };

  const countUnread = (reading: Reading, key: string, now: Look) => {
    if (unread.get(key)) return;
    unread.set(key, true);
    queue.add(reading, now.me);
  };

  const posted = createNearPosts({
    document,
    onNear(element) {
      if (element.isConnected) examineAlone(element, look.now(), stale.delete(element));
    },
    onFar: chips.hide,
    after: queue.flush,
    until,
  });
  /** They are looked at a moment later; a chip that stands on another post now goes at once. */
  const onPosts = (elements: Iterable<Element>) => {
    const now = look.now();
    for (const element of elements) if (chips.chipOf(element) && network.identify(element, now) !== shown.get(element)) chips.hide(element);
    posted.came(elements);
  };
  /** A post over which the adapter stumbles takes none of the others along: it is one that can't be read, and no chip stands there. */
  const examineAlone = (element: Element, now: Look, afresh: boolean) => {
    try {
      examine(element, now, afresh);
    } catch {
      chips.hide(element);
      shown.delete(element);
      countUnread({ post: undefined, missing: ['id'] }, (element.textContent ?? '').slice(0, 200), now);
    }
  };
  const refresh = () => {
    // Posts out of the page are asked about when they come back.
    for (const known of [answers, quiet, unread]) known.clear();
    const all = document.querySelectorAll(network.posts);
    for (const element of all) if (posted.isNear(element)) stale.add(element);
    posted.came(all);
  };

  look.now();
  const rescan = () => onPosts(document.querySelectorAll(network.posts));
  const empty = watchEmptyPages({
    document,
    posts: network.posts,
    expects: () => ['feed', 'thread'].includes(look.now().page),
    count(reading) {
      queue.add(reading, look.now().me);
      queue.flush();
    },
    until,
  });
  look.onNavigate(() => {
    empty.came();
    rescan();
    setTimeout(rescan, 500); // the new screen may come into view a little later
  });
  look.onMe(() => setTimeout(refresh)); // until then nothing was known to be ours or said to us
  observePosts({ document, posts: network.posts, onPosts, onRemoved: chips.hideForsaken, ignore: chips.isHost, until });
  const timer = setInterval(() => {
    if (!document.hidden) refresh();
  }, refreshEvery);
  keepTheme(document, chips.setTheme, until);
  until.addEventListener('abort', () => {
    clearInterval(timer);
    chips.removeAll();
  });

  const closestPost = (element: Element | null) => element && closest(element, network.posts);
  const elementsOf = (id: string) => [...document.querySelectorAll(network.posts)].filter((element) => network.identify(element, look.now()) === id);
  return {
    look: look.now,
    refresh,
    post(id) {
      const [element] = posts.get(id) ? [] : elementsOf(id);
      return posts.get(id) ?? (element && network.read(element, look.now())?.post);
    },
    postAt(node) {
      const element = (node && chips.elementOf(node)) ?? closestPost(node instanceof Element ? node : (node?.parentElement ?? null));
      return element ? network.read(element, look.now())?.post : undefined;
    },
    elementsOf,
    faceOf: (element) => ({ chip: chips.chipOf(element), judged: answers.get(shown.get(element) ?? '') }),
  };
}

/** Chips follow the page's theme. It is looked at now and then, never while posts come in: asking for a colour costs style. */
function keepTheme(document: Document, setTheme: (theme: 'light' | 'dark') => void, until: AbortSignal): void {
  const look = () => {
    const theme = pageTheme(document);
    if (theme) setTheme(theme);
  };
  const soon = setTimeout(look, 500);
  const timer = setInterval(look, 10_000);
  document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => setTimeout(look, 100), { signal: until });
  until.addEventListener('abort', () => {
    clearTimeout(soon);
    clearInterval(timer);
  });
}
