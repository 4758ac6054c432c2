/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as LinkedIn writes them
import { useState } from 'react';
import { landscape, pictureOf } from '../shared/picture';
import { me, people } from '../shared/world';
import { ageOf, degreeOf, type Page, Slot, Words } from './parts';
import { nameOf, type Post, pathOf } from './store';
import { TiptapBox } from './tiptap-box';

/** What a card goes by instead of a number: it tells nothing. */
const tokenOf = ({ number }: Post): string => `Tk${BigInt(number).toString(36)}`;

/** A post of the newer pages (2026-09, from others' notes) in its place in the lazy column. */
export const SduiSlot = ({ post, page }: { post: Post; page: Page }) => (
  <Slot
    wrap={(content, height) => (
      <div data-display-contents="true">
        <div data-lazy-mount-id={tokenOf(post)} style={{ height }}>
          {content}
        </div>
      </div>
    )}
  >
    <SduiPost post={post} page={page} />
  </Slot>
);

export function SduiPost({ post, page, opened = false }: { post: Post; page: Page; opened?: boolean }) {
  const [showsComments, setShowsComments] = useState(opened);
  const [asked, setAsked] = useState(0);
  const { author, counts } = post;
  const quoted = page.store.get(post.quote);
  const lines = [
    counts.likes > 0 && `${counts.likes.toLocaleString('en')} reactions`,
    counts.replies > 0 && `${counts.replies} comments`,
    counts.reposts > 0 && `${counts.reposts} reposts`,
  ].flatMap((line) => line || []);
  return (
    <div role="listitem" componentkey={`update-card-focus${tokenOf(post)}FeedType_${opened ? 'FEED_DETAIL' : 'MAIN_FEED_RELEVANCE'}`} className="_x1card">
      <div data-display-contents="true">
        <div componentkey={tokenOf(post)} className="_x1col">
          <h2 className="_x1sr">
            <span>Feed post</span>
          </h2>
          {post.repostedBy && (
            <p className="_x1soft">
              <a href={pathOf(post.repostedBy)}>{nameOf(post.repostedBy)}</a> reposted this
            </p>
          )}
          <div className="_x1row _x1top">
            <Actor post={post} />
            <button aria-label={`Open control menu for post by ${nameOf(author)}`} className="_x1round" type="button">
              ⋯
            </button>
            <button aria-label={`Hide post by ${nameOf(author)}`} className="_x1round" type="button">
              ✕
            </button>
          </div>
          {post.text !== '' && (
            <p className="_x1text">
              <span tabIndex={-1} data-testid="expandable-text-box" dir="auto">
                <Words text={post.text} />
              </span>
            </p>
          )}
          {post.picture && (
            <div className="_x1media">
              <img alt="View image" src={landscape(author.hue)} />
            </div>
          )}
          {quoted && (
            <div className="_x1quote">
              <Actor post={quoted} />
              <p className="_x1text">
                <span data-testid="expandable-text-box">
                  <Words text={quoted.text} />
                </span>
              </p>
            </div>
          )}
          <div className="_x1row _x1counts">
            {lines.map((line) => (
              <div key={line}>
                <span className="_x1sr">{line}</span>
                <span aria-hidden="true">{line}</span>
              </div>
            ))}
          </div>
          {author === me && (
            <a className="_x1soft" href={`https://www.linkedin.com/analytics/post-summary/urn:li:activity:${post.number}/`}>
              View analytics
            </a>
          )}
          <div role="toolbar" className="_x1row _x1bar">
            <button aria-label="Reaction button state: no reaction" type="button">
              <svg id="thumbs-up-outline-small" width="16" height="16" />
              <span>Like</span>
            </button>
            <button
              type="button"
              onClick={() => {
                setShowsComments(true);
                setAsked(asked + 1);
              }}
            >
              <svg id="comment-small" width="16" height="16" />
              <span>Comment</span>
            </button>
            <button type="button">
              <svg id="repost-small" width="16" height="16" />
              <span>Repost</span>
            </button>
            <button type="button">
              <svg id="send-privately-small" width="16" height="16" />
              <span>Send</span>
            </button>
          </div>
        </div>
        {showsComments && (
          <div componentkey={`commentsSectionContainer-${tokenOf(post)}`} className="_x1comments">
            <TiptapBox answers={post} page={page} focus={asked > 0} />
            <div data-testid={`${tokenOf(post)}-commentList`} data-component-type="LazyColumn" role="list">
              {page.store.under(post).map((comment) => (
                <Thread key={comment.key} comment={comment} page={page} />
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function Actor({ post: { author, time, promoted } }: { post: Post }) {
  const name = nameOf(author);
  const isCompany = author === people.tidal;
  return (
    <div className="_x1row _x1actor">
      <a href={`https://www.linkedin.com${pathOf(author)}`} className="_x1row">
        <figure>
          <img alt={isCompany ? `View company: ${name}` : `View ${name}’s profile`} src={pictureOf(author)} width="48" height="48" />
        </figure>
      </a>
      <div className="_x1col _x1grow">
        <a href={`https://www.linkedin.com${pathOf(author)}`}>
          <p className="_x1name">
            <span className="_x1sr">{`${name} ${degreeOf(author)}`}</span>
            <span aria-hidden="true">
              {name}
              {!isCompany && <span> • {degreeOf(author)}</span>}
            </span>
          </p>
        </a>
        <p className="_x1soft">{author.bio || '312 followers'}</p>
        <p className="_x1soft">
          <span>{promoted ? 'Promoted' : `${ageOf(time)} •`}</span>
        </p>
      </div>
    </div>
  );
}

function Thread({ comment, page }: { comment: Post; page: Page }) {
  const [asked, setAsked] = useState<Post>();
  return (
    <div data-display-contents="true">
      <Comment comment={comment} page={page} onReply={setAsked} />
      {asked && <TiptapBox key={asked.key} answers={asked} page={page} focus />}
    </div>
  );
}

function Comment({ comment, page, onReply }: { comment: Post; page: Page; onReply(comment: Post): void }) {
  const { author, counts, number } = comment;
  const name = nameOf(author);
  const key = `replaceableComment_urn:li:comment:(urn:li:activity:${page.store.topOf(comment).number},${number})`;
  return (
    <div id={key} componentkey={key} role="listitem" className="_x1comment">
      <div componentkey={key.replace('replaceableComment', 'CommentComponentReference')} className="_x1col">
        <div className="_x1row _x1top">
          <a href={`https://www.linkedin.com${pathOf(author)}`} className="_x1row _x1grow">
            <figure>
              <img alt={`View ${name}’s profile`} src={pictureOf(author)} width="32" height="32" />
            </figure>
            <p className="_x1name">
              <span className="_x1sr">{`${name} ${degreeOf(author)}`}</span>
              <span aria-hidden="true">
                {name} <span>• {degreeOf(author)}</span>
              </span>
            </p>
          </a>
          <p className="_x1soft">{ageOf(comment.time)}</p>
          <button aria-label={`View more options for ${name}’s comment`} className="_x1round" type="button">
            ⋯
          </button>
        </div>
        <p className="_x1text">
          <span tabIndex={-1} data-testid="expandable-text-box" dir="auto">
            <Words text={comment.text} />
          </span>
        </p>
        <div className="_x1row _x1bar _x1start">
          <div role="button" aria-label="Reaction button state: no reaction" tabIndex={0}>
            Like
          </div>
          {counts.likes > 0 && <span>{`${counts.likes} reactions`}</span>}
          <button aria-label="Reply" type="button" onClick={() => onReply(comment)}>
            Reply
          </button>
          {counts.replies > 0 && <span>{`${counts.replies} replies`}</span>}
        </div>
      </div>
      {page.store.under(comment).map((reply) => (
        <Comment key={reply.key} comment={reply} page={page} onReply={onReply} />
      ))}
    </div>
  );
}
