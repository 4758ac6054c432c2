import type { Waiting } from '../../lib/model/waiting';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { List, More } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { Tabs } from '../ui/Tabs';
import { useWords } from '../ui/words';
import { type WaitingActions, WaitingRow } from './WaitingRow';

/** What the list can show; posts of muted people are shown nowhere. */
export type WaitingState = (typeof states)[number];
export type WaitingOrder = 'priority' | 'age';

export interface WaitingListProps extends WaitingActions {
  list: Loaded<{ rows: Waiting[]; total: number }>;
  state: WaitingState;
  order: WaitingOrder;
  /** Milliseconds; ages are counted back from it. */
  now: number;
  /** Where one chooses networks: the empty list leads there. */
  networksHref: string;
  personHref(row: Waiting): string;
  /** Where a note on the post itself is written. */
  noteHref(row: Waiting): string;
  onState(state: WaitingState): void;
  onOrder(order: WaitingOrder): void;
  onMore(): void;
  onRetry(): void;
}

const states = ['new', 'snoozed', 'answered', 'done'] as const;
const orders = ['priority', 'age'] as const;

/** Who waits for an answer: the first list of the day. */
export function WaitingList(props: WaitingListProps) {
  const { list, state, order, now, networksHref, personHref, noteHref, onState, onOrder, onMore, onRetry, ...actions } = props;
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <div class="fs-bar">
        <Tabs label={t('waiting.which')} value={state} tabs={states.map((value) => ({ value, label: t(`waiting.state.${value}`) }))} onChange={onState} />
        {state === 'new' && (
          <Tabs label={t('waiting.order')} value={order} tabs={orders.map((value) => ({ value, label: t(`waiting.order.${value}`) }))} onChange={onOrder} />
        )}
      </div>
      <Shown of={list} onRetry={onRetry}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NoneWaiting state={state} networksHref={networksHref} />
          ) : (
            <>
              <List label={t('waiting.list')}>
                {rows.map((row) => (
                  <WaitingRow key={row.id} row={row} now={now} personHref={personHref(row)} noteHref={noteHref(row)} {...actions} />
                ))}
              </List>
              <More summary={t('ui.shown', { shown: rows.length, total })} label={t('ui.more')} onMore={rows.length < total ? onMore : undefined} />
            </>
          )
        }
      </Shown>
    </div>
  );
}

function NoneWaiting({ state, networksHref }: { state: WaitingState; networksHref: string }) {
  const { t } = useWords();
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
