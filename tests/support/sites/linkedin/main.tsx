/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as LinkedIn writes them
import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { pictureOf } from '../shared/picture';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { me } from '../shared/world';
import { EmberPost, EmberSlot } from './ember';
import type { OpenEditor, Page } from './parts';
import { SduiPost, SduiSlot } from './sdui';
import { createStore, nameOf, type Post, pathOf, slugOf } from './store';
import { style } from './style';

/** A local copy of LinkedIn: the older pages, or the newer ones with `?gen=b`; `?n=` posts in the feed (30), `?theme=dark`, `?now=`. */
const { searchParams } = new URL(location.href);
const isNewer = searchParams.get('gen') === 'b';
addStyle(style);
if (searchParams.get('theme') === 'dark') document.documentElement.classList.add('theme--dark');
if (isNewer) document.body.setAttribute('data-rehydrated', 'true');
const store = createStore(Number(searchParams.get('n') ?? 30), startTime());
const editors: OpenEditor[] = [];
const open = (): OpenEditor | undefined => editors.find((editor) => editor.hasFocus()) ?? editors.at(-1);

const slots = () => [...document.querySelectorAll(isNewer ? '[data-lazy-mount-id],[id^="expanded"]' : '[data-id^="urn:li:activity:"],.opened [data-urn]')];
const site = exposeSite({
  model: () => open()?.text() ?? '',
  submitEnabled: () => open()?.canSend() ?? false,
  sent: [],
  // The newer pages give a post no number, only a key that tells nothing.
  ids: () => slots().flatMap((slot) => slot.getAttribute('data-lazy-mount-id') ?? slot.closest('[data-number]')?.getAttribute('data-number') ?? []),
  scrollTo: (index) => slots()[index]?.scrollIntoView({ block: 'center' }),
});

const page: Page = {
  store,
  onOpen(editor) {
    editors.push(editor);
    return () => void editors.splice(editors.indexOf(editor), 1);
  },
  onSent(post, text) {
    site.sent.push({ to: post.number, text });
    store.write(text, post);
  },
};

const List = ({ posts }: { posts: Post[] }) => {
  const rows = posts.map((post) => (
    <div key={post.key} data-number={post.number}>
      {isNewer ? <SduiSlot post={post} page={page} /> : <EmberSlot post={post} page={page} />}
    </div>
  ));
  return isNewer ? (
    <div data-testid="mainFeed" data-component-type="LazyColumn" role="list" componentkey="container-update-list_mainFeed-lazy-container">
      {rows}
    </div>
  ) : (
    <div className="scaffold-finite-scroll__content" data-finite-scroll-hotkey-context="FEED">
      {rows}
    </div>
  );
};

const Opened = ({ post }: { post: Post }) => (
  <div className="opened" data-number={post.number}>
    {isNewer ? (
      <div data-testid="x-FEED_DETAIL" id={`expanded${post.number}FeedType_FEED_DETAIL`}>
        <SduiPost post={post} page={page} opened />
      </div>
    ) : (
      <EmberPost post={post} page={page} opened />
    )}
  </div>
);

const did = { like: 'reacted to', repost: 'reposted', follow: 'follows you', mention: 'mentioned you in', reply: 'commented on', quote: 'shared' } as const;

const Notices = () => (
  <section className="nt-card-list">
    {store.notices.map(({ kind, person, post }, index) => (
      <article key={`${kind}-${index.toString()}`} className="nt-card">
        <img alt="" width="48" height="48" src={pictureOf(person)} />
        <a className="nt-card__headline" href={post ? threadOf(store.topOf(post)) : pathOf(person)}>
          <strong>{nameOf(person)}</strong> {did[kind]}
          {post ? `: ${post.text}` : ''}
        </a>
      </article>
    ))}
  </section>
);

const threadOf = (post: Post): string => `/feed/update/urn:li:activity:${post.number}/`;

/** The left rail of both: one's own card, and what one wrote lately. */
const Rail = () => (
  <aside className="rail">
    <div className={isNewer ? '_x1card' : 'artdeco-card profile-card'}>
      <a href={pathOf(me)} className="profile-card-profile-picture-container">
        <img width="72" height="72" alt={`Photo of ${nameOf(me)}`} src={pictureOf(me)} />
      </a>
      <a href={pathOf(me)}>
        <h3 className="profile-card-name">{nameOf(me)}</h3>
      </a>
    </div>
    <div className={isNewer ? '_x1card' : 'artdeco-card'}>
      <p>Recent</p>
      {store.by(slugOf(me))?.posts.map((post) => (
        <a key={post.key} className="recent" href={threadOf(post)}>
          {post.text}
        </a>
      ))}
    </div>
  </aside>
);

function App() {
  useSyncExternalStore(store.subscribe, store.version);
  const [path, setPath] = useState(location.pathname);
  const go = useCallback((to: string) => {
    history.pushState(null, '', to);
    setPath(location.pathname);
  }, []);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins at its top
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, [path]);
  const click = (event: { target: EventTarget | null; preventDefault(): void }) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href')?.replace('https://www.linkedin.com', '');
    if (href === undefined) return;
    event.preventDefault();
    if (href.startsWith('/')) go(href);
  };
  const opened = store.byNumber(/activity[:-](\d+)/.exec(path)?.[1] ?? '');
  const [, kind = '', slug = ''] = path.split('/');
  const profile = kind === 'in' || kind === 'company' ? store.by(slug) : undefined;
  return (
    <div onClick={click} {...(isNewer && { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.feed' })}>
      <header id="global-nav" className="global-nav">
        <nav data-testid="primary-nav">
          <a href="/feed/">Home</a>
          <a href="/notifications/">Notifications</a>
          <button type="button" className="me">
            <img width="24" height="24" alt={nameOf(me)} className="global-nav__me-photo" src={pictureOf(me)} />
          </button>
        </nav>
      </header>
      <div className="scaffold-layout">
        <Rail />
        <main aria-label="Main Feed">
          {opened ? <Opened key={opened.key} post={opened} /> : null}
          {kind === 'notifications' && <Notices />}
          {profile && (
            <>
              <h1>{nameOf(profile.person)}</h1>
              <List posts={profile.posts} />
            </>
          )}
          {!opened && !profile && kind !== 'notifications' && <List posts={store.feed()} />}
        </main>
      </div>
    </div>
  );
}

createRoot(createPlace('root')).render(<App />);
