/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as YouTube writes them
// biome-ignore-all lint/correctness/useUniqueElementIds: the same ids stand in every comment, as on YouTube
import { Fragment, useState } from 'react';
import { pictureOf } from '../shared/picture';
import { piecesOf } from '../shared/words';
import { Box, type OpenEditor } from './box';
import { ageOf, type Comment, short, type Video } from './store';

export interface Actions {
  send(text: string, video: Video, to: Comment | undefined): void;
  onOpen(editor: OpenEditor): () => void;
}

export const Words = ({ text }: { text: string }) => (
  <>
    {piecesOf(text).map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their places
      <Fragment key={index}>
        {piece.kind === 'break' ? (
          '\n'
        ) : piece.kind === 'mention' ? (
          <a href={`/@${piece.text}`}>{`\u200b@${piece.text}\u200b`}</a>
        ) : piece.kind === 'tag' ? (
          <a href={`/hashtag/${piece.text}`}>#{piece.text}</a>
        ) : (
          piece.text
        )}
      </Fragment>
    ))}
  </>
);

export const Thread = ({ comment, video, ...actions }: { comment: Comment; video: Video } & Actions) => (
  <ytd-comment-thread-renderer>
    <div id="comment-container">
      <View comment={comment} video={video} {...actions} />
    </div>
    <div id="replies">
      {comment.answers.length > 0 && (
        <ytd-comment-replies-renderer>
          <div id="expander">
            <ytd-button-renderer id="more-replies">
              <button type="button" aria-label={comment.answers.length === 1 ? '1 reply' : `${comment.answers.length} replies`}>
                {comment.answers.length === 1 ? '1 reply' : `${comment.answers.length} replies`}
              </button>
            </ytd-button-renderer>
            <div id="expanded-threads">
              {comment.answers.map((answer) => (
                <Thread key={answer.id} comment={answer} video={video} {...actions} />
              ))}
            </div>
          </div>
        </ytd-comment-replies-renderer>
      )}
    </div>
  </ytd-comment-thread-renderer>
);

function View({ comment, video, send, onOpen }: { comment: Comment; video: Video } & Actions) {
  const [isOpen, setOpen] = useState(false);
  const { handle } = comment.author;
  const isOwner = comment.author === video.owner;
  return (
    <ytd-comment-view-model id="comment">
      <div id="body">
        <div id="author-thumbnail">
          <button type="button" id="author-thumbnail-button" aria-label={`@${handle}`}>
            <img id="img" alt="" src={pictureOf(comment.author)} height={40} width={40} />
          </button>
        </div>
        <div id="main">
          <div id="header">
            <div id="pinned-comment-badge" />
            <div id="header-author">
              <h3>
                <a id="author-text" href={`/@${handle}`} hidden={isOwner}>
                  <span> @{handle} </span>
                </a>
              </h3>
              <span id="author-comment-badge">
                {isOwner && (
                  <ytd-author-comment-badge-renderer creator="">
                    <a id="name" href={`/@${handle}`}>
                      {comment.author.name}
                    </a>
                  </ytd-author-comment-badge-renderer>
                )}
              </span>
              <span dir="auto" id="published-time-text">
                <a href={`/watch?v=${video.id}&lc=${comment.id}`}> {ageOf(comment.time)} </a>
              </span>
            </div>
          </div>
          <ytd-expander id="expander">
            <div id="content">
              <yt-attributed-string id="content-text" user-input="">
                <span className="yt-core-attributed-string" dir="auto" role="text">
                  <Words text={comment.text} />
                </span>
              </yt-attributed-string>
            </div>
          </ytd-expander>
          <ytd-comment-engagement-bar id="action-buttons">
            <div id="toolbar">
              <ytd-toggle-button-renderer id="like-button">
                <button
                  type="button"
                  aria-label={comment.likes === 0 ? 'Like this comment' : `Like this comment along with ${comment.likes.toLocaleString('en')} other people`}
                >
                  👍
                </button>
              </ytd-toggle-button-renderer>
              <span id="vote-count-middle"> {short(comment.likes)} </span>
              <ytd-toggle-button-renderer id="dislike-button">
                <button type="button" aria-label="Dislike this comment">
                  👎
                </button>
              </ytd-toggle-button-renderer>
              <div id="creator-heart" />
              <ytd-button-renderer id="reply-button-end">
                <button type="button" aria-label="Reply" onClick={() => setOpen(true)}>
                  Reply
                </button>
              </ytd-button-renderer>
            </div>
            <div id="reply-dialog">
              {isOpen && (
                <Box
                  label="Add a reply..."
                  start={comment.id.includes('.') ? `@${handle} ` : ''}
                  onOpen={onOpen}
                  onCancel={() => setOpen(false)}
                  onSend={(text) => {
                    setOpen(false);
                    send(text, video, comment);
                  }}
                />
              )}
            </div>
          </ytd-comment-engagement-bar>
        </div>
      </div>
    </ytd-comment-view-model>
  );
}
