import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type TrashAsked, TrashPage, type TrashShown } from '../../components/trash/TrashPage';
import { liveQuery } from '../../lib/live/live-query';
import { newWrite } from '../../lib/messages/ids';
import type { Output } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { TrashedId, TrashRow } from '../../lib/model/trash';
import type { Screen } from './wiring/screen';

const pageSize = 50;
/** The most that one message may ask for. */
const longestPage = 200;

/** The trash. It is read when it is looked at, and again when anything is deleted or comes back. */
export function createTrash(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const { t } = screen.words;
  const asked = signal<TrashAsked>({ words: '', kind: '' });
  const wanted = signal(pageSize);
  const trash = liveQuery<TrashShown | undefined>({
    topics: ['notes', 'ideas', 'drafts', 'templates', 'replies', 'people', 'playbook', 'reminders', 'outcomes', 'reports'],
    until: screen.until,
    load: async () => {
      if (!isOpen.peek()) return undefined;
      const { words, kind } = asked.peek();
      const rows: TrashRow[] = [];
      let before: string | undefined;
      for (;;) {
        const limit = Math.min(wanted.peek() - rows.length, longestPage);
        const page = await request('trash.list', {
          limit,
          ...(words.trim() !== '' && { words }),
          ...(kind !== '' && { kinds: [kind] }),
          ...(before !== undefined && { before }),
        });
        rows.push(...page.rows);
        before = page.next;
        if (before === undefined || rows.length >= wanted.peek()) return { rows, total: page.total, counts: page.counts, more: before !== undefined };
      }
    },
  });
  isOpen.subscribe((open) => open && trash.reload());
  const shown = computed(() => {
    const { value: live } = trash;
    if (live.state !== 'ready') return live;
    return live.value ? { state: 'ready' as const, value: live.value } : { state: 'loading' as const };
  });
  const idOf = ({ kind, id }: TrashRow): TrashedId => ({ kind, id });
  const reasonOf = (why: Output<'trash.restore'>['failed'][number]['why']): string =>
    why === 'playbook' || why === 'template.member' || why === 'template.guest' ? t(`sharing.${why}`) : t(`trash.failed.${why}`);
  const restore = (rows: readonly TrashRow[]) => {
    const write = newWrite();
    void screen.attempt(async () => {
      const { restored, failed } = await request('trash.restore', { write, items: rows.map(idOf) });
      const back = t('trash.restored', { n: restored.length });
      const [first] = failed;
      screen.tell(first ? [...(restored.length > 0 ? [back] : []), reasonOf(first.why)].join(' ') : back);
      trash.reload();
    });
  };
  const erase = (what: { items: TrashedId[] } | { everything: true }) =>
    void screen.attempt(async () => {
      const { gone } = await request('trash.erase', what);
      screen.tell(t('trash.erased', { n: gone }));
      trash.reload();
    });

  return function drawTrash() {
    return (
      <TrashPage
        asked={asked.value}
        trash={shown.value}
        now={screen.now.value}
        onAsk={(part) => {
          asked.value = { ...asked.peek(), ...part };
          wanted.value = pageSize;
          trash.reload();
        }}
        onRestore={restore}
        onErase={(rows) => erase({ items: rows.map(idOf) })}
        onEmpty={() => erase({ everything: true })}
        onMore={() => {
          wanted.value += pageSize;
          trash.reload();
        }}
        onRetry={trash.reload}
      />
    );
  };
}
