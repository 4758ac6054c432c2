/** @jsxImportSource react */
// biome-ignore-all lint/a11y: the markup is Mastodon's own, faults included
import { me } from '../shared/world';
import { Article, type Heights } from './article';
import { AnimatedNumber, type Children, Icon, Link } from './look';
import { Avatar, Content, type Deeds, DisplayName, Picture, Status } from './status';
import { acctOf, type Note, type Status as Post } from './statuses';

/** A list of rows in articles: home, profile. */
export const Feed = ({ posts, deeds, heights, pinned = false }: { posts: Post[]; deeds: Deeds; heights: Heights; pinned?: boolean }) => (
  <div className="scrollable scrollable--flex">
    <div role="feed" className="item-list">
      {posts.map((post, index) => (
        <Article key={post.id} id={post.id} index={index} size={posts.length} heights={heights}>
          {(hidden) => <Status status={post} deeds={deeds} hidden={hidden} pinned={pinned && post.pinned} />}
        </Article>
      ))}
    </div>
  </div>
);

/** A thread: no articles; the opened post has another form and no data-id. */
export function Thread({ above, opened, below, deeds }: { above: Post[]; opened: Post; below: Post[]; deeds: Deeds }) {
  return (
    <div className="item-list scrollable scrollable--flex">
      {above.map((post, index) => (
        <Status
          key={post.id}
          status={post}
          deeds={deeds}
          showReply={false}
          skipPrepend
          joint={{ up: index > 0, root: false, down: true, isFirst: index === 0 }}
        />
      ))}
      <Detailed status={opened} deeds={deeds} />
      {below.map((post, index) => (
        <Status
          key={post.id}
          status={post}
          deeds={deeds}
          showReply={false}
          skipPrepend
          joint={{
            up: index > 0 && post.replyTo === below[index - 1],
            root: post.replyTo === opened,
            down: below[index + 1]?.replyTo === post,
            isFirst: index === 0,
          }}
        />
      ))}
      <div className="column__alert" role="status" aria-live="polite" />
    </div>
  );
}

const Detailed = ({ status, deeds }: { status: Post; deeds: Deeds }) => {
  const { person, id } = status;
  const acct = acctOf(person);
  const full = acct.includes('@') ? acct : `${acct}@${location.host}`;
  const counts = (
    [
      ['reblogs', 'reblogs', status.boosts, 'boosts'],
      ['quotes', 'quotes', status.quotes, 'quotes'],
      ['favourites', 'favorites', status.likes, 'favorites'],
    ] as const
  ).filter(([, , count]) => count > 0);
  return (
    <div tabIndex={-1}>
      <div tabIndex={0} className="focusable detailed-status__wrapper detailed-status__wrapper-public" aria-label={`${person.name}, ${status.text}, ${acct}`}>
        <div style={{ boxSizing: 'border-box' }}>
          <div className="detailed-status">
            <a data-hover-card-account={String(person.hue)} className="detailed-status__display-name" href={`/@${acct}`}>
              <div className="detailed-status__display-avatar">
                <Avatar person={person} size={46} />
              </div>
              <DisplayName person={person} acct={full} />
            </a>
            <Content status={status} />
            {status.picture && <Picture description={status.picture} hue={person.hue} />}
            {status.quote && (
              <div className="status__quote">
                <Status status={status.quote} deeds={deeds} isQuote skipPrepend />
              </div>
            )}
            <div className="detailed-status__meta">
              <div className="detailed-status__meta__line">
                <a className="detailed-status__datetime" href={`/@${acct}/${id}`}>
                  <time dateTime={new Date(status.time).toISOString()}>
                    {new Date(status.time).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
                  </time>
                </a>
                ·
                <Icon name="globe" />
              </div>
              {counts.length > 0 && (
                <div className="detailed-status__meta__line">
                  {counts.map(([path, name, count, word]) => (
                    <a key={name} className="detailed-status__link" href={`/@${acct}/${id}/${path}`}>
                      <span className={`detailed-status__${name}`}>
                        <AnimatedNumber value={count} />
                      </span>{' '}
                      {word}
                    </a>
                  ))}
                </div>
              )}
            </div>
          </div>
        </div>
        <div className="detailed-status__action-bar">
          {(
            [
              ['Reply', 'reply'],
              ['Boost or quote', 'retweet'],
              ['Favorite', 'star'],
              ['Bookmark', 'bookmark'],
              ['More', 'ellipsis-h'],
            ] as const
          ).map(([label, icon]) => (
            <div className={icon === 'ellipsis-h' ? 'detailed-status__action-bar-dropdown' : 'detailed-status__button'} key={label}>
              <button
                type="button"
                aria-label={label}
                title={label}
                className="icon-button"
                onClick={(event) => (icon === 'reply' ? deeds.reply(status) : deeds.toggle(event.currentTarget))}
              >
                <Icon name={icon} />{' '}
              </button>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};

export const Notifications = ({ notes, deeds, heights }: { notes: Note[]; deeds: Deeds; heights: Heights }) => (
  <div className="scrollable scrollable--flex">
    <div role="feed" className="item-list">
      {notes.map((note, index) => (
        <Article key={`${note.kind}-${note.time}`} id={`${note.kind}-${note.time}`} index={index} size={notes.length} heights={heights}>
          {(hidden) => <Notification note={note} deeds={deeds} hidden={hidden} />}
        </Article>
      ))}
    </div>
  </div>
);

/** Mentions and answers have the same class and differ in the picture alone (4.7, notification_mention.tsx). */
const Notification = ({ note: { kind, person, status }, deeds, hidden }: { note: Note; deeds: Deeds; hidden: boolean }) => {
  const name = person.name || person.handle;
  if (status && (kind === 'mention' || kind === 'reply' || kind === 'quote')) {
    const isReply = status.replyTo?.person === me;
    return (
      <div role="button" tabIndex={0} className={`notification-ungrouped focusable notification-ungrouped--${kind === 'quote' ? 'quote' : 'mention'}`}>
        <h2 className="notification-ungrouped__header">
          <div className="notification-ungrouped__header__icon">
            <Icon name="reply" drawn={isReply ? 'reply' : 'at'} />
          </div>
          <span>{kind === 'quote' ? `${name} quoted your post` : isReply ? 'Reply' : 'Mention'}</span>
        </h2>
        <Status status={status} deeds={deeds} hidden={hidden} skipPrepend />
      </div>
    );
  }
  return (
    <Group
      kind={kind === 'like' ? 'favourite' : kind === 'repost' ? 'reblog' : 'follow'}
      icon={kind === 'like' ? 'star' : kind === 'repost' ? 'retweet' : 'plus'}
    >
      <div className="notification-group__main__header">
        <Avatar person={person} size={28} />
        <div className="notification-group__main__header__label">
          <Link to={`/@${acctOf(person)}`}>{name}</Link> {kind === 'like' ? 'favorited your post' : kind === 'repost' ? 'boosted your post' : 'followed you'}
        </div>
      </div>
      {status && (
        <div className="notification-group__main__status">
          <div className="notification-group__embedded-status" role="button" tabIndex={-1}>
            <div className="notification-group__embedded-status__account">
              <Avatar person={status.person} size={16} />
              <DisplayName person={status.person} />
            </div>
            <div className="notification-group__embedded-status__content reply-indicator__content translate">{status.text}</div>
          </div>
        </div>
      )}
    </Group>
  );
};

const Group = ({ kind, icon, children }: { kind: string; icon: string; children: Children }) => (
  <div role="button" tabIndex={0} className={`notification-group focusable notification-group--${kind}`}>
    <div className="notification-group__icon">
      <Icon name={icon} />
    </div>
    <div className="notification-group__main">{children}</div>
  </div>
);

export const ProfileHead = ({ posts }: { posts: Post[] }) => {
  const person = posts[0]?.person;
  if (!person) return null;
  return (
    <div className="account__header">
      <div className="account__header__image" style={{ background: `linear-gradient(120deg, hsl(${person.hue} 45% 60%), hsl(${person.hue + 60} 45% 45%))` }} />
      <div className="account__header__bar">
        <Avatar person={person} size={92} />
        <h1>
          <span>{person.name || person.handle}</span>
          <small>@{acctOf(person)}</small>
        </h1>
        <p>{person.bio}</p>
      </div>
    </div>
  );
};
