/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as TikTok writes them
import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { landscape, pictureOf } from '../shared/picture';
import { me } from '../shared/world';
import { Browse, Drawer, type ListHandle, Words } from './comments';
import { countOf, personOf, type Store, type TikTokComment, type Video } from './store';
import { type OpenEditor, Writing } from './writing';

interface PageProps {
  store: Store;
  onSent(sent: { to: string | undefined; text: string }): void;
  onList(list: ListHandle): void;
  onOpen(editor: OpenEditor): () => void;
}

/** Where one is: the address, and whether a video was opened from a profile, which shows it in the other layout. */
interface Place {
  path: string;
  browses: boolean;
}

const here = (): Place => ({ path: location.pathname, browses: (history.state as { browses?: boolean } | null)?.browses === true });

export function Page({ store, onSent, onList, onOpen }: PageProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const [{ path, browses }, setPlace] = useState(here);
  const [inFeed, setInFeed] = useState<Video>();
  const [asked, setAsked] = useState<TikTokComment>();

  const go = useCallback((to: string, fromProfile: boolean) => {
    history.pushState({ browses: fromProfile }, '', to);
    setPlace(here());
  }, []);
  useEffect(() => {
    const follow = () => setPlace(here());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    setAsked(undefined);
    setInFeed(undefined);
    document.title = `${path} | TikTok`;
  }, [path]);

  const click = (event: { target: EventTarget | null; preventDefault(): void }) => {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (!href?.startsWith('/')) return;
    event.preventDefault();
    go(href, link?.closest('.grid') != null);
  };
  const [, handle = '', videoId] = /^\/@([\w.]+)(?:\/video\/(\w+))?$/.exec(path) ?? [];
  const opened = videoId ? store.video(videoId) : inFeed;
  const isBrowsing = videoId !== undefined && browses;
  const List = isBrowsing ? Browse : Drawer;
  const send = (text: string) => {
    if (!opened) return;
    store.send(text, opened, asked);
    onSent({ to: asked?.id ?? opened.id, text });
    setAsked(undefined);
  };
  return (
    <div className="frame" onClick={click}>
      <nav className="css-1fd3ab-7937d88b--DivSideNavContainer">
        <a data-e2e="nav-foryou" href="/foryou">
          For You
        </a>
        <a data-e2e="nav-inbox" href="/inbox">
          Activity
        </a>
        <a data-e2e="nav-latest" href={`/@${me.handle}/video/${store.by(me.handle)[0]?.id}`}>
          Our latest
        </a>
        <a data-e2e="nav-profile" href={`/@${me.handle}`}>
          Profile
        </a>
      </nav>
      <main>
        <div className="column">
          {path === '/foryou' && store.feed.map((video) => <VideoItem key={video.id} video={video} onComments={() => setInFeed(video)} />)}
          {path === '/inbox' && <Inbox />}
          {handle !== '' && !videoId && <Profile handle={handle} store={store} />}
          {videoId && opened && (isBrowsing ? <Player video={opened} /> : <VideoItem video={opened} onComments={() => undefined} />)}
        </div>
        {opened && (
          <div className="side" key={opened.id}>
            <List video={opened} onReply={setAsked} onList={onList} />
            <Writing key={asked?.id ?? 'new'} to={asked} onSend={send} onOpen={onOpen} />
          </div>
        )}
      </main>
    </div>
  );
}

const VideoItem = ({ video, onComments }: { video: Video; onComments(): void }) => (
  <article data-e2e="recommend-list-item-container" className="css-1hxm2a-7937d88b--ArticleItemContainer">
    <section data-e2e="feed-video" className="picture">
      <div id={`xgwrapper-0-${video.id}`}>
        <img alt="" src={landscape(video.author.hue)} />
      </div>
      <div className="words">
        <a href={`/@${video.author.handle}`}>
          <h3 data-e2e="video-author-uniqueid">{video.author.handle}</h3>
        </a>
        <div data-e2e="video-desc">
          <Words text={video.text} />
        </div>
      </div>
    </section>
    <section className="actions">
      <a data-e2e="video-author-avatar" href={`/@${video.author.handle}`}>
        <img alt="" src={pictureOf(video.author)} />
      </a>
      <button type="button" aria-label="Like video">
        <span data-e2e="like-icon">♡</span>
        <strong data-e2e="like-count">{countOf(video.counts.likes)}</strong>
      </button>
      <button type="button" aria-label="Read or add comments" onClick={onComments}>
        <span data-e2e="comment-icon">💬</span>
        <strong data-e2e="comment-count">{countOf(video.counts.replies)}</strong>
      </button>
      <button type="button" aria-label="Share video">
        <span data-e2e="share-icon">↗</span>
        <strong data-e2e="share-count">{countOf(video.counts.reposts)}</strong>
      </button>
    </section>
  </article>
);

const Player = ({ video }: { video: Video }) => (
  <div className="player">
    <button type="button" data-e2e="browse-close" onClick={() => history.back()}>
      ✕
    </button>
    <div className="picture">
      <img alt="" src={landscape(video.author.hue)} />
    </div>
  </div>
);

const Profile = ({ handle, store }: { handle: string; store: Store }) => (
  <>
    <h2 data-e2e="user-title">{handle}</h2>
    <p data-e2e="user-bio">{personOf(handle).bio}</p>
    <div data-e2e="user-post-item-list" className="grid">
      {store.by(handle).map((video) => (
        <div key={video.id} data-e2e="user-post-item">
          <a href={`/@${handle}/video/${video.id}`}>
            <img alt="" src={landscape(video.author.hue)} />
            <strong data-e2e="video-views">{countOf(video.counts.views)}</strong>
          </a>
        </div>
      ))}
    </div>
  </>
);

const Inbox = () => (
  <ul data-e2e="inbox-list">
    <li data-e2e="inbox-list-item">Otto Brandt commented: Does the 7:40 run on holidays? 40m ago</li>
    <li data-e2e="inbox-list-item">Pia liked your video. 20m ago</li>
  </ul>
);
