import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { WaitingList } from '../../../components/desk/WaitingList';
import type { CaseDetails, WaitingListProps } from '../../../components/desk/waiting-types';
import { liveQuery } from '../../../lib/live/live-query';
import { aboutPost } from '../../../lib/messages/about';
import { newWrite } from '../../../lib/messages/ids';
import type { Input } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { parseWaitingAddress, type WaitingView, waitingAddress } from '../../../lib/messages/waiting-address';
import { listKeysAtFirst } from '../../../lib/model/settings';
import type { Assignment } from '../../../lib/model/team';
import type { Waiting } from '../../../lib/model/waiting';
import { assignPosts } from './assign-posts';
import type { Screen } from './screen';

const pageSize = 50;
const longestList = 10_000;
/** The most that one message may move. */
const mostMoves = 1000;

type Move = Input<'waiting.moveMany'>['moves'][number];

/** The waiting list of a page of ours: its view is the page's address, what it does can be taken back. */
export function createWaiting(
  screen: Screen,
  {
    hash,
    isOpen,
    networksHref,
    personHref,
    noteHref,
  }: { hash: ReadonlySignal<string>; isOpen: ReadonlySignal<boolean>; networksHref: string; personHref(row: Waiting): string; noteHref(row: Waiting): string },
) {
  const { t, moment } = screen.words;
  const address = computed(() => waitingAddress(parseWaitingAddress(hash.value)));
  const view = computed((): WaitingView => parseWaitingAddress(address.value));
  const limit = signal(pageSize);
  const chosen = signal<ReadonlySet<string>>(new Set());
  const list = liveQuery({
    topics: ['waiting', 'replies', 'people', 'playbook', 'settings', 'team'],
    until: screen.until,
    // Sorted anew only while somebody looks.
    load: async () => (isOpen.peek() ? request('waiting.find', { ...view.peek(), limit: limit.peek() }) : undefined),
  });
  effect(() => {
    view.value;
    chosen.value = new Set();
    limit.value = pageSize;
    list.reload();
  });

  const team = screen.team();
  const onAssign: WaitingListProps['onAssign'] = (rows, to, note) => {
    const { value: who } = team;
    const found = list.peek();
    const assigned = new Map((found.state === 'ready' ? (found.value?.assigned ?? []) : []).map((one) => [one.id, one]));
    const posts = rows.map((row) => {
      const { id, label, permalink } = aboutPost(row.post);
      return { post: id, label, permalink, to: row.assignee, note: assigned.get(id)?.note };
    });
    if (who) void assignPosts(screen, { posts, to, note, team: who });
  };
  const onDropUnseen = ({ id, label, permalink, to, note }: Assignment) => {
    const { value: who } = team;
    if (who) void assignPosts(screen, { posts: [{ post: id, label, permalink, to, note }], to: null, team: who });
  };
  const onFinishUnseen = ({ rev, createdAt: _, updatedAt: __, shared: ___, deletedAt: ____, doneAt: _____, doneBy: ______, ...row }: Assignment) => {
    const [there, back] = [newWrite(), newWrite()];
    void screen.attempt(async () => {
      const doneBy = team.peek()?.name;
      const done = await request('assignments.save', { ...row, write: there, base: rev, doneAt: Date.now(), ...(doneBy !== undefined && { doneBy }) });
      if (!done.ok) return list.reload();
      screen.tell(t('assignments.finished'), async () => void (await request('assignments.save', { ...row, write: back, base: done.value.rev })));
    });
  };
  const settings = liveQuery({ topics: ['settings'], until: screen.until, load: () => request('settings.get', {}) });
  isOpen.subscribe((open) => open && list.reload());

  const called = (rows: readonly Waiting[]) => ({ n: rows.length, who: rows[0]?.post.author.name ?? `@${rows[0]?.post.author.handle}` });
  const move = async (write: string, moves: readonly Move[]) => {
    for (let from = 0; from < moves.length; from += mostMoves) await request('waiting.moveMany', { write, moves: moves.slice(from, from + mostMoves) });
  };
  /** Moves them all, says so, and offers the way back. */
  const act = (rows: readonly Waiting[], to: Omit<Move, 'post'>, said: string) => {
    const [there, back] = [newWrite(), newWrite()];
    const before = rows.map(stateOf);
    void screen.attempt(async () => {
      await move(
        there,
        rows.map(({ id }) => ({ post: id, ...to })),
      );
      chosen.value = new Set([...chosen.peek()].filter((id) => !rows.some((row) => row.id === id)));
      screen.tell(said, () => move(back, before));
    });
  };
  const onDescribe = ([row]: readonly Waiting[], details: CaseDetails) => {
    if (!row) return;
    const [there, back] = [newWrite(), newWrite()];
    const before = Object.fromEntries(Object.keys(details).map((name) => [name, row[name as keyof CaseDetails] ?? null]));
    void screen.attempt(async () => {
      await request('waiting.describe', { write: there, posts: [row.id], details });
      screen.tell(t('waiting.described'), async () => void (await request('waiting.describe', { write: back, posts: [row.id], details: before })));
    });
  };

  return function drawWaiting() {
    const { value: found } = list;
    return (
      <WaitingList
        list={found.state !== 'ready' ? found : found.value ? { state: 'ready', value: found.value } : { state: 'loading' }}
        view={view.value}
        chosen={chosen.value}
        listKeys={settings.value.state === 'ready' ? settings.value.value.listKeys : listKeysAtFirst}
        now={screen.now.value}
        networksHref={networksHref}
        personHref={personHref}
        noteHref={noteHref}
        onView={(next) => {
          location.hash = waitingAddress(next);
        }}
        onMore={() => {
          limit.value = Math.min(longestList, limit.value * 2);
          list.reload();
        }}
        onRetry={list.reload}
        onChoose={(ids, isChosen) => {
          const rest = [...chosen.value].filter((id) => !ids.includes(id));
          chosen.value = new Set(isChosen ? [...rest, ...ids] : rest);
        }}
        onSnooze={(rows, until) => act(rows, { state: 'snoozed', until }, t('waiting.snoozed', { ...called(rows), when: moment(until) }))}
        onDone={(rows) => act(rows, { state: 'done' }, t('waiting.finished', called(rows)))}
        onReopen={(rows) => act(rows, { state: 'new' }, t('waiting.reopened', called(rows)))}
        onDescribe={onDescribe}
        team={team.value}
        onAssign={onAssign}
        onFinishUnseen={onFinishUnseen}
        onDropUnseen={onDropUnseen}
        onUndo={() => {
          const undo = screen.message.peek()?.action;
          if (undo) undo.onPress();
          else screen.tell(t('waiting.nothingToUndo'));
        }}
      />
    );
  };
}

/** As what it was, to put it back. */
const stateOf = ({ id, state, snoozedUntil }: Waiting): Move => ({
  post: id,
  state: state === 'muted' ? 'new' : state,
  ...(snoozedUntil !== undefined && { until: snoozedUntil }),
});
