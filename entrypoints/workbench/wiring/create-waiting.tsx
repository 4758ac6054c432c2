import { signal } from '@preact/signals';
import { WaitingList, type WaitingOrder, type WaitingState } from '../../../components/desk/WaitingList';
import { liveQuery } from '../../../lib/live/live-query';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Waiting } from '../../../lib/model/waiting';
import type { Screen } from './screen';

const pageSize = 50;

/** The waiting list of a page of ours, with its two ways to sort and its undo. */
export function createWaiting(
  screen: Screen,
  { networksHref, personHref, noteHref }: { networksHref: string; personHref(row: Waiting): string; noteHref(row: Waiting): string },
) {
  const { t, moment } = screen.words;
  const state = signal<WaitingState>('new');
  const order = signal<WaitingOrder>('priority');
  const limit = signal(pageSize);
  const list = liveQuery({
    topics: ['waiting', 'replies'],
    until: screen.until,
    load: () => request('waiting.list', { state: state.peek(), order: order.peek(), limit: limit.peek() }),
  });

  const who = (row: Waiting): string => row.post.author.name ?? `@${row.post.author.handle}`;
  const reopen = (row: Waiting) => {
    const write = newWrite();
    return async () => {
      await request('waiting.reopen', { write, post: row.id });
      screen.tell(t('waiting.reopened', { who: who(row) }));
    };
  };
  const onSnooze = (row: Waiting, until: number) => {
    const write = newWrite();
    void screen.attempt(async () => {
      await request('waiting.snooze', { write, post: row.id, until });
      screen.tell(t('waiting.snoozed', { when: moment(until) }), reopen(row));
    });
  };
  const onDone = (row: Waiting) => {
    const write = newWrite();
    void screen.attempt(async () => {
      await request('waiting.finish', { write, post: row.id });
      screen.tell(t('waiting.finished', { who: who(row) }), reopen(row));
    });
  };

  return function drawWaiting() {
    return (
      <WaitingList
        list={list.value}
        state={state.value}
        order={order.value}
        now={screen.now.value}
        networksHref={networksHref}
        personHref={personHref}
        noteHref={noteHref}
        onState={(next) => {
          state.value = next;
          limit.value = pageSize;
          list.reload();
        }}
        onOrder={(next) => {
          order.value = next;
          list.reload();
        }}
        onMore={() => {
          limit.value += pageSize;
          list.reload();
        }}
        onRetry={list.reload}
        onSnooze={onSnooze}
        onDone={onDone}
        onReopen={(row) => void screen.attempt(reopen(row))}
      />
    );
  };
}
