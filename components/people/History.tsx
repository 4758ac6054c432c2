import type { Exchange, Page } from '../../lib/messages/protocol';
import { Outside } from '../desk/Outside';
import { Badge } from '../ui/Badge';
import { More, Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface HistoryProps {
  history: Loaded<Pick<Page<Exchange>, 'rows' | 'total'> & { more: boolean }>;
  now: number;
  onMore(): void;
  onRetry(): void;
}

/** Everything that passed between us and somebody, newest first. */
export function History({ history, now, onMore, onRetry }: HistoryProps) {
  const { t } = useWords();
  return (
    <section class="fs-stack" aria-label={t('people.history')}>
      <h2 class="fs-heading">{t('people.history')}</h2>
      <Shown of={history} onRetry={onRetry}>
        {({ rows, total, more }) =>
          rows.length === 0 ? (
            <p class="fs-field-hint">{t('people.history.empty')}</p>
          ) : (
            <>
              <LongList label={t('people.history')} rows={rows} total={total} keyOf={({ kind, key }) => `${kind} ${key}`}>
                {(row) => <HistoryRow row={row} now={now} />}
              </LongList>
              <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={more ? onMore : undefined} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function HistoryRow({ row, now }: { row: Exchange; now: number }) {
  const { t, ago, moment, duration } = useWords();
  return (
    <Row>
      <p class="fs-meta">
        <Badge tone={row.kind === 'theirs' ? 'info' : row.kind === 'ours' ? 'accent' : 'neutral'}>{t(`people.history.${row.kind}`)}</Badge>
        {(row.kind === 'theirs' || row.kind === 'ours') && <span>{t(`network.${row.network}`)}</span>}
        <time dateTime={new Date(row.at).toISOString()} title={moment(row.at)}>
          {ago(now - row.at)}
        </time>
        {row.kind === 'ours' && row.reply.responseTime !== undefined && <span>{t('people.reply.took', { length: duration(row.reply.responseTime) })}</span>}
        {row.kind === 'ours' && row.reply.evidence === 'submitted' && <Badge tone="warn">{t('people.reply.submitted')}</Badge>}
        {row.kind === 'theirs' && row.state === 'new' && <Badge tone="warn">{t('people.history.waits')}</Badge>}
      </p>
      <p class="fs-words" data-lines dir="auto">
        {textOf(row) ?? t('people.history.noText')}
      </p>
      {row.kind === 'theirs' && (
        <div>
          <Outside address={row.permalink}>{t('people.openPost')}</Outside>
        </div>
      )}
    </Row>
  );
}

function textOf(row: Exchange): string | undefined {
  const text =
    row.kind === 'theirs' ? row.text : row.kind === 'ours' ? row.reply.text : row.kind === 'note' ? row.note.text : row.idea.text || row.idea.comment;
  return text || undefined;
}
