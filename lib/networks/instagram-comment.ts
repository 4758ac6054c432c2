import type { Field } from '../model/health';
import type { Post } from '../model/post';
import type { Look, Reading } from './define-network';
import { addressAt, idOf, personAt } from './instagram-address';
import { firstNumber, isFree, isPersonLink, mentionsIn } from './instagram-parts';
import { readWithoutButtons } from './read-without-buttons';
import { same } from './same';

/** The link around a comment's time stands for the comment. */
export const isComment = (element: Element): boolean => element.tagName === 'A';

/** What a comment consists of, as elements. */
interface Parts {
  box: Element;
  author: Element | undefined;
  text: Element | undefined;
}

/** No comment is deeper; a hostile page might be. */
const highest = 9;
/** Whatever belongs to the post and never to a comment. */
const foreign = 'form,section,h1,hr,header,video,textarea';

/**
 * The nearest box around the link that holds a name and words, and nothing of another comment or of the post. The name
 * stands before the words in every layout; the time stands behind either (2026-05).
 */
function partsOf(link: Element): Parts | undefined {
  let box = link.parentElement;
  for (let level = 0; box && level < highest; box = box.parentElement, level++) {
    if (box.querySelector(foreign) || box.matches('article,main') || [...box.getElementsByTagName('time')].some((time) => time.closest('a') !== link))
      return undefined;
    const author = [...box.querySelectorAll('a[href^="/"]')].find((each) => each !== link && isPersonLink(each));
    const text = author && [...box.querySelectorAll('span[dir="auto"]')].find((span) => isWords(span, author));
    if (author && (text || hasPicture(box))) return { box, author, text };
  }
  return undefined;
}

const isWords = (span: Element, author: Element): boolean =>
  !span.contains(author) && isFree(span) && (author.compareDocumentPosition(span) & 4) !== 0 && span.textContent?.trim() !== '';

/** A comment can be a moving picture alone; faces are in links. */
const hasPicture = (box: Element): boolean => [...box.getElementsByTagName('img')].some((image) => !image.closest('a,[role="link"]'));

/** The link that names a comment's author. */
export const authorLinkOf = (link: Element): Element | undefined => partsOf(link)?.author;

/** @param ownerOf who wrote the post that the comment stands under, where the page tells */
export function readComment(link: Element, look: Look, ownerOf: (link: Element, look: Look) => string | undefined): Reading | undefined {
  const address = addressAt(link.getAttribute('href') ?? '');
  const time = Date.parse(link.querySelector('time')?.getAttribute('datetime') ?? '');
  // Other links to a comment, as in a list of notifications.
  if (!address?.comment || !link.querySelector('time')) return undefined;
  const parts = partsOf(link);
  const author = personAt(parts?.author?.getAttribute('href'));
  const missing: Field[] = [];
  if (Number.isNaN(time)) missing.push('time');
  if (!author) missing.push('author');
  if (!parts) missing.push('text');
  if (!author || !parts) return { post: undefined, missing };
  const { code, comment, reply } = address;
  const owner = ownerOf(link, look);
  const thread = { post: idOf({ code }), ...(owner && { handle: owner }) };
  const likes = likesOf(link, look.locale);
  const post: Post = {
    id: idOf(address),
    network: 'instagram',
    page: look.page,
    author: { handle: author, url: `${look.url.origin}/${author}/` },
    text: parts.text ? readWithoutButtons(parts.text) : '',
    permalink: `${look.url.origin}/p/${code}/c/${comment}/${reply ? `r/${reply}/` : ''}`,
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    replyTo: reply ? { post: idOf({ code, comment }), ...parentAuthor(link, comment) } : thread,
    thread,
    mentions: mentionsIn(parts.text),
    ...(!parts.text && { media: ['gif'] }),
    metrics: likes ? { likes } : {},
    ...(look.me !== undefined && { mine: same(author, look.me) }),
  };
  return { post, missing };
}

function parentAuthor(link: Element, comment: string): { handle?: string } {
  const around = link.closest('article') ?? link.closest('main');
  const parent = [...(around?.querySelectorAll(`a[href*="/c/${comment}/"]`) ?? [])].find((each) => !addressAt(each.getAttribute('href') ?? '')?.reply);
  const handle = parent && personAt(partsOf(parent)?.author?.getAttribute('href'));
  return handle ? { handle } : {};
}

/**
 * The line behind a comment's words: "12 likes", "Reply", "See translation". It stands in the box that holds name and
 * words, or one or two boxes above it.
 */
function footerOf(link: Element): HTMLElement[] {
  const parts = partsOf(link);
  for (let box: Element | null | undefined = parts?.box, level = 0; box && level < 3; box = box.parentElement, level++) {
    if (isShared(box, link)) return [];
    const buttons = [...box.querySelectorAll<HTMLElement>('button,[role="button"]')].filter(
      (each) => (link.compareDocumentPosition(each) & 4) !== 0 && !each.querySelector('svg') && each.textContent?.trim(),
    );
    if (buttons.length > 0) return buttons;
  }
  return [];
}

/** Holds something of the post, or the time of another comment. */
const isShared = (box: Element, link: Element): boolean =>
  box.matches('article,main') || box.querySelector(foreign) !== null || [...box.getElementsByTagName('time')].some((time) => time.closest('a') !== link);

const hasDigit = (button: Element): boolean => /\p{Nd}/u.test(button.textContent ?? '');

/** Only where "Reply" follows in the same line: a number further down counts answers. */
function likesOf(link: Element, locale: string): Post['metrics']['likes'] {
  const [first, second] = footerOf(link);
  return first && second && first.parentElement === second.parentElement && hasDigit(first) && !hasDigit(second) ? firstNumber(first, locale) : undefined;
}

/** "Reply" puts the commenter's handle into the post's own box. */
export const replyButtonOf = (link: Element): HTMLElement | undefined =>
  footerOf(link)
    .slice(0, 2)
    .find((each) => !hasDigit(each));
