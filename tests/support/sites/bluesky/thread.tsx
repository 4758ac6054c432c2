/** @jsxImportSource react */
import { pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Box, Link, Press, RoundPicture, Text, Veil } from './box';
import { Avatar, Bar, Meta, nameOf, Picture, Quote, Tie, Words } from './post-parts';
import { opens, type RowProps } from './post-row';
import { handleOf, type Post, pathOf } from './store';

const ThreadRow = ({ post, store, reply, open, child, parent }: RowProps) => {
  const quoted = store.get(post.quote);
  return (
    <div>
      <Box style={{ cursor: 'pointer' }}>
        <Veil />
        <Box style={{ borderColor: 'var(--line)', borderStyle: 'solid', borderTopWidth: child ? 0 : 1, paddingLeft: 16, paddingRight: 16, overflow: 'hidden' }}>
          <Box {...opens(pathOf(post), open)} data-testid={`postThreadItem-by-${handleOf(post.author)}`}>
            <Box row style={{ height: 12 }}>
              <Box style={{ width: 42 }}>{child && <Tie />}</Box>
            </Box>
            <Box row style={{ gap: 12 }}>
              <Box>
                <Avatar post={post} />
                {parent && <Tie />}
              </Box>
              <Box style={{ flex: '1 1 0%', paddingBottom: 8 }}>
                <Meta post={post} />
                <Box style={{ marginBottom: 2 }}>{post.text !== '' && <Words post={post} />}</Box>
                {post.picture !== undefined && <Picture post={post} />}
                {quoted && <Quote post={quoted} />}
                <Bar post={post} store={store} reply={reply} />
              </Box>
            </Box>
          </Box>
        </Box>
      </Box>
    </div>
  );
};

const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', year: 'numeric' });

const Opened = ({ post, store, reply, child }: RowProps) => {
  const quoted = store.get(post.quote);
  const { reposts, quotes, likes } = post.counts;
  const counters = [
    { id: 'repostCount', page: 'reposted-by', value: reposts, words: 'reposts' },
    { id: 'quoteCount', page: 'quotes', value: quotes, words: 'quotes' },
    { id: 'likeCount', page: 'liked-by', value: likes, words: 'likes' },
  ].filter(({ value }) => value > 0);
  return (
    <div>
      <Box>
        <Box>
          {child && (
            <Box row style={{ height: 12 }}>
              <Box style={{ width: 42, marginLeft: 16 }}>
                <Tie />
              </Box>
            </Box>
          )}
        </Box>
        <Box data-testid={`postThreadItem-by-${handleOf(post.author)}`} style={{ padding: '16px 16px 0', overflow: 'hidden' }}>
          <Box row style={{ gap: 12, paddingBottom: 12 }}>
            <Box>
              <Avatar post={post} />
            </Box>
            <Link href={`/profile/${handleOf(post.author)}`} aria-label={nameOf(post.author)} style={{ flex: '1 1 0%' }}>
              <Box>
                <Box row>
                  <Text style={{ fontSize: 16.9, lineHeight: '22px', fontWeight: 600 }}>{nameOf(post.author)}</Text>
                </Box>
                <Text soft>{`@${handleOf(post.author)}`}</Text>
              </Box>
            </Link>
            <Box />
          </Box>
          <Box style={{ paddingBottom: 8 }}>
            <Box>{post.text !== '' && <Words post={post} size={16.9} />}</Box>
            {post.picture !== undefined && <Picture post={post} />}
            {quoted && <Quote post={quoted} />}
            <Box style={{ paddingTop: 12 }}>
              <Text soft style={{ fontSize: 13.1 }}>{`${clock.format(post.time)} · ${day.format(post.time)}`}</Text>
            </Box>
          </Box>
          {counters.length > 0 && (
            <Box row style={{ gap: 16, borderColor: 'var(--line)', borderStyle: 'solid', borderTopWidth: 1, borderBottomWidth: 1, padding: '12px 0' }}>
              {counters.map(({ id, page, value, words }) => (
                <Link key={id} href={`${pathOf(post)}/${page}`}>
                  <Text soft data-testid={`${id}-expanded`}>
                    <span style={{ color: 'var(--text)', fontWeight: 600 }}>{value.toLocaleString('en')}</span>
                    {` ${words}`}
                  </Text>
                </Link>
              ))}
            </Box>
          )}
          <Box style={{ paddingTop: 8, paddingBottom: 2, marginLeft: -5 }}>
            <Bar post={post} store={store} reply={reply} big />
          </Box>
        </Box>
      </Box>
    </div>
  );
};

const Prompt = ({ onClick }: { onClick(): void }) => (
  <div>
    <Box style={{ padding: '4px 8px', borderColor: 'var(--line)', borderStyle: 'solid', borderTopWidth: 1 }}>
      <Press aria-label="Compose reply" onClick={onClick} style={{ flexDirection: 'row', alignItems: 'center', padding: 8, gap: 8 }}>
        <RoundPicture source={pictureOf(me)} size={24} />
        <Text soft>Write your reply</Text>
      </Press>
    </Box>
  </div>
);

/** Where a post was deleted or its author blocks the person: no address, no name. */
const Hole = ({ words }: { words: string }) => (
  <div>
    <Box style={{ padding: '12px 16px', borderColor: 'var(--line)', borderStyle: 'solid', borderTopWidth: 1 }}>
      <Text soft>{words}</Text>
    </Box>
  </div>
);

/** The posts above, the opened one, and each answer with the first answers below it. */
export const Thread = ({ post, ...rest }: RowProps) => {
  const { store, reply } = rest;
  const above = store.above(post);
  const newest = (one: Post, other: Post) => other.time - one.time;
  const branch = (answer: Post): Post[] => {
    const [next] = store.answersTo(answer);
    return [answer, ...(next ? branch(next) : [])];
  };
  return (
    <>
      {above.map((parent, index) => (
        <ThreadRow {...rest} key={parent.key} post={parent} parent child={index > 0} />
      ))}
      <Opened {...rest} post={post} child={above.length > 0} />
      <Prompt onClick={() => reply(post)} />
      <Hole words="Post hidden by its author" />
      {store
        .answersTo(post)
        .sort(newest)
        .flatMap((answer) =>
          branch(answer).map((item, index, all) => <ThreadRow {...rest} key={item.key} post={item} child={index > 0} parent={index < all.length - 1} />),
        )}
    </>
  );
};
