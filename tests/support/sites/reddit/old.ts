import type { CodedPost, CodedPosts } from '../shared/coded-posts';
import { longAge, nodesOf } from '../shared/markup';
import { me } from '../shared/world';
import { type App, nameOf, pathOf, postAt, rootOf, short, subreddit, titleOf, wordsOf } from './names';

const person = ({ author }: CodedPost): string =>
  `<a href="https://old.reddit.com/user/${author.handle}" class="author may-blank id-t2_x">${author.handle}</a>`;
const time = (post: CodedPost): string =>
  `<time title="x" datetime="${new Date(post.time).toISOString().replace(/\.\d+Z/, '+00:00')}" class="live-timestamp">${longAge(post.time)}</time>`;
const oldPath = (post: CodedPost): string =>
  post.answers ? `/r/${subreddit}/comments/${short(rootOf(post))}/${rootOf(post).key}/${short(post)}/` : pathOf(post);
const form = (name: string, kind: 'comment' | 'editusertext', inside: string): string =>
  `<form action="#" class="usertext ${kind === 'comment' ? 'cloneable ' : ''}warn-on-unload" onsubmit="return post_form(this, '${kind}')" id="${kind === 'comment' ? 'commentreply' : 'form'}-${name}"><input type="hidden" name="thing_id" value="${name}">${inside}</form>`;
const writing = (text = ''): string =>
  `<div class="usertext-edit md-container"><div class="md"><textarea rows="1" cols="1" name="text">${text}</textarea></div><div class="bottom-area"><div class="usertext-buttons"><button type="submit" class="save">save</button><button type="button" class="cancel">cancel</button></div></div></div>`;

const linkMarkup = (post: CodedPost, body: boolean): string => {
  const path = oldPath(post);
  return `<div class=" thing id-${nameOf(post)} link self ${post.promoted ? 'promotedlink promoted' : ''}" id="thing_${nameOf(post)}" data-fullname="${nameOf(post)}" data-type="link" data-author="${post.author.handle}" data-subreddit="${subreddit}" data-timestamp="${post.time}" data-url="${path}" data-permalink="${path}" data-domain="self.${subreddit}" data-comments-count="${post.counts.replies}" data-score="${post.counts.likes}" data-promoted="${post.promoted === true}"><p class="parent"></p><span class="rank"></span><div class="midcol unvoted"><div class="arrow up">▲</div><div class="score unvoted" title="${post.counts.likes}">${post.counts.likes}</div><div class="arrow down">▼</div></div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="${path}">${titleOf(post)}</a> <span class="domain">(self.${subreddit})</span></p><p class="tagline">${post.promoted ? '<span class="promoted-tag">promoted</span> ' : ''}submitted ${time(post)} by ${person(post)}<span class="userattrs"></span></p><ul class="flat-list buttons"><li class="first"><a href="${path}" class="bylink comments may-blank">${post.counts.replies} comments</a></li><li><a href="javascript:void(0)">share</a></li><li><a href="#">save</a></li></ul></div>${body ? `<div class="expando">${form(nameOf(post), 'editusertext', `<div class="usertext-body md-container"><div class="md">${wordsOf(post.text)}</div></div>`)}</div>` : '<div class="expando expando-uninitialized" style="display: none"></div>'}</div><div class="child"></div><div class="clearleft"></div></div><div class="clearleft"></div>`;
};

const commentMarkup = (posts: CodedPosts, comment: CodedPost): string => {
  const name = nameOf(comment);
  const answers = posts.under(comment).map((answer) => commentMarkup(posts, answer));
  return `<div class=" thing id-${name} noncollapsed comment" id="thing_${name}" data-fullname="${name}" data-type="comment" data-author="${comment.author.handle}" data-permalink="${oldPath(comment)}"><p class="parent"></p><div class="midcol unvoted"><div class="arrow up">▲</div><div class="arrow down">▼</div></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a> ${person(comment)}<span class="userattrs"></span> <span class="score unvoted" title="${comment.counts.likes}">${comment.counts.likes} points</span> ${time(comment)}</p>${form(`${name}x`, 'editusertext', `<div class="usertext-body md-container"><div class="md">${wordsOf(comment.text)}</div></div>`)}<ul class="flat-list buttons"><li class="first"><a href="${oldPath(comment)}" class="bylink">permalink</a></li><li><a href="javascript:void(0)">save</a></li><li class="reply-button"><a class="access-required" href="javascript:void(0)" onclick="return reply(this)">reply</a></li></ul></div><div class="child"><div class="sitetable listing">${answers.join('')}</div></div><div class="clearleft"></div></div>`;
};

const frame = (main: string): string =>
  `<div id="header" role="banner"><div id="header-bottom-left"><a href="/">${subreddit}</a></div><div id="header-bottom-right"><span class="user"><a href="https://old.reddit.com/user/${me.handle}/">${me.handle}</a>&nbsp;(41)</span></div></div><div class="side">About this place</div><div class="content" role="main">${main}</div>`;

/** Each page is loaded anew. The reply link puts a copy of the form below the comment. */
export function startOld(root: HTMLElement, posts: CodedPosts): App {
  const sent: App['sent'] = [];
  const opened = postAt(posts, location.pathname);
  const list = (opened ? [opened] : /^\/user\//.test(location.pathname) ? posts.by(me.handle).posts : posts.feed()).map((post) =>
    linkMarkup(post, opened !== undefined),
  );
  const comments = opened
    ? `<div class="commentarea">${form(nameOf(opened), 'comment', writing())}<div class="sitetable nestedlisting">${posts
        .under(opened)
        .map((comment) => commentMarkup(posts, comment))
        .join('')}</div></div>`
    : '';
  root.append(nodesOf(frame(`<div id="siteTable" class="sitetable linklisting">${list.join('')}</div>${comments}`)));
  Object.assign(window, {
    reply(link: Element) {
      const thing = link.closest('.thing');
      const child = thing?.querySelector(':scope > .child');
      if (child && !child.querySelector(':scope > form')) child.prepend(nodesOf(form(thing?.getAttribute('data-fullname') ?? '', 'comment', writing())));
      child?.querySelector('textarea')?.focus();
      return false;
    },
    post_form(element: HTMLFormElement, kind: string) {
      const box = element.querySelector('textarea');
      if (kind === 'comment' && box?.value) {
        sent.push({ to: element.querySelector('input')?.value, text: box.value });
        box.value = '';
      }
      return false;
    },
  });
  const boxes = () => [...root.querySelectorAll<HTMLTextAreaElement>('textarea[name="text"]')].filter((box) => box.value !== '');
  return {
    sent,
    model: () => boxes().at(-1)?.value ?? '',
    submitEnabled: () => boxes().length > 0,
    scrollTo: (index) => root.querySelectorAll('.thing')[index]?.scrollIntoView({ block: 'center' }),
  };
}
