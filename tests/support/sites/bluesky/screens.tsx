/** @jsxImportSource react */
import { pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Box, Icon, Link, Press, RoundPicture, Text } from './box';
import { nameOf, type PostProps } from './post-parts';
import { PostRow } from './post-row';
import { handleOf, type Post, pathOf, type Store } from './store';
import { Thread } from './thread';

export interface ScreenProps extends Omit<PostProps, 'post'> {
  path: string;
  open(path: string): void;
}

/** What an address shows. */
export const Screen = ({ path, ...rest }: ScreenProps) => {
  const [, first, handle = '', , rkey] = path.split(/[/?#]/);
  if (first === 'notifications') return <Notifications {...rest} />;
  if (first !== 'profile') return <Home {...rest} />;
  if (rkey === undefined) return <Profile {...rest} handle={handle} />;
  const post = rest.store.byRkey(rkey);
  return (
    <Box data-testid="postThreadScreen" style={{ minHeight: '100dvh' }}>
      <Heading words="Post" back />
      <div>
        <div />
        <Box>{post ? <Thread {...rest} post={post} /> : <Text style={{ padding: 20 }}>Post not found</Text>}</Box>
      </div>
    </Box>
  );
};

type Rest = Omit<ScreenProps, 'path'>;

const Heading = ({ words, back }: { words: string; back?: boolean }) => (
  <Box
    row
    style={{
      position: 'sticky',
      top: 0,
      zIndex: 10,
      alignItems: 'center',
      gap: 8,
      minHeight: 52,
      padding: '4px 20px',
      backgroundColor: 'var(--bg)',
      borderBottom: '1px solid var(--line)',
    }}
  >
    {back && (
      <Press
        aria-label="Go back"
        onClick={() => window.history.back()}
        style={{ width: 33, height: 33, alignItems: 'center', justifyContent: 'center', fontSize: 20 }}
      >
        ←
      </Press>
    )}
    <Text style={{ fontSize: 18.8, lineHeight: '22px', fontWeight: 600 }}>{words}</Text>
  </Box>
);

const rows = (posts: readonly Post[], rest: Rest) =>
  posts.map((post, index) => (
    <PostRow
      {...rest}
      key={post.key}
      post={post}
      child={post.replyTo !== undefined && posts[index - 1]?.key === post.replyTo}
      parent={posts[index + 1] !== undefined && posts[index + 1]?.replyTo === post.key}
    />
  ));

const Home = (rest: Rest) => (
  <Box data-testid="HomeScreen" style={{ minHeight: '100dvh' }}>
    <Box
      data-testid="homeScreenFeedTabs"
      role="tablist"
      row
      style={{ position: 'sticky', top: 0, zIndex: 10, backgroundColor: 'var(--bg)', padding: '14px 20px', gap: 24, borderBottom: '1px solid var(--line)' }}
    >
      <Text style={{ fontWeight: 600 }}>Following</Text>
      <Text soft>Discover</Text>
    </Box>
    <Box data-testid="followingFeedPage">
      <Box data-testid="followingFeedPage-feed">
        <Box data-testid="followingFeedPage-feed-flatlist">
          <div />
          <Box>{rows(rest.store.feed(), rest)}</Box>
        </Box>
      </Box>
    </Box>
  </Box>
);

const Profile = ({ handle, ...rest }: Rest & { handle: string }) => {
  const found = rest.store.byHandle(handle);
  if (!found) return <Text style={{ padding: 20 }}>Profile not found</Text>;
  const { person, posts } = found;
  return (
    <Box data-testid="profileScreen" style={{ minHeight: '100dvh' }}>
      <Box data-testid="profileView">
        <Box style={{ height: 120, backgroundColor: `hsl(${person.hue} 40% 60%)` }} />
        <Box style={{ padding: '0 16px 12px', marginTop: -40, gap: 8 }}>
          <RoundPicture source={pictureOf(person)} size={80} />
          <Text data-testid="profileHeaderDisplayName" style={{ fontSize: 26, lineHeight: '30px', fontWeight: 700 }}>
            {nameOf(person)}
          </Text>
          <Text soft>{`@${handleOf(person)}`}</Text>
          {person.bio !== '' && <Text data-testid="profileHeaderDescription">{person.bio}</Text>}
        </Box>
      </Box>
      <Box data-testid="postsFeed-flatlist">
        <Box>
          {rows(
            posts.filter(({ replyTo }) => replyTo === undefined),
            rest,
          )}
        </Box>
      </Box>
    </Box>
  );
};

const deeds = { like: 'liked your post', repost: 'reposted your post', follow: 'followed you' } as const;

const Notifications = (rest: Rest) => (
  <Box data-testid="notificationsScreen" style={{ minHeight: '100dvh' }}>
    <Heading words="Notifications" />
    <Box data-testid="notifsFeed-flatlist">
      <Box>
        {rest.store.notices.map((notice) => (
          <Told {...rest} key={`${notice.kind}-${notice.post?.key}-${notice.person.handle}`} notice={notice} />
        ))}
      </Box>
    </Box>
  </Box>
);

/** Likes and follows are rows of their own; what people wrote is a post, in a row without a name. */
const Told = ({ notice: { kind, person, post }, ...rest }: Rest & { notice: Store['notices'][number] }) => {
  if (kind !== 'like' && kind !== 'repost' && kind !== 'follow') return post ? <PostRow {...rest} post={post} unnamed /> : null;
  return (
    <div>
      <Box
        role="link"
        tabIndex={0}
        data-testid={`feedItem-by-${handleOf(person)}`}
        onClick={() => post && rest.open(pathOf(post))}
        style={{ cursor: 'pointer' }}
      >
        <Box row style={{ gap: 10, padding: '10px 15px 10px 18px', borderTop: '1px solid var(--line)' }}>
          <Icon name={kind === 'like' ? 'like' : kind === 'repost' ? 'repost' : 'person'} size={26} />
          <Box style={{ flex: '1 1 0%', gap: 5 }}>
            <Link href={`/profile/${handleOf(person)}`} aria-label={`${nameOf(person)}'s avatar`}>
              <RoundPicture source={pictureOf(person)} size={35} />
            </Link>
            <Text>
              <Link words href={`/profile/${handleOf(person)}`} style={{ fontWeight: 600 }}>
                {nameOf(person)}
              </Link>
              {` ${deeds[kind]}`}
            </Text>
            {post && <Text soft>{post.text}</Text>}
          </Box>
        </Box>
      </Box>
    </div>
  );
};

const places = [
  ['home', '/', 'Home'],
  ['search', '/search', 'Explore'],
  ['bell', '/notifications', 'Notifications'],
  ['person', `/profile/${handleOf(me)}`, 'Profile'],
] as const;

/** The column at the left; its link to one's own profile is what tells who is signed in. */
export const Navigation = ({ compose }: { compose(): void }) => (
  // biome-ignore lint/a11y/noRedundantRoles: as the page has it
  <nav role="navigation" className="css-g5y9jx" style={{ position: 'fixed', top: 0, left: 'calc(50% - 510px)', width: 200, padding: '18px 0', gap: 4 }}>
    <RoundPicture source={pictureOf(me)} size={48} />
    {places.map(([icon, path, words]) => (
      <Link
        key={path}
        href={path}
        aria-label={words}
        style={{ flexDirection: 'row', alignItems: 'center', gap: 10, padding: 12, borderRadius: 8, fontSize: 18 }}
      >
        <Icon name={icon} size={24} />
        <Text style={{ fontSize: 18.8 }}>{words}</Text>
      </Link>
    ))}
    <Press
      aria-label="Compose new post"
      onClick={compose}
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 8,
        height: 48,
        marginTop: 8,
        borderRadius: 999,
        backgroundColor: 'var(--brand)',
        color: '#fff',
        fontWeight: 600,
      }}
    >
      New Post
    </Press>
  </nav>
);

export const SideColumn = () => (
  <Box style={{ position: 'fixed', top: 0, left: 'calc(50% + 320px)', width: 245, padding: '20px 0', gap: 12 }}>
    <input
      placeholder="Search"
      aria-label="Search"
      style={{ padding: '10px 14px', border: '1px solid var(--line)', borderRadius: 10, background: 'var(--hover)', color: 'inherit' }}
    />
    <Box aria-label="Following" role="link" tabIndex={0}>
      <Text>Following</Text>
    </Box>
    <Link href="/feeds" aria-label="More feeds">
      <Text soft>More feeds</Text>
    </Link>
  </Box>
);
