/** @jsxImportSource react */
// biome-ignore-all lint/a11y: the markup is Mastodon's own, faults included
import { landscape, pictureOf } from '../shared/picture';
import type { Person } from '../shared/world';
import { AnimatedNumber, type Children, Icon, Link, RelativeTime } from './look';
import { acctOf, type Status as Post } from './statuses';
import { Words } from './words';

/** What a row can do; one set for the whole page. */
export interface Deeds {
  reply(status: Post): void;
  open(status: Post): void;
  /** A press on boost, favourite or bookmark: only the look changes here. */
  toggle(button: HTMLButtonElement): void;
}

/** How a row stands in a thread: answers the row before, the opened post, and is answered by the next row. */
export interface Joint {
  up: boolean;
  root: boolean;
  down: boolean;
  isFirst: boolean;
}

export const Avatar = ({ person, size }: { person: Person; size: number }) => (
  <span className="account__avatar" style={{ width: size, height: size }}>
    <img alt="" src={pictureOf(person)} />
  </span>
);

export const DisplayName = ({ person, acct = acctOf(person) }: { person: Person; acct?: string }) => (
  <span className="display-name">
    <bdi>
      <strong className="display-name__html">{person.name || person.handle}</strong>
    </bdi>{' '}
    <span className="display-name__account">@{acct}</span>
  </span>
);

/** One row. `hidden`: emptied to two spans, as every article far from the view is. */
export function Status({
  status,
  deeds,
  hidden = false,
  skipPrepend = false,
  isQuote = false,
  showReply = true,
  joint,
  pinned = false,
}: {
  status: Post;
  deeds: Deeds;
  hidden?: boolean;
  skipPrepend?: boolean;
  isQuote?: boolean;
  showReply?: boolean;
  joint?: Joint;
  pinned?: boolean;
}) {
  const { id, person, replyTo } = status;
  if (hidden) {
    return (
      <div tabIndex={-1}>
        <div className="status__wrapper focusable" tabIndex={0}>
          <span>{person.name || person.handle}</span>
          <span>{`<p>${status.text}</p>`}</span>
        </div>
      </div>
    );
  }
  const acct = acctOf(person);
  const isJoined = joint && (joint.up || joint.root || joint.down);
  const begins = joint?.isFirst === false && (!joint.up || joint.root);
  return (
    <div tabIndex={-1}>
      <div
        className={`status__wrapper status__wrapper-public${replyTo ? ' status__wrapper-reply' : ''}${joint ? ' status__wrapper--in-thread' : ''} focusable`}
        tabIndex={0}
        aria-label={`${person.name}, ${status.text}, ${acct}`}
        data-featured={pinned ? 'true' : undefined}
      >
        {!skipPrepend && <Prepend status={status} showReply={showReply} />}
        <div
          className={`status status-public${replyTo ? ' status-reply' : ''}${joint ? ' status--in-thread' : ''}${begins ? ' status--first-in-thread' : ''}${isQuote ? ' status--is-quote' : ''}${status.quote ? ' status--has-quote' : ''}`}
          data-id={id}
        >
          {isJoined && <div className={`status__line${joint.down ? ' status__line--full' : ''}${!replyTo && !joint.root ? ' status__line--first' : ''}`} />}
          <div className="status__info">
            <Link to={`/@${acct}`} className="status__display-name" title={`@${acct}`} account={String(person.hue)}>
              <div className="status__avatar">
                <Avatar person={person} size={isQuote ? 32 : 46} />
              </div>
              <DisplayName person={person} />
            </Link>
            <Link to={`/@${acct}/${id}`} className="status__relative-time">
              <span className="status__visibility-icon">
                <Icon name="globe" />
              </span>
              <RelativeTime time={status.time} />
            </Link>
          </div>
          {status.filter ? (
            <Banner className="content-warning content-warning--filter" words={`Matches filter “${status.filter}”`} />
          ) : status.warning ? (
            <Banner className="content-warning" words={status.warning} />
          ) : (
            <>
              <Content status={status} open={() => deeds.open(status)} />
              {status.picture && <Picture description={status.picture} hue={person.hue} />}
              {status.quote && !isQuote && (
                <div className="status__quote">
                  <Status status={status.quote} deeds={deeds} isQuote skipPrepend />
                </div>
              )}
            </>
          )}
          {!isQuote && <ActionBar status={status} deeds={deeds} />}
        </div>
      </div>
    </div>
  );
}

const Prepend = ({ status: { repostedBy, replyTo, person }, showReply }: { status: Post; showReply: boolean }) => {
  if (repostedBy) {
    return (
      <Line icon="retweet">
        <Link to={`/@${acctOf(repostedBy)}`} className="status__display-name muted" title={`@${acctOf(repostedBy)}`} account={String(repostedBy.hue)}>
          <bdi>
            <span>{repostedBy.name || repostedBy.handle}</span>
          </bdi>
        </Link>{' '}
        boosted
      </Line>
    );
  }
  if (!replyTo || !showReply) return null;
  if (replyTo.person === person) return <Line icon="reply">Continued thread</Line>;
  return (
    <Line icon="reply">
      Replied to{' '}
      <Link to={`/@${acctOf(replyTo.person)}`} title={`@${acctOf(replyTo.person)}`} account={String(replyTo.person.hue)}>
        <bdi>
          <span>{replyTo.person.name || replyTo.person.handle}</span>
        </bdi>
      </Link>
    </Line>
  );
};

const Line = ({ icon, children }: { icon: string; children: Children }) => (
  <div className="status__prepend">
    <div className="status__prepend__icon">
      <Icon name={icon} />
    </div>
    <span>{children}</span>
  </div>
);

const Banner = ({ className, words }: { className: string; words: string }) => (
  <div className={className}>
    <p>
      <span>{words}</span>
    </p>
    <button type="button" className="link-button">
      Show more
    </button>
  </div>
);

export const Content = ({ status, open }: { status: Post; open?: () => void }) => (
  <div className="status__content status__content--with-action" onClick={(event) => (event.target as Element).closest('a, button') ?? open?.()}>
    <div lang={status.language} dir="auto" className="status__content__text status__content__text--visible translate">
      <Words text={status.text} />
    </div>
  </div>
);

export const Picture = ({ description, hue }: { description: string; hue: number }) => (
  <div className="media-gallery media-gallery--layout-1" style={{ aspectRatio: '16 / 9' }}>
    <div className="media-gallery__item standalone">
      <img alt={description} src={landscape(hue)} />
    </div>
  </div>
);

const ActionBar = ({ status, deeds }: { status: Post; deeds: Deeds }) => (
  <div className="status__action-bar">
    <div className="status__action-bar__button-wrapper">
      <button
        type="button"
        aria-label={status.replyTo ? 'Reply to thread' : 'Reply'}
        title={status.replyTo ? 'Reply to thread' : 'Reply'}
        className="status__action-bar__button icon-button icon-button--with-counter"
        onClick={() => deeds.reply(status)}
      >
        <Icon name={status.replyTo ? 'reply-all' : 'reply'} />{' '}
        <span className="icon-button__counter">
          <AnimatedNumber value={status.replies} />
        </span>
      </button>
    </div>
    {(
      [
        ['Boost or quote', 'retweet', ''],
        ['Favorite', 'star', 'star-icon '],
        ['Bookmark', 'bookmark', 'bookmark-icon '],
        ['More', 'ellipsis-h', ''],
      ] as const
    ).map(([label, icon, extra]) => (
      <div className="status__action-bar__button-wrapper" key={label}>
        <button
          type="button"
          aria-label={label}
          title={label}
          className={`status__action-bar__button ${extra}icon-button`}
          onClick={(event) => deeds.toggle(event.currentTarget)}
        >
          <Icon name={icon} />{' '}
        </button>
      </div>
    ))}
  </div>
);
