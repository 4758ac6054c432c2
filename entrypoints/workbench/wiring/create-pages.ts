import type { ReadonlySignal } from '@preact/signals';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import type { Topic } from '../../../lib/live/topics';
import type { Page } from '../../../lib/messages/protocol';

const pageSize = 50;
/** The most that one message may ask for. */
const longestPage = 200;

export interface Pages<Row> {
  list: ReadonlySignal<Live<{ rows: Row[]; total: number; more: boolean }>>;
  /** Twice as many rows as before. */
  more(): void;
  reload(): void;
}

/** A list that grows page by page and stays as long as it was when something changes. */
export function createPages<Row>({
  topics,
  load,
  until,
}: {
  topics: readonly Topic[];
  load(list: { before?: string; limit: number }): Promise<Page<Row>>;
  until: AbortSignal;
}): Pages<Row> {
  let wanted = pageSize;
  const list = liveQuery({
    topics,
    until,
    load: async () => {
      const rows: Row[] = [];
      let next: string | undefined;
      for (;;) {
        const page = await load({ ...(next !== undefined && { before: next }), limit: Math.min(wanted - rows.length, longestPage) });
        rows.push(...page.rows);
        next = page.next;
        if (next === undefined || page.rows.length === 0 || rows.length >= wanted) return { rows, total: page.total, more: next !== undefined };
      }
    },
  });
  return {
    list,
    reload: list.reload,
    /** Twice as many: ten thousand rows are eight presses, and none of them reads the list more than twice over. */
    more() {
      wanted *= 2;
      list.reload();
    },
  };
}
