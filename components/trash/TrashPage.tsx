import { useState } from 'preact/hooks';
import { TrashedKind, type TrashRow } from '../../lib/model/trash';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { List, More, Row } from '../ui/List';
import { Select } from '../ui/Select';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** What is asked of the trash; "" for every kind. */
export interface TrashAsked {
  words: string;
  kind: TrashedKind | '';
}

export interface TrashShown {
  rows: TrashRow[];
  /** Of the kinds that are asked for, whatever the words. */
  total: number;
  more: boolean;
  counts: Record<TrashedKind, number>;
}

export interface TrashPageProps {
  asked: TrashAsked;
  trash: Loaded<TrashShown>;
  now: number;
  onAsk(part: Partial<TrashAsked>): void;
  onRestore(rows: readonly TrashRow[]): void;
  onErase(rows: readonly TrashRow[]): void;
  onEmpty(): void;
  onMore(): void;
  onRetry(): void;
}

/** Everything that was deleted in the last 30 days: brought back, or let go for good. */
export function TrashPage(props: TrashPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column">
      <p class="fs-lead">{t('trash.intro')}</p>
      <Shown of={props.trash} onRetry={props.onRetry}>
        {(trash) =>
          Object.values(trash.counts).every((count) => count === 0) ? (
            <EmptyState icon="trash" title={t('trash.empty.title')}>
              {t('trash.empty.text')}
            </EmptyState>
          ) : (
            <Deleted {...props} trash={trash} />
          )
        }
      </Shown>
    </div>
  );
}

/** What is about to go for good. */
type Asking = { kind: 'some'; rows: readonly TrashRow[] } | { kind: 'all' };

function Deleted({ asked, trash, now, onAsk, onRestore, onErase, onEmpty, onMore }: Omit<TrashPageProps, 'trash'> & { trash: TrashShown }) {
  const { t } = useWords();
  const { rows, counts, total, more } = trash;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | undefined>();
  const chosen = rows.filter((row) => marked.has(keyOf(row)));
  const act = (what: (some: readonly TrashRow[]) => void, some: readonly TrashRow[]) => {
    setMarked(new Set());
    what(some);
  };
  const every = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = TrashedKind.options.filter((kind) => counts[kind] > 0 || kind === asked.kind);
  return (
    <>
      <search class="fs-trash-tools">
        <TextBox label={t('trash.search')} type="search" icon="search" value={asked.words} maxLength={200} onInput={(words) => onAsk({ words })} />
        <Select
          label={t('trash.kind')}
          value={asked.kind}
          options={[
            { value: '' as const, label: t('trash.kind.all', { n: every }) },
            ...kinds.map((kind) => ({ value: kind, label: t('trash.kind.some', { kind: t(`trash.kind.${kind}`), n: counts[kind] }) })),
          ]}
          onChange={(kind) => onAsk({ kind })}
        />
      </search>
      <div class="fs-bar">
        <label class="fs-check">
          <input
            type="checkbox"
            checked={rows.length > 0 && chosen.length === rows.length}
            disabled={rows.length === 0}
            onChange={(event) => setMarked(new Set(event.currentTarget.checked ? rows.map(keyOf) : []))}
          />
          {t('trash.chooseAll')}
        </label>
        <div class="fs-row-tools">
          <span class="fs-field-hint" role="status">
            {chosen.length > 0 && t('trash.chosen', { n: chosen.length })}
          </span>
          <Button size="small" icon="undo" disabled={chosen.length === 0} onPress={() => act(onRestore, chosen)}>
            {t('trash.restore')}
          </Button>
          <Button size="small" look="danger" icon="trash" disabled={chosen.length === 0} onPress={() => setAsking({ kind: 'some', rows: chosen })}>
            {t('trash.erase')}
          </Button>
          <Button size="small" look="quiet" onPress={() => setAsking({ kind: 'all' })}>
            {t('trash.empty.all')}
          </Button>
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('trash.none.title')}>
          {t('trash.none.text')}
        </EmptyState>
      ) : (
        <>
          <List label={t('trash.list')}>
            {rows.map((row) => (
              <TrashedRow
                key={keyOf(row)}
                row={row}
                now={now}
                isMarked={marked.has(keyOf(row))}
                onMark={(on) => setMarked(new Set(on ? [...marked, keyOf(row)] : [...marked].filter((key) => key !== keyOf(row))))}
                onRestore={() => act(onRestore, [row])}
                onErase={() => setAsking({ kind: 'some', rows: [row] })}
              />
            ))}
          </List>
          <More
            summary={asked.words.trim() === '' ? t('ui.shown', { shown: rows.length, total }) : ''}
            label={t('ui.more')}
            onMore={more ? onMore : undefined}
          />
        </>
      )}
      {asking && (
        <Dialog
          title={asking.kind === 'all' ? t('trash.sure.all') : t('trash.sure.title', { n: asking.rows.length })}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onPress={() => setAsking(undefined)}>{t('ui.cancel')}</Button>
              <Button
                look="danger"
                icon="trash"
                onPress={() => {
                  setAsking(undefined);
                  if (asking.kind === 'all') act(onEmpty, []);
                  else act(onErase, asking.rows);
                }}
              >
                {t('trash.erase')}
              </Button>
            </>
          }
        >
          <p>{t('trash.sure.text')}</p>
        </Dialog>
      )}
    </>
  );
}

const keyOf = ({ kind, id }: TrashRow): string => `${kind} ${id}`;

interface TrashedRowProps {
  row: TrashRow;
  now: number;
  isMarked: boolean;
  onMark(on: boolean): void;
  onRestore(): void;
  onErase(): void;
}

function TrashedRow({ row, now, isMarked, onMark, onRestore, onErase }: TrashedRowProps) {
  const { t, ago, date } = useWords();
  const name = row.title || row.words.split('\n', 1)[0]?.slice(0, 60) || partName(row, t) || t('trash.nameless');
  return (
    <Row
      chosen={isMarked}
      actions={
        <div class="fs-two-actions">
          <Button size="small" icon="undo" label={t('trash.restoreOf', { title: name })} onPress={onRestore}>
            {t('trash.restore')}
          </Button>
          <Button size="small" look="danger" label={t('trash.eraseOf', { title: name })} onPress={onErase}>
            {t('trash.erase')}
          </Button>
        </div>
      }
    >
      <div class="fs-trash-row">
        <input type="checkbox" aria-label={t('trash.choose', { title: name })} checked={isMarked} onChange={(event) => onMark(event.currentTarget.checked)} />
        <div class="fs-trash-words">
          <p class="fs-who" dir="auto">
            {name}
          </p>
          {row.title !== '' && row.words !== '' && (
            <p class="fs-words" data-lines dir="auto">
              {row.words}
            </p>
          )}
          <p class="fs-meta">
            <Badge>{t(`trash.one.${row.kind}`)}</Badge>
            <span>{t('trash.deleted', { when: ago(now - row.deletedAt) })}</span>
            <span>{t('trash.goes', { day: date(row.goesAt) })}</span>
          </p>
        </div>
      </div>
    </Row>
  );
}

const sections = {
  brand: 'brand',
  pillar: 'pillars',
  goal: 'goals',
  campaign: 'campaigns',
  segment: 'segments',
  hours: 'hours',
  mix: 'mix',
  crisis: 'crisis',
} as const;

/** A part of the playbook of which there is only one has no name of its own. */
const partName = ({ part }: TrashRow, t: ReturnType<typeof useWords>['t']): string =>
  part !== undefined && Object.hasOwn(sections, part) ? t(`playbook.section.${sections[part as keyof typeof sections]}`) : '';
