import type { PageKind } from '../model/network';
import type { Author, Post, Reference } from '../model/post';
import { defineNetwork, type Look, type Reading } from './define-network';
import { readText } from './read-text';

/**
 * The feed on the welcome page: invented people, the same code as on a real network. It is not in `networks`, since no
 * other page can be it and no content script needs it.
 *
 * Markup (components/welcome/practice-feed.tsx): `[data-practice][data-me]` around
 * `article[data-post][data-author][data-name]`, with `data-reply-to` and `data-reply-to-author` on answers and `data-thread`
 * on both; the text in `[data-text]`, the time in `time[datetime]`, counts in `[data-count]`, a reply box in `form[data-answers]`.
 */
export const practice = defineNetwork({
  id: 'practice',
  name: 'Practice feed',
  hosts: [],
  detect: (document) => isOwnPage(document) && document.querySelector('[data-practice]') !== null,
  page: (): PageKind => 'feed',
  posts: 'article[data-post]',
  identify: (element) => idOf(element.getAttribute('data-post')),
  read,
  anchor: (element) => ({ parent: element, place: 'position:absolute;top:12px;right:12px' }),
  me: (document) => document.querySelector('[data-practice]')?.getAttribute('data-me') ?? undefined,
  replyButton: ['[data-reply]' /* 2026-11 */],
  composers: [
    {
      editor: ['form[data-answers] textarea' /* 2026-11 */],
      engine: 'textarea',
      limit: 500,
      submit: (editor) => editor.closest('form')?.querySelector('[data-send]') ?? undefined,
      answers: (editor) => idOf(editor.closest('form')?.getAttribute('data-answers')),
    },
  ],
});

function read(element: Element, look: Look): Reading | undefined {
  const id = practice.identify(element, look);
  const author = authorOf(element);
  const text = element.querySelector('[data-text]');
  if (!id || !author || !text)
    return { post: undefined, missing: [...(id ? [] : (['id'] as const)), ...(author ? [] : (['author'] as const)), ...(text ? [] : (['text'] as const))] };
  const time = timeOf(element);
  const replyTo = referenceOf(element, 'data-reply-to');
  const thread = idOf(element.getAttribute('data-thread'));
  const replies = countOf(element, 'replies');
  const likes = countOf(element, 'likes');
  const post: Post = {
    id,
    network: 'practice',
    page: look.page,
    author,
    text: readText(text),
    language: 'en',
    permalink: `${look.url.origin}${look.url.pathname}#${element.id}`,
    mentions: [...text.querySelectorAll('[data-mention]')].flatMap((link) => link.getAttribute('data-mention') ?? []),
    metrics: { ...(replies && { replies }), ...(likes && { likes }) },
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    ...(replyTo && { replyTo }),
    ...(thread && { thread: { post: thread } }),
    ...(look.me !== undefined && { mine: author.handle.toLowerCase() === look.me }),
  };
  return { post, missing: time === undefined ? ['time'] : [] };
}

const isOwnPage = (document: Document): boolean => /^(?:chrome|moz)-extension:\/\//.test(document.URL);

const idOf = (name: string | null | undefined): string | undefined => (name ? `practice:${name}` : undefined);

const authorOf = (element: Element): Author | undefined => {
  const handle = element.getAttribute('data-author');
  const name = element.getAttribute('data-name');
  return handle ? { handle, ...(name && { name }) } : undefined;
};

const referenceOf = (element: Element, attribute: string): Reference | undefined => {
  const post = idOf(element.getAttribute(attribute));
  const handle = element.getAttribute(`${attribute}-author`);
  return post || handle ? { ...(post && { post }), ...(handle && { handle }) } : undefined;
};

const timeOf = (element: Element): number | undefined => {
  const time = Date.parse(element.querySelector('time')?.getAttribute('datetime') ?? '');
  return Number.isNaN(time) ? undefined : time;
};

const countOf = (element: Element, name: string) => {
  const written = element.querySelector(`[data-count="${name}"]`)?.textContent?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? { value: Number(written), exact: true } : undefined;
};

/* Seen on: our own welcome page (2026-11) */
