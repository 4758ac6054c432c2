import { useMemo } from 'preact/hooks';
import { type Piece, wordDiff } from '../../lib/team/word-diff';

export interface WordDiffProps {
  /** Earlier, or the one version. */
  one: string;
  /** Later, or the other version. */
  other: string;
  /** One of the texts with what only it has marked, or both in one: what went, and what came. */
  show: 'one' | 'other' | 'both';
}

/** Words that differ, marked: struck through what only `one` has, underlined what only `other` has. */
export function WordDiff({ one, other, show }: WordDiffProps) {
  const pieces = useMemo(() => wordDiff(one, other), [one, other]);
  return (
    <span class="fs-word-diff" dir="auto">
      {pieces.map((piece) => drawn(piece, show))}
    </span>
  );
}

function drawn({ text, in: where }: Piece, show: WordDiffProps['show']) {
  if (where === 'both') return text;
  if (show !== 'both') return where === show ? <mark>{text}</mark> : null;
  return where === 'one' ? <del>{text}</del> : <ins>{text}</ins>;
}
