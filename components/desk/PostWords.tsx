import type { Post } from '../../lib/model/post';
import { useWords } from '../ui/words';

/** The first lines of what a post says. */
export function PostWords({ post: { text, language } }: { post: Pick<Post, 'text' | 'language'> }) {
  const { t } = useWords();
  return (
    <p class="fs-words" data-lines dir="auto" lang={language}>
      {text || t('waiting.noText')}
    </p>
  );
}
