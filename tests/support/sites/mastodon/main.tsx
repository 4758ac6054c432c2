/** @jsxImportSource react */
// biome-ignore-all lint/a11y: the markup is Mastodon's own, faults included

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot as createReactRoot } from 'react-dom/client';
import { addStyle, createRoot, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { piecesOf } from '../shared/words';
import { me, people } from '../shared/world';
import type { Heights } from './article';
import { Feed, Notifications, ProfileHead, Thread } from './columns';
import { ComposeForm, canSend, emptyWriting, replyTo, type Writing } from './compose';
import { Icon, Link } from './look';
import type { Deeds } from './status';
import { acctOf, createStatuses, type Status, type Statuses } from './statuses';
import { style } from './style';

/**
 * Mastodon 4.7's own web client as far as the adapter, the composer and the recycling of rows are concerned, with invented
 * people. `?n=` posts in the home feed (30), `?theme=dark`.
 */
const asked = new URLSearchParams(location.search);
const sent: { to: string | undefined; text: string }[] = [];

/** The left panel with the composer is there from this width on (4.7 styles). */
const isWide = (): boolean => matchMedia('(min-width: 896px)').matches;

const everyone = [me, ...Object.values(people)];
const mentionedIn = ({ text }: Status): string[] =>
  piecesOf(text).flatMap((piece) => {
    const person = piece.kind === 'mention' ? everyone.find(({ handle }) => handle === piece.text) : undefined;
    return person ? [acctOf(person)] : [];
  });

function App({ statuses, tell }: { statuses: Statuses; tell(now: { writing: Writing }): void }) {
  const [path, setPath] = useState(location.pathname);
  const [writing, setWriting] = useState(emptyWriting);
  const [, redraw] = useState(0);
  const places = useRef(new Map<string, number>());
  const heights = useRef<Heights>(new Map());
  useEffect(() => {
    tell({ writing });
  }, [writing, tell]);

  const go = useCallback((to: string) => {
    places.current.set(location.pathname, window.scrollY);
    history.pushState(undefined, '', to);
    setPath(location.pathname);
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const back = () => {
      setPath(location.pathname);
      requestAnimationFrame(() => window.scrollTo(0, places.current.get(location.pathname) ?? 0));
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  const deeds = useMemo<Deeds>(
    () => ({
      reply(status) {
        setWriting(replyTo(status, mentionedIn(status)));
        if (!isWide()) go('/publish');
      },
      open: (status) => go(`/@${acctOf(status.person)}/${status.id}`),
      toggle: (button) => button.classList.toggle('active'),
    }),
    [go],
  );
  const send = (text: string) => {
    if (!canSend({ ...writing, text })) return;
    sent.push({ to: writing.replyTo?.id, text });
    statuses.write(text, writing.replyTo);
    setWriting(emptyWriting);
    redraw((count) => count + 1);
    if (path === '/publish') history.back();
  };
  const onClick = (event: React.MouseEvent) => {
    const link = (event.target as Element).closest('a[href^="/"]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(link.getAttribute('href') ?? '/');
  };
  const form = <ComposeForm writing={writing} change={setWriting} send={send} autoFocus={path === '/publish'} />;

  return (
    <div tabIndex={-1} onClick={onClick}>
      <div className="ui">
        <div className="columns-area__panels">
          <div className="columns-area__panels__pane columns-area__panels__pane--compositional">
            <div className="columns-area__panels__pane__inner">
              <div className="compose-panel">
                <div className="search">
                  <input className="search__input" placeholder="Search or paste URL" aria-label="Search or paste URL" type="text" />
                </div>
                {path !== '/publish' && isWide() && form}
              </div>
            </div>
          </div>
          <main className="columns-area__panels__main">
            <Header path={path} />
            <div className="columns-area columns-area--mobile">
              <div role="region" aria-label="Column" className="column">
                {path === '/publish' ? form : <Column key={path} path={path} statuses={statuses} deeds={deeds} heights={heights.current} />}
              </div>
            </div>
          </main>
          <Navigation path={path} />
        </div>
      </div>
    </div>
  );
}

function Column({ path, statuses, deeds, heights }: { path: string; statuses: Statuses; deeds: Deeds; heights: Heights }) {
  const [, acct = '', id] = /^\/@([^/]+)(?:\/(\d+))?$/.exec(path) ?? [];
  const opened = id === undefined ? undefined : statuses.get(id);
  if (opened) return <Thread above={statuses.above(opened)} opened={opened} below={statuses.below(opened)} deeds={deeds} />;
  if (acct) {
    return (
      <>
        <ProfileHead posts={statuses.by(acct)} />
        <Feed posts={statuses.by(acct)} deeds={deeds} heights={heights} pinned />
      </>
    );
  }
  if (path === '/notifications') return <Notifications notes={statuses.notes} deeds={deeds} heights={heights} />;
  return <Feed posts={statuses.feed} deeds={deeds} heights={heights} />;
}

const Header = ({ path }: { path: string }) => (
  <div className="tabs-bar__wrapper">
    <div className="column-header">
      {path.startsWith('/@') && (
        <button className="column-header__back-button" type="button" aria-label="Back" onClick={() => history.back()}>
          ‹ Back
        </button>
      )}
      {!path.startsWith('/@') && (
        <h1>
          <Icon name={path === '/notifications' ? 'bell' : 'home'} />
          <span className="column-header__text">{path === '/notifications' ? 'Notifications' : path === '/publish' ? 'New post' : 'Home'}</span>
        </h1>
      )}
    </div>
  </div>
);

const Navigation = ({ path }: { path: string }) => (
  <div className="columns-area__panels__pane columns-area__panels__pane--start columns-area__panels__pane--navigational">
    <div className="columns-area__panels__pane__inner">
      <nav className="navigation-panel" aria-label="Main">
        <a className="button navigation-panel__compose-button" href="/publish">
          <span>New Post</span>
        </a>
        <ul>
          {(
            [
              ['/home', 'home', 'Home'],
              ['/notifications', 'bell', 'Notifications'],
              ['/explore', 'search', 'Trending'],
              [`/@${me.handle}`, 'at', 'Profile'],
            ] as const
          ).map(([to, icon, label]) => (
            <li key={to}>
              <Link to={to} className={`column-link column-link--transparent${path === to ? ' active' : ''}`}>
                <Icon name={icon} className="column-link__icon" />
                <span>{label}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </div>
);

/** The settings that the server puts into the page, with what a client needs to know who it is. */
function writeState(): void {
  const state = document.createElement('script');
  state.id = 'initial-state';
  state.type = 'application/json';
  state.textContent = JSON.stringify({
    meta: { me: '1', domain: location.host, locale: 'en', version: '4.7.0' },
    accounts: { 1: { id: '1', username: me.handle, acct: me.handle, display_name: me.name } },
  });
  document.head.append(state);
}

function start(): void {
  document.documentElement.dataset.colorScheme = asked.get('theme') === 'dark' ? 'dark' : 'light';
  document.body.className = 'app-body layout-single-column';
  addStyle(style);
  writeState();
  const root = createRoot('mastodon');
  root.className = 'notranslate app-holder';
  root.dataset.props = '{"locale":"en"}';
  const statuses = createStatuses(Number(asked.get('n') ?? 30), startTime());
  const now = { writing: emptyWriting };
  const shown = () =>
    location.pathname.startsWith('/@') && /\d$/.test(location.pathname)
      ? [...document.querySelectorAll('.detailed-status__wrapper, .status--in-thread')]
      : [...document.querySelectorAll('article')];
  const idOf = (element: Element) =>
    element.getAttribute('data-id') ?? element.querySelector('.detailed-status__datetime')?.getAttribute('href')?.split('/').pop() ?? '';
  exposeSite({
    model: () => now.writing.text,
    submitEnabled: () => canSend(now.writing),
    sent,
    ids: () => shown().map(idOf),
    scrollTo: (index) => shown()[index]?.scrollIntoView({ block: 'center' }),
  });
  createReactRoot(root).render(<App statuses={statuses} tell={(next) => void Object.assign(now, next)} />);
}

start();
