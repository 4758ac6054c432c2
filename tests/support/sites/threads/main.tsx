/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Threads writes them, faults included
import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { type CodedPost, type CodedPosts, createCodedPosts, shortAge, shortCount } from '../shared/coded-posts';
import type { EditorBox } from '../shared/editor-box';
import { FarRow } from '../shared/far-rows';
import { LexicalBox } from '../shared/lexical-box';
import { landscape, pictureOf } from '../shared/picture';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { usePath } from '../shared/use-path';
import { piecesOf } from '../shared/words';
import { me, type Person } from '../shared/world';
import { style } from './style';

/**
 * Threads' web client as far as Feedside meets it: posts, links and icons as in captures of 2025-06 and 2025-07; pagelets,
 * reply dialog and its editor as others describe them (2026-02 to 2026-05). `?n=` posts in the feed (30), `?theme=dark`, `?now=`.
 */
const { searchParams } = new URL(location.href);
addStyle(style(searchParams.get('theme') === 'dark'));

const drawings = {
  Like: [
    'M1.34375 7.53125L1.34375 7.54043C1.34374 8.04211 1.34372 8.76295 1.6611 9.65585C2.00 10.6 3.6 12.9 9 16.2C14.4 12.9 16 10.6 16.34 9.66V7.53C16.34 2 10.5 1 9 4.2C7.5 1 1.34 2 1.34 7.53Z',
  ],
  Reply: ['M15.376 13.2177L16.2861 16.7955L12.7106 15.8848C4 18 1 13 1 9A8 8 0 1 1 15.376 13.2177Z'],
  Repost: [
    'M6.41256 1.23531C6.6349 0.971277 7.02918 0.937481 7.29321 1.15982L9.96509 3.40982',
    'M11.5874 17.7904C11.3651 18.0545 10.9708 18.0883 10.7068 17.8659L8.03491 15.6159M3 9V5H10M15 9V13H8',
  ],
  Share: ['M15.6097 4.09082L6.65039 9.11104', 'M7.79128 14.439L15.6 4H2.4L6.6 9.1Z'],
  More: ['M3 9h1M9 9h1M15 9h1'],
  Home: ['M4 12 13 4l9 8v10H4Z'],
  Search: ['M12 3a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M18 18l5 5'],
  Notifications: ['M5.5 12.8568C5.5 17.224 9.22178 21.5299 15.0332 25.2032C29 12 21 4 15 9C9 4 5 9 5.5 12.8568Z'],
  Profile: ['M6.26678 23.75H19.744C21.603 23.75 13 13 6.26678 23.75ZM13 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8'],
  Pin: ['M9 1v8M5 9h8M9 9v7'],
} as const;

const Icon = ({ name, label = name }: { name: keyof typeof drawings; label?: string }) => (
  <svg aria-label={label} role="img" viewBox={['Home', 'Search', 'Notifications', 'Profile'].includes(name) ? '0 0 26 26' : '0 0 18 18'}>
    <title>{label}</title>
    {drawings[name].map((drawing) => (
      <path key={drawing} d={drawing} strokeWidth="1.25" />
    ))}
  </svg>
);

interface PostProps {
  post: CodedPost;
  /** A line leads from it to the post below. */
  line?: boolean;
  joined?: boolean;
  above?: ReactNode;
  onReply?(post: CodedPost): void;
  onLike?(post: CodedPost): void;
}

const permalink = ({ author, code }: CodedPost): string => `/@${author.handle}/post/${code}`;

const Face = ({ person }: { person: Person }) => (
  <div className="face">
    <div>
      <a href={`/@${person.handle}`} role="link" tabIndex={0}>
        <div>
          <img height="36" width="36" alt={`${person.handle}'s profile picture`} src={pictureOf(person)} />
        </div>
      </a>
    </div>
  </div>
);

const Head = ({ post, menu }: { post: CodedPost; menu: boolean }) => (
  <div>
    <div className="head">
      <div className="who">
        <span>
          <a href={`/@${post.author.handle}`} role="link" tabIndex={0}>
            <span dir="auto" translate="no" className="name">
              <span>{post.author.handle}</span>
            </span>
          </a>
        </span>
        {post.promoted ? (
          <div>
            <span dir="auto" className="dim">
              Sponsored
            </span>
          </div>
        ) : (
          <span dir="auto">
            <a href={permalink(post)} role="link" tabIndex={0}>
              <time dateTime={new Date(post.time).toISOString()} data-visualcompletion="ignore-dynamic">
                <span>
                  <abbr aria-label={`${shortAge(post.time)} ago`}>
                    <span aria-hidden="true">{shortAge(post.time)}</span>
                  </abbr>
                </span>
              </time>
            </a>
          </span>
        )}
      </div>
      {menu && (
        <div>
          <div aria-expanded="false" aria-haspopup="menu" role="button" tabIndex={0}>
            <Icon name="More" />
          </div>
        </div>
      )}
    </div>
  </div>
);

const Words = ({ text }: { text: string }) => (
  <span dir="auto">
    <span>
      {piecesOf(text).map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
        if (piece.kind === 'break') return <br key={index} />;
        if (piece.kind === 'words') return piece.text;
        const [href, shown] =
          piece.kind === 'mention'
            ? [`/@${piece.text}`, `@${piece.text}`]
            : piece.kind === 'tag'
              ? [`/search?q=${piece.text}&serp_type=tags`, piece.text]
              : [`https://l.threads.com/?u=${encodeURIComponent(piece.text)}&e=AT0`, `${piece.text.slice('https://'.length, 32)}…`];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
          <a key={index} href={href} role="link" tabIndex={0}>
            <span>{shown}</span>
          </a>
        );
      })}
    </span>
  </span>
);

function Post({ post, line = false, joined = false, above, onReply, onLike }: PostProps) {
  const button = (name: 'Like' | 'Reply' | 'Repost' | 'Share', count: number, press?: () => void) => (
    <div>
      <div role="button" tabIndex={0} onClick={press} className={name === 'Like' && post.liked ? 'liked' : undefined}>
        <div>
          <Icon name={name} label={name === 'Like' && post.liked ? 'Unlike' : name} />
          <span dir="auto">
            <div>
              <span>{shortCount(count)}</span>
            </div>
          </span>
        </div>
      </div>
    </div>
  );
  return (
    <div data-pressable-container="true" data-interactive-id="" className={joined ? 'joined' : undefined}>
      {above}
      <div className="grid">
        <Face person={post.author} />
        <Head post={post} menu />
        {line && (
          <div className="line">
            <div />
          </div>
        )}
        <div className="words">
          <div>
            {post.text !== '' && <Words text={post.text} />}
            {post.picture !== undefined && (
              <div>
                <a href={`${permalink(post)}/media`} role="link" tabIndex={0} className="picture">
                  <picture>
                    <img draggable="false" alt={post.picture} src={landscape(post.author.hue)} />
                  </picture>
                </a>
              </div>
            )}
            {post.quoted && (
              <div className="quote">
                <div data-pressable-container="true" data-interactive-id="">
                  <div className="grid">
                    <Face person={post.quoted.author} />
                    <Head post={post.quoted} menu={false} />
                    <div className="words">
                      <Words text={post.quoted.text} />
                    </div>
                  </div>
                </div>
              </div>
            )}
            {onReply && (
              <div>
                <div className="bar">
                  {button('Like', post.counts.likes, () => onLike?.(post))}
                  {button('Reply', post.counts.replies, () => onReply(post))}
                  {button('Repost', post.counts.reposts)}
                  {button('Share', 0)}
                </div>
              </div>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

interface OpenBox {
  box: EditorBox;
  canSend(): boolean;
}

function ReplyDialog({ post, onSend, onBox }: { post: CodedPost; onSend(text: string): void; onBox(open: OpenBox | undefined): void }) {
  const box = useRef<EditorBox>(null);
  const [text, setText] = useState('');
  const canSend = text.trim() !== '' && text.length <= 500;
  const now = useRef(canSend);
  now.current = canSend;
  useEffect(() => {
    if (box.current) onBox({ box: box.current, canSend: () => now.current });
    box.current?.focus();
    return () => onBox(undefined);
  }, [onBox]);
  return (
    <div className="curtain">
      <div role="dialog" aria-modal="true">
        <Post post={post} line />
        <div className="write">
          <Face person={me} />
          <div>
            <span dir="auto" className="name">
              {me.handle}
            </span>
            <LexicalBox
              ref={box}
              ariaLabel="Empty text field. Type to compose a new post."
              placeholder={`Reply to ${post.author.handle}...`}
              onText={setText}
            />
            <div role="button" tabIndex={0} className="dim">
              Add to thread
            </div>
          </div>
        </div>
        <div className="foot">
          <div role="button" tabIndex={0} className="dim">
            Anyone can reply & quote
          </div>
          <div
            role="button"
            tabIndex={0}
            className="send"
            aria-disabled={canSend ? undefined : 'true'}
            onClick={() => {
              if (now.current) onSend(box.current?.text() ?? '');
            }}
          >
            <div>Post</div>
          </div>
        </div>
      </div>
    </div>
  );
}

type Acts = Required<Pick<PostProps, 'onReply' | 'onLike'>>;

const Item = ({ posts, pagelet, acts, above }: { posts: CodedPost[]; pagelet: string; acts: Acts; above?: ReactNode }) => (
  <FarRow pagelet={pagelet}>
    <div className="item">
      {posts.map((post, index) => (
        <div key={post.code}>
          <Post post={post} line={index < posts.length - 1} joined={index > 0} above={index === 0 ? above : undefined} {...acts} />
        </div>
      ))}
    </div>
  </FarRow>
);

const Reposted = ({ by }: { by: Person }) => (
  <div className="above">
    <Icon name="Repost" />
    <a href={`/@${by.handle}`} role="link">
      <span dir="auto">{by.handle}</span>
    </a>
    <span>reposted</span>
  </div>
);

const Pinned = () => (
  <div className="above">
    <Icon name="Pin" />
    <span>Pinned</span>
  </div>
);

function Column({ path, posts, acts }: { path: string; posts: CodedPosts; acts: Acts }) {
  const [, at = '', kind, code] = path.split('/');
  if (at === 'activity') return <Activity posts={posts} acts={acts} />;
  const opened = kind === 'post' ? posts.byCode(code) : undefined;
  if (opened) {
    const chain = [...posts.above(opened), opened];
    const replies = posts.under(opened).map((reply) => [reply, ...posts.under(reply)]);
    return (
      <>
        <Item key={opened.code} posts={chain} pagelet="threads_post_page_0" acts={acts} />
        {replies.map((each, index) => (
          <Item key={each[0]?.code} posts={each} pagelet={`threads_post_page_${index + 1}`} acts={acts} />
        ))}
      </>
    );
  }
  if (at.startsWith('@')) {
    const { person, posts: own } = posts.by(at.slice(1));
    return (
      <>
        <div className="profile">
          <h1 dir="auto" translate="no">
            {person.name || person.handle}
          </h1>
          <span dir="auto">{person.handle}</span>
          <p>{person.bio}</p>
        </div>
        {own.map((post) => (
          <Item
            key={post.code}
            posts={[post]}
            pagelet="threads_profile_posts_timeline_0"
            acts={acts}
            above={post.key === 'own-old' ? <Pinned /> : post.repostedBy === person ? <Reposted by={person} /> : undefined}
          />
        ))}
      </>
    );
  }
  return posts
    .feed()
    .map((post, index) => (
      <Item key={post.code} posts={[post]} pagelet={`threads_feed_${index}`} acts={acts} above={post.repostedBy && <Reposted by={post.repostedBy} />} />
    ));
}

const did = { like: 'Liked your post', repost: 'Reposted your post', follow: 'Followed you' } as const;

const Activity = ({ posts, acts }: { posts: CodedPosts; acts: Acts }) =>
  posts.notices.map(({ kind, person, post }, index) =>
    post && kind !== 'like' && kind !== 'repost' && kind !== 'follow' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Item key={index} posts={[post]} pagelet="threads_activity_0" acts={acts} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <div key={index} className="item">
        <div data-pressable-container="true" data-interactive-id="">
          <div className="grid">
            <Face person={person} />
            <div>
              <a href={`/@${person.handle}`} role="link">
                <span dir="auto" className="name">
                  {person.handle}
                </span>
              </a>{' '}
              <span dir="auto">{kind in did ? did[kind as keyof typeof did] : ''}</span>
            </div>
          </div>
        </div>
      </div>
    ),
  );

const places = [
  ['/', 'Home'],
  ['/search', 'Search'],
  ['/activity', 'Notifications'],
  [`/@${me.handle}`, 'Profile'],
] as const;

function App({ posts, onSent, onBox }: { posts: CodedPosts; onSent(sent: { to: string; text: string }): void; onBox(open: OpenBox | undefined): void }) {
  useSyncExternalStore(posts.subscribe, posts.version);
  const { path, go, follow } = usePath();
  const [asked, setAsked] = useState<CodedPost>();
  const onLike = useCallback((post: CodedPost) => posts.toggle(post), [posts]);
  const acts: Acts = { onReply: setAsked, onLike };
  /** A press on a post opens it. */
  const press = (event: React.MouseEvent) => {
    const target = event.target as Element;
    if (target.closest('a')) return follow(event);
    const post = target.closest('[role="button"],[contenteditable],[role="dialog"]') ? null : target.closest('[data-pressable-container]');
    const own = post?.querySelector('a[href*="/post/"]')?.getAttribute('href');
    if (own) go(own.replace(/\/media$/, ''));
  };
  return (
    <div onClick={press}>
      <div className="nav">
        {places.map(([to, name]) => (
          <div key={to}>
            <a href={to} role="link" tabIndex={0}>
              <div>
                <Icon name={name} />
              </div>
            </a>
          </div>
        ))}
      </div>
      <div>
        <div id="barcelona-page-layout">
          <div id="barcelona-header">
            <span>{path === '/' ? 'For you' : path === '/activity' ? 'Activity' : 'Thread'}</span>
          </div>
          <div aria-label="Column body" role="region" tabIndex={0}>
            <Column key={path} path={path} posts={posts} acts={acts} />
          </div>
        </div>
      </div>
      {asked && (
        <ReplyDialog
          post={asked}
          onBox={onBox}
          onSend={(text) => {
            posts.send(text, asked);
            onSent({ to: asked.code, text });
            setAsked(undefined);
          }}
        />
      )}
    </div>
  );
}

let open: OpenBox | undefined;
const shown = (): Element[] => [...document.querySelectorAll('#barcelona-page-layout .far-row')];
const posts = createCodedPosts(Number(searchParams.get('n') ?? 30), startTime());
const site = exposeSite({
  model: () => open?.box.text() ?? '',
  submitEnabled: () => open?.canSend() ?? false,
  sent: [],
  ids: () => (location.pathname === '/' ? posts.feed().map(({ code }) => code) : []),
  scrollTo: (index) => shown()[index]?.scrollIntoView({ block: 'center' }),
});
createRoot(createPlace('mount_0_0_aa')).render(
  <App
    posts={posts}
    onSent={(sent) => site.sent.push(sent)}
    onBox={(box) => {
      open = box;
    }}
  />,
);
