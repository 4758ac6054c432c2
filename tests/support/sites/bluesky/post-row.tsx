/** @jsxImportSource react */
import { Box, Icon, Link, Press, type Props, Text, Veil } from './box';
import { Avatar, Bar, Meta, nameOf, Picture, type PostProps, Quote, RepliedTo, Tie, Words } from './post-parts';
import { handleOf, pathOf } from './store';

export interface RowProps extends PostProps {
  open(path: string): void;
  /** Tied to the post above or below it. */
  child?: boolean;
  parent?: boolean;
  /** Rows of notifications and search carry no name of their own. */
  unnamed?: boolean;
}

/** A press anywhere in a row opens it, except on its links and buttons. */
export const opens = (path: string, open: (path: string) => void): Props<'div'> => ({
  role: 'link',
  tabIndex: 0,
  onClick: (event) => {
    if (!(event.target as Element).closest('a,button,[aria-label^="Post by "]')) open(path);
  },
  onKeyDown: (event) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open(path);
  },
});

/** Words and pictures behind a warning are not in the page at all. */
const Covered = () => (
  <Box>
    <Press aria-label="Muted words" style={{ flexDirection: 'row', alignItems: 'center', padding: 8, gap: 8 }}>
      <Text soft>Muted words</Text>
      <Text>Show</Text>
    </Press>
  </Box>
);

/** A row of a feed. */
export const PostRow = ({ post, store, reply, open, child, parent, unnamed }: RowProps) => {
  const quoted = store.get(post.quote);
  const parentAuthor = store.get(post.replyTo)?.author;
  const mark = unnamed ? {} : { 'data-testid': `feedItem-by-${handleOf(post.author)}` };
  return (
    <Box>
      <div>
        <Box {...opens(pathOf(post), open)} {...mark} style={{ cursor: 'pointer' }}>
          <Box style={{ borderColor: 'var(--line)', borderStyle: 'solid', borderTopWidth: child ? 0 : 1, padding: '0 15px 8px 10px', overflow: 'hidden' }}>
            <Veil />
            <Box row style={{ gap: 10, paddingLeft: 8 }}>
              <Box style={{ width: 42 }}>{child && <Tie />}</Box>
              <Box style={{ paddingTop: 8, flexShrink: 1 }}>
                {post.repostedBy && !child && (
                  <Link
                    href={`/profile/${handleOf(post.repostedBy)}`}
                    aria-label={`Reposted by ${nameOf(post.repostedBy)}`}
                    style={{ flexDirection: 'row', gap: 4 }}
                  >
                    <Icon name="repost" size={13} />
                    <Text soft style={{ fontSize: 13.1, lineHeight: '15px', fontWeight: 600 }}>{`Reposted by ${nameOf(post.repostedBy)}`}</Text>
                  </Link>
                )}
              </Box>
            </Box>
            <Box row style={{ paddingTop: 4 }}>
              <Box style={{ paddingLeft: 8, paddingRight: 10 }}>
                <Avatar post={post} />
                {parent && <Tie />}
              </Box>
              <Box style={{ flex: '1 1 0%' }}>
                <Meta post={post} />
                {parentAuthor && !child && <RepliedTo author={parentAuthor} />}
                <Box data-testid="contentHider-post">
                  {post.key === 'filler-3' ? (
                    <Covered />
                  ) : (
                    <>
                      {post.text !== '' && (
                        <Box style={{ marginBottom: 2 }}>
                          <Words post={post} feed />
                        </Box>
                      )}
                      {post.picture !== undefined && <Picture post={post} />}
                      {quoted && <Quote post={quoted} />}
                    </>
                  )}
                </Box>
                <Bar post={post} store={store} reply={reply} />
              </Box>
            </Box>
          </Box>
        </Box>
      </div>
    </Box>
  );
};
