/** @jsxImportSource react */
import type { Editor } from '@tiptap/core';
import { createRoot as createReactRoot } from 'react-dom/client';
import { addStyle, createRoot, exposeSite } from '../shared/site';
import { App } from './app';
import { textOf } from './editor';
import { css } from './page-style';
import { createStore } from './store';

/**
 * Bluesky's web client as far as Feedside meets it (structure, attributes and labels of client 1.132, 2026-11), with the
 * invented world in it. `?n=` posts in the home feed (30), `?theme=dark`.
 */
const options = new URL(location.href).searchParams;
const store = createStore(Number(options.get('n') ?? 30));
let editor: Editor | undefined;

const postRoots = '[data-testid^="feedItem-by-"],[data-testid^="postThreadItem-by-"],div[role="link"]:not([data-testid]):not([aria-label])';
const inView = (): Element[] =>
  [...document.querySelectorAll(postRoots)].filter((post) => post.querySelector('[data-testid="replyBtn"]') && !post.closest('[aria-hidden="true"]'));
const rkeyIn = (post: Element): string => (post.querySelector('a[data-tooltip]')?.getAttribute('href') ?? location.pathname).split('/')[4] ?? '';

document.documentElement.classList.add(options.get('theme') === 'dark' ? 'theme--dark' : 'theme--light');
addStyle(css);
const site = exposeSite({
  model: () => (editor ? textOf(editor) : ''),
  submitEnabled: () => document.querySelector('[data-testid="composerPublishBtn"]:not([disabled])') !== null,
  sent: [],
  ids: () => inView().map(rkeyIn),
  scrollTo: (index) => inView()[index]?.scrollIntoView({ block: 'center' }),
});
createReactRoot(createRoot('root')).render(
  <App
    store={store}
    onEditor={(opened) => {
      editor = opened;
    }}
    onSent={(to, text) => site.sent.push({ to: to?.rkey, text })}
  />,
);
