import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import type { CodedPost, CodedPosts } from '../shared/coded-posts';
import { textOf } from '../shared/lexical-box';
import { escaped, longAge, nodesOf } from '../shared/markup';
import { landscape } from '../shared/picture';
import { me } from '../shared/world';
import { type App, nameOf, pathOf, postAt, rootOf, subreddit, titleOf, wordsOf } from './names';

/** Parts in the shadow: slots, and a bar of buttons that nobody outside can put anything into. */
const shadows: Record<string, (element: Element) => string> = {
  'shreddit-post': (post) => `<style>:host{display:block;position:relative;padding:4px 16px;margin:4px 0;border-radius:16px}
    .bar{display:flex;gap:8px;padding:4px 0}.pill{background:var(--pill);border-radius:999px;height:32px;padding:0 12px;display:flex;align-items:center}
    ::slotted([slot="credit-bar"]){display:flex;align-items:center;gap:4px;height:32px}::slotted([slot="full-post-link"]){position:absolute;inset:0}
    ::slotted([slot="title"]){display:block;font-weight:600;font-size:18px;position:relative}</style>
    <slot name="full-post-link"></slot><slot name="credit-bar"></slot><slot name="title"></slot><slot name="text-body"></slot><slot name="post-media-container"></slot>
    <rpl-action-bar><div class="bar" data-testid="action-row"><span class="pill"><button upvote>⇧</button><faceplate-number number="${post.getAttribute('score')}" pretty>${post.getAttribute('score')}</faceplate-number><button downvote>⇩</button></span>
    <a class="pill" href="${post.getAttribute('permalink')}">🗨 ${post.getAttribute('comment-count')}</a><span class="pill">🏅</span><span class="pill">Share</span></div></rpl-action-bar>`,
  'shreddit-comment': () =>
    `<style>:host{display:block;position:relative;padding-inline-start:32px;margin-top:8px}.line{position:absolute;inset-inline-start:12px;top:34px;bottom:8px;width:1px;background:var(--line)}</style>
    <div class="line"></div><slot name="commentMeta"></slot><slot name="comment"></slot><slot name="actionRow"></slot><div><slot></slot></div>`,
  'shreddit-comment-action-row': (row) =>
    `<style>:host{display:flex;gap:8px;align-items:center;flex-wrap:wrap;min-height:32px}</style><span><button upvote>⇧</button>${row.getAttribute('score')}<button downvote>⇩</button></span><slot name="comment-reply"></slot><span>Award</span><span>Share</span><slot></slot>`,
  'shreddit-composer': () =>
    `<style>:host{display:block;border:1px solid var(--line);border-radius:20px;padding:8px 16px;width:100%}.foot{display:flex;justify-content:flex-end;gap:8px}</style><slot></slot><div class="foot"><slot name="cancel-button"></slot><slot name="submit-button"></slot></div>`,
  'faceplate-textarea-input': () =>
    '<style>:host{display:block}textarea{width:100%;box-sizing:border-box;border-radius:20px;border:1px solid var(--line);background:none;padding:8px 16px;font:inherit}</style><textarea id="innerTextArea" rows="1" placeholder="Join the conversation" readonly></textarea>',
};

for (const [name, shadow] of Object.entries(shadows))
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = shadow(this);
      }
    },
  );

const stamp = (time: number): string => new Date(time).toISOString().replace('Z', '000+0000');
const ago = ({ time }: CodedPost): string =>
  `<faceplate-timeago ts="${stamp(time)}"><time datetime="${new Date(time).toISOString()}">${longAge(time).replace('minutes', 'min.').replace('hours', 'hr.')}</time></faceplate-timeago>`;

function postMarkup(post: CodedPost, context: 'AggregateFeed' | 'CommentsPage'): string {
  const path = pathOf(post);
  const person = context === 'CommentsPage' ? `<a class="author-name" href="/user/${post.author.handle}/">${post.author.handle}</a>` : '';
  const words = post.text
    ? `<shreddit-post-text-body slot="text-body" view-context="${context}"><div class="md" property="schema:articleBody">${wordsOf(post.text)}</div></shreddit-post-text-body>`
    : '';
  const tag = post.promoted ? 'shreddit-ad-post' : 'shreddit-post';
  return `<${tag} class="block relative cursor-pointer" permalink="${path}" content-href="https://www.reddit.com${path}" view-context="${context}" comment-count="${post.counts.replies}" created-timestamp="${stamp(post.time)}" domain="self.${subreddit}" id="${nameOf(post)}" post-title="${titleOf(post)}" post-language="${post.language}" post-type="${post.picture ? 'image' : 'text'}" score="${post.counts.likes}" subreddit-prefixed-name="r/${subreddit}" subreddit-name="${subreddit}" author="${post.author.handle}" user-logged-in ${post.promoted ? 'promoted' : ''}><a slot="full-post-link" href="${path}"></a><span slot="credit-bar"><a data-testid="subreddit-name" href="/r/${subreddit}/">r/${subreddit}</a><span>•</span>${ago(post)}${person}<span class="push">${post.promoted ? 'Promoted' : '<button>Join</button>'}<button aria-label="Menu">⋯</button></span></span><a slot="title" href="${path}">${titleOf(post)}</a>${words}<div slot="post-media-container">${post.picture ? `<img src="${landscape(post.author.hue)}" alt="${escaped(post.picture)}">` : ''}</div></${tag}>`;
}

const commentMarkup = (posts: CodedPosts, comment: CodedPost, depth: number): string => {
  const name = nameOf(comment);
  const parent = comment.answers?.answers ? ` parentid="${nameOf(comment.answers)}"` : '';
  return `<shreddit-comment author="${comment.author.handle}" thingid="${name}" depth="${depth}"${parent} permalink="${pathOf(comment)}" postid="${nameOf(rootOf(comment))}" score="${comment.counts.likes}" created="${stamp(comment.time)}" content-type="text"><div slot="commentMeta" class="flex"><faceplate-tracker noun="comment_author"><a class="author-name-meta" href="/user/${comment.author.handle}/">${comment.author.handle}</a></faceplate-tracker><span>•</span>${ago(comment)}</div><div slot="comment" id="${name}-comment-rtjson-content" class="md">${wordsOf(comment.text)}</div><shreddit-comment-action-row slot="actionRow" comment-id="${name}" score="${comment.counts.likes}" permalink="${pathOf(comment)}"><button slot="comment-reply">Reply</button></shreddit-comment-action-row>${posts
    .under(comment)
    .map((answer) => commentMarkup(posts, answer, depth + 1))
    .join('')}</shreddit-comment>`;
};

const frame = `<shreddit-app user-logged-in="true" pagetype="home"><reddit-header-large><header><a href="/" class="logo">reddit</a><nav><a href="/">Home</a><a href="/notifications">Notifications</a><a href="/user/${me.handle}/">Profile</a><button id="expand-user-drawer-button" aria-label="Expand user menu">☺</button></nav></header></reddit-header-large>
<div id="user-drawer-content" hidden><ul><faceplate-tracker noun="profile"><li><a href="/user/${me.handle}/">View Profile</a></li></faceplate-tracker></ul></div>
<div class="grid-container"><div id="subgrid-container"><div class="main-container"><main id="main-content"></main></div></div></div></shreddit-app>`;
/** So many posts come at a time. */
const batch = 25;
/** How long the real site takes to bring its editor, in milliseconds. */
const lazily = 150;

export function startNew(root: HTMLElement, posts: CodedPosts): App {
  root.append(nodesOf(frame));
  const main = root.querySelector('main') as HTMLElement;
  const sent: App['sent'] = [];
  let box: { text(): string; form: Element } | undefined;
  let shown = 0;

  const feed = () => main.querySelector('shreddit-feed');
  const more = (to: number) => {
    const list = feed();
    for (const post of posts.feed().slice(shown, to)) {
      const markup = postMarkup(post, 'AggregateFeed');
      const title = titleOf(post);
      list?.append(
        nodesOf(post.promoted ? `${markup}<hr>` : `<article class="w-full m-0" aria-label="${title}" data-post-id="${nameOf(post)}">${markup}</article><hr>`),
      );
    }
    shown = Math.max(shown, to);
  };

  const show = (path: string) => {
    box = undefined;
    const opened = postAt(posts, path);
    const person = /^\/user\/([^/]+)/.exec(path)?.[1];
    if (opened) {
      main.replaceChildren(
        nodesOf(
          `${postMarkup(opened, 'CommentsPage')}<section aria-label="Comments"><comment-composer-host><faceplate-textarea-input data-testid="trigger-button" placeholder="Join the conversation"></faceplate-textarea-input></comment-composer-host><shreddit-comment-tree></shreddit-comment-tree></section>`,
        ),
      );
      // Comments come after the page.
      setTimeout(
        () =>
          main.querySelector('shreddit-comment-tree')?.append(
            nodesOf(
              posts
                .under(opened)
                .map((comment) => commentMarkup(posts, comment, 0))
                .join(''),
            ),
          ),
        50,
      );
    } else if (person)
      main.replaceChildren(
        nodesOf(
          `<h1>${person}</h1>${posts
            .by(person)
            .posts.map((post) => `<article data-post-id="${nameOf(post)}">${postMarkup(post, 'AggregateFeed')}</article><hr>`)
            .join('')}`,
        ),
      );
    else if (path === '/notifications')
      main.replaceChildren(
        nodesOf(
          posts.notices
            .map(({ person: { handle }, kind }) => `<faceplate-tracker noun="notification"><p>u/${handle}: ${kind}</p></faceplate-tracker>`)
            .join(''),
        ),
      );
    else {
      main.replaceChildren(nodesOf('<shreddit-feed></shreddit-feed>'));
      shown = 0;
      more(batch);
    }
  };
  const places = new Map<string, number>();
  const go = (path: string) => {
    places.set(location.pathname, window.scrollY);
    history.pushState(null, '', path);
    show(path);
    window.scrollTo(0, 0);
  };
  window.addEventListener('popstate', () => {
    show(location.pathname);
    const place = places.get(location.pathname) ?? 0;
    if (place > 2000) more(posts.feed().length);
    requestAnimationFrame(() => window.scrollTo(0, place));
  });
  window.addEventListener('scroll', () => {
    if (feed() && window.scrollY + window.innerHeight * 2 > document.body.scrollHeight) more(shown + batch);
  });

  /** The editable box is in the light of its element, the buttons in slots. */
  const mount = (host: Element, answers: CodedPost) => {
    const form = nodesOf(
      '<faceplate-form action="#"><shreddit-composer><div contenteditable="true" role="textbox" aria-label="Comment body" name="body" spellcheck="true"></div><button slot="cancel-button" type="button">Cancel</button><button slot="submit-button" type="submit">Comment</button></shreddit-composer></faceplate-form>',
    ).firstElementChild as Element;
    host.replaceChildren(form);
    const element = form.querySelector('[contenteditable]') as HTMLElement;
    const editor = createEditor({
      namespace: 'shreddit',
      onError(error) {
        throw error;
      },
    });
    editor.setRootElement(element);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    const text = () => editor.getEditorState().read(textOf);
    box = { text, form };
    editor.focus();
    form.querySelector('[slot="submit-button"]')?.addEventListener('click', () => {
      if (text().trim() === '') return;
      sent.push({ to: nameOf(answers), text: text() });
      const comment = posts.send(text(), answers);
      const tree = form.closest('shreddit-comment') ?? main.querySelector('shreddit-comment-tree');
      tree?.append(nodesOf(commentMarkup(posts, comment, 0)));
      box = undefined;
      form.remove();
    });
    form.querySelector('[slot="cancel-button"]')?.addEventListener('click', () => form.remove());
  };

  root.addEventListener('click', (event) => {
    const hit = event.target as Element;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const opened = postAt(posts, location.pathname);
    if (link instanceof HTMLAnchorElement && link.getAttribute('href')?.startsWith('/')) {
      event.preventDefault();
      go(link.getAttribute('href') ?? '/');
    } else if (hit.closest('[slot="comment-reply"]')) {
      const row = hit.closest('shreddit-comment-action-row') as Element;
      const comment = opened && [...flat(posts, opened)].find((each) => nameOf(each) === row.getAttribute('comment-id'));
      const loader = nodesOf('<shreddit-async-loader><comment-composer-host></comment-composer-host></shreddit-async-loader>').firstElementChild as Element;
      row.append(loader);
      if (comment) setTimeout(() => mount(loader.firstElementChild as Element, comment), lazily);
    } else if (hit.closest('[data-testid="trigger-button"]') && opened)
      setTimeout(() => mount(main.querySelector('comment-composer-host') as Element, opened), lazily);
  });
  show(location.pathname);
  return {
    sent,
    model: () => box?.text() ?? '',
    submitEnabled: () => (box?.text().trim() ?? '') !== '',
    scrollTo(index) {
      more(index + 3);
      feed()?.querySelectorAll('article,shreddit-ad-post')[index]?.scrollIntoView({ block: 'center' });
    },
  };
}

function* flat(posts: CodedPosts, post: CodedPost): Generator<CodedPost> {
  for (const answer of posts.under(post)) {
    yield answer;
    yield* flat(posts, answer);
  }
}
