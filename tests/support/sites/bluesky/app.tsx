/** @jsxImportSource react */
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Box, type Props } from './box';
import { Composer } from './composer';
import { Navigation, Screen, SideColumn } from './screens';
import { handleOf, type Post, type Store } from './store';

type Press = NonNullable<Props<'div'>['onClick']>;

interface Opened {
  path: string;
  /** Where the page was scrolled to when another screen covered it. */
  scroll: number;
}

export interface AppProps {
  store: Store;
  onEditor(editor: Editor | undefined): void;
  onSent(to: Post | undefined, text: string): void;
}

/**
 * The screens lie over each other as in the real client: whatever was left stays in the page, hidden; going back takes the
 * top one away. The address changes after the new screen is in the page.
 */
export const App = ({ store, onEditor, onSent }: AppProps) => {
  useSyncExternalStore(store.subscribe, store.version);
  const [screens, setScreens] = useState<Opened[]>([{ path: location.pathname, scroll: 0 }]);
  const [composing, setComposing] = useState<{ answers: Post | undefined }>();
  const depth = useRef(1);
  const top = screens.at(-1);

  const open = useCallback((path: string) => {
    setScreens((before) => [...before.slice(0, -1), { ...(before.at(-1) as Opened), scroll: window.scrollY }, { path, scroll: 0 }]);
  }, []);
  useLayoutEffect(() => {
    window.scrollTo(0, top?.scroll ?? 0);
  }, [top]);
  useEffect(() => {
    if (screens.length > depth.current) history.pushState({ depth: screens.length }, '', `${top?.path}${location.search}`);
    depth.current = screens.length;
    document.title = titleOf(top?.path ?? '/', store);
  }, [screens, top, store]);
  useEffect(() => {
    const back = (event: PopStateEvent) => {
      const level = (event.state as { depth?: number } | null)?.depth ?? 1;
      depth.current = level;
      setScreens((before) => (level <= before.length ? before.slice(0, level) : [...before, { path: location.pathname, scroll: 0 }]));
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  const follow: Press = (event) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (!href?.startsWith('/')) return;
    event.preventDefault();
    open(href);
  };
  const close = () => setComposing(undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the links inside
    <div className="css-g5y9jx" onClick={follow} onKeyDown={undefined}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as the page has it */}
      <main role="main" className="css-g5y9jx">
        {screens.map(({ path }, index) => (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: screens are a stack
            key={index}
            {...(index < screens.length - 1 ? { 'aria-hidden': true, style: { display: 'none' } } : { style: { display: 'flex' } })}
          >
            <Box
              style={{
                width: 'min(600px, 100vw)',
                margin: '0 auto',
                minHeight: '100dvh',
                borderLeft: '1px solid var(--line)',
                borderRight: '1px solid var(--line)',
              }}
            >
              <Screen path={path} store={store} open={open} reply={(post) => setComposing({ answers: post })} />
            </Box>
          </Box>
        ))}
      </main>
      <Navigation compose={() => setComposing({ answers: undefined })} />
      <SideColumn />
      {composing && (
        <Composer
          answers={composing.answers}
          onEditor={onEditor}
          close={close}
          publish={(text) => {
            store.write(text, composing.answers);
            onSent(composing.answers, text);
            close();
          }}
        />
      )}
    </div>
  );
};

function titleOf(path: string, store: Store): string {
  const [, first, handle, , rkey] = path.split('/');
  const post = store.byRkey(rkey ?? '');
  const words = first === 'notifications' ? 'Notifications' : post ? `Post by @${handleOf(post.author)}` : first === 'profile' ? `@${handle}` : 'Following';
  return `${words} — Bluesky`;
}
