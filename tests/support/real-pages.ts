import type { Field } from '../../lib/model/health';
import type { NetworkId } from '../../lib/model/network';

/** What must be read from one page saved from a real network, where such pages stand beside the project. */
export interface RealPage {
  network: NetworkId;
  file: string;
  url: string;
  /** Counted by hand in the file. */
  posts: number;
  /** Stubs, quotes and hidden posts that match `posts` and are none; left out where nobody counted them. */
  skipped?: number;
  /** Handles in the page's order. */
  authors?: string[];
  /** Fields that the saved page truly lacks, and in how many posts. Default: none. */
  missing?: Partial<Record<Field, number>>;
}

/** One line per saved page. */
export const realPages: readonly RealPage[] = [
  // 22 articles: 20 posts, one of them with a quote, a gap and a box of suggestions.
  { network: 'mastodon', file: 'home-4.7.html', url: 'https://mastodon.social/home', posts: 20, skipped: 1 },
  // The same 22: 6 posts, 14 emptied ones.
  { network: 'mastodon', file: 'home-reply-open-4.7.html', url: 'https://mastodon.social/home', posts: 6, skipped: 14 },
  {
    network: 'mastodon',
    file: 'thread-4.7.html',
    url: 'https://mastodon.social/@alice/114000000000001000',
    posts: 5,
    skipped: 0,
    authors: ['alice@mastodon.social', 'bob@fosstodon.org', 'me@mastodon.social', 'layla@hachyderm.io', 'chika@pawoo.net'],
  },
  { network: 'bluesky', file: 'home-1.132.html', url: 'https://bsky.app/', posts: 51 },
  { network: 'bluesky', file: 'thread-1.132.html', url: 'https://bsky.app/profile/alice.bsky.social/post/3lwqpvgpac222', posts: 5 },
  { network: 'threads', file: 'profile-2025-06.html', url: 'https://www.threads.com/@r.d_cotula_oropefe', posts: 26, skipped: 0 },
  {
    network: 'threads',
    file: 'nested-post-2025-07.html',
    url: 'https://www.threads.com/@r.d_cotula_oropefe/post/HA9Uk_GEcE_',
    posts: 2,
    skipped: 0,
    authors: ['r.d_cotula_oropefe', 'r.d_cotula_oropefe'],
  },
  { network: 'x', file: 'home-following-2025-12.html', url: 'https://x.com/home', posts: 11, skipped: 0 },
  { network: 'x', file: 'home-foryou-2025-12.html', url: 'https://x.com/home', posts: 13, skipped: 0 },
  // The dialog repeats a post without its link.
  { network: 'x', file: 'reply-dialog-2025-12.html', url: 'https://x.com/compose/post', posts: 0, skipped: 0, missing: { id: 1, permalink: 1 } },
  { network: 'x', file: 'tweet-carousel-1-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['PAZOdekog'] },
  { network: 'x', file: 'tweet-external_url-6-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['rihipoti'] },
  { network: 'x', file: 'tweet-general_posts-1-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['FapodafIkonocu'] },
  { network: 'x', file: 'tweet-poll-1-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['pafetol238821'] },
  { network: 'x', file: 'tweet-quotation-3-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['pafetol238821'] },
  { network: 'x', file: 'tweet-video-0-2024.html', url: 'https://x.com/home', posts: 1, skipped: 0, authors: ['FapodafIkonocu'] },
  // Written from measured markup. The video, two comments and an answer; in the browser the video is no part of the list.
  {
    network: 'tiktok',
    file: 'mirror-drawer.html',
    url: 'https://www.tiktok.com/@maker/video/7300000000000000001',
    posts: 4,
    skipped: 0,
    authors: ['maker', 'viewer1', 'maker', 'akiko_t'],
  },
  // Its likes are not there.
  {
    network: 'tiktok',
    file: 'mirror-browse.html',
    url: 'https://www.tiktok.com/@maker/video/7300000000000000001',
    posts: 3,
    skipped: 0,
    authors: ['viewer1', 'maker', 'akiko_t'],
    missing: { metrics: 3 },
  },
  // Four comments and two answers to the second.
  {
    network: 'youtube',
    file: 'mirror-watch-comments.html',
    url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    posts: 6,
    skipped: 0,
    authors: ['TheChannel', 'asker', 'replier_one', 'TheChannel', '日本の視聴者', 'مشاهد'],
  },
  // An opened post with two comments over the feed; the advertisement behind it has no address of its own.
  {
    network: 'facebook',
    file: 'home-feed-2025-12.html',
    url: 'https://www.facebook.com/',
    posts: 4,
    skipped: 5,
    authors: ['Zizabozamumakuhovuv', '74537880870268', '33606787446745', 'helogapuz'],
  },
  // Both posts' ages are scrambled; the suggested one's link leads nowhere until the pointer comes near.
  {
    network: 'facebook',
    file: 'permalink-2025-12.html',
    url: 'https://www.facebook.com/',
    posts: 4,
    skipped: 5,
    authors: ['ferah5049', 'ferah5049', '32559558825503', 'samidukipemir'],
    missing: { time: 2, permalink: 1 },
  },
  // Two posts, one of them advertising; eight emptied slots are no posts at all.
  {
    network: 'linkedin',
    file: 'feed-generation-a-2025-06.html',
    url: 'https://www.linkedin.com/feed/',
    posts: 2,
    skipped: 0,
    authors: ['pagada-nimisa-6130s191s', 'company/zomegu-vos-ferarape'],
  },
  { network: 'linkedin', file: 'post-generation-a-2025-08.html', url: 'https://www.linkedin.com/feed/', posts: 1, skipped: 0, authors: ['lutumukabu'] },
  // A post and a comment, reduced by hand: without their ages.
  {
    network: 'linkedin',
    file: 'feed-generation-b-reduced-2026-07.html',
    url: 'https://www.linkedin.com/feed/',
    posts: 2,
    skipped: 0,
    authors: ['kokifil', 'mo-cumevol-gahav-do'],
    missing: { time: 2 },
  },
  // 26 links; their names in two other places, their addresses and their times in milliseconds were replaced by others of another shape.
  {
    network: 'reddit',
    file: '../old-reddit/listing-2025-05.html',
    url: 'https://old.reddit.com/r/ProgrammerHumor/',
    posts: 26,
    skipped: 0,
    missing: { permalink: 26 },
  },
  // 2 posts, an advertisement that names nobody, 2 comments.
  {
    network: 'reddit',
    file: 'mirror-feed-and-thread.html',
    url: 'https://www.reddit.com/r/webdev/comments/text1/how_do_i_test_this/',
    posts: 4,
    skipped: 1,
    authors: ['Maj_Gen_Error', 'someone', 'alice', 'someone'],
  },
  // A story and 60 comments, one of them flagged. The copy has invented moments, and for 17 people another name in the link than in its words: these are not believed.
  {
    network: 'hackernews',
    file: 'item-2024-02.html',
    url: 'https://news.ycombinator.com/item?id=61265808',
    posts: 43,
    skipped: 1,
    missing: { author: 17, time: 60 },
  },
  // 3 posts; a fourth is emptied.
  {
    network: 'discourse',
    file: 'mirror-topic.html',
    url: 'https://forum.example.org/t/which-editor/4242',
    posts: 3,
    skipped: 0,
    authors: ['alice@forum.example.org', 'bob@forum.example.org', 'mira@forum.example.org'],
  },
];
