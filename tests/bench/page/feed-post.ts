/** One post of the made-up timeline. */
export interface BenchPost {
  id: string;
  handle: string;
  name: string;
  /** Written by somebody else than the signed-in person, in words that ask. */
  words: string;
  /** Whom its words name: the signed-in person where a chip is due, else somebody. */
  named: string;
  time: number;
  counts: { replies: number; reposts: number; likes: number; views: number };
  picture: boolean;
  quoted: boolean;
  verified: boolean;
  promoted: boolean;
  reposted: boolean;
}

const names = ['Ana Silva', 'Ben Okoye', 'Chika Ito', 'Dora Weiß', 'Emil Novak', 'Fatou Sow', 'Grace Lin', 'Hugo Prado'];
const sentences = [
  'does the new oven keep its heat when the door stays open for a while, or do I have to wait?',
  'we tried the sourdough from your stall this morning and the children asked for more of it',
  'the delivery came two days late again, can somebody tell me what happened with it?',
  'lovely to see you all at the market yesterday, what a day that was',
];
/** Before 2026, as ids of that age are made of it. */
const newest = Date.UTC(2025, 11, 1);
const epoch = 1_288_834_974_657n;

/**
 * Post number `index`: the same on every run. Shares as a home timeline has them: pictures 2 in 5, quotes 1 in 10,
 * verified 1 in 3, advertisements 1 in 20, reposts 1 in 10. One in `every` names the signed-in person, which is what a
 * chip stands for; the others name somebody else, so that all have the same size.
 */
export function benchPost(index: number, { me, every }: { me: string; every: number }): BenchPost {
  const time = newest - index * 61_000;
  const promoted = index % 20 === 13;
  return {
    id: String((BigInt(time) - epoch) << 22n),
    handle: `writer_${index % 977}`,
    name: names[index % names.length] ?? '',
    words: `${sentences[index % sentences.length]} ${sentences[(index >> 2) % sentences.length]} (${index})`,
    named: index % every === 0 && !promoted ? me : 'market_hall',
    time,
    counts: { replies: index % 40, reposts: (index * 7) % 900, likes: (index * 13) % 9000, views: (index * 101) % 90_000 },
    picture: index % 5 < 2,
    quoted: index % 10 === 7,
    verified: index % 3 === 0,
    promoted,
    reposted: index % 10 === 4,
  };
}

/** A cell's inside as X builds it (captures of 2025-12): test ids, labels, links and their order, about 126 elements. */
export const markup = (post: BenchPost): string => {
  const article = `<article role="article" tabindex="0" class="css-175oi2r r-18u37iz r-1udh08x r-i023vh r-1qhn6m8" data-testid="tweet">
<div class="css-175oi2r r-eqz5dr"><div class="css-175oi2r r-eqz5dr"><div class="css-175oi2r r-ttdzmv">${post.reposted ? repostLine : ''}</div>
<div class="css-175oi2r r-18u37iz"><div class="css-175oi2r r-onrtq4">${avatar(post.handle, 40)}</div>
<div class="css-175oi2r r-1iusvr4 r-16y2uox r-1777fci"><div class="css-175oi2r r-zl2h9q"><div class="css-175oi2r r-k4xj1c r-18u37iz r-1wtj0ep">${nameLine(post, true)}${menu}</div></div>
<div class="css-175oi2r"><div dir="auto" lang="en" class="css-146c3p1 r-8akbws r-krxsd3" data-testid="tweetText"><div class="css-175oi2r r-xoduu5"><span class="css-1jxf684"><a dir="ltr" href="/${post.named}" role="link" class="css-1jxf684 r-bcqeeo">@${post.named}</a></span></div><span class="css-1jxf684 r-bcqeeo"> ${post.words}</span></div></div>
${post.picture ? picture(post) : ''}${post.quoted ? quote : ''}${bar(post)}</div></div></div></div></article>`;
  return `<div class="css-175oi2r r-j5o65s r-qklmqi"><div class="css-175oi2r">${
    post.promoted
      ? `<div class="css-175oi2r" data-testid="placementTracking">${article}<div data-testid="${post.id}-impression-pixel" hidden></div></div>`
      : article
  }</div></div>`;
};

const icon = (path: string): string => `<svg viewBox="0 0 24 24" aria-hidden="true" class="r-4qtqp9 r-yyyyoo"><g><path d="${path}"></path></g></svg>`;

const repostLine = `<div class="css-175oi2r r-18u37iz"><div class="css-175oi2r r-onrtq4">${icon('M4.75 3.79l4.603 4.3-1.706 1.82L6 8.38v7.37z')}</div><div class="css-175oi2r"><a href="/writer_1" dir="ltr" role="link" class="css-146c3p1 r-n6v787"><span data-testid="socialContext" class="css-1jxf684"><span class="css-1jxf684">Ben Okoye reposted</span></span></a></div></div>`;

const avatar = (handle: string, size: number): string =>
  `<div class="css-175oi2r" data-testid="Tweet-User-Avatar"><div class="css-175oi2r"><div class="css-175oi2r r-1adg3ll" data-testid="UserAvatar-Container-${handle}" style="width:${size}px;height:${size}px"><div class="css-175oi2r r-1pi2tsx"><a href="/${handle}" aria-hidden="true" role="link" tabindex="-1" class="css-175oi2r r-1pi2tsx"><div class="css-175oi2r r-1pi2tsx r-sdzlij"></div></a></div></div></div></div>`;

const badge = `<span class="css-1jxf684">${icon('M20.396 11c-.018-.646-.215-1.275-.57-1.816z')}</span>`;

function nameLine({ handle, name, verified, promoted, id, time }: BenchPost, linked: boolean): string {
  const link = (inside: string) =>
    linked ? `<a href="/${handle}" role="link" class="css-175oi2r r-1wbh5a2">${inside}</a>` : `<div class="css-175oi2r r-1wbh5a2">${inside}</div>`;
  const shown = `<div dir="ltr" class="css-146c3p1 r-b88u0q"><span class="css-1jxf684 r-bcqeeo"><span class="css-1jxf684">${name}</span></span></div>${verified ? `<div dir="ltr" class="css-146c3p1">${badge}</div>` : ''}`;
  const when = `<div dir="ltr" aria-hidden="true" class="css-146c3p1 r-1q142lx"><span class="css-1jxf684">·</span></div><div class="css-175oi2r r-18u37iz"><a href="/${handle}/status/${id}" dir="ltr" aria-label="3 hours ago" role="link" class="css-146c3p1 r-1q142lx"><time datetime="${new Date(time).toISOString()}">3h</time></a></div>`;
  return `<div class="css-175oi2r r-1wbh5a2 r-dnmrzs" data-testid="User-Name"><div class="css-175oi2r r-1awozwy r-18u37iz">${link(shown)}</div><div class="css-175oi2r r-18u37iz r-1wbh5a2">${link(`<div dir="ltr" class="css-146c3p1 r-1qd0xha"><span class="css-1jxf684 r-bcqeeo">@${handle}</span></div>`)}${promoted ? '' : when}</div></div>`;
}

const menu = `<div class="css-175oi2r r-18u37iz r-1wtj0ep"><button aria-label="Grok actions" type="button" class="css-175oi2r r-1777fci"><div dir="ltr" class="css-146c3p1">${icon('M12 3l2 7 7 2-7 2-2 7-2-7-7-2 7-2z')}</div></button><button aria-expanded="false" aria-haspopup="menu" aria-label="More" data-testid="caret" type="button" class="css-175oi2r r-1777fci"><div dir="ltr" class="css-146c3p1">${icon('M5 10a2 2 0 100 4 2 2 0 000-4zm7 0a2 2 0 100 4z')}</div></button></div>`;

const picture = ({ handle, id }: BenchPost): string =>
  `<div class="css-175oi2r r-1ssbvtb r-1s2bzr4"><div class="css-175oi2r r-9aw3ui"><a href="/${handle}/status/${id}/photo/1" role="link" class="css-175oi2r r-1adg3ll"><div class="css-175oi2r"><div aria-label="Image" data-testid="tweetPhoto" class="css-175oi2r r-picture"><div class="css-175oi2r r-1niwhzg"></div></div></div></a></div></div>`;

const quotedPost: BenchPost = { ...benchPost(3, { me: '', every: 1 }), handle: 'quoted_one', name: 'Quoted One', verified: false, promoted: true };
const quote = `<div class="css-175oi2r r-1ssbvtb"><div class="css-175oi2r r-adacv r-rs99b7" tabindex="0" role="link"><div class="css-175oi2r r-18u37iz">${avatar('quoted_one', 20)}${nameLine(quotedPost, false)}</div><div class="css-175oi2r"><div dir="auto" lang="en" class="css-146c3p1 r-8akbws" data-testid="tweetText"><span class="css-1jxf684 r-bcqeeo">${sentences[1]}</span></div></div></div></div>`;

const compact = (count: number): string => (count < 1000 ? String(count || '') : `${Math.floor(count / 100) / 10}K`);

const shownCount = (count: number): string =>
  `<div class="css-175oi2r r-xoduu5 r-1udh08x"><span data-testid="app-text-transition-container" class="css-1jxf684"><span class="css-1jxf684 r-1ttztb7"><span class="css-1jxf684">${compact(count)}</span></span></span></div>`;

const action = (id: string, label: string, count: number | undefined): string =>
  `<div class="css-175oi2r r-18u37iz r-1h0z5md r-13awgt0"><button aria-label="${label}" ${id && `data-testid="${id}"`} type="button" class="css-175oi2r r-1777fci r-bt1l66"><div dir="ltr" class="css-146c3p1 r-1awozwy"><div class="css-175oi2r r-xoduu5"><div class="css-175oi2r r-xoduu5 r-1p0dtai"></div>${icon('M12 20.5C6.5 17 3 13.7 3 9.5 3 6.9 5 5 7.4 5c1.9 0 3.5 1 4.6 2.7z')}</div>${count === undefined ? '' : shownCount(count)}</div></button></div>`;

function bar({ counts, handle, id }: BenchPost): string {
  const { replies, reposts, likes, views } = counts;
  const label = `${replies} replies, ${reposts} reposts, ${likes} likes, ${views} views`;
  return `<div class="css-175oi2r"><div class="css-175oi2r"><div aria-label="${label}" role="group" class="css-175oi2r r-1kbdv8c r-18u37iz r-1wtj0ep">
${action('reply', `${replies} Replies. Reply`, replies)}${action('retweet', `${reposts} reposts. Repost`, reposts)}${action('like', `${likes} Likes. Like`, likes)}
<div class="css-175oi2r r-18u37iz r-1h0z5md r-13awgt0"><a href="/${handle}/status/${id}/analytics" aria-label="${views} views. View post analytics" role="link" class="css-175oi2r r-1777fci"><div dir="ltr" class="css-146c3p1 r-1awozwy"><div class="css-175oi2r r-xoduu5">${icon('M8.75 21V3h2v18h-2zM18 21V8.5h2V21h-2z')}</div>${shownCount(views)}</div></a></div>
${action('bookmark', 'Bookmark', undefined)}${action('', 'Share post', undefined)}</div></div></div>`;
}
