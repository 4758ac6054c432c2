/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Facebook writes them
// biome-ignore-all lint/suspicious/noArrayIndexKey: lines never move
import { Fragment, type MouseEvent, type ReactNode } from 'react';
import { pictureOf } from '../shared/picture';
import { piecesOf } from '../shared/words';
import { me, type Person, people } from '../shared/world';
import { nameOf, titleOf } from './store';

/** What marks a visit: its length tells advertisements (2025-12). */
export const visit = (kind: 'friend' | 'ad' = 'friend'): string => `__cft__[0]=${'AZVx7wQ-'.repeat(60).slice(0, kind === 'ad' ? 366 : 174)}`;

export const Face = ({ person, size }: { person: Person; size: number }) => (
  <img className="face" alt="" src={pictureOf(person)} width={size} height={size} draggable={false} />
);

/** A link of the page's own: the address changes without a new page. */
export const Go = ({ to, open, children, ...rest }: { to: string; open(path: string): void; children: ReactNode; [name: string]: unknown }) => (
  <a
    {...rest}
    href={to}
    role="link"
    tabIndex={0}
    onClick={(event: MouseEvent) => {
      event.preventDefault();
      open(to);
    }}
  >
    {children}
  </a>
);

/** Age as Facebook cuts it: "7m", "2h", "3d", "1w". */
export function ageOf(time: number): string {
  const minutes = Math.max(0, Math.floor((Date.now() - time) / 60_000));
  if (minutes < 60) return `${minutes}m`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)}h`;
  return minutes < 60 * 24 * 7 ? `${Math.floor(minutes / 1440)}d` : `${Math.floor(minutes / 10_080)}w`;
}

export const shortOf = (count: number): string => (count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}K`.replace('.0K', 'K'));

/** A text, each line in a box of its own; people are named by links, addresses lead over a page of the network's. */
export const Words = ({ text, open }: { text: string; open(path: string): void }) =>
  text.split('\n').map((line, index) => (
    <div dir="auto" key={index}>
      {line === '' ? <br /> : piecesOf(line).map((piece, place) => <Fragment key={`${place}${piece.kind}`}>{shown(piece, open)}</Fragment>)}
    </div>
  ));

function shown(piece: ReturnType<typeof piecesOf>[number], open: (path: string) => void): ReactNode {
  if (piece.kind === 'break') return null;
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'tag') return <Go to={`/hashtag/${piece.text}?${visit()}`} open={open}>{`#${piece.text}`}</Go>;
  if (piece.kind === 'link') return <a href={`https://l.facebook.com/l.php?u=${encodeURIComponent(piece.text)}&h=AT0`}>{piece.text}</a>;
  const person = [me, ...Object.values(people)].find(({ handle }) => handle === piece.text.replace('@', ''));
  return person ? (
    <Go to={`/${nameOf(person)}?${visit()}`} open={open}>
      {titleOf(person)}
    </Go>
  ) : (
    piece.text
  );
}
