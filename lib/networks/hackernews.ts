import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { Metric, Post, Reference } from '../model/post';
import { defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { pick } from './pick';
import { readFlow } from './read-flow';
import { readLabel } from './read-label';
import { longestText } from './read-text';

/** A story's title; the link itself had a class of its own before. */
const titles = ['.titleline > a' /* 2024-02 */, 'a.titlelink' /* 2022 */, 'a.storylink' /* 2020 */];

/**
 * Tables that a server makes whole: nothing is recycled, every link loads a page. A story is two rows, its title and the line
 * below it; a comment is one. People are called by links alone, and no words of a comment name anybody.
 */
export const hackernews = defineNetwork({
  id: 'hackernews',
  name: 'Hacker News',
  hosts: ['https://news.ycombinator.com/*'],
  page,
  posts: 'tr.athing' /* 2024-02 */,
  identify: (row) => postId(row.getAttribute('id')),
  read,
  anchor(row) {
    // After the last words of a line that is never full: nothing around is positioned, and a box out of the flow moves nothing.
    const reply = row.querySelector('.reply font') ?? row.querySelector('.comhead');
    if (reply) return { parent: reply, place: `${afterWords}margin:-5px 0 0 10px` };
    const line = lineOf(row);
    return line && { parent: line, place: besideStory };
  },
  me: (document) => document.querySelector('a#me' /* 2024-02 */)?.textContent?.trim() || undefined,
  // The link loads another page, where a box of its own stands; pressing it for the person would lose what was to be brought in.
  replyButton: [],
  composers: [
    {
      editor: ['form[action="comment"] textarea[name="text"]' /* 2024-02 */],
      engine: 'textarea',
      limit: undefined,
      submit: (editor) => editor.closest('form')?.querySelector('input[type="submit"]') ?? undefined,
      answers: (editor) => postId(editor.closest('form')?.querySelector('input[name="parent"]')?.getAttribute('value')),
    },
  ],
  alternatives: { title: titles },
});

const afterWords = 'position:absolute;z-index:1;display:inline-flex;';
/** At the right end of both rows, which titles seldom reach: the table has 85 % of the window, on phones all of it (2024-02). */
const besideStory = `${afterWords}inset-inline-end:clamp(4px,(100% - 750px)*99,7.5% + 8px);margin-top:-14px`;

const pages: Readonly<Record<string, PageKind>> = {
  '': 'feed',
  active: 'feed',
  ask: 'feed',
  asknew: 'feed',
  best: 'feed',
  bestcomments: 'feed',
  classic: 'feed',
  favorites: 'profile',
  from: 'feed',
  front: 'feed',
  item: 'thread',
  news: 'feed',
  newcomments: 'feed',
  newest: 'feed',
  noobcomments: 'feed',
  noobstories: 'feed',
  over: 'feed',
  pool: 'feed',
  reply: 'composer',
  show: 'feed',
  shownew: 'feed',
  submit: 'composer',
  submitted: 'profile',
  // A person's comments with the answers to them: the nearest to notifications that there is.
  threads: 'notifications',
  upvoted: 'profile',
  user: 'profile',
};

function page({ pathname }: URL): PageKind {
  return pages[pathname.slice(1)] ?? 'other';
}

const postId = (number: string | null | undefined): string | undefined => (number && /^\d{1,15}$/.test(number) ? `hackernews:${number}` : undefined);

/** The number that an address ends in: `item?id=39228000`, `reply?id=39228000&goto=…`. */
const numberIn = (link: Element | null | undefined): string | undefined => /[?&]id=([^&#]{1,80})/.exec(link?.getAttribute('href') ?? '')?.[1];

/** The line of words below a story's title. */
const lineOf = (row: Element): Element | undefined =>
  row.nextElementSibling?.querySelector('.subline') ?? row.nextElementSibling?.querySelector('.subtext') ?? undefined;

function read(row: Element, look: Look): Reading | undefined {
  return row.classList.contains('comtr') || row.querySelector('.comhead .hnuser') ? readComment(row, look) : readStory(row, look);
}

function readStory(row: Element, look: Look): Reading | undefined {
  const line = lineOf(row);
  const age = line?.querySelector('.age') ?? undefined;
  const score = line?.querySelector('.score') ?? undefined;
  const author = authorOf(line);
  const title = pick(row, titles);
  // Job offers have neither author nor points: nobody to talk to.
  if (age && !score && !author && title) return undefined;
  const number = agreed(row, age);
  const below = look.page === 'feed' || look.page === 'profile' ? undefined : row.closest('.fatitem')?.querySelector('.toptext');
  const words = below ? readFlow(below) : '';
  const text = title && `${readFlow(title)}${words && `\n\n${words}`}`;
  const href = title?.getAttribute('href') ?? '';
  const likes = score && countIn(score);
  const replies = countIn(lastLink(line));
  return complete(look, {
    number,
    author,
    text,
    age,
    more: {
      ...(/^https?:/.test(href) && { media: ['link'] }),
      metrics: { ...(likes && { likes }), ...(replies && { replies }) },
    },
    missing: score && !likes ? ['metrics'] : [],
  });
}

/** "564 comments"; without any it says "discuss". */
const lastLink = (line: Element | undefined): Element | undefined => {
  const links = line?.getElementsByTagName('a');
  return links?.[links.length - 1];
};

const countIn = (element: Element | undefined): Metric | undefined => {
  const words = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return /^\d/.test(words) ? readLabel(words, () => '', 'en') : undefined;
};

function readComment(row: Element, look: Look): Reading | undefined {
  const head = row.querySelector('.comhead');
  const words = row.querySelector('.commtext' /* 2024-02 */);
  const author = authorOf(head);
  // "[flagged]", "[dead]" and what was taken back keep their row, without words or without an author.
  if (!words && row.querySelector('.comment')) return undefined;
  const age = head?.querySelector('.age') ?? undefined;
  const likes = countIn(head?.querySelector('.score') ?? undefined);
  const thread = threadOf(row, head, look);
  const replyTo = answeredBy(row, head, look);
  return complete(look, {
    number: agreed(row, age),
    author,
    text: words ? readFlow(words, (part) => part.classList.contains('reply')) : undefined,
    age,
    more: { metrics: { ...(likes && { likes }) }, ...(replyTo && { replyTo }), ...(thread && { thread }) },
    missing: [],
  });
}

interface Found {
  number: string | undefined;
  author: string | undefined;
  text: string | undefined;
  age: Element | undefined;
  more: Pick<Post, 'metrics'> & Partial<Pick<Post, 'media' | 'replyTo' | 'thread'>>;
  missing: Field[];
}

function complete(look: Look, { number, author, text, age, more, missing }: Found): Reading {
  const id = postId(number);
  if (!id) missing.push('id');
  if (!author) missing.push('author');
  if (text === undefined) missing.push('text');
  const time = timeIn(age);
  if (time === undefined) missing.push('time');
  if (!id || !author || text === undefined) return { post: undefined, missing };
  const post: Post = {
    id,
    network: 'hackernews',
    page: look.page,
    author: { handle: author, url: `${look.url.origin}/user?id=${author}` },
    text: text.slice(0, longestText),
    permalink: `${look.url.origin}/item?id=${number}`,
    mentions: [],
    ...more,
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    ...(look.me !== undefined && { mine: author.toLowerCase() === look.me }),
  };
  return { post, missing };
}

/** The row's own number, if the link around its age names the same. */
function agreed(row: Element, age: Element | undefined): string | undefined {
  const number = row.getAttribute('id') ?? undefined;
  const linked = numberIn(age?.querySelector('a'));
  return linked === undefined || linked === number ? number : undefined;
}

/** The link's words, if it leads to the person of that name. */
function authorOf(around: Element | null | undefined): string | undefined {
  const link = around?.querySelector('a.hnuser' /* 2024-02 */);
  const name = link?.textContent?.trim() ?? '';
  return /^[\w-]{1,30}$/.test(name) && numberIn(link) === name ? name : undefined;
}

/** "2024-02-02T19:22:59 1706901779": the same moment twice, once without its zone, which is UTC; until 2024 only the first. */
function timeIn(age: Element | undefined): number | undefined {
  const [written = '', seconds] = age?.getAttribute('title')?.split(' ', 2) ?? [];
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(written) ? Date.parse(`${written}Z`) : Number.NaN;
  return Number.isNaN(time) || (seconds !== undefined && Number(seconds) * 1000 !== time) ? undefined : time;
}

/** The story of a comment: the page's own, or the one named behind it in lists. */
function threadOf(row: Element, head: Element | null, look: Look): Reference | undefined {
  const opened = look.page === 'thread' ? openedIn(look) : undefined;
  if (opened) return opened === row.getAttribute('id') ? undefined : referenceTo(opened, openedAuthor(row, opened));
  const story = numberIn(head?.querySelector('.onstory a'));
  return story ? referenceTo(story, undefined) : undefined;
}

const openedIn = ({ url }: Look): string | undefined => url.searchParams.get('id') ?? undefined;

const openedAuthor = (row: Element, opened: string): string | undefined => {
  const shown = row.ownerDocument.querySelector('.fatitem tr.athing');
  return shown?.getAttribute('id') === opened ? authorOf(shown.querySelector('.comhead') ?? lineOf(shown)) : undefined;
};

const referenceTo = (number: string, handle: string | undefined): Reference | undefined => {
  const post = postId(number);
  return post ? { post, ...(handle && { handle }) } : undefined;
};

const parentWords: Selectors = ['.navs > a.clicky' /* 2024-02 */, '.navs > a' /* 2024-02, lists */];
/** No thread is longer on one page. */
const farthest = 2000;

/** The row above that is one step less indented; "parent" links to it, or to a page of its own. */
function answeredBy(row: Element, head: Element | null, look: Look): Reference | undefined {
  for (const link of head?.querySelectorAll(parentWords.join()) ?? []) {
    if (link.textContent?.trim() !== 'parent') continue;
    const number = numberIn(link) ?? link.getAttribute('href')?.slice(1);
    const above = number ? row.ownerDocument.getElementById(number) : null;
    return number ? referenceTo(number, authorOf(above?.querySelector('.comhead'))) : undefined;
  }
  const depth = depthOf(row);
  if (depth === undefined) return undefined;
  if (depth === 0) {
    const opened = look.page === 'thread' ? openedIn(look) : undefined;
    return opened && opened !== row.getAttribute('id') ? referenceTo(opened, openedAuthor(row, opened)) : undefined;
  }
  for (let above = row.previousElementSibling, steps = 0; above && steps < farthest; above = above.previousElementSibling, steps++) {
    const other = depthOf(above);
    if (other === undefined || other > depth - 1) continue;
    return other === depth - 1 ? referenceTo(above.getAttribute('id') ?? '', authorOf(above.querySelector('.comhead'))) : undefined;
  }
  return undefined;
}

/** Steps from the left edge: an attribute, and the width of an empty picture on pages from before it. */
function depthOf(row: Element): number | undefined {
  const cell = row.classList.contains('comtr') ? row.querySelector('td.ind') : null;
  if (!cell) return undefined;
  const depth = Number(cell.getAttribute('indent') ?? Number(cell.querySelector('img')?.getAttribute('width') ?? Number.NaN) / 40);
  return Number.isInteger(depth) ? depth : undefined;
}

/* Seen on: a thread (2024-02). Known from others: lists, lists of comments, reply page, own name (until 2026-08). Not verified: a signed-in page with points of one's own comments. */
