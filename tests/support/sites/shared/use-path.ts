import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';

/** Where a page is, and how it goes elsewhere without loading anything: links of the site are followed by `pushState`. */
export function usePath(): { path: string; go(to: string): void; follow(event: MouseEvent): void } {
  const [path, setPath] = useState(location.pathname);
  const places = useRef(new Map<string, number>());
  const go = useCallback((to: string) => {
    places.current.set(location.pathname, window.scrollY);
    history.pushState(null, '', to);
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
  const follow = useCallback(
    (event: MouseEvent) => {
      const href = (event.target as Element).closest('a')?.getAttribute('href');
      if (!href?.startsWith('/') || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(href);
    },
    [go],
  );
  return { path, go, follow };
}
