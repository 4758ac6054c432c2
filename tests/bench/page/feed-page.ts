import { benchPost, markup } from './feed-post';
import { buildFrame } from './frame';

/** How one pass over the feed went. A chip is any element that the page did not make, in a post's cell. */
export interface Pass {
  frames: number;
  mounted: number;
  /** Milliseconds by the clock. */
  took: number;
  /** Posts that were in the window for at least one frame and for which a chip is due. */
  due: number;
  /** Of those: that carried a chip when they left the window, and when their cell was taken away. */
  inTime: number;
  byEnd: number;
  /** Cells with a chip when taken away, due or not. */
  carrying: number;
}

export interface BenchFeed {
  /** Elements per post, on average of the posts that are mounted. */
  elements(): number;
  /** Scrolls by three posts in every frame until post number `to` is at the top; up or down. */
  scroll(to: number): Promise<Pass>;
  /** Brings one new post in at the window's end, and tells after how many milliseconds a chip hung from it; `undefined`: none is due, or none came within 10 s. */
  mountOne(): Promise<number | undefined>;
}

interface Cell {
  element: HTMLElement;
  /** Elements that the page made, to tell a foreign one at once. */
  own: number;
  due: boolean;
  seen: boolean;
  left: boolean;
}

/** How far from the window cells stay mounted, in pixels, and how many are mounted or scrolled by per frame (X, 2025-12). */
const margin = 1200;
const step = 3;

/**
 * X's list, by hand instead of React: cells placed absolutely by `translateY`, mounted three at a time near the window,
 * measured when they come in, moved when one above changes its height, removed when far. Frame-locked: every run makes the
 * same frames and mounts, however slow the machine.
 */
export function createFeed(document: Document, { me, every, keep }: { me: string; every: number; keep: boolean }): BenchFeed {
  const list = buildFrame(document, me);
  const cells = new Map<number, Cell>();
  const tops = [0];
  let top = 0;

  const topOf = (index: number): number => tops[index] ?? 0;
  const place = (index: number, element: HTMLElement) => {
    element.style.transform = `translateY(${topOf(index)}px)`;
  };
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const index = Number((target as HTMLElement).dataset.index);
      const height = (target as HTMLElement).offsetHeight;
      if (!cells.has(index) || topOf(index + 1) - topOf(index) === height) continue;
      const moved = height - (topOf(index + 1) - topOf(index));
      for (let later = index + 1; later < tops.length; later++) tops[later] = topOf(later) + moved;
      for (const [later, cell] of cells) if (later > index) place(later, cell.element);
    }
  });

  const mount = (index: number): Cell => {
    const element = document.createElement('div');
    element.className = 'css-175oi2r';
    element.dataset.testid = 'cellInnerDiv';
    element.dataset.index = String(index);
    element.style.cssText = `transform: translateY(${topOf(index)}px); position: absolute; width: 100%;`;
    const post = benchPost(index, { me, every });
    element.innerHTML = markup(post);
    const cell = { element, own: element.getElementsByTagName('*').length, due: post.named === me, seen: false, left: false };
    cells.set(index, cell);
    return cell;
  };
  /** All at once, then measured together, as React commits before it runs layout effects. */
  const mountAll = (indexes: readonly number[]) => {
    const mounted = indexes.map((index) => [index, mount(index)] as const);
    for (const [, { element }] of mounted) list.append(element);
    for (const [index, { element }] of mounted) {
      tops[index + 1] = topOf(index) + element.offsetHeight;
      place(index, element);
      resized.observe(element);
    }
    list.style.minHeight = `${tops.at(-1)}px`;
  };
  const carries = ({ element, own }: Cell): boolean => element.getElementsByTagName('*').length > own;

  /** One frame's work; how many cells came. */
  const settle = (pass: Pass): number => {
    const [from, to] = [top - margin, top + window.innerHeight + margin];
    for (const [index, cell] of cells) {
      const isInView = topOf(index + 1) > top && topOf(index) < top + window.innerHeight;
      if (cell.seen && !cell.left && !isInView) {
        cell.left = true;
        if (cell.due) pass.due += 1;
        if (cell.due && carries(cell)) pass.inTime += 1;
      }
      cell.seen ||= isInView;
      if (keep || (topOf(index + 1) >= from && topOf(index) <= to)) continue;
      if (carries(cell)) pass.carrying += 1;
      if (cell.due && cell.left && carries(cell)) pass.byEnd += 1;
      resized.unobserve(cell.element);
      cell.element.remove();
      cells.delete(index);
    }
    const wanted: number[] = [];
    const present = [...cells.keys()];
    const isUp = wantsUp(present, from);
    for (let next = isUp ? Math.min(...present) - 1 : nextDown(present); wanted.length < step && next >= 0; next += isUp ? -1 : 1) {
      if (isUp ? topOf(next + 1) < from : topOf(next) > to) break;
      wanted.push(next);
    }
    mountAll(wanted);
    return wanted.length;
  };
  const wantsUp = (present: readonly number[], from: number): boolean => present.length > 0 && Math.min(...present) > 0 && topOf(Math.min(...present)) > from;
  const nextDown = (present: readonly number[]): number => (present.length === 0 ? 0 : Math.max(...present) + 1);

  /** All work in the frame's own callback and none in a promise: microtasks in a trace are then the extension's alone. */
  const scrollBy = (target: () => number | undefined): Promise<Pass> => {
    const pass: Pass = { frames: 0, mounted: 0, took: 0, due: 0, inTime: 0, byEnd: 0, carrying: 0 };
    const start = performance.now();
    return new Promise((resolve) => {
      const frame = () => {
        const next = target();
        if (next !== undefined && next !== top) {
          top = next;
          window.scrollTo(0, top);
        }
        const mounted = settle(pass);
        pass.mounted += mounted;
        pass.frames += 1;
        if (next !== undefined || mounted > 0) return void requestAnimationFrame(frame);
        pass.took = performance.now() - start;
        resolve(pass);
      };
      requestAnimationFrame(frame);
    });
  };

  let at = 0;
  return {
    elements: () => [...cells.values()].reduce((sum, { own }) => sum + own, 0) / Math.max(1, cells.size),
    scroll: (to) =>
      scrollBy(() => {
        if (at === to) return undefined;
        const wanted = at < to ? Math.min(to, at + step) : Math.max(to, at - step);
        if (wanted >= tops.length) return top; // not measured yet: mount first
        at = wanted;
        return topOf(at);
      }),
    mountOne() {
      const index = nextDown([...cells.keys()]);
      return new Promise((resolve) => {
        const start = performance.now();
        const watch = new MutationObserver((records) => {
          const cell = cells.get(index);
          if (!cell || !records.some(({ target }) => cell.element.contains(target)) || !carries(cell)) return;
          watch.disconnect();
          clearTimeout(timer);
          resolve(performance.now() - start);
        });
        const timer = setTimeout(() => {
          watch.disconnect();
          resolve(undefined);
        }, 10_000);
        watch.observe(list, { childList: true, subtree: true });
        mountAll([index]);
        if (cells.get(index)?.due === true) return;
        watch.disconnect();
        clearTimeout(timer);
        resolve(undefined);
      });
    },
  };
}
