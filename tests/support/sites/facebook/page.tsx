/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Facebook writes them
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { me } from '../shared/world';
import type { CommentProps } from './comments';
import { Face, Go, visit } from './parts';
import { nameOf, pathOf, personOf, type Store, type Story, titleOf } from './store';
import { StoryBox } from './story';
import { CommentForm, type Writing } from './writing';

interface PageProps {
  store: Store;
  onSent(sent: { to: string; text: string }): void;
  onOpen(writing: Writing): () => void;
  /** The ids of the list in view. */
  onList(ids: string[]): void;
}

/** The whole page: feed, profiles and notifications, and over them the dialog of an opened post. */
export function Page({ store, onSent, onOpen, onList }: PageProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const [path, setPath] = useState(location.pathname);
  const [behind, setBehind] = useState(/\/posts\//.test(location.pathname) ? '/' : location.pathname);
  useEffect(() => {
    const onBack = () => setPath(location.pathname);
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);
  const opened = store.get(/\/posts\/([^/]+)/.exec(path)?.[1] ?? '');
  useEffect(() => {
    if (!opened) setBehind(path);
  }, [opened, path]);
  const open = useCallback((to: string) => {
    history.pushState(null, '', to);
    setPath(new URL(to, location.href).pathname);
    if (!to.includes('/posts/')) window.scrollTo(0, 0);
  }, []);
  const send = useCallback(
    (text: string, to: Story) => {
      store.send(text, to);
      onSent({ to: to.id, text });
    },
    [store, onSent],
  );
  const rest: CommentProps = { store, open, send, onOpen };
  const screen = opened ? behind : path;
  const person = personOf(screen.split('/')[1] ?? '');
  const stories = person ? store.by(nameOf(person)) : screen === '/notifications' ? [] : store.feed();
  onList(
    opened
      ? [opened, ...store.answersTo(opened).flatMap((comment) => [comment, ...store.answersTo(comment)])].map(({ id }) => id)
      : stories.map(({ id }) => id),
  );
  return (
    <>
      <div role="banner" className="banner">
        <Go to="/" open={open} className="logo" aria-label="Facebook">
          f
        </Go>
        <nav role="navigation">
          <Go to="/" open={open} aria-label="Home">
            Home
          </Go>
          <Go to="/notifications" open={open} aria-label="Notifications">
            Notifications
          </Go>
        </nav>
      </div>
      <div className="columns">
        <div role="navigation" className="rail">
          <div data-pagelet="LeftRail">
            <ul>
              <li>
                <Go to={`/${nameOf(me)}`} open={open}>
                  {titleOf(me)}
                </Go>
              </li>
              <li>
                <a href="/groups/?ref=bookmarks">Groups</a>
              </li>
            </ul>
          </div>
        </div>
        <div role="main" className="main">
          {screen === '/notifications' ? (
            <Notifications store={store} open={open} />
          ) : (
            <>
              {person ? <h2 className="region">{titleOf(person)}</h2> : <NewPost open={open} />}
              <div {...(!person && { role: 'feed' })}>
                {stories.map((story, place) => (
                  <div key={story.id}>
                    <div data-pagelet={`FeedUnit_${place}`}>
                      <StoryBox {...rest} story={story} place={place} />
                    </div>
                  </div>
                ))}
                <div role="article" className="stub">
                  <div aria-label="Loading..." role="status" data-visualcompletion="loading-state" />
                </div>
              </div>
            </>
          )}
        </div>
      </div>
      {opened && <Dialog key={opened.id} {...rest} story={opened} close={() => history.back()} />}
    </>
  );
}

const NewPost = ({ open }: { open(path: string): void }) => (
  <div aria-label="Create a post" role="region">
    <div className="region">
      <h3 dir="auto">Create a post</h3>
      <Go to={`/${nameOf(me)}`} open={open} aria-label={`${titleOf(me)}'s Timeline`}>
        <Face person={me} size={40} />
      </Go>
      <div role="button" tabIndex={0}>
        <span>What's on your mind?</span>
      </div>
    </div>
  </div>
);

/** An opened post with its comments, over what was there before. */
const Dialog = ({ story, close, ...rest }: CommentProps & { story: Story; close(): void }) => (
  <div role="dialog" className="over">
    <div aria-labelledby="dialog-title" role="dialog" className="dialog">
      <div className="top">
        <h2 dir="auto" id="dialog-title">
          {titleOf(story.author)}'s Post
        </h2>
        <div aria-label="Close" role="button" tabIndex={0} onClick={close}>
          ✕
        </div>
      </div>
      <div className="body">
        <StoryBox {...rest} story={story} place={0} opened />
      </div>
      <div className="foot" data-visualcompletion="ignore-late-mutation">
        <CommentForm to={undefined} send={(text) => rest.send(text, story)} onOpen={rest.onOpen} />
      </div>
    </div>
  </div>
);

const deeds = {
  like: 'likes your post',
  follow: 'follows you',
  mention: 'mentioned you',
  reply: 'commented on your post',
  quote: 'shared your post',
  repost: 'shared your post',
};

const Notifications = ({ store, open }: { store: Store; open(path: string): void }) => (
  <div className="card">
    <h2 className="region">Notifications</h2>
    <div role="grid">
      {store.notices.map(({ kind, person, post }) => (
        <div role="row" key={`${kind}${person.handle}${post?.id}`}>
          <div role="gridcell">
            <Go className="notice" to={`${post && !post.answers ? pathOf(post) : `/${nameOf(person)}`}?notif_id=1&${visit()}`} open={open}>
              <span dir="auto">
                <strong>{titleOf(person)}</strong> {deeds[kind]}
              </span>
            </Go>
          </div>
        </div>
      ))}
    </div>
  </div>
);
