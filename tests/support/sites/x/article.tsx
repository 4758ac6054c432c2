/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as X writes them, redundant ones too
import { landscape, pictureOf } from '../shared/picture';
import { piecesOf } from '../shared/words';
import { me, type Person } from '../shared/world';
import { WithEmoji } from './emoji';
import { Icon, type IconName } from './icons';
import type { XPost } from './store';

type Layout = 'listed' | 'focused' | 'dialog';

interface Actions {
  onReply(post: XPost): void;
  onToggle(post: XPost, what: 'liked' | 'reposted' | 'bookmarked'): void;
}

interface ArticleProps extends Actions {
  post: XPost;
  layout: Layout;
  /** A line connects it to the post below. */
  joined?: boolean;
  /** Whether to say whom it answers: where the answered post is not above it. */
  names?: boolean;
  pinned?: boolean;
}

/** One post as X builds it (captures of 2025-12): test ids, labels, links and their order; class names stand for none of X's. */
export function Article(props: ArticleProps) {
  const { post, layout, joined = false, names = false, pinned = false } = props;
  const article = (
    <article
      role="article"
      aria-labelledby={`id__${post.id}a id__${post.id}b`}
      tabIndex={layout === 'listed' ? 0 : -1}
      className="css-175oi2r article"
      data-testid="tweet"
    >
      <div className="css-175oi2r">
        <div className="css-175oi2r">
          <div className="css-175oi2r top">
            {pinned ? <Social icon="pinned" words="Pinned" /> : post.repostedBy ? <Reposted by={post.repostedBy} /> : <Community post={post} />}
          </div>
          {layout === 'focused' ? <Focused {...props} /> : <Listed {...props} joined={joined} names={names} />}
        </div>
      </div>
    </article>
  );
  if (!post.promoted) return article;
  return (
    <div className="css-175oi2r" data-testid="placementTracking">
      {article}
      <div data-testid={`${post.id}-impression-pixel`} hidden />
    </div>
  );
}

const Reposted = ({ by }: { by: Person }) => <Social icon="reposted" words={`${by === me ? 'You' : by.name} reposted`} handle={by.handle} />;

/** One was written among members. */
const Community = ({ post }: { post: XPost }) =>
  post.key === 'recommend' && <Social icon="community" words="Friends of the harbour" handle="i/communities/1493446837214187523" />;

/** What X lays over pictures that their author called sensitive. */
const Cover = () => (
  <div className="css-175oi2r quote">
    <div dir="ltr" className="css-146c3p1">
      <span className="css-1jxf684">Content warning: Sensitive content</span>
    </div>
    <button type="button" className="css-175oi2r">
      Show
    </button>
  </div>
);

const Social = ({ icon, words, handle }: { icon: IconName; words: string; handle?: string }) => {
  const line = (
    <span data-testid="socialContext" className="css-1jxf684">
      <span className="css-1jxf684">{words}</span>
    </span>
  );
  return (
    <div className="css-175oi2r row social">
      <div className="css-175oi2r social-icon">
        <Icon name={icon} size={16} />
      </div>
      <div className="css-175oi2r">
        {handle ? (
          <a href={`/${handle}`} dir="ltr" role="link" className="css-146c3p1">
            {line}
          </a>
        ) : (
          <div dir="ltr" className="css-146c3p1">
            {line}
          </div>
        )}
      </div>
    </div>
  );
};

function Listed({ post, layout, joined, names, ...actions }: ArticleProps) {
  const linked = layout === 'listed';
  return (
    <div className="css-175oi2r row">
      <div className="css-175oi2r avatar-column">
        <Avatar person={post.author} linked={linked} />
        {joined || layout === 'dialog' ? <div className="css-175oi2r line" /> : null}
      </div>
      <div className="css-175oi2r content">
        <div className="css-175oi2r row header">
          <UserName post={post} linked={linked} />
          {linked && <Menu promoted={post.promoted === true} />}
        </div>
        {names && post.answers && <ReplyingTo person={post.answers.author} />}
        <Words post={post} />
        <Attached post={post} linked={linked} />
        {linked && <Bar post={post} layout={layout} {...actions} />}
      </div>
    </div>
  );
}

function Focused({ post, layout, ...actions }: ArticleProps) {
  return (
    <div className="css-175oi2r">
      <div className="css-175oi2r row">
        <div className="css-175oi2r avatar-column">
          <Avatar person={post.author} linked />
        </div>
        <div className="css-175oi2r row header stacked">
          <UserName post={post} linked withoutTime />
          <Menu promoted={false} />
        </div>
      </div>
      <div className="css-175oi2r large">
        <Words post={post} />
      </div>
      <Attached post={post} linked />
      <div className="css-175oi2r row date-line">
        <div dir="ltr" className="css-146c3p1 dim">
          <a href={`/${post.author.handle}/status/${post.id}`} dir="ltr" aria-label={longDate(post.time)} role="link" className="css-1jxf684">
            <time dateTime={iso(post.time)}>{longDate(post.time)}</time>
          </a>
        </div>
        <span className="dim">&nbsp;·&nbsp;</span>
        <a href={`/${post.author.handle}/status/${post.id}/analytics`} dir="ltr" role="link" className="css-1jxf684 dim">
          <Shown count={post.counts.views} strong />
          <span className="css-1jxf684"> Views</span>
        </a>
      </div>
      <Bar post={post} layout={layout} {...actions} />
    </div>
  );
}

export const Avatar = ({ person, linked, size = 40 }: { person: Person; linked: boolean; size?: number }) => {
  const picture = (
    <div className="css-175oi2r">
      <img alt="" draggable={true} src={pictureOf(person)} className="picture" />
    </div>
  );
  return (
    <div className="css-175oi2r" data-testid="Tweet-User-Avatar">
      <div className="css-175oi2r">
        <div className="css-175oi2r" data-testid={`UserAvatar-Container-${person.handle}`} style={{ width: `${size}px`, height: `${size}px` }}>
          {linked ? (
            <a href={`/${person.handle}`} aria-hidden="true" role="link" tabIndex={-1} className="css-175oi2r">
              {picture}
            </a>
          ) : (
            <div aria-hidden="true" role="presentation" tabIndex={-1} className="css-175oi2r">
              {picture}
            </div>
          )}
        </div>
      </div>
    </div>
  );
};

function UserName({ post, linked, withoutTime = false }: { post: XPost; linked: boolean; withoutTime?: boolean }) {
  const { author } = post;
  const name = (
    <div dir="ltr" className="css-146c3p1 name">
      <span className="css-1jxf684">
        <span className="css-1jxf684">
          <WithEmoji words={author.name || author.handle} />
        </span>
      </span>
    </div>
  );
  const handle = (
    <div dir="ltr" className="css-146c3p1 dim">
      <span className="css-1jxf684">@{author.handle}</span>
    </div>
  );
  return (
    <div className="css-175oi2r user-name" data-testid="User-Name">
      <div className="css-175oi2r name-part">
        {linked ? (
          <a href={`/${author.handle}`} role="link" className="css-175oi2r">
            {name}
          </a>
        ) : (
          <div className="css-175oi2r">{name}</div>
        )}
      </div>
      <div className="css-175oi2r row handle-part">
        {linked ? (
          <a href={`/${author.handle}`} role="link" tabIndex={-1} className="css-175oi2r">
            {handle}
          </a>
        ) : (
          <div className="css-175oi2r" tabIndex={-1}>
            {handle}
          </div>
        )}
        {!withoutTime && !post.promoted && (
          <>
            <div dir="ltr" aria-hidden="true" className="css-146c3p1 dim dot">
              <span className="css-1jxf684">·</span>
            </div>
            <Time post={post} linked={linked} />
          </>
        )}
      </div>
    </div>
  );
}

function Time({ post, linked }: { post: XPost; linked: boolean }) {
  const { short, spoken } = ago(post.time);
  const time = <time dateTime={iso(post.time)}>{short}</time>;
  return (
    <div className="css-175oi2r">
      {linked ? (
        <a href={`/${post.author.handle}/status/${post.id}`} dir="ltr" aria-label={spoken} role="link" className="css-146c3p1 dim">
          {time}
        </a>
      ) : (
        <div dir="ltr" aria-label={spoken} className="css-146c3p1 dim">
          {time}
        </div>
      )}
    </div>
  );
}

const Menu = ({ promoted }: { promoted: boolean }) => (
  <div className="css-175oi2r row menu">
    {promoted && (
      <div dir="ltr" className="css-146c3p1 dim row">
        <span className="css-1jxf684">Ad</span>
        <Icon name="ad" size={15} />
      </div>
    )}
    <button aria-label="Grok actions" type="button" className="css-175oi2r icon-button">
      <Icon name="spark" />
    </button>
    <button aria-expanded={false} aria-haspopup="menu" aria-label="More" data-testid="caret" type="button" className="css-175oi2r icon-button">
      <Icon name="more" />
    </button>
  </div>
);

const ReplyingTo = ({ person }: { person: Person }) => (
  <div className="css-175oi2r">
    <div dir="ltr" className="css-146c3p1 dim">
      Replying to{' '}
      <div className="css-175oi2r in-line">
        <a dir="ltr" href={`/${person.handle}`} role="link" className="css-1jxf684 link">
          <span className="css-1jxf684">@{person.handle}</span>
        </a>
      </div>
    </div>
  </div>
);

const Words = ({ post }: { post: Pick<XPost, 'text' | 'language'> }) =>
  post.text === '' ? (
    <div className="css-175oi2r" />
  ) : (
    <div className="css-175oi2r">
      <div dir="auto" lang={post.language} className="css-146c3p1 text" data-testid="tweetText">
        {piecesOf(post.text).map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
          <Piece key={index} piece={piece} />
        ))}
      </div>
    </div>
  );

function Piece({ piece }: { piece: ReturnType<typeof piecesOf>[number] }) {
  if (piece.kind === 'break') return <span className="css-1jxf684">{'\n'}</span>;
  if (piece.kind === 'words')
    return (
      <span className="css-1jxf684">
        <WithEmoji words={piece.text} />
      </span>
    );
  if (piece.kind === 'link') return <Address address={piece.text} />;
  const [href, shown] = piece.kind === 'mention' ? [`/${piece.text}`, `@${piece.text}`] : [`/hashtag/${piece.text}?src=hashtag_click`, `#${piece.text}`];
  return (
    <div className="css-175oi2r in-line">
      <span className="css-1jxf684">
        <a dir="ltr" href={href} role="link" className="css-1jxf684 link">
          {shown}
        </a>
      </span>
    </div>
  );
}

/** X shows 27 characters and hides both ends. */
function Address({ address }: { address: string }) {
  const bare = address.slice('https://'.length);
  const isLong = bare.length > 27;
  return (
    <a dir="ltr" href="https://t.co/aBcDeFgHiJ" rel="noopener noreferrer nofollow" target="_blank" role="link" className="css-1jxf684 link">
      <span aria-hidden="true" className="unseen">
        https://
      </span>
      {bare.slice(0, 27)}
      {isLong && (
        <>
          <span aria-hidden="true" className="unseen">
            {bare.slice(27)}
          </span>
          <span aria-hidden="true">…</span>
        </>
      )}
    </a>
  );
}

function Attached({ post, linked }: { post: XPost; linked: boolean }) {
  return (
    <>
      {post.key === 'filler-4' && <Cover />}
      {post.picture !== undefined && (
        <div className="css-175oi2r media">
          <a href={`/${post.author.handle}/status/${post.id}/photo/1`} role="link" className="css-175oi2r">
            <div aria-label="Image" data-testid="tweetPhoto" className="css-175oi2r">
              <img alt={post.picture} draggable={true} src={landscape(post.author.hue)} />
            </div>
          </a>
        </div>
      )}
      {post.quoted && linked && (
        <div className="css-175oi2r">
          <div className="css-175oi2r">
            <div dir="ltr" className="css-146c3p1 unseen">
              <span className="css-1jxf684">Quote</span>
            </div>
            <div className="css-175oi2r quote" tabIndex={0} role="link">
              <div className="css-175oi2r row">
                <Avatar person={post.quoted.author} linked={false} size={20} />
                <UserName post={post.quoted} linked={false} />
              </div>
              <Words post={post.quoted} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function Bar({ post, layout, onReply, onToggle }: Actions & { post: XPost; layout: Layout }) {
  const { replies, reposts, likes, bookmarks, views } = post.counts;
  const focused = layout === 'focused';
  return (
    <div className="css-175oi2r">
      <div aria-label={barLabel(post, focused)} role="group" id={`id__${post.id}g`} className="css-175oi2r row bar">
        <Action id="reply" icon="reply" label={`${replies} ${replies === 1 ? 'Reply' : 'Replies'}. Reply`} count={replies} onPress={() => onReply(post)} />
        <Action
          id={post.reposted ? 'unretweet' : 'retweet'}
          icon="repost"
          label={`${reposts} repost${reposts === 1 ? '' : 's'}. ${post.reposted ? 'Reposted' : 'Repost'}`}
          count={reposts}
          on={post.reposted}
          onPress={() => onToggle(post, 'reposted')}
        />
        <Action
          id={post.liked ? 'unlike' : 'like'}
          icon="like"
          label={`${likes} Like${likes === 1 ? '' : 's'}. ${post.liked ? 'Liked' : 'Like'}`}
          count={likes}
          on={post.liked}
          onPress={() => onToggle(post, 'liked')}
        />
        {!focused && (
          <div className="css-175oi2r wide">
            <a
              href={`/${post.author.handle}/status/${post.id}/analytics`}
              aria-label={`${views} views. View post analytics`}
              role="link"
              className="css-175oi2r action"
            >
              <div dir="ltr" className="css-146c3p1 row">
                <Icon name="views" />
                <Shown count={views} />
              </div>
            </a>
          </div>
        )}
        <Action
          id={post.bookmarked ? 'removeBookmark' : 'bookmark'}
          icon="bookmark"
          label={focused && bookmarks ? `${bookmarks} Bookmarks. Bookmark` : post.bookmarked ? 'Bookmarked' : 'Bookmark'}
          count={focused ? bookmarks : undefined}
          narrow={!focused}
          on={post.bookmarked}
          onPress={() => onToggle(post, 'bookmarked')}
        />
        <Action id={undefined} icon="share" label="Share post" count={undefined} narrow onPress={() => undefined} />
      </div>
    </div>
  );
}

interface ActionProps {
  id: string | undefined;
  icon: IconName;
  label: string;
  count: number | undefined;
  narrow?: boolean;
  on?: boolean;
  onPress(): void;
}

const Action = ({ id, icon, label, count, narrow = false, on = false, onPress }: ActionProps) => (
  <div className={`css-175oi2r ${narrow ? '' : 'wide'}`}>
    <button aria-label={label} data-testid={id} type="button" className={`css-175oi2r action ${icon} ${on ? 'on' : ''}`} onClick={onPress}>
      <div dir="ltr" className="css-146c3p1 row">
        <Icon name={icon} />
        {count !== undefined && <Shown count={count} />}
      </div>
    </button>
  </div>
);

const Shown = ({ count, strong = false }: { count: number; strong?: boolean }) => (
  <div className="css-175oi2r in-line">
    <span data-testid="app-text-transition-container" className={`css-1jxf684 count ${strong ? 'strong' : ''}`}>
      <span className="css-1jxf684">
        <span className="css-1jxf684">{count === 0 ? '' : compact(count)}</span>
      </span>
    </span>
  </div>
);

/** Without separators, without zeros, with what the person did (captures of 2025-12). */
function barLabel({ counts, liked, reposted, bookmarked }: XPost, focused: boolean): string {
  const part = (count: number, one: string, many: string) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);
  return [
    ...part(counts.replies, 'reply', 'replies'),
    ...part(counts.reposts, 'repost', 'reposts'),
    ...(reposted ? ['Reposted'] : []),
    ...part(counts.likes, 'like', 'likes'),
    ...(liked ? ['Liked'] : []),
    ...part(counts.bookmarks, 'bookmark', 'bookmarks'),
    ...(bookmarked ? ['Bookmarked'] : []),
    ...(focused ? [] : part(counts.views, 'view', 'views')),
  ].join(', ');
}

/** Cut off, never rounded up: 1193 → "1.1K", 149312 → "149K". */
function compact(count: number): string {
  if (count < 1000) return String(count);
  if (count < 100_000) return `${Math.floor(count / 100) / 10}K`;
  return count < 1_000_000 ? `${Math.floor(count / 1000)}K` : `${Math.floor(count / 100_000) / 10}M`;
}

const iso = (time: number): string => new Date(time).toISOString();

const longDate = (time: number): string =>
  `${new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })} · ${new Date(time).toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })}`;

function ago(time: number): { short: string; spoken: string } {
  const minutes = Math.max(0, Math.floor((Date.now() - time) / 60_000));
  const spoken = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} ago`;
  if (minutes < 1) return { short: 'now', spoken: 'now' };
  if (minutes < 60) return { short: `${minutes}m`, spoken: spoken(minutes, 'minute') };
  if (minutes < 24 * 60) return { short: `${Math.floor(minutes / 60)}h`, spoken: spoken(Math.floor(minutes / 60), 'hour') };
  const date = new Date(time).toLocaleDateString('en-US', { month: 'short', day: 'numeric' });
  return { short: date, spoken: date };
}
