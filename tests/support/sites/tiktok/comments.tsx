/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as TikTok writes them
import { Fragment, useEffect, useReducer, useRef } from 'react';
import { pictureOf } from '../shared/picture';
import { piecesOf } from '../shared/words';
import type { Person } from '../shared/world';
import { ageOf, countOf, type TikTokComment, type Video } from './store';

interface CommentsProps {
  video: Video;
  onReply(comment: TikTokComment): void;
  onList(list: ListHandle): void;
}

export interface ListHandle {
  ids: string[];
  scrollTo(index: number): void;
}

/** Words with the links that TikTok makes of them. */
export const Words = ({ text }: { text: string }) => (
  <>
    {piecesOf(text).map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their places
      <Fragment key={index}>
        {piece.kind === 'break' ? (
          <br />
        ) : piece.kind === 'mention' ? (
          <a href={`/@${piece.text}`}>@{piece.text}</a>
        ) : piece.kind === 'tag' ? (
          <a href={`/tag/${piece.text}`}>#{piece.text}</a>
        ) : (
          piece.text
        )}
      </Fragment>
    ))}
  </>
);

/** The drawer names no ids: comments are told by their words. */
const wordsOf = ({ text }: TikTokComment): string => text.replaceAll('\n', '');

const nameOf = ({ name, handle }: Person): string => name || handle;
const Avatar = ({ person }: { person: Person }) => <img alt="" src={pictureOf(person)} width={40} height={40} style={{ borderRadius: '50%' }} />;

/** Beside a video that was opened by its address or in the feed: all comments are in the page, without their ids. */
export function Drawer({ video, onReply, onList }: CommentsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() =>
    onList({
      ids: video.comments.map(wordsOf),
      scrollTo: (index) => box.current?.children[index]?.scrollIntoView({ block: 'center' }),
    }),
  );
  return (
    <div className="css-kccjlw-7937d88b--DivCommentMain side-inner" style={{ display: 'contents' }}>
      <div className="css-1xxaa0l-7937d88b--DivCommentCountContainer count">
        <span>{video.comments.length} comments</span>
      </div>
      <div ref={box} className="css-1i2ou4d-7937d88b--DivCommentListContainer list">
        {video.comments.map((comment) => (
          <div key={comment.id} className="css-1mzopna-7937d88b--DivCommentObjectWrapper eb3imn610">
            <Item comment={comment} level={1} video={video} onReply={onReply} />
            {comment.answers.length > 0 && (
              <div className="css-zn6r1p-7937d88b--DivReplyContainer answers">
                {comment.answers.map((answer) => (
                  <Item key={answer.id} comment={answer} level={2} video={video} onReply={onReply} />
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ItemProps {
  comment: TikTokComment;
  level: 1 | 2;
  video: Video;
  onReply(comment: TikTokComment): void;
}

const Item = ({ comment, level, video, onReply }: ItemProps) => (
  <div className="css-116ki3l-7937d88b--DivCommentItemWrapper item">
    <div className="css-3qifq2-7937d88b--DivAvatarWrapper">
      <a href={`/@${comment.author.handle}`}>
        <Avatar person={comment.author} />
      </a>
    </div>
    <div className="css-onjzj2-7937d88b--DivCommentContentWrapper content">
      <div className="css-ew0sm0-7937d88b--DivCommentHeaderWrapper head">
        <div data-e2e={`comment-username-${level}`} className="css-1e1lvk0-7937d88b--DivUsernameContentWrapper name">
          <div className="css-vbtcmf-7937d88b--DivTriggerWrapper" style={{ display: 'inline' }}>
            <a href={`/@${comment.author.handle}`}>
              <p className="TUXText">{nameOf(comment.author)}</p>
            </a>
          </div>
          {comment.author === video.author && (
            <p className="TUXText">
              <span>· Creator</span>
            </p>
          )}
        </div>
        <div aria-expanded="false" aria-haspopup="dialog" className="css-nzgs1i-7937d88b--DivMore more" />
      </div>
      <span data-e2e={`comment-level-${level}`}>
        <span className="TUXText">
          <Words text={comment.text} />
        </span>
      </span>
      <div className="css-13hiqg9-7937d88b--DivCommentSubContentSplitWrapper sub">
        <div className="css-1lglotn-7937d88b--DivCommentSubContentWrapper left">
          <span>{ageOf(comment.time)} </span>
          <p role="button" data-e2e={`comment-reply-${level}`} onClick={() => onReply(comment)}>
            Reply
          </p>
        </div>
        <div className="css-2pcb7l-7937d88b--DivLikeContainer like">
          ♡<span className="TUXText">{comment.likes > 0 ? countOf(comment.likes) : ''}</span>
        </div>
      </div>
    </div>
  </div>
);

const rowHeight = 132;

/** Opened from a profile: rows with ids, placed by their tops, and only the ones near the view are in the page. */
export function Browse({ video, onReply, onList }: CommentsProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onList({
      ids: video.comments.map(wordsOf),
      scrollTo: (index) => box.current?.scrollTo(0, offsets[index] ?? 0),
    });
  });
  useEffect(() => redraw(), []); // the box's height is known now
  const offsets: number[] = [];
  let height = 0;
  for (const comment of video.comments) {
    offsets.push(height);
    height += rowHeight * (1 + comment.answers.length);
  }
  const from = (box.current?.scrollTop ?? 0) - 400;
  const to = from + 800 + (box.current?.clientHeight ?? 800);
  return (
    <>
      <div className="count">
        <span data-e2e="browse-comment-count">{video.comments.length}</span> comments
      </div>
      <div ref={box} className="css-1ddlbdk-7937d88b--DivCommentListContainer list" onScroll={redraw}>
        <div data-e2e="browse-video-desc" className="inline">
          {video.text}
        </div>
        <div style={{ position: 'relative', height }}>
          {video.comments.map((comment, index) => {
            const top = offsets[index] ?? 0;
            if (top < from || top > to) return null;
            return (
              <div key={comment.id} className="css-172bpka-7937d88b--DivVirtualItemContainer" style={{ position: 'absolute', insetInline: 0, top }}>
                <div className="css-gpmghg-7937d88b--DivCommentItemContainer">
                  <Content comment={comment} level={1} video={video} onReply={onReply} />
                  {comment.answers.length > 0 && (
                    <div className="css-zn6r1p-7937d88b--DivReplyContainer answers">
                      {comment.answers.map((answer) => (
                        <Content key={answer.id} comment={answer} level={2} video={video} onReply={onReply} />
                      ))}
                    </div>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const Content = ({ comment, level, video, onReply }: ItemProps) => (
  <div id={comment.id} data-comment-ui-enabled="true" className="css-1h1x1ut-7937d88b--DivCommentContentContainer item">
    <a data-e2e={`comment-avatar-${level}`} href={`/@${comment.author.handle}`}>
      <Avatar person={comment.author} />
    </a>
    <div className="css-li7ck6-7937d88b--DivContentContainer content">
      <a href={`/@${comment.author.handle}`} className="name">
        <span data-e2e={`comment-username-${level}`} className="css-1hpzsvm-7937d88b--SpanUserNameText">
          {nameOf(comment.author)}{' '}
        </span>
        {comment.author === video.author && (
          <>
            · <span data-e2e={`comment-creator-${level}`}>Creator</span>
          </>
        )}
      </a>
      <p data-e2e={`comment-level-${level}`} className="css-1kzizld-7937d88b--PCommentText text">
        <span dir="">
          <Words text={comment.text} />
        </span>
      </p>
      <p className="css-5a945k-7937d88b--PCommentSubContent inline">
        <span data-e2e={`comment-time-${level}`}>{ageOf(comment.time)}</span>
        <span aria-label="Reply" role="button" data-e2e={`comment-reply-${level}`} onClick={() => onReply(comment)}>
          Reply
        </span>
      </p>
    </div>
    <div className="css-1powpye-7937d88b--DivActionContainer inline">
      ♡<span data-e2e="comment-like-count">{comment.likes > 0 ? countOf(comment.likes) : ''}</span>
    </div>
  </div>
);
