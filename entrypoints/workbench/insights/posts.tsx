import { EmptyState } from '../../../components/ui/EmptyState';
import { Shown } from '../../../components/ui/Shown';
import type { Screen } from '../wiring/screen';
import type { Facts } from './create-facts';

/** Every post of our own with its results. */
export function createPosts({ words: { t } }: Screen, facts: Facts) {
  return function drawPosts() {
    const posts = facts.posts();
    return (
      <Shown of={posts.value} onRetry={posts.reload}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="chart" title={t('insights.title')}>
              {t('insights.section.posts.text')}
            </EmptyState>
          ) : (
            <p>{rows.length}</p>
          )
        }
      </Shown>
    );
  };
}
