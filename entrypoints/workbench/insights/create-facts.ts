import { type Live, liveQuery } from '../../../lib/live/live-query';
import type { Topic } from '../../../lib/live/topics';
import { request } from '../../../lib/messages/request';
import type { AccountDay, Growth, Published } from '../../../lib/model/published';
import { once } from '../wiring/once';
import type { Screen } from '../wiring/screen';

/** What a section of the insights works with. Each is read when it is first asked for, once for all sections, and again when it changes. */
export interface Facts {
  /** Every post of our own, in no order that means anything. */
  posts(): LiveOf<Published[]>;
  growth(): LiveOf<Growth[]>;
  days(): LiveOf<AccountDay[]>;
}
export type LiveOf<Value> = { readonly value: Live<Value>; reload(): void };

export function createFacts({ until }: Pick<Screen, 'until'>): Facts {
  const live = <Value>(topics: readonly Topic[], load: () => Promise<Value>) => once(() => liveQuery({ topics, until, load }));
  return {
    posts: live(['results', 'drafts'], () => everyPage((after) => request('results.page', { limit: 5000, ...(after !== undefined && { after }) }))),
    growth: live(['results'], () => everyPage((after) => request('results.growth', { limit: 5000, ...(after !== undefined && { after }) }))),
    days: live(['results'], () => request('results.days', { from: '0000-01-01', to: '9999-12-31' })),
  };
}

async function everyPage<Row>(load: (after: string | undefined) => Promise<{ rows: Row[]; next: string | undefined }>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await load(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}
