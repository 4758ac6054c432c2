/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Instagram writes them, faults included
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { type CodedPost, type CodedPosts, createCodedPosts, shortAge } from '../shared/coded-posts';
import { FarRow } from '../shared/far-rows';
import { landscape, pictureOf } from '../shared/picture';
import { addStyle, createRoot as createPlace, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { usePath } from '../shared/use-path';
import { piecesOf } from '../shared/words';
import { me, type Person } from '../shared/world';
import { style } from './style';

/**
 * Instagram's web client as far as Feedside meets it: articles in the feed, a post's own page that is all of `main`, the
 * dialog over the page behind, icons and comment box as others describe them (2026-04 to 2026-08); no page of it was ever
 * captured. `?n=` posts in the feed (30), `?theme=dark`, `?now=`.
 */
const { searchParams } = new URL(location.href);
addStyle(style(searchParams.get('theme') === 'dark'));

const drawings = {
  Like: 'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122c0 3.072-2.652 4.959-5.197 7.222-2.512 2.243-3.865 3.469-4.303 3.752C7 16 2.5 13 2.5 9.122a4.989 4.989 0 0 1 4.708-5.218c2 0 3.7 1 4.792 2.8 1-1.8 2.8-2.8 4.792-2.8Z',
  Comment: 'M20.656 17.008a9.993 9.993 0 1 0-3.59 3.615L22 22Z',
  Share:
    'M13.973 20.046 21.77 6.928C22.8 5.195 21.55 3 19.535 3H4.466C2.138 3 .984 5.825 2.646 7.456l4.842 4.752 1.723 7.121c.548 2.266 3.571 2.721 4.762.717Z',
  Save: 'M20 21 12 13.44 4 21 4 3 20 3 20 21Z',
  'More options': 'M6 12h1M12 12h1M18 12h1',
  Emoji: 'M15.83 10.997a1.167 1.167 0 1 0 1.167 1.167M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22',
} as const;

const Icon = ({
  name,
  size = 24,
  label = name,
  drawing = drawings[name],
}: {
  name: keyof typeof drawings;
  size?: number;
  label?: string;
  drawing?: string;
}) => (
  <svg aria-label={label} height={size} role="img" viewBox="0 0 24 24" width={size} style={{ fill: 'none', stroke: 'currentColor', strokeWidth: 2 }}>
    <title>{label}</title>
    <path d={drawing} />
  </svg>
);

/** Our photograph of every post: there is none without. */
const pictured = (post: CodedPost): string => post.picture ?? `Photo by ${post.author.name || post.author.handle}`;

const Face = ({ person }: { person: Person }) => (
  <div className="face">
    <a href={`/${person.handle}/`} role="link" tabIndex={0}>
      <img alt={`${person.handle}'s profile picture`} crossOrigin="anonymous" draggable="false" src={pictureOf(person)} />
    </a>
  </div>
);

const Name = ({ person }: { person: Person }) => (
  <span>
    <a href={`/${person.handle}/`} role="link" tabIndex={0}>
      <span className="name" dir="auto">
        {person.handle}
      </span>
    </a>
  </span>
);

const Time = ({ time }: { time: number }) => (
  <time dateTime={new Date(time).toISOString()} title={new Date(time).toDateString()}>
    {shortAge(time)}
  </time>
);

const Media = ({ post }: { post: CodedPost }) => (
  <div className="media">
    <div>
      <img
        alt={pictured(post)}
        crossOrigin="anonymous"
        decoding="auto"
        sizes="470px"
        src={landscape(post.author.hue)}
        style={{ objectFit: 'cover' }}
        className={post.picture === undefined ? 'plain' : undefined}
      />
    </div>
  </div>
);

const Words = ({ text }: { text: string }) =>
  piecesOf(text).map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
    if (piece.kind === 'break') return <br key={index} />;
    if (piece.kind === 'words' || piece.kind === 'link') return piece.text;
    const [href, shown] = piece.kind === 'mention' ? [`/${piece.text}/`, `@${piece.text}`] : [`/explore/tags/${piece.text}/`, `#${piece.text}`];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
      <a key={index} href={href} role="link" tabIndex={0}>
        {shown}
      </a>
    );
  });

interface Acts {
  onComment(post: CodedPost): void;
  onLike(post: CodedPost): void;
  onSend(text: string, post: CodedPost): void;
}

const Bar = ({ post, onComment, onLike }: Pick<Acts, 'onComment' | 'onLike'> & { post: CodedPost }) => {
  const cell = (name: 'Like' | 'Comment' | 'Share', press?: () => void) => (
    <div>
      <span>
        <div role="button" tabIndex={0} onClick={press} className={name === 'Like' && post.liked ? 'liked' : undefined}>
          <div>
            <span>
              <Icon name={name} label={name === 'Like' && post.liked ? 'Unlike' : name} />
            </span>
          </div>
        </div>
      </span>
    </div>
  );
  return (
    <section className="bar">
      <div className="cells">
        {cell('Like', () => onLike(post))}
        {cell('Comment', () => onComment(post))}
        {cell('Share')}
      </div>
      <div>
        <div role="button" tabIndex={0}>
          <Icon name="Save" />
        </div>
      </div>
    </section>
  );
};

const Likes = ({ post }: { post: CodedPost }) =>
  post.counts.likes > 0 && (
    <div className="likes">
      <span dir="auto">
        <a href={`/p/${post.code}/liked_by/`} role="link" tabIndex={0}>
          <span dir="auto">
            <span className="html-span">{post.counts.likes.toLocaleString('en')}</span> like{post.counts.likes === 1 ? '' : 's'}
          </span>
        </a>
      </span>
    </div>
  );

/** The comment boxes in the page, for `window.site`. */
const boxes = new Set<{ element: HTMLTextAreaElement; canSend(): boolean }>();

/** A textarea that React controls; it is made anew when it gets the focus for the first time. */
function CommentForm({ start = '', focused = false, onSend }: { start?: string; focused?: boolean; onSend(text: string): void }) {
  const [text, setText] = useState(start);
  const [touched, setTouched] = useState(focused);
  const box = useRef<HTMLTextAreaElement>(null);
  const now = useRef(text);
  now.current = text;
  useEffect(() => setText(start), [start]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const entry = { element, canSend: () => now.current.trim() !== '' };
    boxes.add(entry);
    if (touched) element.focus();
    return () => void boxes.delete(entry);
  }, [touched]);
  const send = () => {
    if (now.current.trim() === '') return;
    onSend(now.current);
    setText('');
  };
  return (
    <section>
      <div>
        <form
          method="POST"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div>
            <div role="button" tabIndex={0}>
              <Icon name="Emoji" size={16} />
            </div>
            <textarea
              key={touched ? 'touched' : 'fresh'}
              ref={box}
              aria-label="Add a comment…"
              placeholder="Add a comment…"
              autoComplete="off"
              autoCorrect="off"
              value={text}
              onFocus={() => setTouched(true)}
              onChange={(event) => setText(event.target.value)}
            />
            <div role="button" tabIndex={0} className="send" aria-disabled={text.trim() === '' ? 'true' : undefined} onClick={send}>
              Post
            </div>
          </div>
        </form>
      </div>
    </section>
  );
}

function FeedPost({ post, comments, ...acts }: Acts & { post: CodedPost; comments: number }) {
  return (
    <article className="feed-post">
      <div>
        <div className="head">
          <Face person={post.author} />
          <div className="who">
            <div>
              <Name person={post.author} />
              {!post.promoted && (
                <>
                  <span dir="auto" className="dim">
                    <span> • </span>
                  </span>
                  <a href={`/p/${post.code}/`} role="link" tabIndex={0}>
                    <span>
                      <Time time={post.time} />
                    </span>
                  </a>
                </>
              )}
            </div>
            {post.promoted && (
              <div>
                <span dir="auto">
                  <span>Ad</span>
                </span>
              </div>
            )}
          </div>
          <div role="button" tabIndex={0}>
            <Icon name="More options" />
          </div>
        </div>
        <Media post={post} />
        <div>
          <Bar post={post} {...acts} />
          <Likes post={post} />
          {post.text !== '' && (
            <div className="caption">
              <div>
                <Name person={post.author} />{' '}
                <span dir="auto">
                  <Words text={post.text} />
                </span>
              </div>
            </div>
          )}
          {comments > 0 && (
            <div className="all">
              <a href={`/p/${post.code}/comments/`} role="link" tabIndex={0}>
                <span dir="auto">{comments === 1 ? 'View 1 comment' : `View all ${comments} comments`}</span>
              </a>
            </div>
          )}
          <CommentForm onSend={(text) => acts.onSend(text, post)} />
        </div>
      </div>
    </article>
  );
}

interface CommentProps {
  post: CodedPost;
  comment: CodedPost;
  /** The comment that it answers. */
  parent?: CodedPost;
  onReply(comment: CodedPost): void;
}

const commentPath = ({ post, comment, parent }: Omit<CommentProps, 'onReply'>): string =>
  parent ? `/p/${post.code}/c/${parent.number}/r/${comment.number}/` : `/p/${post.code}/c/${comment.number}/`;

function Comment({ post, comment, parent, onReply }: CommentProps) {
  const { likes } = comment.counts;
  return (
    <div className={parent ? 'under' : undefined}>
      <div className="row">
        <Face person={comment.author} />
        <div className="body">
          <div>
            <div>
              <Name person={comment.author} />{' '}
              <span dir="auto">
                <a href={commentPath({ post, comment, ...(parent && { parent }) })} role="link" tabIndex={0}>
                  <Time time={comment.time} />
                </a>
              </span>
            </div>
            <span dir="auto">
              <Words text={comment.text} />
            </span>
          </div>
          <div className="foot">
            {likes > 0 && (
              <div role="button" tabIndex={0}>
                <span dir="auto">
                  {likes} like{likes === 1 ? '' : 's'}
                </span>
              </div>
            )}
            <div role="button" tabIndex={0} onClick={() => onReply(comment)}>
              <span dir="auto">Reply</span>
            </div>
          </div>
        </div>
        <div className="small">
          <div role="button" tabIndex={0}>
            <Icon name="Like" size={12} drawing="M34.6 3.1c-4.5 0-7.9 1.8-10.6 5.6" />
          </div>
        </div>
      </div>
    </div>
  );
}

/** What a post's own page and the dialog have in common: picture at the left, talk, icons and box at the right. */
function OpenedPost({ post, posts, inDialog, ...acts }: Acts & { post: CodedPost; posts: CodedPosts; inDialog: boolean }) {
  const [start, setStart] = useState('');
  const [answered, setAnswered] = useState<CodedPost>();
  const reply = (comment: CodedPost) => {
    setAnswered(comment);
    setStart(`@${comment.author.handle} `);
  };
  const Caption = inDialog ? 'h1' : 'span';
  return (
    <div className="page">
      <Media post={post} />
      <div className="side">
        <div className="head">
          <Face person={post.author} />
          <div className="who">
            <Name person={post.author} />
            <span dir="auto"> • </span>
            <button type="button">Follow</button>
          </div>
        </div>
        <hr />
        <div className="talk">
          {post.text !== '' && (
            <div className="row">
              <Face person={post.author} />
              <div className="body">
                <div>
                  <Name person={post.author} />{' '}
                  <span dir="auto">
                    <Time time={post.time} />
                  </span>
                </div>
                <Caption dir="auto">
                  <Words text={post.text} />
                </Caption>
              </div>
            </div>
          )}
          <div>
            {posts.under(post).map((comment) => (
              <div key={comment.number}>
                <Comment post={post} comment={comment} onReply={reply} />
                {posts.under(comment).map((answer) => (
                  <Comment key={answer.number} post={post} comment={answer} parent={comment} onReply={reply} />
                ))}
              </div>
            ))}
          </div>
        </div>
        <Bar post={post} {...acts} />
        <Likes post={post} />
        <div>
          <a href={`/p/${post.code}/`} role="link" tabIndex={0}>
            <span>
              <Time time={post.time} />
            </span>
          </a>
        </div>
        <CommentForm
          start={start}
          focused={start !== ''}
          key={start}
          onSend={(text) => {
            acts.onSend(text, answered && text.startsWith(start) ? answered : post);
            setStart('');
            setAnswered(undefined);
          }}
        />
      </div>
    </div>
  );
}

function Screen({ path, posts, acts }: { path: string; posts: CodedPosts; acts: Acts }): ReactNode {
  const [, first = '', second] = path.split('/');
  const opened = first === 'p' ? posts.byCode(second) : undefined;
  if (opened) return <OpenedPost post={opened} posts={posts} inDialog={false} {...acts} />;
  if (first === 'notifications')
    return (
      <div className="feed">
        {posts.notices.map(({ kind, person, post }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <div key={index} className="notice">
            <Face person={person} />
            <div>
              <Name person={person} /> <span>{kind}</span>{' '}
              {post?.answers && (
                <a href={commentPath({ post: post.answers, comment: post })} role="link">
                  <span dir="auto">{post.text}</span>
                </a>
              )}{' '}
              {post && <Time time={post.time} />}
            </div>
          </div>
        ))}
      </div>
    );
  if (first === '')
    return (
      <div className="feed">
        {posts.feed().map((post) => (
          <FarRow key={post.code}>
            <FeedPost post={post} comments={posts.under(post).length} {...acts} />
          </FarRow>
        ))}
      </div>
    );
  const { person, posts: own } = posts.by(first);
  return (
    <div className="profile">
      <header>
        <section>
          <h2>{person.handle}</h2>
          <span>{person.bio}</span>
        </section>
      </header>
      <div className="grid">
        {own.map((post) => (
          <a key={post.code} href={`/${person.handle}/p/${post.code}/`} role="link">
            <img alt={pictured(post)} src={landscape(post.author.hue)} />
          </a>
        ))}
      </div>
    </div>
  );
}

function App({ posts, onSent }: { posts: CodedPosts; onSent(sent: { to: string; text: string }): void }) {
  useSyncExternalStore(posts.subscribe, posts.version);
  const { path, go, follow } = usePath();
  /** The page behind the dialog. */
  const [behind, setBehind] = useState<string>();
  const onComment = useCallback((post: CodedPost) => {
    if (location.pathname.startsWith('/p/')) return document.querySelector<HTMLElement>('main form textarea')?.focus();
    setBehind(location.pathname);
    history.pushState(null, '', `/p/${post.code}/`);
  }, []);
  const acts: Acts = {
    onComment,
    onLike: posts.toggle,
    onSend(text, to) {
      posts.send(text, to);
      onSent({ to: to.answers ? to.number : to.code, text });
    },
  };
  useEffect(() => {
    const back = () => setBehind(undefined);
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const press = (event: MouseEvent) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href') ?? '';
    if (!href.startsWith('/')) return;
    event.preventDefault();
    const post = posts.byCode(/\/p\/([\w-]+)\/(?:comments\/)?$/.exec(href)?.[1]);
    // From a profile's grid, and to the comments, a post opens over the page.
    if (post && behind === undefined && (href.endsWith('/comments/') || !href.startsWith('/p/'))) return onComment(post);
    if (href.endsWith('/liked_by/')) return;
    setBehind(undefined);
    if (post) go(`/p/${post.code}/`);
    else follow(event);
  };
  const over = behind === undefined ? undefined : posts.byCode(location.pathname.split('/')[2]);
  return (
    <div onClick={press}>
      <div>
        <div className="nav">
          <a href="/" role="link">
            Home
          </a>
          <a href="/explore/" role="link" className="long">
            Explore
          </a>
          <a href="/notifications/" role="link">
            Notifications
          </a>
          <span>
            <a href={`/${me.handle}/`} role="link" tabIndex={0}>
              <div>
                <img alt={`${me.handle}'s profile picture`} crossOrigin="anonymous" draggable="false" src={pictureOf(me)} />
              </div>
            </a>
          </span>
        </div>
        <section>
          <main role="main">
            <Screen key={path} path={behind ?? path} posts={posts} acts={acts} />
          </main>
        </section>
      </div>
      {over && (
        <div className="curtain">
          <div role="dialog" aria-modal="true">
            <article role="presentation">
              <OpenedPost post={over} posts={posts} inDialog {...acts} />
            </article>
          </div>
          <div role="button" tabIndex={0} className="close" onClick={() => history.back()}>
            ×
          </div>
        </div>
      )}
    </div>
  );
}

const current = () => [...boxes].find(({ element }) => element === document.activeElement) ?? [...boxes].findLast(({ element }) => element.value !== '');
const posts = createCodedPosts(Number(searchParams.get('n') ?? 30), startTime());
const site = exposeSite({
  model: () => current()?.element.value ?? '',
  submitEnabled: () => current()?.canSend() ?? false,
  sent: [],
  ids: () => (location.pathname === '/' ? posts.feed().map(({ code }) => code) : []),
  scrollTo: (index) => document.querySelectorAll('main .far-row')[index]?.scrollIntoView({ block: 'center' }),
});
createRoot(createPlace('mount_0_0_aa')).render(<App posts={posts} onSent={(sent) => site.sent.push(sent)} />);
