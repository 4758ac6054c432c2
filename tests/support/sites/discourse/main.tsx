import { baseKeymap } from '@tiptap/pm/commands';
import { redo, undo, history as undoing } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { type CodedPost, createCodedPosts, shortAge } from '../shared/coded-posts';
import { escaped, nodesOf } from '../shared/markup';
import { landscape, pictureOf } from '../shared/picture';
import { addStyle, createRoot, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { piecesOf } from '../shared/words';
import { me, type Person, people } from '../shared/world';
import { style } from './style';

/**
 * A Discourse forum as its own source has it (2026-11): a long topic that all talk in, whose posts are emptied away from the view, a topic of our
 * own, lists, activity and notifications. `?n=` posts in the long topic (30), `?theme=dark`, `?rich` for the ProseMirror box in place of the textarea.
 */
const { searchParams } = new URL(location.href);
const isRich = searchParams.has('rich');
addStyle(style(searchParams.get('theme') === 'dark'));
document.head.append(nodesOf('<meta name="generator" content="Discourse 3.6.0"><meta id="data-discourse-setup" data-base-url="https://meta.discourse.org">'));
// Which of its two layouts the forum shows.
document.documentElement.classList.add(matchMedia('(max-width: 600px)').matches ? 'mobile-view' : 'desktop-view');
const posts = createCodedPosts(Number(searchParams.get('n') ?? 30), startTime());
const sent: { to: string | undefined; text: string }[] = [];

interface Topic {
  id: number;
  slug: string;
  title: string;
  posts: CodedPost[];
}
const byKey = (key: string): CodedPost => posts.feed().find((post) => post.key === key) ?? (posts.feed()[0] as CodedPost);
const own = byKey('own');
/** Talk: everything in the world but what is under our post. */
const talk: Topic = { id: 1, slug: 'harbour-talk', title: 'Harbour talk', posts: posts.feed().filter(({ promoted }) => !promoted) };
const ours: Topic = { id: 2, slug: 'winter-ferries', title: 'Winter ferries', posts: [own, ...flat(own)] };
const topics = [talk, ours];

function flat(post: CodedPost): CodedPost[] {
  return posts.under(post).flatMap((answer) => [answer, ...flat(answer)]);
}

const placeOf = (topic: Topic, number: number): string => `/t/${topic.slug}/${topic.id}/${number}`;
const avatar = (person: Person, size: number): string =>
  `<img alt="" width="${size}" height="${size}" class="avatar" title="${person.handle}" src="${pictureOf(person)}">`;
const date = (time: number): string => `<span class="relative-date" data-time="${time}" data-format="tiny">${shortAge(time)}</span>`;

const cook = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${piecesOf(line).map(pieceOf).join('')}</p>`)
    .join('\n');

function pieceOf(piece: ReturnType<typeof piecesOf>[number]): string {
  if (piece.kind === 'break') return '<br>\n';
  if (piece.kind === 'mention') return `<a class="mention" href="/u/${piece.text}">@${piece.text}</a>`;
  if (piece.kind === 'link') return `<a href="${escaped(piece.text)}" rel="noopener nofollow ugc">${escaped(piece.text)}</a>`;
  return escaped(piece.kind === 'tag' ? `#${piece.text}` : piece.text);
}

/** What stands in a post's frame while it is near the view. */
function article(topic: Topic, index: number): string {
  const post = topic.posts[index] as CodedPost;
  const { author, counts } = post;
  const number = index + 1;
  const link = `href="/u/${author.handle}" data-user-card="${author.handle}"`;
  const name = author.name
    ? `<span class="first full-name"><a ${link}>${escaped(author.name)}</a></span><span class="second username"><a ${link}>${author.handle}</a></span>`
    : `<span class="first username"><a ${link}>${author.handle}</a></span>`;
  const answered = post.answers && topic.posts[index - 1] !== post.answers && post.answers !== topic.posts[0] ? post.answers.author : undefined;
  const tab = answered
    ? `<a class="reply-to-tab" href role="button">↩ ${avatar(answered, 24)}<span>${escaped(answered.name || answered.handle)}</span></a>`
    : '';
  const answers =
    index > 0 && posts.under(post).length > 0
      ? `<button class="btn btn-icon-text post-action-menu__show-replies show-replies btn-flat" type="button"><span class="d-button-label">${posts.under(post).length} Replies</span></button>`
      : '';
  const likes =
    counts.likes > 0
      ? `<button class="btn post-action-menu__like-count like-count btn-flat button-count regular-likes" type="button">${counts.likes}</button>`
      : '';
  const picture = post.picture
    ? `<div class="lightbox-wrapper"><a class="lightbox" href="#"><img src="${landscape(author.hue)}" alt="${escaped(post.picture)}"></a></div>`
    : '';
  return `<article id="post_${number}" class="boxed onscreen-post" aria-labelledby="post-heading-${number}" data-post-id="${topic.id * 1000 + number}" data-topic-id="${topic.id}" data-user-id="${author.hue}"><div class="post__row row"><div class="topic-avatar"><div class="post-avatar"><a class="trigger-user-card main-avatar" ${link} tabindex="-1" aria-hidden="true">${avatar(author, 48)}</a></div></div><div class="post__body topic-body clearfix"><div class="topic-meta-data" role="heading" aria-level="2"><div class="names trigger-user-card">${name}</div><div class="post-infos">${tab}<div class="post-info post-date"><a class="post-date" href="${placeOf(topic, number)}" title="Post date"><span aria-hidden="true">${date(post.time)}</span></a></div></div></div><div class="post__regular regular post__contents contents"><div class="cooked">${cook(post.text)}${picture}</div><section class="post__menu-area post-menu-area clearfix"><nav class="post-controls collapsed">${answers}<div class="actions"><div class="double-button post-action-menu__double-button">${likes}<button class="btn no-text post-action-menu__like toggle-like like" type="button">♡</button></div><button class="btn no-text post-action-menu__copy-link" type="button">🔗</button><button class="btn btn-icon-text post-action-menu__reply reply create fade-out" type="button"><span class="d-button-label">Reply</span></button></div></nav></section></div><section class="post__actions post-actions"></section></div></div></article>`;
}

const root = createRoot('ember-app');
root.append(
  nodesOf(
    `<header class="d-header"><div class="title"><a href="/latest">Forum</a></div><ul class="d-header-icons"><li><a href="${placeOf(talk, 1)}">Talk</a></li><li><a class="our-topic" href="/t/${ours.slug}/${ours.id}">Ours</a></li><li><a href="/u/${me.handle}/notifications/responses">Notifications</a></li><li><a href="/u/${me.handle}/activity">Activity</a></li><li id="current-user" class="current-user"><button class="icon btn-flat" type="button">${avatar(me, 24)}</button></li></ul></header><div id="main-outlet" class="wrap"></div><div id="reply-control" class="closed" role="form"></div>`,
  ),
);
const state = document.createElement('div');
state.id = 'data-preloaded';
state.hidden = true;
state.setAttribute('data-preloaded', JSON.stringify({ currentUser: JSON.stringify({ id: 9, username: me.handle, name: me.name }) }));
document.body.append(state);
const outlet = root.querySelector('#main-outlet') as HTMLElement;
const control = root.querySelector('#reply-control') as HTMLElement;

/** Frames by topic and place; a frame is emptied when it is far away and filled again when it is near. */
const heights = new WeakMap<Element, number>();
let opened: Topic | undefined;
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) cloak(target as HTMLElement, !isIntersecting, boundingClientRect.height);
  },
  { rootMargin: '900px 0px' },
);

function cloak(frame: HTMLElement, far: boolean, height: number): void {
  const number = Number(frame.getAttribute('data-post-number'));
  const topic = opened;
  const post = topic?.posts[number - 1];
  if (!topic || !post) return;
  const heading = `<h2 class="sr-only" id="post-heading-${number}">${post.author.handle}</h2>`;
  if (far && frame.querySelector('article')) {
    heights.set(frame, height);
    frame.className = 'post-stream--cloaked';
    frame.id = `post_${number}`;
    frame.style.minHeight = `${height}px`;
    frame.replaceChildren(nodesOf(heading));
  } else if (!far && !frame.querySelector('article')) {
    frame.className = `topic-post clearfix post--sticky-avatar sticky-avatar ${post.author === me ? 'post--current-user current-user-post ' : ''}post--regular regular`;
    frame.removeAttribute('id');
    frame.style.minHeight = '';
    frame.replaceChildren(nodesOf(heading + article(topic, number - 1)));
  }
}

function showTopic(topic: Topic): void {
  opened = topic;
  outlet.replaceChildren(
    nodesOf(
      `<div id="topic-title"><h1 data-topic-id="${topic.id}"><a href="/t/${topic.slug}/${topic.id}" class="fancy-title"><span>${topic.title}</span></a></h1></div><section class="topic-area" id="topic" data-topic-id="${topic.id}"><div class="posts-wrapper"><div class="post-stream">${topic.posts.map((_, index) => `<div class="post-stream--cloaked" data-post-number="${index + 1}" id="post_${index + 1}" style="min-height:150px"></div>`).join('')}</div></div></section>`,
    ),
  );
  for (const frame of outlet.querySelectorAll('[data-post-number]')) near.observe(frame);
}

function showList(): void {
  outlet.replaceChildren(
    nodesOf(
      `<table class="topic-list"><tbody class="topic-list-body">${topics
        .map(({ id, slug, title, posts: inside }) => {
          const [first] = inside;
          const last = inside.at(-1);
          const link = `href="/u/${first?.author.handle}" data-user-card="${first?.author.handle}"`;
          return `<tr data-topic-id="${id}" class="topic-list-item"><td class="main-link topic-list-data"><span class="link-top-line"><a href="/t/${slug}/${id}" data-topic-id="${id}" class="title raw-link raw-topic-link"><span dir="auto">${title}</span></a></span><div class="link-bottom-line"><a class="badge-category__wrapper" href="#">Harbour</a></div></td><td class="posters topic-list-data"><a ${link}>${first ? avatar(first.author, 24) : ''}</a></td><td class="num posts-map posts topic-list-data"><a class="badge-posts" href="/t/${slug}/${id}/1"><span class="number">${inside.length - 1}</span></a></td><td class="num views topic-list-data"><span class="number">12</span></td><td class="activity num topic-list-data"><a class="post-activity" href="#">${date(last?.time ?? 0)}</a></td></tr>`;
        })
        .join('')}</tbody></table>`,
    ),
  );
}

function showExcerpts(which: (post: CodedPost) => boolean): void {
  const found = topics.flatMap((topic) => topic.posts.flatMap((post, index) => (which(post) ? [{ topic, post, number: index + 1 }] : [])));
  outlet.replaceChildren(
    nodesOf(
      `<div class="user-stream">${found
        .map(
          ({ topic, post, number }) =>
            `<div class="post-list-item"><div class="post-list-item__header info"><a href="/u/${post.author.handle}" data-user-card="${post.author.handle}" class="avatar-link"><div class="avatar-wrapper">${avatar(post.author, 48)}</div></a><div class="post-list-item__details"><div class="stream-topic-title"><span class="title"><a href="${placeOf(topic, number)}">${topic.title}</a></span></div><div class="post-list-item__metadata"><span class="time">${date(post.time)}</span></div></div></div><div data-topic-id="${topic.id}" data-post-id="${topic.id * 1000 + number}" class="excerpt"><div class="cooked">${cook(post.text)}</div></div></div>`,
        )
        .join('')}</div>`,
    ),
  );
}

function show(path: string): void {
  opened = undefined;
  near.disconnect();
  const topic = topics.find(({ id }) => path.split('/')[3] === String(id) && path.startsWith('/t/'));
  if (topic) showTopic(topic);
  else if (/notifications/.test(path)) showExcerpts(({ text, answers }) => text.includes(`@${me.handle}`) || answers === own);
  else if (path.startsWith('/u/')) showExcerpts(({ author }) => author === (Object.values(people).find(({ handle }) => handle === path.split('/')[2]) ?? me));
  else showList();
}

/** The words in the open box; ProseMirror's lines end in one "\n". */
let box: { text(): string } | undefined;
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
});

function openBox(topic: Topic, number: number): void {
  const post = topic.posts[number - 1] as CodedPost;
  const field = isRich
    ? '<div class="ProseMirror-container"></div>'
    : '<textarea class="d-editor-input" aria-label="Type here." placeholder="Type here."></textarea>';
  control.className = 'open show-preview';
  control.replaceChildren(
    nodesOf(
      `<div class="reply-area"><div class="reply-to"><div class="composer-action-title"><span class="action-title" role="heading" aria-level="1">${avatar(post.author, 24)}<a class="user-link" href="${placeOf(topic, number)}">${post.author.handle}</a></span></div></div><div class="d-editor"><div class="d-editor-container ${isRich ? '--rich-editor-enabled' : '--markdown-editor-enabled'}"><div class="d-editor-textarea-column"><div class="d-editor-textarea-wrapper">${field}</div></div></div></div><div class="submit-panel"><div class="save-or-cancel"><button class="btn btn-icon-text btn-primary create" type="button"><span class="d-button-label">Reply</span></button><button class="discard-button btn btn-flat" type="button">Discard</button></div></div></div>`,
    ),
  );
  const area = control.querySelector('textarea');
  box = area ? { text: () => area.value } : openRich(control.querySelector('.ProseMirror-container') as HTMLElement);
  (area ?? control.querySelector<HTMLElement>('.ProseMirror'))?.focus();
  control.querySelector('.create')?.addEventListener('click', () => {
    const text = box?.text() ?? '';
    if (text.trim() === '') return;
    sent.push({ to: `${topic.id}/${number}`, text });
    topic.posts.push(posts.send(text, post));
    close();
    show(location.pathname);
  });
  control.querySelector('.discard-button')?.addEventListener('click', close);
}

function openRich(place: HTMLElement): { text(): string } {
  const view = new EditorView(place, {
    state: EditorState.create({ schema, plugins: [undoing(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)] }),
    attributes: { class: 'd-editor-input' },
    dispatchTransaction: (transaction) => view.updateState(view.state.apply(transaction)),
  });
  view.dom.style.whiteSpace = 'pre-wrap';
  return { text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n') };
}

function close(): void {
  box = undefined;
  control.className = 'closed';
  control.replaceChildren();
}

const places = new Map<string, number>();
root.addEventListener('click', (event) => {
  const hit = event.target as Element;
  const link = hit.closest('a');
  const reply = hit.closest('.post-action-menu__reply');
  if (reply && opened) openBox(opened, Number(reply.closest('[data-post-number]')?.getAttribute('data-post-number')));
  else if (link) {
    event.preventDefault();
    const to = link.getAttribute('href') ?? '';
    if (!to.startsWith('/') || link.classList.contains('post-date')) return;
    places.set(location.pathname, window.scrollY);
    history.pushState(null, '', to);
    show(location.pathname);
    window.scrollTo(0, 0);
  }
});
window.addEventListener('popstate', () => {
  show(location.pathname);
  requestAnimationFrame(() => window.scrollTo(0, places.get(location.pathname) ?? 0));
});
show(location.pathname);
exposeSite({
  sent,
  model: () => box?.text() ?? '',
  submitEnabled: () => (box?.text().trim() ?? '') !== '',
  ids: () => (opened?.posts ?? []).map((_, index) => String((opened?.id ?? 0) * 1000 + index + 1)),
  scrollTo: (index) => outlet.querySelectorAll('[data-post-number]')[index]?.scrollIntoView({ block: 'center' }),
});
