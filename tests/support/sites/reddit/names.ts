import type { CodedPost, CodedPosts } from '../shared/coded-posts';
import { escaped } from '../shared/markup';
import { piecesOf } from '../shared/words';

export const subreddit = 'harbour';

/** Short and of small letters: `t3_k5x…`, `t1_k5x…`. */
export const short = ({ number }: CodedPost): string => BigInt(number).toString(36);
export const nameOf = (post: CodedPost): string => `${post.answers ? 't1' : 't3'}_${short(post)}`;

export const rootOf = (post: CodedPost): CodedPost => (post.answers ? rootOf(post.answers) : post);
export const pathOf = (post: CodedPost): string =>
  post.answers ? `/r/${subreddit}/comments/${short(rootOf(post))}/comment/${short(post)}/` : `/r/${subreddit}/comments/${short(post)}/${post.key}/`;

/** A title as people write them; the words stand below it. */
export const titleOf = ({ key }: CodedPost): string => `About ${key.replace(/-/g, ' ')}`;

export const wordsOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>\n      ${piecesOf(line).map(pieceOf).join('')}\n    </p>`)
    .join('');

function pieceOf(piece: ReturnType<typeof piecesOf>[number]): string {
  if (piece.kind === 'break') return '<br>';
  if (piece.kind === 'mention') return `<a href="/user/${piece.text}/">u/${piece.text}</a>`;
  if (piece.kind === 'link') return `<a href="${escaped(piece.text)}" rel="nofollow">${escaped(piece.text)}</a>`;
  return escaped(piece.kind === 'tag' ? `#${piece.text}` : piece.text);
}

/** The post that an address leads to. */
export const postAt = (posts: CodedPosts, path: string): CodedPost | undefined => {
  const code = /\/comments\/([a-z0-9]+)/.exec(path)?.[1];
  return code === undefined ? undefined : [...posts.feed(), ...posts.by('feedside_team').posts].find((post) => short(post) === code);
};

export interface App {
  model(): string;
  submitEnabled(): boolean;
  sent: { to: string | undefined; text: string }[];
  scrollTo(index: number): void;
}
