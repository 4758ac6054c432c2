import { useState } from 'preact/hooks';
import { useWords } from '../ui/words';
import { type OwnReply, PracticePost } from './PracticePost';
import { me, practicePosts } from './practice-posts';

/**
 * A small feed of invented people on which everything works as on a real network, without one. `startedAt`: when this
 * practice began, in milliseconds; the posts' ages are counted back from it, so that a reload changes no time.
 */
export function PracticeFeed({ startedAt, now, onReplied }: { startedAt: number; now: number; onReplied(): void }) {
  const { t } = useWords();
  const [replies, setReplies] = useState<Record<string, OwnReply[]>>({});
  const post = (to: string, text: string) => {
    const at = Date.now();
    setReplies((before) => ({ ...before, [to]: [...(before[to] ?? []), { id: `own-${to}-${at}`, text, at }] }));
    onReplied();
  };
  return (
    <section class="fs-practice" aria-label={t('practice.feed')} data-practice data-me={me}>
      {practicePosts.map((one) => (
        <PracticePost key={one.id} post={one} startedAt={startedAt} now={now} replies={replies[one.id] ?? []} onPost={(text) => post(one.id, text)} />
      ))}
    </section>
  );
}
