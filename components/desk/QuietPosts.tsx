import type { Post } from '../../lib/model/post';
import { List, Row } from '../ui/List';
import { WhyNot } from '../ui/WhyNot';
import { useWords } from '../ui/words';
import type { PageViewProps } from './PageView';

/** Posts on the screen that have no hint, folded away: whoever wonders why finds the reason of each rule. */
export function QuietPosts({ posts, whyNot, onWhyNot }: { posts: readonly Post[] } & Pick<PageViewProps, 'whyNot' | 'onWhyNot'>) {
  const { t } = useWords();
  return (
    <details class="fs-quiet-posts">
      <summary>{t('why-not.quiet', { n: posts.length })}</summary>
      <List label={t('why-not.quiet', { n: posts.length })}>
        {posts.map((post) => {
          const who = post.author.name ?? `@${post.author.handle}`;
          return (
            <Row key={post.id}>
              <p class="fs-meta">
                <bdi class="fs-who">{who}</bdi>
              </p>
              <p class="fs-words" dir="auto" lang={post.language}>
                {post.text.slice(0, longestShown) || t('waiting.noText')}
              </p>
              <WhyNot silent={whyNot(post.id)} who={who} onOpen={() => onWhyNot(post)} />
            </Row>
          );
        })}
      </List>
    </details>
  );
}

const longestShown = 140;
