/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import type { Children } from './look';

/** Heights of articles by id, kept so that a list that comes back is the same length at once. */
export type Heights = Map<string, number>;

/**
 * A row of a list as Mastodon recycles them (4.7, components/scrollable_list): the article stays; when it has left the
 * view and the browser is idle its content becomes a stub of the same height, and comes back when it is near.
 */
export function Article({
  id,
  index,
  size,
  heights,
  children,
}: {
  id: string;
  index: number;
  size: number;
  heights: Heights;
  children: (hidden: boolean) => Children;
}) {
  const node = useRef<HTMLElement>(null);
  const [inView, setInView] = useState<boolean>();
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const element = node.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry) return;
      heights.set(id, entry.boundingClientRect.height);
      setInView(entry.isIntersecting);
      if (entry.isIntersecting) setHidden(false);
      else whenIdle(() => setHidden(true));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, heights]);
  const known = heights.get(id);
  const isStub = inView ? false : isHidden || (inView === undefined && known !== undefined);
  return (
    <article
      ref={node}
      tabIndex={-1}
      aria-posinset={index + 1}
      aria-setsize={size}
      data-id={id}
      style={isStub ? { height: known, opacity: 0, overflow: 'hidden' } : undefined}
    >
      {children(isStub)}
    </article>
  );
}

const whenIdle = (then: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then, { timeout: 1000 });
  else setTimeout(then, 50);
};
