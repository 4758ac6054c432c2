/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Facebook writes them
import { useState } from 'react';
import { ageOf, Face, Go, visit, Words } from './parts';
import { nameOf, pathOf, rootOf, type Store, type Story, titleOf } from './store';
import { CommentForm, type Writing } from './writing';

export interface CommentProps {
  store: Store;
  open(path: string): void;
  send(text: string, to: Story): void;
  onOpen(writing: Writing): () => void;
}

/** One comment, the replies to it, and the box that its "Reply" opens. */
export function Branch({ story, ...rest }: CommentProps & { story: Story }) {
  const [asked, setAsked] = useState<Story>();
  const { store, send, onOpen } = rest;
  return (
    <div data-virtualized="false">
      <div>
        <Comment {...rest} story={story} answer={setAsked} />
        <div className="replies">
          {store.answersTo(story).map((reply) => (
            <div key={reply.id}>
              <Comment {...rest} story={reply} answer={setAsked} />
            </div>
          ))}
          {asked && <CommentForm key={asked.id} to={titleOf(asked.author)} send={(text) => send(text, asked)} onOpen={onOpen} />}
        </div>
      </div>
    </div>
  );
}

/** As one reply names its comment and itself in the address. */
function markOf(story: Story): string {
  const above = story.answers?.answers ? story.answers : undefined;
  return above ? `comment_id=${above.id}&reply_comment_id=${story.id}` : `comment_id=${story.id}`;
}

function Comment({ story, store, open, answer }: CommentProps & { story: Story; answer(story: Story): void }) {
  const { author, text, counts, time, id } = story;
  const profile = `/${nameOf(author)}?comment_id=${encodeURIComponent(btoa(`comment:122100200300400_${id}`).replaceAll('=', '*'))}&${visit()}`;
  return (
    <div aria-label={`Comment by ${titleOf(author)} ${ageOf(time)} ago`} role="article" tabIndex={-1} className="comment x1n2onr6">
      <div>
        <Go to={profile} open={open} aria-hidden="true">
          <Face person={author} size={32} />
        </Go>
      </div>
      <div className="x1iyjqo2">
        <div>
          <div className="bubble">
            <span>
              <Go to={profile} open={open} aria-hidden="false">
                <span className="name">
                  <span dir="auto">{titleOf(author)}</span>
                </span>
              </Go>
            </span>
            <div>
              <span dir="auto" lang={story.language}>
                <div>
                  <Words text={text} open={open} />
                </div>
              </span>
            </div>
          </div>
        </div>
        <div className="under">
          <ul aria-hidden="false">
            <li>
              <span>
                <Go to={`${pathOf(rootOf(story))}?${markOf(story)}&${visit()}`} open={open}>
                  {ageOf(time)}
                </Go>
              </span>
            </li>
            <li>
              <div aria-label="Like" role="button" tabIndex={0} onClick={() => store.like(story)}>
                Like
              </div>
            </li>
            <li>
              <div role="button" tabIndex={0} onClick={() => answer(story)}>
                Reply
              </div>
            </li>
          </ul>
          {counts.likes > 0 ? (
            <div>
              <div aria-label={`${counts.likes} reaction${counts.likes > 1 ? 's' : ''}; see who reacted to this`} role="button" tabIndex={0}>
                {counts.likes > 1 && <span>{counts.likes}</span>}
                <img role="presentation" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" width="14" height="14" />
              </div>
            </div>
          ) : (
            <div />
          )}
        </div>
      </div>
    </div>
  );
}
