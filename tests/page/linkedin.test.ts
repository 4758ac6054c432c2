// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PageKind } from '../../lib/model/network';
import { linkedin } from '../../lib/networks/linkedin';
import { takeTally } from '../../lib/networks/pick';
import { type OpenedPage, openPage, readPage } from '../support/read-page';

const now = Date.parse('2026-11-21T22:00:00Z');
const home = 'https://www.linkedin.com/feed/';

const open = (name: string, { url = home, edit = (html: string) => html } = {}): OpenedPage => {
  const html = readFileSync(join(import.meta.dirname, `../fixtures/linkedin/${name}.html`), 'utf8');
  const opened = openPage({ html: edit(html), url, now });
  onTestFinished(() => opened.close());
  return opened;
};

const first = ({ document }: OpenedPage, selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
};

const olderPost = '.feed-shared-update-v2';
const olderComment = 'article.comments-comment-entity';
const newerPost = '[role="listitem"][componentkey*="FeedType_"]';
const newerComment = '[id^="replaceableComment_"]';

describe('which page an address is', () => {
  it.each<[string, PageKind]>([
    ['/feed/', 'feed'],
    ['/feed/foryou/', 'feed'],
    ['/preload/feed/', 'feed'],
    ['/feed/hashtag/?keywords=boats', 'feed'],
    ['/groups/12/', 'feed'],
    ['/search/results/content/?keywords=boats', 'feed'],
    ['/my-items/saved-posts/', 'feed'],
    ['/feed/update/urn:li:activity:7529230007009280009/', 'thread'],
    ['/feed/update/urn%3Ali%3AugcPost%3A7529230007009280009', 'thread'],
    ['/posts/mara-lindqvist_boats-activity-7529230007009280009-x1Yz', 'thread'],
    ['/in/mara-lindqvist/', 'profile'],
    ['/in/mara-lindqvist/recent-activity/all/', 'profile'],
    ['/company/tidal-gear/posts/', 'profile'],
    ['/notifications/', 'notifications'],
    ['/messaging/thread/2-abc/', 'composer'],
    ['/in/mara-lindqvist/details/experience/', 'other'],
    ['/jobs/view/1', 'other'],
    ['/mynetwork/', 'other'],
    ['/feed/update/', 'other'],
  ])('calls %s a %s', (path, kind) => {
    expect(linkedin.page(new URL(path, home))).toBe(kind);
  });
});

describe('who is signed in', () => {
  it('is who the card at the left and the page’s own menu both name', () => {
    expect(open('feed').foundMe).toBe('team-feedside');
    expect(open('feed', { edit: (html) => html.replace('alt="Team Feedside"', 'alt="Somebody Else"') }).foundMe).toBeUndefined();
  });

  it('is told on the newer pages by the links before the feed, as long as they lead to one person', () => {
    expect(open('sdui-feed').foundMe).toBe('team-feedside');
    const two = (html: string) => html.replace('href="https://www.linkedin.com/in/team-feedside/"', 'href="https://www.linkedin.com/in/mara-lindqvist/"');
    expect(open('sdui-feed', { edit: two }).foundMe).toBeUndefined();
  });
});

describe('posts whose elements are filled anew', () => {
  it('follows the number of an older post', () => {
    const page = open('feed');
    const post = first(page, olderPost);
    const before = linkedin.identify(post, page.look);
    post.setAttribute('data-urn', 'urn:li:activity:7000000000000000001');
    expect(linkedin.identify(post, page.look)).toBeUndefined(); // its slot still names the one before
    post.closest('[data-id]')?.setAttribute('data-id', 'urn:li:activity:7000000000000000001');
    expect(linkedin.identify(post, page.look)).toBe('linkedin:7000000000000000001');
    expect(before).toMatch(/^linkedin:75/);
  });

  it('follows the words and the author of a newer one, which has no number', () => {
    const page = open('sdui-feed');
    const post = first(page, newerPost);
    const before = linkedin.identify(post, page.look);
    const words = first(page, '[data-testid="expandable-text-box"]');
    words.textContent = 'Something else altogether.';
    const after = linkedin.identify(post, page.look);
    expect(before).toMatch(/^linkedin:~/);
    expect(after).toMatch(/^linkedin:~/);
    expect(after).not.toBe(before);
    words.remove();
    expect(linkedin.identify(post, page.look)).toBeUndefined();
  });

  it('gives a newer post one id in the feed and on its own page, where its number is known', () => {
    const inFeed = readPage(open('sdui-feed')).posts.find(({ text }) => text.startsWith('The winter timetable'));
    const url = 'https://www.linkedin.com/posts/team-feedside_timetable-activity-7529230007009280009-x1Yz/';
    const opened = readPage(open('sdui-thread', { url })).posts[0];
    expect(opened?.id).toBe(inFeed?.id);
    expect(opened?.permalink).toBe('https://www.linkedin.com/feed/update/urn:li:activity:7529230007009280009/');
  });
});

describe('times', () => {
  it('takes the moment in a number when the page’s own age says the same, and the age when it does not', () => {
    const [exact, , , vague] = readPage(open('feed')).posts;
    expect(exact).toMatchObject({ time: Number(BigInt(exact?.id.slice('linkedin:'.length) ?? 0) >> 22n), timeUncertainty: 0 });
    expect(vague?.timeUncertainty).toBeGreaterThan(0);
  });
});

describe('the author of a newer post', () => {
  it('is whom the menu names, whoever likes it or stands first', () => {
    const liked = readPage(open('sdui-feed')).posts.find(({ text }) => text.startsWith('The 7:40'));
    expect(liked?.author).toEqual({ handle: 'otto-brandt-7a1', name: 'Otto Brandt', url: 'https://www.linkedin.com/in/otto-brandt-7a1/' });
  });

  it('is nobody when the menu names somebody that no link above the words leads to', () => {
    const page = open('sdui-feed', { edit: (html) => html.replaceAll('menu for post by Mara Lindqvist', 'menu for post by Mara Lind') });
    expect(linkedin.read(first(page, newerPost), page.look)).toEqual({ post: undefined, missing: ['author', 'id'] });
  });
});

describe('answering', () => {
  const editorIn = (element: Element, html: string): Element => {
    element.insertAdjacentHTML('beforeend', html);
    return element.querySelector('[contenteditable="true"]:not([data-known])') as Element;
  };
  const quill =
    '<div class="comments-comment-box"><div class="ql-editor" contenteditable="true"></div><button class="comments-comment-box__submit-button--cr">Comment</button></div>';
  const tiptap =
    '<div componentkey="commentBox-9"><div data-testid="ui-core-tiptap-text-editor-wrapper"><div class="tiptap ProseMirror" contenteditable="true"></div></div><div componentkey="commentButtonSection-9"><button>GIF</button><button>Reply</button></div></div>';
  const [newer, older] = linkedin.composers;

  it('goes to the post from the box above its comments', () => {
    const page = open('thread', { url: 'https://www.linkedin.com/feed/update/urn:li:activity:7529230007009280009/' });
    expect(older?.answers(first(page, '.ql-editor'), page.look, undefined)).toBe('linkedin:7529230007009280009');
    const other = open('sdui-feed');
    const box = first(other, '.ProseMirror');
    expect(newer?.answers(box, other.look, 'linkedin:comment/1')).toBe(linkedin.identify(box.closest(newerPost) as Element, other.look));
  });

  it('goes to the comment whose button was pressed from the box of its thread, and to nobody when that is not told', () => {
    const page = open('thread', { url: 'https://www.linkedin.com/feed/update/urn:li:activity:7529230007009280009/' });
    for (const known of page.document.querySelectorAll('[contenteditable]')) known.setAttribute('data-known', '');
    const editor = editorIn(first(page, '.comments-thread-entity'), quill);
    const ids = [...page.document.querySelectorAll(olderComment)].map((comment) => linkedin.identify(comment, page.look));
    expect(older?.answers(editor, page.look, ids[2])).toBe(ids[2]);
    expect(older?.answers(editor, page.look, ids[3])).toBeUndefined(); // of another thread
    expect(older?.answers(editor, page.look, undefined)).toBeUndefined();
    expect(older?.submit(editor)?.textContent).toBe('Comment');
  });

  it('finds the only comment above a newer box, and the last button of its row', () => {
    const page = open('sdui-thread', { url: 'https://www.linkedin.com/feed/update/urn:li:activity:7529230007009280009/' });
    for (const known of page.document.querySelectorAll('[contenteditable]')) known.setAttribute('data-known', '');
    const comment = first(page, newerComment);
    const editor = editorIn(comment, tiptap);
    expect(newer?.answers(editor, page.look, undefined)).toBe(linkedin.identify(comment, page.look));
    expect(newer?.submit(editor)?.textContent).toBe('Reply');
  });

  it('is asked for by the button of the post or of the comment itself, never by one of what hangs under it', () => {
    const page = open('thread', { url: 'https://www.linkedin.com/feed/update/urn:li:activity:7529230007009280009/' });
    const label = (element: Element) => linkedin.replyButtonOf?.(element)?.getAttribute('aria-label');
    expect(label(first(page, olderPost))).toBe('Comment');
    expect([...page.document.querySelectorAll(olderComment)].map(label)).toEqual([
      'Reply to Otto Brandt’s comment',
      'Reply to Team Feedside’s comment',
      'Reply to Mara Lindqvist’s comment',
      'Reply to 夕貴’s comment',
    ]);
    first(page, '.comments-comment-social-bar__reply-action-button--cr').remove();
    expect(linkedin.replyButtonOf?.(first(page, olderComment))).toBeUndefined();
    const other = open('sdui-feed');
    expect(linkedin.replyButtonOf?.(first(other, newerPost))?.textContent).toBe('Comment');
    expect(linkedin.replyButtonOf?.(first(other, newerComment))?.textContent).toBe('Reply');
  });
});

describe('counts', () => {
  it('adds the one who is named to the others', () => {
    const edit = (html: string) =>
      html.replace('social-details-social-counts__reactions-count', 'renamed').replace('aria-label="1,330 reactions"', 'aria-label="Otto B. and 1,264 others"');
    expect(readPage(open('feed', { edit })).posts[0]?.metrics.likes).toEqual({ value: 1265, exact: true });
  });

  it('says nothing of a lone number that could be of comments or of reposts', () => {
    const edit = (html: string) => html.replaceAll(' social-details-social-counts__comments ', ' ');
    const { posts, missing } = readPage(open('feed', { edit }));
    expect(posts.map(({ metrics }) => [metrics.replies, metrics.reposts])).toEqual(posts.map(() => [undefined, undefined]));
    expect(missing).toEqual({});
  });

  it('tells which alternative was found', () => {
    for (const list of Object.values(linkedin.alternatives ?? {})) takeTally(list);
    readPage(open('feed'));
    expect(takeTally(linkedin.alternatives?.['ember.text'] ?? [])).toEqual([3, 0]);
  });
});
