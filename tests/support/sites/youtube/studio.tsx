/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as YouTube writes them
// biome-ignore-all lint/correctness/useUniqueElementIds: the same ids stand in every comment, as in Studio
import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { pictureOf } from '../shared/picture';
import type { OpenEditor } from './box';
import { Words } from './comment';
import type { PageProps } from './page';
import { ageOf, type Comment, ownChannel, type Video } from './store';

const rowHeight = 190;

/** The inbox of comments: as many rows as the window holds and a few more, filled anew while it scrolls. */
export function Studio({ store, onSent, onList, onOpen }: PageProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    window.addEventListener('scroll', redraw, { passive: true });
    return () => window.removeEventListener('scroll', redraw);
  }, []);
  const rows = store.inbox();
  useEffect(() =>
    onList({ ids: rows.map(({ comment }) => comment.id), scrollTo: (index) => window.scrollTo(0, Math.max(0, index * rowHeight + 40 - innerHeight / 2)) }),
  );
  const slots = Math.ceil(innerHeight / rowHeight) + 4;
  const first = Math.max(0, Math.floor(window.scrollY / rowHeight) - 2);
  return (
    <ytcp-app>
      <ytcp-navigation-drawer>
        <a href={`/channel/${ownChannel}`}>Your channel</a>
      </ytcp-navigation-drawer>
      <h1>Channel comments</h1>
      <div id="items" style={{ height: rows.length * rowHeight }}>
        {Array.from({ length: Math.min(slots, rows.length) }, (_, slot) => {
          // The same element shows every so-manieth row, as a list that fills its rows anew does.
          const index = first + ((((slot - first) % slots) + slots) % slots);
          const row = rows[index];
          return (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: the element of a place is used again, whatever it shows
              key={slot}
              row={row}
              top={index * rowHeight}
              isOpen={row?.comment.id === open}
              onReply={setOpen}
              onSent={onSent}
              onOpen={onOpen}
              send={store.send}
            />
          );
        })}
      </div>
    </ytcp-app>
  );
}

interface RowProps {
  row: { comment: Comment; video: Video } | undefined;
  top: number;
  isOpen: boolean;
  onReply(id: string | undefined): void;
  onSent: PageProps['onSent'];
  onOpen(editor: OpenEditor): () => void;
  send(text: string, video: Video, to: Comment): void;
}

function Row({ row, top, isOpen, onReply, onSent, onOpen, send }: RowProps) {
  if (!row) return <ytcp-comment-thread hidden />;
  const { comment, video } = row;
  const { length } = comment.answers;
  return (
    <ytcp-comment-thread style={{ top }}>
      <div className="thread">
        <ytcp-comment id="comment" comment-id={comment.id}>
          <div id="body">
            <div id="author-thumbnail">
              <img alt="" src={pictureOf(comment.author)} width={32} height={32} />
            </div>
            <div id="main">
              <div id="metadata">
                <a id="name" href={`https://www.youtube.com/@${comment.author.handle}`}>
                  <span key={comment.id}>@{comment.author.handle}</span>
                </a>
                <span id="published-time-text">
                  <a href={`https://www.youtube.com/watch?v=${video.id}&lc=${comment.id}`}>
                    <span key={comment.id}>{ageOf(comment.time)}</span>
                  </a>
                </span>
              </div>
              <yt-formatted-string id="content-text">
                <span key={comment.id}>
                  <Words text={comment.text} />
                </span>
              </yt-formatted-string>
              <div id="toolbar">
                <ytcp-button id="reply-button" role="button" onClick={() => onReply(comment.id)}>
                  Reply
                </ytcp-button>
                <ytcp-button id="replies-button" role="button">
                  {length} {length === 1 ? 'reply' : 'replies'}
                </ytcp-button>
                <span id="vote-count">{comment.likes || ''}</span>
              </div>
            </div>
          </div>
        </ytcp-comment>
        {isOpen && (
          <Box
            onOpen={onOpen}
            onCancel={() => onReply(undefined)}
            onSend={(text) => {
              onReply(undefined);
              send(text, video, comment);
              onSent({ to: comment.id, text });
            }}
          />
        )}
      </div>
      <ytcp-comment-video-thumbnail>
        <a href={`/video/${video.id}/comments`}>{video.title}</a>
      </ytcp-comment-video-thumbnail>
    </ytcp-comment-thread>
  );
}

/** A real text field since 2026. */
function Box({ onSend, onCancel, onOpen }: { onSend(text: string): void; onCancel(): void; onOpen(editor: OpenEditor): () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const now = useRef(text);
  now.current = text;
  useEffect(() => {
    field.current?.focus();
    return onOpen({ text: () => now.current, canSend: () => now.current.trim() !== '' });
  }, [onOpen]);
  return (
    <ytcp-commentbox>
      <tp-yt-iron-autogrow-textarea>
        <textarea
          ref={field}
          id="textarea"
          className="tp-yt-iron-autogrow-textarea"
          placeholder="Add a reply..."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </tp-yt-iron-autogrow-textarea>
      <ytcp-button id="cancel-button" role="button" onClick={onCancel}>
        Cancel
      </ytcp-button>
      <ytcp-button role="button" disabled={text.trim() === '' || undefined} onClick={() => onSend(now.current)}>
        Reply
      </ytcp-button>
    </ytcp-commentbox>
  );
}
