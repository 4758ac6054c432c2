import type { Kept } from '../model/kept';
import { WaitingState } from '../model/waiting';
import { counter } from './counters';
import { wordStores } from './schema';
import { type Open, reading } from './transact';

/** How much of everything lies here, from one transaction. Words and waiting posts by their counters, the rest really counted. */
export const countKept = (open: Open): Promise<Omit<Kept, 'backups'>> =>
  reading(open, ['counters', 'meta', 'people', 'published', 'unsent'], async (tx) => {
    const words = await Promise.all(wordStores.map(async (store) => [store, await counter(tx, `${store}.live`)] as const));
    const binned = await Promise.all(wordStores.map((store) => counter(tx, `${store}.binned`)));
    const waiting = await Promise.all(WaitingState.options.map((state) => counter(tx, `waiting.${state}`)));
    const [people, published, unsent] = await Promise.all((['people', 'published', 'unsent'] as const).map((store) => tx.objectStore(store).count()));
    const identity = (await tx.objectStore('meta').get('identity')) as { madeAt: number } | undefined;
    const { outcomes, joins, profiles, playbook, assignments, reviews, decisions, ...others } = Object.fromEntries(words) as Record<
      (typeof wordStores)[number],
      number
    >;
    return {
      since: identity?.madeAt,
      counts: {
        ...others,
        playbook: playbook + outcomes,
        decisions: joins + profiles + assignments + reviews + decisions,
        people: people ?? 0,
        waiting: sum(waiting),
        published: published ?? 0,
        unsent: unsent ?? 0,
        trash: sum(binned),
      },
    };
  });

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
