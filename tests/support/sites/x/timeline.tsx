/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as X writes them, redundant ones too
import { type ReactNode, useEffect, useLayoutEffect, useReducer, useRef } from 'react';

export interface Row {
  key: string;
  /** The post's id; other rows are separators, headings and buttons. */
  post: string | undefined;
  content: ReactNode;
  /** No border below: a line leads to the next post. */
  joined?: boolean;
}

/** How far from the window cells stay mounted, in pixels. */
const margin = 1200;
const guessed = 130;

/**
 * X's list: cells are placed absolutely by `translateY`, mounted near the window only, measured when they come in, moved
 * when one above changes its height, and removed (not emptied) when they are far.
 */
export function Timeline({ label, rows, onList }: { label: string; rows: Row[]; onList(list: ListHandle): void }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const box = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const top = useRef(0);

  const offsets: number[] = [];
  let height = 0;
  for (const { key } of rows) {
    offsets.push(height);
    height += heights.current.get(key) ?? guessed;
  }

  useEffect(() => {
    window.addEventListener('scroll', redraw, { passive: true });
    window.addEventListener('resize', redraw);
    return () => {
      window.removeEventListener('scroll', redraw);
      window.removeEventListener('resize', redraw);
    };
  }, []);

  useLayoutEffect(() => {
    const now = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (now === top.current) return;
    top.current = now;
    redraw();
  });

  useLayoutEffect(() => {
    onList({
      ids: rows.flatMap(({ post }) => post ?? []),
      async scrollTo(index) {
        const wanted = rows.filter(({ post }) => post !== undefined)[index]?.key;
        // Heights on the way are guesses until they are measured.
        for (let round = 0; round < 6; round++) {
          const place = rows.findIndex(({ key }) => key === wanted);
          let offset = 0;
          for (const { key } of rows.slice(0, Math.max(0, place))) offset += heights.current.get(key) ?? guessed;
          window.scrollTo(0, top.current + offset - 60);
          await new Promise(requestAnimationFrame);
        }
      },
    });
  });

  const from = window.scrollY - top.current - margin;
  const to = window.scrollY - top.current + window.innerHeight + margin;
  const onHeight = (key: string, offset: number, measured: number) => {
    const before = heights.current.get(key) ?? guessed;
    if (before === measured) return;
    heights.current.set(key, measured);
    // What is read stays where it is when something above it turns out taller.
    if (offset + before < window.scrollY - top.current) window.scrollBy(0, measured - before);
    redraw();
  };

  return (
    <section aria-labelledby="accessible-list-1" role="region" className="css-175oi2r">
      <h1 dir="auto" aria-level={1} role="heading" className="unseen" id="accessible-list-1">
        {label}
      </h1>
      <div aria-label={`Timeline: ${label}`} className="css-175oi2r">
        <div ref={box} style={{ position: 'relative', minHeight: `${height}px` }}>
          {rows.map((row, index) => {
            const offset = offsets[index] ?? 0;
            const end = offset + (heights.current.get(row.key) ?? guessed);
            return end < from || offset > to ? null : (
              <Cell key={row.key} offset={offset} joined={row.joined === true} onHeight={(measured) => onHeight(row.key, offset, measured)}>
                {row.content}
              </Cell>
            );
          })}
        </div>
      </div>
    </section>
  );
}

export interface ListHandle {
  ids: string[];
  scrollTo(index: number): void;
}

function Cell({ offset, joined, onHeight, children }: { offset: number; joined: boolean; onHeight(height: number): void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onHeight);
  tell.current = onHeight;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    tell.current(element.offsetHeight);
    const observer = new ResizeObserver(() => tell.current(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="css-175oi2r" data-testid="cellInnerDiv" style={{ transform: `translateY(${offset}px)`, position: 'absolute', width: '100%' }}>
      <div className={`css-175oi2r cell ${joined ? 'joined' : ''}`}>
        <div className="css-175oi2r">{children}</div>
      </div>
    </div>
  );
}
