/** @jsxImportSource react */
import { landscape, pictureOf } from '../shared/picture';
import { type Piece, piecesOf } from '../shared/words';
import { me } from '../shared/world';
import { Box, Icon, Link, Press, RoundPicture, Text } from './box';
import { handleOf, type Post, pathOf, type Store } from './store';

export interface PostProps {
  post: Post;
  store: Store;
  reply(post: Post): void;
}

export const nameOf = (author: Post['author']): string => author.name || handleOf(author);

export const Avatar = ({ post: { author } }: { post: Post }) => (
  <Box style={{ flexShrink: 1 }}>
    <Box style={{ flexShrink: 1 }}>
      <Link href={`/profile/${handleOf(author)}`} aria-label={`${nameOf(author)}'s avatar`} style={{ borderRadius: 999 }}>
        <RoundPicture source={pictureOf(author)} size={42} />
      </Link>
    </Box>
  </Box>
);

const long = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' });
const dateOf = (time: number): string => long.format(time).replace(/(\d{4}), /, '$1 at ');

function ageOf(time: number): string {
  const minutes = Math.floor((Date.now() - time) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes}m`;
  return minutes < 1440 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`;
}

export const Meta = ({ post }: { post: Post }) => {
  const { author, time } = post;
  const profile = { href: `/profile/${handleOf(author)}`, 'aria-label': 'View profile', dir: 'auto', words: true };
  const line = { lineHeight: '17px', overflow: 'clip visible', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } as const;
  return (
    <Box row style={{ flex: '1 1 0%', alignItems: 'center', paddingBottom: 4, gap: 4, zIndex: 20 }}>
      <Box row style={{ alignItems: 'flex-end', flexShrink: 1 }}>
        <Box style={{ flexShrink: 1 }}>
          <Box style={{ flexShrink: 1 }}>
            <Box row style={{ alignItems: 'flex-end', flexShrink: 1 }}>
              <Link {...profile} style={{ ...line, fontWeight: 600, flexShrink: 0, maxWidth: '70%', unicodeBidi: 'isolate' }}>
                {nameOf(author)}
              </Link>
              <Link {...profile} style={{ ...line, color: 'var(--soft)', flexShrink: 10, minWidth: 0 }}>
                {`\u00a0@${handleOf(author)}`}
              </Link>
            </Box>
          </Box>
        </Box>
        <Link
          href={pathOf(post)}
          dir="auto"
          words
          aria-label={dateOf(time)}
          data-tooltip={dateOf(time)}
          style={{ color: 'var(--soft)', lineHeight: '17px', paddingLeft: 4, whiteSpace: 'nowrap' }}
        >
          <span>· </span>
          {ageOf(time)}
        </Link>
      </Box>
    </Box>
  );
};

/** Over an answer that stands without what it answers. */
export const RepliedTo = ({ author }: { author: Post['author'] }) => (
  <Box row style={{ alignItems: 'center', gap: 4, paddingBottom: 2 }}>
    <Icon name="reply" size={13} />
    <Text soft style={{ fontSize: 13.1, lineHeight: '17px' }}>
      {author.handle === me.handle ? (
        'Replied to you'
      ) : (
        <>
          Replied to{' '}
          <Link words href={`/profile/${handleOf(author)}`}>
            {nameOf(author)}
          </Link>
        </>
      )}
    </Text>
  </Box>
);

/** The words with their links; a long address is shortened as Bluesky does, and kept whole in `href`. */
export const Words = ({ post, size = 15, feed }: { post: Post; size?: number; feed?: boolean }) => (
  <Text data-word-wrap="1" {...(feed ? { 'data-testid': 'postText' } : {})} style={{ fontSize: size, lineHeight: size > 15 ? '22px' : '20px' }}>
    {wordsOf(post)}
  </Text>
);

const wordsOf = ({ text }: Post) =>
  piecesOf(text).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
    <Word key={index} piece={piece} />
  ));

const Word = ({ piece }: { piece: Piece }) => {
  if (piece.kind === 'break') return <>{'\n'}</>;
  if (piece.kind === 'words') return <>{piece.text}</>;
  if (piece.kind === 'link') {
    return (
      <Link words href={piece.text} target="_blank" rel="noopener noreferrer">
        {shortened(piece.text)}
      </Link>
    );
  }
  if (piece.kind === 'tag') {
    return (
      <Link words href={`/hashtag/${encodeURIComponent(piece.text)}`} aria-label={`Hashtag ${piece.text}`}>
        <span>{`#${piece.text}`}</span>
      </Link>
    );
  }
  const handle = handleOf({ handle: piece.text });
  return (
    <div className="css-g5y9jx" style={{ display: 'inline' }}>
      <Link words href={`/profile/${handle}`}>
        <span>{`@${handle}`}</span>
      </Link>
    </div>
  );
};

function shortened(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = `${pathname === '/' ? '' : pathname}${search}`;
  return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
}

export const Picture = ({ post: { picture, author } }: { post: Post }) => (
  <Box style={{ paddingTop: 8, paddingBottom: 8 }}>
    <Box style={{ aspectRatio: '16 / 9', overflow: 'hidden', borderRadius: 12 }}>
      <Press aria-label={picture} style={{ height: '100%', overflow: 'hidden' }}>
        <div data-expoimage="true" className="css-g5y9jx" style={{ height: '100%', overflow: 'hidden' }}>
          <div>
            <img alt={picture} src={landscape(author.hue)} style={{ width: '100%', height: '100%', position: 'absolute', objectFit: 'cover' }} />
          </div>
        </div>
      </Press>
    </Box>
  </Box>
);

export const Quote = ({ post }: { post: Post }) => (
  <Box style={{ marginTop: 8, marginBottom: 6 }}>
    <Box style={{ overflow: 'hidden', borderWidth: 1, borderColor: 'var(--line)', borderStyle: 'solid', borderRadius: 12 }}>
      <Box aria-label={`Post by ${handleOf(post.author)}`} role="link" tabIndex={0} style={{ padding: 12 }}>
        <Box row style={{ alignItems: 'center', gap: 4, paddingBottom: 4, zIndex: 20 }}>
          <RoundPicture source={pictureOf(post.author)} size={16} />
          <Text style={{ fontWeight: 600, lineHeight: '17px' }}>{nameOf(post.author)}</Text>
          <Text soft style={{ lineHeight: '17px' }}>{`\u00a0@${handleOf(post.author)}`}</Text>
          <Text soft data-tooltip={dateOf(post.time)} style={{ lineHeight: '17px' }}>
            <span>· </span>
            {ageOf(post.time)}
          </Text>
        </Box>
        <Words post={post} />
      </Box>
    </Box>
  </Box>
);

/** Below 10,000 with one digit, cut and not rounded (client 1.132, PostControls). */
const compact = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: value < 10_000 ? 1 : 0, roundingMode: 'trunc' } as Intl.NumberFormatOptions).format(
    value,
  );
const plural = (value: number, one: string, many: string): string => `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

export const Bar = ({ post, store, reply, big }: PostProps & { big?: boolean }) => {
  const liked = store.isLiked(post);
  const likes = post.counts.likes + (liked ? 1 : 0);
  const reposts = post.counts.reposts + post.counts.quotes;
  const size = big ? 22 : 18;
  const press = { borderRadius: 999, flexDirection: 'row', alignItems: 'center', justifyContent: 'center', gap: 4, padding: 5 } as const;
  const count = { fontSize: big ? 15 : 13.1, lineHeight: '17px', color: liked ? '#ec4899' : 'var(--faint)', userSelect: 'none' } as const;
  const cell = { flex: '1 1 0%', alignItems: 'flex-start' } as const;
  return (
    <Box row style={{ justifyContent: 'space-between', alignItems: 'center', paddingTop: 2, gap: 12 }}>
      <Box row style={{ flex: '1 1 0%', maxWidth: 320 }}>
        <Box style={{ ...cell, marginLeft: -6 }}>
          <Press aria-label={`Reply (${plural(post.counts.replies, 'reply', 'replies')})`} data-testid="replyBtn" onClick={() => reply(post)} style={press}>
            <Icon name="reply" size={size} />
            {post.counts.replies > 0 && <Text style={{ ...count, color: 'var(--faint)' }}>{compact(post.counts.replies)}</Text>}
          </Press>
        </Box>
        <Box style={cell}>
          <Box>
            <Press aria-label="Repost or quote post" aria-haspopup="menu" aria-expanded={false} data-testid="repostBtn" style={press}>
              <Icon name="repost" size={size} />
              {reposts > 0 && (
                <Text data-testid="repostCount" style={{ ...count, color: 'var(--faint)' }}>
                  {compact(reposts)}
                </Text>
              )}
            </Press>
          </Box>
        </Box>
        <Box style={cell}>
          <Press
            aria-label={`${liked ? 'Unlike' : 'Like'} (${plural(likes, 'like', 'likes')})`}
            data-testid="likeBtn"
            onClick={() => store.toggleLike(post)}
            style={press}
          >
            <Box>
              <Icon name="like" size={size} />
              <Box
                style={{
                  position: 'absolute',
                  backgroundColor: '#ec4899',
                  top: 0,
                  left: 0,
                  width: size,
                  height: size,
                  zIndex: -1,
                  pointerEvents: 'none',
                  borderRadius: size / 2,
                  opacity: 0,
                }}
              />
            </Box>
            {likes > 0 && (
              <Box>
                <Box>
                  <Text data-testid="likeCount" style={count}>
                    {compact(likes)}
                  </Text>
                </Box>
              </Box>
            )}
          </Press>
        </Box>
        <Box />
      </Box>
      <Box row style={{ justifyContent: 'flex-end', gap: 8 }}>
        <Press aria-label="Add to saved posts" data-testid="postBookmarkBtn" style={press}>
          <Icon name="save" size={size} />
        </Press>
        <Box>
          <Press aria-label="Open share menu" aria-haspopup="menu" data-testid="postShareBtn" style={press}>
            <Icon name="share" size={size} />
          </Press>
        </Box>
        <Box>
          <Press aria-label="Open post options menu" aria-haspopup="menu" data-testid="postDropdownBtn" style={press}>
            <Icon name="more" size={size} />
          </Press>
        </Box>
      </Box>
    </Box>
  );
};

/** The line that ties a post to its neighbour. */
export const Tie = () => <Box style={{ marginLeft: 'auto', marginRight: 'auto', marginTop: 4, flex: '1 1 0%', width: 2, backgroundColor: 'var(--line)' }} />;
