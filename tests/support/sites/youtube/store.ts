import { inventComments, inventFeed, me, type Person, people, type WorldPost } from '../shared/world';

export interface Comment {
  /** As YouTube calls it: an answer's is `<first comment>.<answer>`. */
  id: string;
  author: Person;
  text: string;
  time: number;
  likes: number;
  answers: Comment[];
}

export interface Video {
  id: string;
  owner: Person;
  title: string;
  comments: Comment[];
}

export interface Store {
  videos: Video[];
  video(id: string | null): Video | undefined;
  /** Every first comment on a video of ours, newest first, as Studio lists them. */
  inbox(): { comment: Comment; video: Video }[];
  send(text: string, video: Video, to: Comment | undefined): void;
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** Our video, and the one under which everybody writes. */
export const ownVideo = 'Fs7kOwnBoat';
const tourVideo = 'HarbourTour';
/** Our channel, as Studio's addresses name it. */
export const ownChannel = 'UCfeedside0123456789abcd';

/** @param count comments on the tour, and in Studio's inbox @param now milliseconds */
export function createStore(count: number, now: number): Store {
  const listeners = new Set<() => void>();
  const counts = { version: 0, sent: 0 };
  const comment = ({ key, author, text, minutesAgo, counts: { likes } }: WorldPost, parent = ''): Comment => ({
    id: `${parent}Ugx${key.replace(/[^a-z\d]/g, '_')}00`.replace(/\.Ugx/, '.'),
    author,
    text,
    time: now - minutesAgo * 60_000,
    likes,
    answers: [],
  });
  const written = inventComments();
  const invented = inventFeed(Math.max(count, 20));
  const under = (key: string): Comment[] =>
    written
      .filter(({ replyTo }) => replyTo === key)
      .map((post) => {
        const first = comment(post);
        first.answers = written.filter(({ replyTo }) => replyTo === post.key).map((answer) => comment(answer, `${first.id}.`));
        return first;
      });
  const videos = invented
    .filter(({ key, text, promoted }) => text !== '' && !promoted && !key.startsWith('filler'))
    .map(
      (post): Video => ({
        id: post.key === 'own' ? ownVideo : `v_${post.key.padEnd(9, '_').slice(0, 9)}`,
        owner: post.author,
        title: post.text.split('\n')[0] ?? '',
        comments: under(post.key),
      }),
    );
  videos.push({
    id: tourVideo,
    owner: people.mara,
    title: 'A tour of the harbour',
    comments: invented
      .filter(({ text, promoted }) => text !== '' && !promoted)
      .map((post) => {
        const first = comment(post);
        first.answers = written.filter(({ replyTo }) => replyTo === post.key).map((answer) => comment(answer, `${first.id}.`));
        return first;
      }),
  });
  // Studio shows what others wrote to us, however much it is.
  const ours = videos.find(({ id }) => id === ownVideo);
  const toUs = invented.filter(({ key, author }) => key.startsWith('filler') && author !== me).map((post) => comment(post));
  return {
    videos,
    video: (id) => videos.find((video) => video.id === id),
    inbox: () =>
      [...videos.filter(({ owner }) => owner === me), ...(ours ? [{ ...ours, comments: toUs }] : [])]
        .flatMap((video) => video.comments.map((each) => ({ comment: each, video })))
        .sort((one, other) => other.comment.time - one.comment.time),
    send(text, video, to) {
      counts.sent += 1;
      const first = to && video.comments.find(({ id }) => id === to.id.split('.')[0]);
      const sent: Comment = { id: `${first ? `${first.id}.` : 'Ugx'}sent${counts.sent}00`, author: me, text, time: Date.now(), likes: 0, answers: [] };
      if (first) first.answers.push(sent);
      else video.comments.unshift(sent);
      counts.version += 1;
      for (const listener of listeners) listener();
    },
    version: () => counts.version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const personOf = (handle: string): Person => [me, ...Object.values(people)].find((person) => person.handle === handle) ?? me;

const steps: readonly [minutes: number, unit: string][] = [
  [365.25 * 24 * 60, 'year'],
  [30.4 * 24 * 60, 'month'],
  [7 * 24 * 60, 'week'],
  [24 * 60, 'day'],
  [60, 'hour'],
  [1, 'minute'],
];

export function ageOf(time: number): string {
  const minutes = (Date.now() - time) / 60_000;
  const [length, unit] = steps.find(([least]) => minutes >= least) ?? [1 / 60, 'second'];
  const count = Math.max(1, Math.floor(minutes / length));
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

export const short = (value: number): string =>
  value === 0
    ? ''
    : new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'trunc' } as Intl.NumberFormatOptions).format(value);
