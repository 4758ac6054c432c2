import type { NetworkId } from '../../lib/model/network.ts';
import type { Spot, SpottedPage, SpottedPost } from './spot-posts.ts';

/** What a person sees on one network's local page, told apart from the product's own adapters. One row per network. */
export interface WalkedNetwork {
  name: string;
  id: NetworkId;
  /** The feed; `?n=` is added. */
  home: string;
  /** Where posts stand and what they say. */
  spot: Spot;
  /** The link that opens our own post, with comments under it. */
  ourPost: string;
  /** Where posts of the thread stand, if elsewhere than in the feed. */
  thread?: Spot;
  /** The link to the page of the post that is answered, where the feed has no box. */
  opens?: string;
}

export const walkedNetworks: readonly WalkedNetwork[] = [
  {
    name: 'Instagram (React textarea that is made anew)',
    id: 'instagram',
    home: 'https://www.instagram.com/',
    spot: {
      posts: 'main article',
      id: { at: 'a[href^="/p/"]', attribute: 'href', match: '^/p/([^/]+)' },
      author: { at: '.head .name' },
      words: '.caption span[dir="auto"]:not(.name)',
      promoted: '.who span > span',
    },
    ourPost: 'a[href$="/comments/"]',
    thread: {
      posts: '[role="dialog"] .row:has(.foot)',
      id: { at: 'a[href*="/c/"]', attribute: 'href', match: '(\\d+)/$' },
      author: { at: '.name' },
      words: '.body > div > span[dir="auto"]',
    },
  },
  {
    name: 'Threads (Lexical in a dialog)',
    id: 'threads',
    home: 'https://www.threads.com/',
    spot: {
      posts: '#barcelona-page-layout .item [data-pressable-container]:not([data-pressable-container] *)',
      id: { at: 'a[href*="/post/"]', attribute: 'href', match: '/post/([^/]+)' },
      author: { at: '.name' },
      words: '.words > div > span[dir="auto"]',
      promoted: '.who .dim',
    },
    ourPost: 'a[href^="/@feedside_team/post/"]:has(time)',
  },
  {
    name: 'LinkedIn, older pages (Quill 1)',
    id: 'linkedin',
    home: 'https://www.linkedin.com/feed/',
    spot: {
      posts: '[data-number]',
      id: { at: '[data-urn]', attribute: 'data-urn', match: '(\\d+)$' },
      author: { at: '.update-components-actor__meta-link', attribute: 'href', match: '/(?:in|company)/([^/]+)' },
      words: '.update-components-update-v2__commentary',
      promoted: '.update-components-actor__sub-description > [aria-hidden]',
    },
    ourPost: 'a.recent',
    thread: {
      posts: 'article.comments-comment-entity',
      id: { at: '.comments-comment-meta__description-container', attribute: 'href' },
      author: { at: '.comments-comment-meta__description-container', attribute: 'href', match: '/in/([^/]+)' },
      words: '.comments-comment-item__main-content',
    },
  },
  {
    name: 'LinkedIn, newer pages (TipTap)',
    id: 'linkedin',
    home: 'https://www.linkedin.com/feed/?gen=b',
    spot: {
      posts: '[data-number]',
      id: { at: '[data-lazy-mount-id]', attribute: 'data-lazy-mount-id' },
      author: { at: '[role="listitem"] a:has(figure)', attribute: 'href', match: '/(?:in|company)/([^/]+)' },
      words: '[data-testid="expandable-text-box"]',
      promoted: '[role="listitem"] p > span:only-child:not([data-testid],[dir])',
    },
    ourPost: 'a.recent',
    thread: {
      posts: '[id^="replaceableComment_"]',
      id: { at: 'a', attribute: 'href' },
      author: { at: 'a', attribute: 'href', match: '/in/([^/]+)' },
      words: '[data-testid="expandable-text-box"]',
    },
  },
  {
    name: 'X (Draft.js in a dialog)',
    id: 'x',
    home: 'https://x.com/home',
    spot: {
      posts: '[data-testid="cellInnerDiv"]:has(article[data-testid="tweet"])',
      id: { at: 'a[href*="/status/"]', attribute: 'href', match: '/status/(\\d+)' },
      author: { at: '[data-testid="User-Name"] a', attribute: 'href', match: '^/(.+)$' },
      words: '[data-testid="tweetText"]',
      promoted: '.menu .dim',
    },
    ourPost: 'a[href^="/feedside_team/status/"]:has(time)',
  },
  {
    name: 'Bluesky (ProseMirror in a dialog)',
    id: 'bluesky',
    home: 'https://bsky.app/',
    spot: {
      posts: '[data-testid^="feedItem-by-"]',
      id: { at: 'a[data-tooltip]', attribute: 'href', match: '/post/([^/]+)' },
      author: { at: 'a[href^="/profile/"]:not([aria-label^="Reposted by"])', attribute: 'href', match: '^/profile/(.+)$' },
      words: '[data-word-wrap]:not([aria-label^="Post by "] *)',
      near: true,
    },
    ourPost: 'a[data-tooltip][href^="/profile/feedside-team"]',
    // The screen that was left stays in the page, hidden.
    thread: {
      posts: '[data-testid^="postThreadItem-by-"]',
      id: { at: 'a[data-tooltip]', attribute: 'href', match: '/post/([^/]+)' },
      author: { at: 'a[href^="/profile/"]', attribute: 'href', match: '^/profile/(.+)$' },
      words: '[data-word-wrap]:not([aria-label^="Post by "] *)',
      near: true,
    },
  },
  {
    name: 'Mastodon (a textarea that grows, beside the feed)',
    id: 'mastodon',
    home: 'https://mastodon.social/home',
    spot: {
      posts: 'article:has(.status), .status__wrapper:not(article *), .detailed-status__wrapper',
      id: { at: '.status[data-id]', attribute: 'data-id' },
      author: { at: '.status__display-name:not(.muted), .detailed-status__display-name', attribute: 'href', match: '^/@(.+)$' },
      words: '.status__content__text',
    },
    ourPost: 'a.status__relative-time[href^="/@feedside_team/"]',
  },
  {
    name: 'Facebook (Lexical in a dialog)',
    id: 'facebook',
    home: 'https://www.facebook.com/',
    spot: {
      // Far ones are emptied. Some have a link that leads nowhere until the pointer comes near.
      posts: '[role="main"] [aria-posinset]:has(> [data-virtualized="false"])',
      id: { at: '.age a', attribute: 'href', match: '(?:/posts/|__cft__\\[0\\]=)([^/?&]+)' },
      author: { at: '[data-ad-rendering-role="profile_name"] a', attribute: 'href', match: '^/([^?]+)' },
      words: '[data-ad-rendering-role="story_message"]',
      promoted: '.age a[aria-label="Sponsored"]',
    },
    ourPost: '[role="main"] a[href^="/feedside.team/posts/"]',
    thread: {
      posts: '[role="dialog"] .comment',
      id: { at: 'li a', attribute: 'href', match: '(?:reply_)?comment_id=(\\d+)(?:&__|$)' },
      author: { at: '.bubble a', attribute: 'href', match: '^/([^?]+)' },
      words: '.bubble span[lang]',
    },
  },
  {
    name: 'TikTok, drawer (Draft.js below the comments)',
    id: 'tiktok',
    home: 'https://www.tiktok.com/@mara_lind/video/tour',
    spot: {
      posts: '[class*="DivCommentItemWrapper"]',
      id: { at: '[data-e2e^="comment-level-"]' },
      author: { at: '[class*="DivAvatarWrapper"] a', attribute: 'href', match: '^/@(.+)$' },
      words: '[data-e2e^="comment-level-"]',
      near: true,
    },
    ourPost: 'a[href^="/@feedside_team/video/"]',
  },
  {
    name: 'TikTok, browser (Draft.js below the comments)',
    id: 'tiktok',
    home: 'https://www.tiktok.com/@mara_lind/video/tour?layout=browse',
    spot: {
      posts: '[data-comment-ui-enabled]',
      id: { at: '[data-e2e^="comment-level-"]' },
      author: { at: '[data-e2e^="comment-avatar-"]', attribute: 'href', match: '^/@(.+)$' },
      words: '[data-e2e^="comment-level-"]',
    },
    ourPost: 'a[href^="/@feedside_team/video/"]',
    // Opened by a link, a video has the drawer.
    thread: {
      posts: '[class*="DivCommentItemWrapper"]',
      id: { at: '[data-e2e^="comment-level-"]' },
      author: { at: '[class*="DivAvatarWrapper"] a', attribute: 'href', match: '^/@(.+)$' },
      words: '[data-e2e^="comment-level-"]',
    },
  },
  {
    name: 'YouTube (a plain editable box in the comment)',
    id: 'youtube',
    home: 'https://www.youtube.com/watch?v=HarbourTour&menu',
    spot: {
      posts: 'ytd-watch-flexy:not([hidden]) ytd-comment-view-model',
      id: { at: '#published-time-text a', attribute: 'href', match: 'lc=(.+)$' },
      author: { at: '#author-text', attribute: 'href', match: '^/@(.+)$' },
      words: '#content-text',
      near: true,
    },
    ourPost: 'a[href="/watch?v=Fs7kOwnBoat"]',
  },
  {
    name: 'Reddit (Lexical in an element of its own, on the post’s page)',
    id: 'reddit',
    home: 'https://www.reddit.com/',
    spot: {
      posts: 'shreddit-feed > article',
      id: { at: 'shreddit-post', attribute: 'id' },
      author: { at: 'shreddit-post', attribute: 'author' },
      words: '[property="schema:articleBody"]',
      near: true,
    },
    ourPost: 'shreddit-post a[slot="title"][href$="/own/"]',
    thread: {
      posts: 'shreddit-comment',
      id: { at: 'shreddit-comment-action-row', attribute: 'comment-id' },
      author: { at: '.author-name-meta' },
      words: '[slot="comment"]',
    },
    opens: 'shreddit-post a[slot="title"][href$="/complaint/"]',
  },
  {
    name: 'Discourse (textarea)',
    id: 'discourse',
    home: 'https://meta.discourse.org/t/harbour-talk/1',
    spot: {
      posts: '.topic-post',
      id: { at: 'article', attribute: 'data-post-id' },
      author: { at: '.names [data-user-card]', attribute: 'data-user-card' },
      words: '.cooked',
    },
    ourPost: '.our-topic',
  },
  {
    name: 'Discourse (ProseMirror)',
    id: 'discourse',
    home: 'https://meta.discourse.org/t/harbour-talk/1?rich',
    spot: {
      posts: '.topic-post',
      id: { at: 'article', attribute: 'data-post-id' },
      author: { at: '.names [data-user-card]', attribute: 'data-user-card' },
      words: '.cooked',
    },
    ourPost: '.our-topic',
  },
];

/** Comments under our post that wait for an answer, and one that has it. */
const waiting = ['Does the 7:40 run', 'Finally a timetable', 'Can I pay on board'];
/** Some networks put whom an answer is for before its words. */
export const isComment = ({ words }: SpottedPost): boolean => waiting.some((start) => words.includes(start));
const isAnswered = ({ words }: SpottedPost): boolean => words.includes('Is there room for cargo bikes');

/**
 * What is wrong with the chips in view: a post that names us and is not ours has one, everybody else's has none. Mara's
 * may have one from the moment that our answer to her was seen, which depends on the way.
 */
export function faultsOf({ posts, strays }: Pick<SpottedPage, 'posts' | 'strays'>): string[] {
  const faults = strays.map((stray) => `chip without a post: ${stray}`);
  for (const post of posts) {
    const { author, words, promoted, chips } = post;
    const isOurs = author.startsWith('feedside');
    const wanted = !promoted && !isOurs && !isAnswered(post) && (/(?:@|u\/)feedside[-_]team|Feedside Team/.test(words) || isComment(post)) ? 1 : 0;
    const isRight = chips.length === wanted || (wanted === 0 && chips.length === 1 && author.startsWith('mara'));
    if (!isRight) faults.push(`${chips.length} chips, not ${wanted}, on ${author}: ${words}`);
  }
  return faults.slice(0, 6);
}

/** What a chip goes on to say of the same post: ages grow, and what we know of a person as well; the first reason stays. */
export const lastingName = (chip: string | undefined): string | undefined =>
  chip
    ?.split(',')[0]
    ?.replace(/waiting .+/, 'waiting …')
    .replace(/\d+ repl\w+/, 'replies')
    // What is known of somebody grows while their posts are met.
    .replace('you owe them an answer', 'replies from you');
