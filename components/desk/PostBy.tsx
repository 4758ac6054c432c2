import type { ComponentChildren } from 'preact';
import type { Post } from '../../lib/model/post';
import { useWords } from '../ui/words';

interface PostByProps {
  post: Pick<Post, 'time'>;
  who: string;
  now: number;
  personHref: string;
  /** What else stands in the line. */
  children?: ComponentChildren;
}

/** Who wrote a post, and how long ago. */
export function PostBy({ post: { time }, who, now, personHref, children }: PostByProps) {
  const { t, ago } = useWords();
  return (
    <p class="fs-meta">
      <a class="fs-who" href={personHref} aria-label={t('waiting.personOf', { who })}>
        <bdi>{who}</bdi>
      </a>
      {time !== undefined && <span>{ago(Math.max(0, now - time))}</span>}
      {children}
    </p>
  );
}
