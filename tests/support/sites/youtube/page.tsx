/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as YouTube writes them
// biome-ignore-all lint/correctness/useUniqueElementIds: the ids are YouTube's
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { landscape, pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Box, type OpenEditor } from './box';
import { type Actions, Thread } from './comment';
import { type Comment, ownVideo, personOf, type Store, type Video } from './store';

export interface ListHandle {
  ids: string[];
  scrollTo(index: number): void;
}

export interface PageProps {
  store: Store;
  onSent(sent: { to: string | undefined; text: string }): void;
  onList(list: ListHandle): void;
  onOpen(editor: OpenEditor): () => void;
}

/** Screens that were shown once are kept, hidden; the screen of a video is one for all videos. */
export function Page({ store, onSent, onList, onOpen }: PageProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const [address, setAddress] = useState(() => new URL(location.href));
  // Once open it stays in the page, hidden.
  const [menu, setMenu] = useState<'none' | 'hidden' | 'open'>(() => (new URL(location.href).searchParams.has('menu') ? 'hidden' : 'none'));
  const follow = useCallback(() => setAddress(new URL(location.href)), []);
  useEffect(() => {
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [follow]);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    document.title = `${address.pathname} - YouTube`;
  }, [address]);

  const watched = useRef<Video>();
  const video = address.pathname === '/watch' ? store.video(address.searchParams.get('v')) : undefined;
  if (video) watched.current = video;
  const handle = /^\/@(\w+)$/.exec(address.pathname)?.[1];
  const profile = useRef<string>();
  if (handle) profile.current = handle;
  const click = (event: { target: EventTarget | null; preventDefault(): void }) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (!href?.startsWith('/')) return;
    event.preventDefault();
    if (!href.startsWith('/hashtag')) history.pushState(null, '', href);
    follow();
  };
  const send: Actions['send'] = (text, to, comment) => {
    store.send(text, to, comment);
    onSent({ to: comment?.id ?? to.id, text });
  };
  return (
    <ytd-app onClick={click}>
      <div id="masthead-container">
        <a id="logo" href="/">
          YouTube
        </a>
        <a href={`/watch?v=${ownVideo}`}>Our latest</a>
        <button type="button" id="avatar-btn" aria-label="Account menu" onClick={() => setMenu(menu === 'open' ? 'hidden' : 'open')}>
          <img alt="" src={pictureOf(me)} width={32} height={32} />
        </button>
        {menu !== 'none' && (
          <ytd-active-account-header-renderer hidden={menu === 'hidden' || undefined}>
            <yt-formatted-string id="account-name">{me.name}</yt-formatted-string> <yt-formatted-string id="channel-handle">@{me.handle}</yt-formatted-string>
          </ytd-active-account-header-renderer>
        )}
      </div>
      <div id="content">
        <ytd-page-manager id="page-manager">
          <ytd-browse page-subtype="home" hidden={address.pathname !== '/' || undefined}>
            <Grid videos={store.videos} />
          </ytd-browse>
          {profile.current && (
            <ytd-browse page-subtype="channels" hidden={!handle || undefined}>
              <h1>{personOf(profile.current).name}</h1>
              <Grid videos={store.videos.filter(({ owner }) => owner.handle === profile.current)} />
            </ytd-browse>
          )}
          {watched.current && (
            <ytd-watch-flexy video-id={watched.current.id} hidden={!video || undefined}>
              <div id="columns">
                <div id="player" />
                <ytd-watch-metadata>
                  <h1>{watched.current.title}</h1>
                  <div id="owner">
                    <ytd-video-owner-renderer>
                      <a href={`/@${watched.current.owner.handle}`}>{watched.current.owner.name || watched.current.owner.handle}</a>
                    </ytd-video-owner-renderer>
                  </div>
                </ytd-watch-metadata>
                <ytd-comments id="comments">
                  <ytd-item-section-renderer id="sections">
                    <Comments key={watched.current.id} video={watched.current} send={send} onOpen={onOpen} onList={onList} />
                  </ytd-item-section-renderer>
                </ytd-comments>
              </div>
            </ytd-watch-flexy>
          )}
        </ytd-page-manager>
      </div>
    </ytd-app>
  );
}

const Grid = ({ videos }: { videos: Video[] }) => (
  <div className="grid">
    {videos.map((video) => (
      <ytd-rich-item-renderer key={video.id}>
        <a href={`/watch?v=${video.id}`}>
          <img alt="" src={landscape(video.owner.hue)} />
          <span>{video.title}</span>
        </a>
        <a href={`/@${video.owner.handle}`}>{video.owner.name}</a>
      </ytd-rich-item-renderer>
    ))}
  </div>
);

/** Twenty more each time the end comes near; none is ever taken away. */
const step = 20;

function Comments({ video, onList, ...actions }: { video: Video; onList(list: ListHandle): void } & Actions) {
  const [shown, setShown] = useState(step);
  const [isWriting, setWriting] = useState(false);
  const end = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const goal = useRef<number>();
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setShown((count) => count + step);
    });
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    onList({
      ids: video.comments.map(({ id }) => id),
      scrollTo: (index) => {
        goal.current = index;
        setShown((count) => Math.max(count, index + step));
        list.current?.children[index]?.scrollIntoView({ block: 'center' });
      },
    });
    if (goal.current !== undefined) list.current?.children[goal.current]?.scrollIntoView({ block: 'center' });
    goal.current = undefined;
  });
  return (
    <>
      <div id="header">
        <ytd-comments-header-renderer>
          <h2 id="count">
            <yt-formatted-string className="count-text">
              <span>{video.comments.length}</span>
              <span> Comments</span>
            </yt-formatted-string>
          </h2>
          <div id="simple-box">
            <ytd-comment-simplebox-renderer id="simplebox">
              {isWriting ? (
                <div id="comment-dialog">
                  <Box
                    label="Add a comment..."
                    start=""
                    onOpen={actions.onOpen}
                    onCancel={() => setWriting(false)}
                    onSend={(text) => {
                      setWriting(false);
                      actions.send(text, video, undefined);
                    }}
                  />
                </div>
              ) : (
                <div id="placeholder-area" onClick={() => setWriting(true)}>
                  <yt-formatted-string id="simplebox-placeholder" role="textbox" tabIndex={0}>
                    Add a comment...
                  </yt-formatted-string>
                </div>
              )}
            </ytd-comment-simplebox-renderer>
          </div>
        </ytd-comments-header-renderer>
      </div>
      <div ref={list} id="contents">
        {video.comments.slice(0, shown).map((comment: Comment) => (
          <Thread key={comment.id} comment={comment} video={video} {...actions} />
        ))}
      </div>
      <ytd-continuation-item-renderer ref={end} style={{ height: 1 }} />
    </>
  );
}
