/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as LinkedIn writes them
import { useState } from 'react';
import { landscape, pictureOf } from '../shared/picture';
import { me, people } from '../shared/world';
import { ageOf, degreeOf, type Page, Slot, Words } from './parts';
import { QuillBox } from './quill-box';
import { nameOf, type Post, pathOf } from './store';

const urnOf = ({ number }: Post): string => `urn:li:activity:${number}`;

/** A post of the older pages (2025-08) in its slot, which is emptied far from the window. */
export const EmberSlot = ({ post, page }: { post: Post; page: Page }) => (
  <Slot
    wrap={(content, height) => (
      <div data-id={urnOf(post)} className="relative" data-finite-scroll-hotkey-item="0">
        <div className={content ? 'ember-view occludable-update' : 'ember-view occludable-update-hint occludable-update'} style={{ height }}>
          {content}
        </div>
      </div>
    )}
  >
    <EmberPost post={post} page={page} />
  </Slot>
);

export function EmberPost({ post, page, opened = false }: { post: Post; page: Page; opened?: boolean }) {
  const [showsComments, setShowsComments] = useState(opened);
  const [asked, setAsked] = useState(0);
  const { author, counts } = post;
  const quoted = page.store.get(post.quote);
  return (
    <div className="full-height" data-view-name="feed-full-update">
      <div className="feed-shared-update-v2 feed-shared-update-v2--minimal-padding relative artdeco-card" role="article" data-urn={urnOf(post)}>
        <h2 className="visually-hidden">Feed post</h2>
        <div className="fie-impression-container">
          <div className="relative">
            {post.repostedBy && (
              <div className="update-components-header">
                <span className="update-components-header__text-view">
                  <a href={pathOf(post.repostedBy)}>{nameOf(post.repostedBy)}</a> reposted this
                </span>
              </div>
            )}
            <Actor post={post} />
            <div className="feed-shared-control-menu feed-shared-update-v2__control-menu absolute">
              <button aria-label={`Open control menu for post by ${nameOf(author)}`} className="round" type="button">
                ⋯
              </button>
              <button aria-label={`Hide post by ${nameOf(author)}`} className="round" type="button">
                ✕
              </button>
            </div>
          </div>
          {post.text !== '' && <Commentary text={post.text} className="update-components-update-v2__commentary" />}
          {post.picture && (
            <div className="update-components-image feed-shared-update-v2__content">
              <img alt={post.picture} src={landscape(author.hue)} />
            </div>
          )}
          {quoted && (
            <div className="feed-shared-update-v2__update-content-wrapper">
              <div className="update-components-mini-update-v2" data-urn={urnOf(quoted)}>
                <Actor post={quoted} />
                <Commentary text={quoted.text} className="" />
              </div>
            </div>
          )}
        </div>
        <div className="update-v2-social-activity">
          <ul className="social-details-social-counts">
            {counts.likes > 0 && (
              <li className="social-details-social-counts__item social-details-social-counts__reactions">
                <button data-reaction-details="" aria-label={`${counts.likes.toLocaleString('en')} reactions`} type="button">
                  <span aria-hidden="true" className="social-details-social-counts__reactions-count">
                    {counts.likes.toLocaleString('en')}
                  </span>
                </button>
              </li>
            )}
            {counts.replies > 0 && (
              <li className="social-details-social-counts__item social-details-social-counts__comments social-details-social-counts__item--right-aligned">
                <button aria-label={`${counts.replies} comments on ${nameOf(author)}’s post`} type="button" onClick={() => setShowsComments(true)}>
                  <span aria-hidden="true">{counts.replies} comments</span>
                </button>
              </li>
            )}
            {counts.reposts > 0 && (
              <li className="social-details-social-counts__item social-details-social-counts__item--right-aligned">
                <button aria-label={`${counts.reposts} reposts of ${nameOf(author)}’s post`} type="button">
                  <span aria-hidden="true">{counts.reposts} reposts</span>
                </button>
              </li>
            )}
          </ul>
          <div className="feed-shared-social-action-bar feed-shared-social-action-bar--full-width">
            <button aria-pressed="false" aria-label="React Like" className="social-actions-button react-button__trigger" type="button">
              Like
            </button>
            <button
              aria-label="Comment"
              className="social-actions-button comment-button"
              type="button"
              onClick={() => {
                setShowsComments(true);
                setAsked(asked + 1);
              }}
            >
              <span className="artdeco-button__text">Comment</span>
            </button>
            <button aria-label="" className="social-actions-button social-reshare-button" type="button">
              Repost
            </button>
            <button aria-label="Send in a private message" className="social-actions-button send-privately-button" type="button">
              Send
            </button>
          </div>
        </div>
        <div className="update-v2-social-activity">
          <div className="feed-shared-update-v2__comments-container">{showsComments && <Comments post={post} page={page} focus={asked > 0} />}</div>
        </div>
      </div>
    </div>
  );
}

function Actor({ post: { author, time, promoted } }: { post: Post }) {
  const name = nameOf(author);
  return (
    <div className="hK3x display-flex align-items-flex-start update-components-actor--with-control-menu">
      <div className="update-components-actor__container display-flex flex-grow-1">
        <a className="q9Zw update-components-actor__image" aria-label={`View ${name}’s graphic link`} href={`https://www.linkedin.com${pathOf(author)}`}>
          <img width="48" height="48" alt={`View ${name}’s graphic link`} src={pictureOf(author)} />
        </a>
        <div className="update-components-actor__meta">
          <a className="q9Zw update-components-actor__meta-link" href={`https://www.linkedin.com${pathOf(author)}`}>
            <span className="update-components-actor__title">
              <span dir="ltr">
                <span aria-hidden="true">{name}</span>
                <span className="visually-hidden">{name}</span>
              </span>
              <span className="update-components-actor__supplementary-actor-info">
                <span aria-hidden="true"> • {degreeOf(author)}</span>
              </span>
            </span>
            <span className="update-components-actor__description">
              <span aria-hidden="true">{author.bio || '312 followers'}</span>
              <span className="visually-hidden">{author.bio || '312 followers'}</span>
            </span>
          </a>
          <span className="update-components-actor__sub-description">
            <span aria-hidden="true">{promoted ? 'Promoted' : `${ageOf(time)} • `}</span>
            <span className="visually-hidden">{promoted ? 'Promoted' : `${ageOf(time)} ago • Visible to anyone`}</span>
          </span>
        </div>
        {author !== me && author !== people.mara && (
          <button aria-label={`Follow ${name}`} className="update-components-actor__follow-button" type="button">
            + Follow
          </button>
        )}
      </div>
    </div>
  );
}

const Commentary = ({ text, className }: { text: string; className: string }) => (
  <div className="feed-shared-inline-show-more-text feed-shared-update-v2__description" tabIndex={-1}>
    <div className={`update-components-text relative ${className}`} dir="auto">
      <span className="break-words tvm-parent-container">
        <span dir="auto">
          <Words text={text} />
        </span>
      </span>
    </div>
  </div>
);

const Comments = ({ post, page, focus }: { post: Post; page: Page; focus: boolean }) => (
  <div className="comments-comments">
    <QuillBox answers={post} page={page} focus={focus} />
    <div className="comments-comments-list">
      {page.store.under(post).map((comment) => (
        <Thread key={comment.key} comment={comment} page={page} />
      ))}
    </div>
  </div>
);

function Thread({ comment, page }: { comment: Post; page: Page }) {
  const [asked, setAsked] = useState<Post>();
  return (
    <div className="comments-thread-entity">
      <Comment comment={comment} page={page} onReply={setAsked} />
      {asked && <QuillBox key={asked.key} answers={asked} page={page} focus />}
    </div>
  );
}

function Comment({ comment, page, onReply, isReply = false }: { comment: Post; page: Page; onReply(comment: Post): void; isReply?: boolean }) {
  const { author, counts } = comment;
  const name = nameOf(author);
  return (
    <article
      className={`comments-comment-entity${isReply ? ' comments-comment-entity--reply' : ''}`}
      data-id={`urn:li:comment:(activity:${page.store.topOf(comment).number},${comment.number})`}
    >
      <div className="comments-comment-meta__container">
        <div className="comments-comment-meta__actor">
          <a className="comments-comment-meta__image-link" href={`https://www.linkedin.com${pathOf(author)}`}>
            <img width="32" height="32" alt={`View ${name}’s graphic link`} src={pictureOf(author)} />
          </a>
          <a className="comments-comment-meta__description-container" href={`https://www.linkedin.com${pathOf(author)}`}>
            <h3 className="comments-comment-meta__description">
              <span className="comments-comment-meta__description-title">{name}</span>
              <span className="comments-comment-meta__data"> • {degreeOf(author)}</span>
            </h3>
            <div className="comments-comment-meta__description-subtitle">{author.bio}</div>
          </a>
        </div>
        <div className="comments-comment-meta__info">
          <time className="comments-comment-meta__data">{ageOf(comment.time)}</time>
          <button aria-label={`Open options for ${name}’s comment`} className="round" type="button">
            ⋯
          </button>
        </div>
      </div>
      <section className="comments-comment-entity__content">
        <span className="comments-comment-item__main-content">
          <div className="update-components-text relative">
            <span dir="auto">
              <Words text={comment.text} />
            </span>
          </div>
        </span>
      </section>
      <div className="comments-comment-social-bar--cr">
        <button aria-label={`React Like to ${name}’s comment`} type="button">
          Like
        </button>
        {counts.likes > 0 && (
          <button className="comments-comment-social-bar__reactions-count--cr" aria-label={`${counts.likes} Reactions on ${name}’s comment`} type="button">
            {counts.likes}
          </button>
        )}
        <button
          aria-label={`Reply to ${name}’s comment`}
          className="comments-comment-social-bar__reply-action-button--cr"
          type="button"
          onClick={() => onReply(comment)}
        >
          Reply
        </button>
        {counts.replies > 0 && <span className="comments-comment-social-bar__replies-count--cr">{counts.replies} replies</span>}
      </div>
      <div className="comments-replies-list">
        {page.store.under(comment).map((reply) => (
          <Comment key={reply.key} comment={reply} page={page} onReply={onReply} isReply />
        ))}
      </div>
    </article>
  );
}
