/** @jsxImportSource react */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { me } from '../shared/world';
import { Icon } from './look';
import { Avatar, DisplayName } from './status';
import { acctOf, type Status } from './statuses';
import { Words } from './words';

/** What stands in the composer. `select`: which part to mark once, after the reply button was pressed. */
export interface Writing {
  text: string;
  replyTo: Status | undefined;
  select: [start: number, end: number] | undefined;
}

export const emptyWriting: Writing = { text: '', replyTo: undefined, select: undefined };
const longest = 500;

/** Graphemes, with every address as 23 and `@name@host` as `@name` (4.7, features/compose/util/counter). */
const lengthOf = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)).replace(/(@\w+)@[\w.-]+\w/g, '$1'))].length;

export const canSend = ({ text }: Writing): boolean => text.trim() !== '' && lengthOf(text) <= longest;

/** The author first, then everybody else named, who are marked so that typing replaces them. */
export function replyTo(status: Status, mentioned: string[]): Writing {
  const first = acctOf(status.person) === me.handle ? '' : `@${acctOf(status.person)} `;
  const others = mentioned.filter((acct) => acct !== me.handle && acct !== acctOf(status.person)).map((acct) => `@${acct} `);
  const text = first + others.join('');
  return { text, replyTo: status, select: [first.length, text.length] };
}

/** The form of the left panel and of /publish: a controlled textarea that grows with its words. */
export function ComposeForm({
  writing,
  change,
  send,
  autoFocus = false,
}: {
  writing: Writing;
  change(writing: Writing): void;
  send(text: string): void;
  autoFocus?: boolean;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const left = longest - lengthOf(writing.text);
  useLayoutEffect(() => {
    const textarea = box.current;
    if (!textarea || writing.text === undefined) return;
    textarea.style.height = '0';
    textarea.style.height = `${Math.max(100, textarea.scrollHeight)}px`;
  }, [writing.text]);
  useEffect(() => {
    if (!writing.select || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(...writing.select);
    change({ ...writing, select: undefined });
  }, [writing, change]);
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);
  // A value that an extension put into the field without an event counts too (4.7, compose_form.jsx).
  const submit = () => send(box.current?.value ?? writing.text);
  return (
    <form
      className="compose-form"
      aria-label="New Post"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {writing.replyTo && <ReplyIndicator status={writing.replyTo} />}
      <div className="navigation-bar">
        <div className="account account--minimal">
          <a className="account__display-name focusable" title={me.handle} data-hover-card-account="0" href={`/@${me.handle}`}>
            <div className="account__avatar-wrapper">
              <Avatar person={me} size={46} />
            </div>
            <div className="account__contents">
              <DisplayName person={me} />
            </div>
          </a>
        </div>
        {writing.replyTo && (
          <button type="button" aria-label="Cancel" title="Cancel" className="icon-button" onClick={() => change(emptyWriting)}>
            ✕
          </button>
        )}
      </div>
      <div className="compose-form__highlightable">
        <div className="compose-form__dropdowns">
          <button type="button" className="dropdown-button">
            <Icon name="globe" />
            <span className="dropdown-button__label">Public, quotes allowed</span>
          </button>
        </div>
        <div className="autosuggest-textarea compose-form__input">
          <textarea
            ref={box}
            className="autosuggest-textarea__textarea"
            placeholder="What's on your mind?"
            dir="auto"
            aria-autocomplete="list"
            aria-label="What's on your mind?"
            lang="en"
            value={writing.text}
            onChange={(event) => change({ ...writing, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            }}
          />
        </div>
        <div className="compose-form__footer">
          <div className="compose-form__actions">
            <span className={`character-counter${left < 0 ? ' character-counter--over' : ''}`}>{left}</span>
            <div className="compose-form__submit">
              <button className="button button--compact" aria-disabled="false" aria-live="polite" type="submit">
                {writing.replyTo ? 'Reply' : 'Post'}
              </button>
            </div>
          </div>
        </div>
      </div>
    </form>
  );
}

const ReplyIndicator = ({ status }: { status: Status }) => (
  <div className="reply-indicator">
    <div className="reply-indicator__line" />
    <a className="detailed-status__display-avatar" href={`/@${acctOf(status.person)}`}>
      <Avatar person={status.person} size={46} />
    </a>
    <div className="reply-indicator__main">
      <a className="detailed-status__display-name" href={`/@${acctOf(status.person)}`}>
        <DisplayName person={status.person} />
      </a>
      <div lang={status.language} className="reply-indicator__content translate">
        <Words text={status.text} />
      </div>
    </div>
  </div>
);
