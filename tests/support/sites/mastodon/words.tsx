/** @jsxImportSource react */
import { type Piece, piecesOf } from '../shared/words';
import { me, people } from '../shared/world';
import { acctOf } from './statuses';

const everyone = [me, ...Object.values(people)];

/** Paragraphs and links as the server's HTML has them. */
export const Words = ({ text }: { text: string }) => (
  <>{text === '' ? null : keyed(text.split('\n\n')).map(([key, words]) => <Paragraph key={key} words={words} />)}</>
);

const Paragraph = ({ words }: { words: string }) => (
  <p>
    {keyed(piecesOf(words)).map(([key, piece]) => (
      <Part key={key} piece={piece} />
    ))}
  </p>
);

/** A text never changes its order: the place is the key. */
const keyed = <Item,>(items: readonly Item[]): [key: string, item: Item][] => items.map((item, place) => [`part-${place}`, item]);

const Part = ({ piece }: { piece: Piece }) => {
  if (piece.kind === 'break') return <br />;
  if (piece.kind === 'mention') return <Mention handle={piece.text} />;
  if (piece.kind === 'tag') {
    return (
      <a className="mention hashtag" rel="tag" href={`/tags/${piece.text}`}>
        #<span>{piece.text}</span>
      </a>
    );
  }
  if (piece.kind === 'link') return <Address href={piece.text} />;
  return <>{piece.text}</>;
};

const Mention = ({ handle }: { handle: string }) => {
  const person = everyone.find((known) => known.handle === handle);
  const acct = person ? acctOf(person) : handle;
  return (
    <span className="h-card" translate="no">
      <a className="mention u-url" title={`@${acct}`} data-hover-card-account={String(person?.hue ?? 0)} href={`/@${acct}`}>
        @<span>{handle}</span>
      </a>
    </span>
  );
};

/** The ends of a long address are there and not to be seen. */
const Address = ({ href }: { href: string }) => {
  const bare = href.replace('https://', '');
  return (
    <a target="_blank" rel="noopener" translate="no" href={href} title={href} className="unhandled-link">
      <span className="invisible">https://</span>
      <span className={bare.length > 30 ? 'ellipsis' : ''}>{bare.slice(0, 30)}</span>
      <span className="invisible">{bare.slice(30)}</span>
    </a>
  );
};
