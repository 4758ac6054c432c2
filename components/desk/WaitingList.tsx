import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WaitingFound } from '../../lib/messages/protocol';
import type { WaitingView } from '../../lib/messages/waiting-address';
import { listKeysAtFirst } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { More } from '../ui/List';
import { LongList } from '../ui/LongList';
import { Shown } from '../ui/Shown';
import { Tabs } from '../ui/Tabs';
import type { ListHandle } from '../ui/use-row-window';
import { useWords } from '../ui/words';
import { UnseenList } from './UnseenList';
import { useRowKeys } from './use-row-keys';
import { WaitingBulk } from './WaitingBulk';
import { filtersOf, WaitingFilters } from './WaitingFilters';
import { WaitingRow } from './WaitingRow';
import type { WaitingListProps } from './waiting-types';

const states = ['new', 'answered', 'snoozed', 'done'] as const;
const orders = ['priority', 'age'] as const;

/** Who waits for an answer: the first list of the day. */
export function WaitingList(props: WaitingListProps) {
  const { list, view, team, onView, onRetry } = props;
  const { t, number } = useWords();
  /** Whose snooze times stand open: a row's id, or `many`. */
  const snoozing = useSignal<string | undefined>(undefined);
  const found = list.state === 'ready' ? list.value : undefined;
  const rowsHandle = useRef<ListHandle>(undefined);
  useRowKeys(props, found?.rows ?? [], { snoozing, list: rowsHandle });
  const named = (state: (typeof states)[number]) => {
    const count = found?.counts[state];
    return count ? t('waiting.state.counted', { state: t(`waiting.state.${state}`), count: number(count) }) : t(`waiting.state.${state}`);
  };
  return (
    <div class="fs-stack">
      <div class="fs-bar">
        <Tabs
          label={t('waiting.which')}
          value={view.state}
          tabs={states.map((value) => ({ value, label: named(value) }))}
          onChange={(state) => onView({ ...view, state })}
        />
        {view.state === 'new' && (
          <Tabs
            label={t('waiting.order')}
            value={view.order}
            tabs={orders.map((value) => ({ value, label: t(`waiting.order.${value}`) }))}
            onChange={(order) => onView({ ...view, order })}
          />
        )}
        {team && (
          <Button size="small" pressed={view.assignee === team.name} onPress={() => onView(ofMine(view, team.name))}>
            {t('assignments.mine.only')}
          </Button>
        )}
      </div>
      {found && <WaitingFilters view={view} choices={found.choices} me={team?.name} onView={onView} />}
      {found && team && <UnseenList rows={found.unseen} team={team} now={props.now} onFinish={props.onFinishUnseen} onDrop={props.onDropUnseen} />}
      <Shown of={list} onRetry={onRetry}>
        {(value) => (value.rows.length === 0 ? <NoneWaiting {...props} /> : <Rows {...props} found={value} snoozing={snoozing} handle={rowsHandle} />)}
      </Shown>
    </div>
  );
}

/** Only this person's, or all again. */
function ofMine({ assignee, ...view }: WaitingView, name: string): WaitingView {
  return assignee === name ? view : { ...view, assignee: name };
}

function Rows({
  found,
  snoozing,
  handle,
  ...props
}: WaitingListProps & { found: WaitingFound; snoozing: Signal<string | undefined>; handle: { current: ListHandle | undefined } }) {
  const { view, chosen, now, listKeys = listKeysAtFirst, personHref, noteHref, onMore } = props;
  const { t } = useWords();
  const { rows, total } = found;
  const assigned = new Map(found.assigned.map((one) => [one.id, one]));
  return (
    <>
      <WaitingBulk {...props} rows={rows.filter(({ id }) => chosen.has(id))} all={rows} snoozing={snoozing} />
      <LongList label={t(`waiting.list.${view.state}`)} rows={rows} total={total} keyOf={({ id }) => id} handle={handle}>
        {(row) => (
          <WaitingRow
            {...props}
            row={row}
            assignment={assigned.get(row.id)}
            now={now}
            chosen={chosen.has(row.id)}
            snoozing={snoozing}
            personHref={personHref(row)}
            noteHref={noteHref(row)}
          />
        )}
      </LongList>
      <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={rows.length < total ? onMore : undefined} />
      <p class="fs-field-hint">
        {t('waiting.keys.here', { done: listKeys.done.toUpperCase(), snooze: listKeys.snooze.toUpperCase(), undo: listKeys.undo.toUpperCase() })}
      </p>
    </>
  );
}

function NoneWaiting({ view, networksHref, onView }: WaitingListProps) {
  const { t } = useWords();
  const { state, order } = view;
  if (filtersOf(view).length > 0)
    return (
      <EmptyState
        icon="search"
        title={t('waiting.empty.filtered.title')}
        actions={<Button onPress={() => onView({ state, order })}>{t('waiting.filter.clear')}</Button>}
      >
        {t('waiting.empty.filtered.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={state === 'new' ? 'waiting' : state === 'snoozed' ? 'snooze' : 'check'}
      title={t(`waiting.empty.${state}.title`)}
      actions={
        state === 'new' && (
          <a class="fs-button" data-look="plain" href={networksHref} target={networksHref.startsWith('#') ? undefined : '_blank'} rel="noreferrer">
            <Icon name="settings" />
            {t('waiting.empty.new.action')}
          </a>
        )
      }
    >
      {t(`waiting.empty.${state}.text`)}
    </EmptyState>
  );
}
