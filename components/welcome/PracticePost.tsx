import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { me, type Piece, type PracticePost as Post } from './practice-posts';

/** What the person posted here. It goes nowhere. */
export interface OwnReply {
  id: string;
  text: string;
  at: number;
}

export interface PracticePostProps {
  post: Post;
  startedAt: number;
  now: number;
  replies: readonly OwnReply[];
  onPost(text: string): void;
}

/** A post as lib/networks/practice.ts reads it: plain HTML with its facts in data attributes. */
export function PracticePost({ post, startedAt, now, replies, onPost }: PracticePostProps) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const isMine = post.handle === me;
  return (
    <>
      <article
        id={`practice-${post.id}`}
        class="fs-practice-post"
        data-post={post.id}
        data-author={post.handle}
        data-name={post.name}
        data-reply-to={post.replyTo?.id}
        data-reply-to-author={post.replyTo?.handle}
        data-thread={post.replyTo?.id}
      >
        <Head name={post.name} handle={post.handle} at={startedAt - post.age} now={now} />
        {post.replyTo && <p class="fs-practice-context">{t('practice.replyingTo', { name: t('practice.you') })}</p>}
        <p class="fs-practice-text" data-text>
          {post.pieces.map(draw)}
        </p>
        <footer class="fs-practice-foot">
          <span>
            <span aria-hidden="true">♡ </span>
            <span class="fs-hidden">{t('practice.likes', { n: post.likes })}</span>
            <span data-count="likes" aria-hidden="true">
              {post.likes}
            </span>
          </span>
          {!isMine && (
            <button
              type="button"
              class="fs-button"
              data-look="quiet"
              data-size="small"
              data-reply
              aria-label={t('practice.reply.label', { name: post.name })}
              onClick={() => setWriting(true)}
            >
              {t('practice.reply')}
            </button>
          )}
        </footer>
        {writing && (
          <ReplyBox
            post={post}
            onCancel={() => setWriting(false)}
            onPost={(text) => {
              onPost(text);
              setWriting(false);
            }}
          />
        )}
      </article>
      {replies.map((reply) => (
        <article
          key={reply.id}
          id={`practice-${reply.id}`}
          class="fs-practice-post"
          data-own
          data-post={reply.id}
          data-author={me}
          data-name={t('practice.you')}
          data-reply-to={post.id}
          data-reply-to-author={post.handle}
          data-thread={post.replyTo?.id ?? post.id}
        >
          <Head name={t('practice.you')} handle={me} at={reply.at} now={now} />
          <p class="fs-practice-context">{t('practice.replyingTo', { name: post.name })}</p>
          <p class="fs-practice-text" data-text>
            {reply.text}
          </p>
        </article>
      ))}
    </>
  );
}

function Head({ name, handle, at, now }: { name: string; handle: string; at: number; now: number }) {
  const { shortDuration } = useWords();
  return (
    <header class="fs-practice-head">
      <span class="fs-practice-face" data-face={handle.length % 5} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span class="fs-practice-who">
        <strong>{name}</strong>
        <span>
          @{handle} · <time dateTime={new Date(at).toISOString()}>{shortDuration(Math.max(0, now - at))}</time>
        </span>
      </span>
    </header>
  );
}

/** The feed's own box: Feedside writes into it as into any network's. */
function ReplyBox({ post, onPost, onCancel }: { post: Post; onPost(text: string): void; onCancel(): void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <form
      class="fs-practice-box"
      data-answers={post.id}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onPost(text.trim());
      }}
    >
      <textarea
        ref={box}
        class="fs-field-control"
        aria-label={t('practice.box', { name: post.name })}
        rows={3}
        maxLength={500}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="fs-practice-send">
        <Button size="small" onPress={onCancel}>
          {t('practice.cancel')}
        </Button>
        <button type="submit" class="fs-button" data-look="primary" data-size="small" data-send disabled={text.trim() === ''}>
          {t('practice.post')}
        </button>
      </div>
    </form>
  );
}

const draw = (piece: Piece) =>
  typeof piece === 'string' ? (
    piece
  ) : (
    <span key={piece.mention} class="fs-practice-mention" data-mention={piece.mention}>
      @{piece.mention}
    </span>
  );
