/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far from the window rows keep their content, in pixels. */
const margin = 1200;

/** A row that loses its content when it is far from the window and keeps its height, as Meta's pages do; its nodes are made anew when it comes near. */
export function FarRow({ pagelet, children }: { pagelet?: string | undefined; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) setHeight(entry.isIntersecting ? undefined : element.offsetHeight);
      },
      { rootMargin: `${margin}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="x78zum5 far-row" data-pagelet={pagelet} style={height === undefined ? undefined : { height: `${height}px` }}>
      {height === undefined && children}
    </div>
  );
}
