import type { Draft } from '../../lib/model/draft';
import type { ReviewMark } from '../../lib/team/review-state';
import { ReviewBadge } from '../team/ReviewBadge';
import { SharedSign } from '../team/SharedSign';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { More, Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface DraftListProps {
  list: Loaded<{ rows: Draft[]; total: number; more: boolean }>;
  now: number;
  chosen: string | undefined;
  /** Drafts whose words are not stored yet. */
  unsaved: ReadonlySet<string>;
  /** A crisis is on: those that are ready are held. */
  held?: boolean;
  /** How a draft stands with the leads of a team, where there is one. */
  markOf?(draft: Draft): ReviewMark | undefined;
  href(draft: Draft): string;
  onNew(): void;
  onMore(): void;
  onRetry(): void;
}

export function DraftList({ list, now, chosen, unsaved, held = false, markOf, href, onNew, onMore, onRetry }: DraftListProps) {
  const { t } = useWords();
  const create = (
    <Button look="primary" icon="plus" onPress={onNew}>
      {t('drafts.new')}
    </Button>
  );
  return (
    <Shown of={list} onRetry={onRetry}>
      {({ rows, total, more }) =>
        rows.length === 0 ? (
          <EmptyState icon="draft" title={t('drafts.empty.title')} actions={create}>
            {t('drafts.empty.text')}
          </EmptyState>
        ) : (
          <div class="fs-stack">
            <div class="fs-bar">{create}</div>
            <LongList label={t('drafts.list')} rows={rows} total={total} keyOf={({ id }) => id}>
              {(draft) => (
                <DraftRow
                  draft={draft}
                  now={now}
                  chosen={draft.id === chosen}
                  unsaved={unsaved.has(draft.id)}
                  held={held}
                  mark={markOf?.(draft)}
                  href={href(draft)}
                />
              )}
            </LongList>
            <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={more ? onMore : undefined} />
          </div>
        )
      }
    </Shown>
  );
}

interface DraftRowProps {
  draft: Draft;
  now: number;
  chosen: boolean;
  unsaved: boolean;
  held: boolean;
  mark: ReviewMark | undefined;
  href: string;
}

function DraftRow({ draft, now, chosen, unsaved, held, mark, href }: DraftRowProps) {
  const { t, ago, moment } = useWords();
  const { plannedAt, status } = draft;
  const isHeld = held && status === 'ready';
  const due = plannedAt !== undefined && plannedAt <= now && status !== 'posted';
  return (
    <Row chosen={chosen} opens>
      <a class="fs-row-main" href={href} aria-current={chosen ? 'true' : undefined} dir="auto">
        <span class="fs-who">{titleOf(draft) ?? t('drafts.untitled')}</span>
      </a>
      <p class="fs-meta">
        <Badge tone={status === 'ready' ? 'good' : 'neutral'}>{t(`drafts.status.${status}`)}</Badge>
        <ReviewBadge mark={mark} />
        <SharedSign store="drafts" record={draft} />
        {unsaved && <Badge tone="bad">{t('drafts.unsaved')}</Badge>}
        {isHeld && <Badge tone="bad">{t('today.drafts.held')}</Badge>}
        {due && !isHeld && <Badge tone="warn">{t('drafts.due')}</Badge>}
        {plannedAt !== undefined && <span>{t('drafts.plannedFor', { when: moment(plannedAt) })}</span>}
        <span>{t('drafts.changed', { when: ago(now - draft.updatedAt) })}</span>
      </p>
    </Row>
  );
}

/** Its title, else its first line. */
const titleOf = ({ title, text }: Draft): string | undefined => title.trim() || text.trim().split('\n', 1)[0]?.slice(0, 80) || undefined;
