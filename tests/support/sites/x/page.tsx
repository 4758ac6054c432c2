/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as X writes them, redundant ones too
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { pictureOf } from '../shared/picture';
import { Article } from './article';
import { Composer, type OpenEditor } from './composer';
import { Navigation, Side } from './frame';
import { Icon } from './icons';
import { personOf, type Store, type XPost } from './store';
import { type ListHandle, type Row, Timeline } from './timeline';

interface PageProps {
  store: Store;
  onSent(sent: { to: string | undefined; text: string }): void;
  onList(list: ListHandle): void;
  onOpen(editor: OpenEditor): () => void;
}

/** Everything in the window: one route is shown, and a dialog over it while the address is /compose/post. */
export function Page({ store, onSent, onList, onOpen }: PageProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const [path, setPath] = useState(location.pathname);
  const [asked, setAsked] = useState<XPost>();
  const [toast, setToast] = useState<XPost>();
  const background = useRef(path === '/compose/post' ? '/home' : path);
  if (path !== '/compose/post') background.current = path;

  const go = useCallback((to: string) => {
    history.pushState(null, '', to);
    setPath(location.pathname);
  }, []);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const shown = background.current;
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    document.title = `${titleOf(shown)} / X`;
  }, [shown]);

  const reply = (post: XPost) => {
    setAsked(post);
    go('/compose/post');
  };
  const send = (text: string, to: XPost | undefined) => {
    const post = store.send(text, to);
    onSent({ to: to?.id, text });
    setToast(post);
    setTimeout(() => setToast(undefined), 4000);
    if (location.pathname === '/compose/post') go(background.current);
  };
  const actions = { onReply: reply, onToggle: store.toggle };

  // Links and posts are followed without leaving the page.
  const click = (event: { target: EventTarget | null; preventDefault(): void }) => {
    const target = event.target as Element;
    const href = target.closest('a')?.getAttribute('href');
    if (href?.startsWith('/')) {
      event.preventDefault();
      if (!href.endsWith('/analytics')) go(href.replace(/\/photo\/\d+$/, ''));
      return;
    }
    const post = target.closest('a,button,[contenteditable]') ? null : target.closest('article[tabindex="0"]')?.querySelector('a[href*="/status/"] > time');
    const own = post?.parentElement?.getAttribute('href');
    if (own) go(own);
  };

  return (
    <div className="css-175oi2r" onClick={click}>
      <div id="layers" className="css-175oi2r" style={{ zIndex: 1 }}>
        {path === '/compose/post' && (
          <Dialog onClose={() => go(background.current)}>
            {asked && <Article post={asked} layout="dialog" {...actions} />}
            {asked && (
              <button dir="ltr" type="button" className="css-175oi2r row replying dim">
                Replying to&nbsp;
                <span dir="ltr" className="css-1jxf684 link">
                  <span className="css-1jxf684">@{asked.author.handle}</span>
                </span>
              </button>
            )}
            <Composer kind="dialog" onSend={(text) => send(text, asked)} onOpen={onOpen} />
          </Dialog>
        )}
        {toast && (
          <div role="alert" data-testid="toast" className="css-175oi2r toast">
            <span>Your post was sent.</span>
            <a href={`/${toast.author.handle}/status/${toast.id}`} role="link" className="css-1jxf684 strong">
              View
            </a>
          </div>
        )}
      </div>
      <div className="css-175oi2r frame">
        <Navigation onPost={() => setAsked(undefined)} />
        <main role="main" className="css-175oi2r row">
          <div className="css-175oi2r column" data-testid="primaryColumn">
            <Head path={shown} store={store} />
            {shown === '/home' && <Composer kind="home" onSend={(text) => send(text, undefined)} onOpen={onOpen} />}
            <Timeline key={shown} label={titleOf(shown)} rows={rowsOf(shown, store, { ...actions, send, onOpen })} onList={onList} />
          </div>
          <Side />
        </main>
      </div>
    </div>
  );
}

const statusIn = (path: string): string | undefined => /^\/\w+\/status\/(\d+)/.exec(path)?.[1];

const titleOf = (path: string): string =>
  path === '/home' ? 'Your Home Timeline' : path.startsWith('/notifications') ? 'Notifications' : statusIn(path) ? 'Conversation' : `${path.slice(1)}’s posts`;

function Head({ path, store }: { path: string; store: Store }) {
  if (path === '/home')
    return (
      <div className="css-175oi2r row bar-top tabs">
        <div className="chosen">For you</div>
        <div>Following</div>
      </div>
    );
  const bar = (title: string) => (
    <div className="css-175oi2r row bar-top">
      <button aria-label="Back" data-testid="app-bar-back" type="button" className="css-175oi2r icon-button" onClick={() => history.back()}>
        <Icon name="back" />
      </button>
      <h2 dir="ltr" aria-level={2} role="heading">
        <span className="css-1jxf684">{title}</span>
      </h2>
    </div>
  );
  if (path.startsWith('/notifications')) return bar('Notifications');
  if (statusIn(path)) return bar('Post');
  const person = personOf(store, path.split('/')[1] ?? '');
  return (
    <>
      {bar(person.name || person.handle)}
      <div className="css-175oi2r profile-top" />
      <div className="css-175oi2r profile">
        <div className="css-175oi2r face">
          <img alt="" src={pictureOf(person)} className="picture" />
        </div>
        <div data-testid="UserName" className="css-175oi2r">
          <h2>{person.name || person.handle}</h2>
          <span className="dim">@{person.handle}</span>
        </div>
        <div data-testid="UserDescription">{person.bio}</div>
      </div>
      <div className="css-175oi2r row tabs">
        <div className="chosen">Posts</div>
        <div>Replies</div>
        <div>Media</div>
      </div>
    </>
  );
}

interface RowActions {
  onReply(post: XPost): void;
  onToggle(post: XPost, what: 'liked' | 'reposted' | 'bookmarked'): void;
  onOpen(editor: OpenEditor): () => void;
  send(text: string, to: XPost): void;
}

function rowsOf(path: string, store: Store, { send, onOpen, ...actions }: RowActions): Row[] {
  const row = (post: XPost, part: { joined?: boolean; names?: boolean; pinned?: boolean } = {}, place = ''): Row => ({
    key: `${place}${post.id}`,
    post: post.id,
    joined: part.joined === true,
    content: <Article post={post} layout="listed" {...part} {...actions} />,
  });
  if (path === '/home') {
    return store.feed().flatMap(({ post, joined }, index): Row[] => [
      // Every so often X puts an empty cell and a module between posts.
      ...(index === 8 ? [{ key: 'gap', post: undefined, content: null }, heading('trends', 'Trending now')] : []),
      ...(index === 11 ? [unavailable('withheld', 'This Post from @tidal_gear has been withheld in Germany in response to a legal demand.')] : []),
      row(post, { joined, names: !store.feed()[index - 1]?.joined }),
    ]);
  }
  if (path.startsWith('/notifications')) {
    return store.notices.map(({ kind, person, post }, index) =>
      post && (kind === 'mention' || kind === 'reply' || kind === 'quote')
        ? row(post, { names: true }, `notice-${index}-`)
        : {
            key: `notice-${index}`,
            post: undefined,
            content: <Notice name={person.name || person.handle} kind={kind} text={post?.text ?? ''} picture={pictureOf(person)} />,
          },
    );
  }
  const opened = store.get(statusIn(path) ?? '');
  if (opened) return threadRows(opened, store, row, { send, onOpen, ...actions });
  const pinned = (post: XPost) => post.key === 'own-old';
  return store
    .by(path.split('/')[1] ?? '')
    .sort((one, other) => Number(pinned(other)) - Number(pinned(one)))
    .map((post) => row(post, { names: true, pinned: pinned(post) }));
}

function threadRows(opened: XPost, store: Store, row: (post: XPost, part?: { joined?: boolean }) => Row, { send, onOpen, ...actions }: RowActions): Row[] {
  const replies = [...store.repliesTo(opened)].sort(
    (one, other) => Number(other.key.startsWith('sent-')) - Number(one.key.startsWith('sent-')) || other.time - one.time,
  );
  const under = replies.flatMap((reply) => {
    const next = store.repliesTo(reply)[0];
    return next ? [row(reply, { joined: true }), row(next)] : [row(reply)];
  });
  const others = store
    .feed()
    .slice(-3)
    .map(({ post }) => post);
  return [
    ...store.above(opened).map((post) => row(post, { joined: true })),
    {
      key: opened.id,
      post: opened.id,
      content: (
        <>
          <Article post={opened} layout="focused" {...actions} />
          <div className="css-175oi2r" data-testid="inline_reply_offscreen">
            <Composer kind="inline" onSend={(text) => send(text, opened)} onOpen={onOpen} />
          </div>
        </>
      ),
    },
    ...under,
    unavailable('gone', 'This Post is unavailable.'),
    { key: 'more', post: undefined, content: <MoreReplies /> },
    heading('discover', 'Discover more'),
    ...others.filter((post) => post !== opened).map((post) => row(post)),
  ];
}

/** A post that may not be shown is an article without a name. */
const unavailable = (key: string, words: string): Row => ({
  key,
  post: undefined,
  content: (
    <article role="article" tabIndex={-1} className="css-175oi2r notice">
      <div dir="ltr" className="css-146c3p1 dim">
        <span className="css-1jxf684">{words} </span>
        <a href="https://help.x.com/rules" role="link" className="css-1jxf684 link">
          Learn more
        </a>
      </div>
    </article>
  ),
});

const MoreReplies = () => (
  <button type="button" className="css-175oi2r heading">
    <span className="css-1jxf684">Show probable spam</span>
  </button>
);

const heading = (key: string, words: string): Row => ({
  key,
  post: undefined,
  content: (
    <div className="css-175oi2r heading">
      <h2 aria-level={2} role="heading">
        <span className="css-1jxf684">{words}</span>
      </h2>
    </div>
  ),
});

const did = { like: 'liked your post', repost: 'reposted your post', follow: 'followed you', mention: '', reply: '', quote: '' } as const;

const Notice = ({ name, kind, text, picture }: { name: string; kind: keyof typeof did; text: string; picture: string }) => (
  <article role="article" tabIndex={0} data-testid="notification" className="css-175oi2r notice">
    <Icon name={kind === 'like' ? 'like' : kind === 'repost' ? 'repost' : 'profile'} size={30} />
    <div className="css-175oi2r content">
      <img alt="" src={picture} width={32} height={32} className="face" />
      <div dir="ltr">
        <b>{name}</b> {did[kind]}
      </div>
      {text !== '' && (
        <div dir="auto" lang="en" className="css-146c3p1 text" data-testid="tweetText">
          {text}
        </div>
      )}
    </div>
  </article>
);

function Dialog({ onClose, children }: { onClose(): void; children: ReactNode }) {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <div className="css-175oi2r curtain">
      <div aria-labelledby="modal-header" aria-modal="true" role="dialog" className="css-175oi2r dialog-box">
        <div className="css-175oi2r dialog-top">
          <button aria-label="Close" data-testid="app-bar-close" type="button" className="css-175oi2r icon-button" onClick={onClose}>
            <Icon name="close" />
          </button>
          <button data-testid="unsentButton" type="button" className="css-175oi2r blue">
            Drafts
          </button>
        </div>
        {children}
      </div>
    </div>
  );
}
