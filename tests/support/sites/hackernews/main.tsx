import { type CodedPost, createCodedPosts } from '../shared/coded-posts';
import { escaped, longAge, nodesOf } from '../shared/markup';
import { addStyle, createRoot, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { me } from '../shared/world';

/**
 * Hacker News: tables that a server writes whole, every link loads a page (a capture of 2024-02). `?n=` stories in the list (30). Its look is
 * light for everybody; the words of the invented posts are titles here, and below an opened story its own comments.
 */
const url = new URL(location.href);
const kept = Number(url.searchParams.get('n') ?? sessionStorage.getItem('n') ?? 30);
sessionStorage.setItem('n', String(kept));
const posts = createCodedPosts(kept, startTime());
const sent: { to: string | undefined; text: string }[] = [];
const stories = posts.feed().filter(({ promoted, text }) => !promoted && text !== '');
/** Short, as here they all are. */
const numberOf = ({ number }: CodedPost): string => String(40_000_000 + Number(BigInt(number) % 9_999_991n));
const every = [...stories, ...stories.flatMap(flat)];
const at = (id: string | null): CodedPost | undefined => every.find((post) => numberOf(post) === id);

function flat(post: CodedPost): CodedPost[] {
  return posts.under(post).flatMap((answer) => [answer, ...flat(answer)]);
}

const age = (post: CodedPost): string =>
  `<span class="age" title="${new Date(post.time).toISOString().slice(0, 19)} ${post.time / 1000}"><a href="item?id=${numberOf(post)}">${longAge(post.time)}</a></span>`;
const user = ({ author }: CodedPost): string => `<a href="user?id=${author.handle}" class="hnuser">${author.handle}</a>`;
const vote = (post: CodedPost): string =>
  `<td valign="top" class="votelinks"><center><a id="up_${numberOf(post)}" href="#"><div class="votearrow" title="upvote"></div></a></center></td>`;

function storyRows(post: CodedPost, rank: string): string {
  const comments = flat(post).length;
  return `<tr class="athing submission" id="${numberOf(post)}"><td align="right" valign="top" class="title"><span class="rank">${rank}</span></td>${vote(post)}<td class="title"><span class="titleline"><a href="item?id=${numberOf(post)}">${escaped(post.text.split('\n')[0] ?? '')}</a></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="subline"><span class="score" id="score_${numberOf(post)}">${post.counts.likes} points</span> by ${user(post)} ${age(post)} <span id="unv_${numberOf(post)}"></span> | <a href="#">hide</a> | <a href="item?id=${numberOf(post)}">${comments > 0 ? `${comments}&nbsp;comments` : 'discuss'}</a></span></td></tr>`;
}

const commentRow = (post: CodedPost, depth: number, listed = false): string => {
  const parent = depth > 0 ? ` | <a href="#${post.answers && numberOf(post.answers)}" class="clicky" aria-hidden="true">parent</a>` : '';
  const far = listed ? ` | <a href="item?id=${post.answers && numberOf(post.answers)}">parent</a>` : '';
  const story = listed ? `<span class="onstory"> | on: <a href="item?id=${numberOf(rootOf(post))}">${escaped(rootOf(post).text.slice(0, 50))}</a></span>` : '';
  const words = escaped(post.text).split('\n').join('<p>');
  return `<tr class="athing comtr" id="${numberOf(post)}"><td><table border="0"><tr><td class="ind" indent="${depth}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" height="1" width="${depth * 40}"></td>${vote(post)}<td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead">${user(post)} ${age(post)} <span id="unv_${numberOf(post)}"></span><span class="navs">${parent}${far} <a class="togg clicky" id="${numberOf(post)}" n="1" href="javascript:void(0)">[–]</a>${story}</span></span></div><br><div class="comment"><div class="commtext c00">${words}</div><div class="reply"><p><font size="1"><u><a href="reply?id=${numberOf(post)}" rel="nofollow">reply</a></u></font></p></div></div></td></tr></table></td></tr>`;
};

const rootOf = (post: CodedPost): CodedPost => (post.answers ? rootOf(post.answers) : post);
const tree = (post: CodedPost, depth = 0): string =>
  posts
    .under(post)
    .map((answer) => commentRow(answer, depth) + tree(answer, depth + 1))
    .join('');
const form = (post: CodedPost, label: string): string =>
  `<form action="comment" method="post"><input type="hidden" name="parent" value="${numberOf(post)}"><textarea name="text" rows="8" cols="80" wrap="virtual"></textarea><br><br><input type="submit" value="${label}"></form>`;

function body(): string {
  const item = at(url.searchParams.get('id'));
  const path = url.pathname.slice(1);
  if (path === 'item' && item && !item.answers)
    return `<table class="fatitem" border="0">${storyRows(item, '')}<tr><td colspan="2"></td><td><div class="toptext">${escaped(item.text.split('\n').slice(1).join(' '))}</div></td></tr><tr><td colspan="2"></td><td>${form(item, 'add comment')}</td></tr></table><br><table border="0" class="comment-tree">${tree(item)}</table>`;
  if ((path === 'item' || path === 'reply') && item)
    return `<table class="fatitem" border="0">${commentRow(item, 0, true).replace('athing comtr', 'athing')}<tr><td>${form(item, 'reply')}</td></tr></table><table border="0" class="comment-tree">${tree(item)}</table>`;
  if (path === 'threads')
    return `<table border="0">${every
      .filter(({ author, answers }) => author === me && answers)
      .map((post) => commentRow(post, 0, true))
      .join('')}</table>`;
  const listed = path === 'submitted' ? stories.filter(({ author }) => author.handle === url.searchParams.get('id')) : stories;
  return `<table border="0" cellpadding="0" cellspacing="0">${listed.map((post, index) => `${storyRows(post, `${index + 1}.`)}<tr class="spacer" style="height:5px"></tr>`).join('')}</table>`;
}

addStyle(
  'body{margin:8px;font-family:Verdana,Geneva,sans-serif;font-size:10pt;color:#828282;background:#fff}td{font-size:10pt;color:#828282}.title{font-size:10pt;color:#828282}.subtext,.comhead{font-size:8pt}.subtext a,.comhead a{color:#828282;text-decoration:none}a{color:#000;text-decoration:none}.commtext,.comment{font-size:9pt;color:#000;max-width:1215px;overflow-wrap:anywhere}.votearrow{width:10px;height:10px;background:#bbb;margin:3px 2px 6px;clip-path:polygon(50% 0,100% 100%,0 100%)}p{margin-top:8px;margin-bottom:0}.pagetop{font-size:10pt;color:#222}textarea{font-family:monospace;max-width:90vw}@media(max-width:750px){#hnmain{width:100%}body{margin:0}}',
);
document.documentElement.setAttribute('op', url.pathname.slice(1) || 'news');
const root = createRoot('hn');
root.append(
  nodesOf(
    `<center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#ff6600"><table border="0" width="100%"><tr><td><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b> <a href="newest">new</a> | <a href="threads?id=${me.handle}">threads</a> | <a href="submitted?id=${me.handle}">submitted</a></span></td><td style="text-align:right"><span class="pagetop"><a id="me" href="user?id=${me.handle}">${me.handle}</a></span></td></tr></table></td></tr><tr id="bigbox"><td>${body()}</td></tr></table></center>`,
  ),
);
const box = (): HTMLTextAreaElement | null => root.querySelector('form[action="comment"] textarea');
root.addEventListener('submit', (event) => {
  event.preventDefault();
  const area = box();
  if (!area?.value) return;
  sent.push({ to: area.closest('form')?.querySelector('input')?.value, text: area.value });
  area.value = '';
});
exposeSite({
  sent,
  model: () => box()?.value ?? '',
  submitEnabled: () => (box()?.value ?? '') !== '',
  ids: () => stories.map(numberOf),
  scrollTo: (index) => root.querySelectorAll('tr.athing')[index]?.scrollIntoView({ block: 'center' }),
});
