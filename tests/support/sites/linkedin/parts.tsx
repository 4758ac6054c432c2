/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { piecesOf } from '../shared/words';
import { me, type Person, people } from '../shared/world';
import { nameOf, type Post, pathOf, type Store } from './store';

/** An editor on the page, for `window.site`. */
export interface OpenEditor {
  text(): string;
  canSend(): boolean;
  hasFocus(): boolean;
}

/** What every part of both generations is given. */
export interface Page {
  store: Store;
  onOpen(editor: OpenEditor): () => void;
  onSent(post: Post, text: string): void;
}

export const limit = 1250;

/** "7m", "3h", "2d", "1w": cut off, never rounded. */
export function ageOf(time: number): string {
  const minutes = Math.max(1, Math.floor((Date.now() - time) / 60_000));
  if (minutes < 60) return `${minutes}m`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}h`;
  const days = Math.floor(minutes / 60 / 24);
  return days < 7 ? `${days}d` : `${Math.floor(days / 7)}w`;
}

export const degreeOf = (person: Person): string => (person === me ? 'You' : person === people.mara ? '1st' : '2nd');

/** People are named by their names, as links. */
export const Words = ({ text }: { text: string }): ReactNode =>
  piecesOf(text).map((piece, index) => {
    const key = `${index}`;
    if (piece.kind === 'break') return <br key={key} />;
    if (piece.kind === 'words') return <span key={key}>{piece.text}</span>;
    if (piece.kind === 'tag') return <a key={key} href={`/feed/hashtag/?keywords=${piece.text}`}>{`#${piece.text}`}</a>;
    const person = [me, ...Object.values(people)].find(({ handle }) => handle === piece.text);
    return piece.kind === 'mention' && person ? (
      <a key={key} href={`https://www.linkedin.com${pathOf(person)}`}>
        {nameOf(person)}
      </a>
    ) : (
      <a key={key} href={piece.text}>
        {piece.text}
      </a>
    );
  });

/** Its content is mounted near the window only; far from it the slot keeps the height that it had. */
export function Slot({ wrap, children }: { wrap: (content: ReactNode | undefined, height: number | undefined) => ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef<number>();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && element.offsetHeight > 60) height.current = element.offsetHeight;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '900px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={box}>{wrap(near ? children : undefined, near ? undefined : (height.current ?? 240))}</div>;
}
