import type { ComponentChildren } from 'preact';
import type { PageInView } from '../../lib/messages/protocol';
import type { Silent } from '../../lib/model/hint';
import type { Post } from '../../lib/model/post';
import type { Offer } from '../../lib/model/template';
import { sayWhen } from '../card/say-when';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { List } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { siteName } from '../ui/site-name';
import { useWords } from '../ui/words';
import { PageRow } from './PageRow';
import { QuietPosts } from './QuietPosts';

export type PostInView = NonNullable<PageInView['posts']>[number];

export interface PageViewProps {
  /** The post at hand; shown where the page's posts are. */
  hand?: ComponentChildren;
  page: Loaded<PageInView>;
  now: number;
  networksHref: string;
  personHref(row: PostInView): string;
  /** Where a note on the post itself is written. */
  noteHref(row: PostInView): string;
  /** The templates offered for one post: which post, and what has come of them. */
  offers: { post: string; list: Loaded<Offer[]> } | undefined;
  onOffers(row: PostInView): void;
  onCopy(offer: Offer): void;
  onMute(row: PostInView): void;
  /** Rules that looked at a post and said nothing, once asked for. */
  whyNot(post: string): Loaded<readonly Silent[]> | undefined;
  onWhyNot(post: Post): void;
  onRetry(): void;
}

/** What the page beside says: the hints of its posts on the screen, the same that the chips in a feed show. */
export function PageView({ page, onRetry, ...props }: PageViewProps) {
  return (
    <Shown of={page} onRetry={onRetry}>
      {(value) => <Page {...value} {...props} />}
    </Shown>
  );
}

function Page({
  site,
  pausedUntil,
  posts,
  quiet = [],
  now,
  networksHref,
  personHref,
  noteHref,
  offers,
  hand,
  ...actions
}: PageInView & Omit<PageViewProps, 'page' | 'onRetry'>) {
  const { t, locale } = useWords();
  const name = siteName(site);
  const networks = (
    <a class="fs-button" data-look="plain" href={networksHref} target="_blank" rel="noreferrer">
      <Icon name="settings" />
      {t('page.nowhere.action')}
    </a>
  );
  if (site.network === undefined || !site.granted)
    return (
      <EmptyState icon="link" title={t('page.nowhere.title')} actions={networks}>
        {t('page.nowhere.text')}
      </EmptyState>
    );
  if (site.mode === 'off')
    return (
      <EmptyState icon="mute" title={t('page.off.title', { name })} actions={networks}>
        {t('page.off.text')}
      </EmptyState>
    );
  if (now < pausedUntil)
    return (
      <EmptyState icon="snooze" title={t('page.paused.title')}>
        {t('page.paused.text', { when: sayWhen(pausedUntil, now, locale) })}
      </EmptyState>
    );
  if (site.colour === 'red')
    return (
      <EmptyState icon="warning" title={t('page.red.title', { name })} actions={networks}>
        {t('page.red.text')}
      </EmptyState>
    );
  return (
    <div class="fs-stack">
      <p class="fs-field-hint">{t(`page.where.${site.mode ?? 'feed'}`, { name })}</p>
      {hand}
      {!posts || posts.length === 0 ? (
        <EmptyState icon="check" title={t('page.none.title')}>
          {t('page.none.text')}
        </EmptyState>
      ) : (
        <List label={t('page.list')}>
          {posts.map((row) => (
            <PageRow
              key={row.post.id}
              row={row}
              now={now}
              personHref={personHref(row)}
              noteHref={noteHref(row)}
              offers={offers?.post === row.post.id ? offers.list : undefined}
              {...actions}
            />
          ))}
        </List>
      )}
      {quiet.length > 0 && <QuietPosts posts={quiet} {...actions} />}
    </div>
  );
}
