import { countNumbers, daysShown, localDays, type PlannedDraft } from '../metrics';
import type { Draft } from '../model/draft';
import type { Context, Serves } from './context';
import { wake } from './waiting';

export const numbers = (context: Context): Serves<'numbers.read'> => ({
  'numbers.read': async () => {
    await wake(context);
    const { repositories, zone } = context;
    const now = context.now();
    const days = localDays(now, zone, daysShown);
    const from = days[0]?.from ?? now;
    const to = days.at(-1)?.to ?? now;
    const [waits, counts, oldest, replies, ideas, due, planned, health, identity] = await Promise.all([
      repositories.waiting.openDuring(from, to),
      repositories.waiting.counts(),
      repositories.waiting.list({ state: 'new', order: 'age', limit: 1 }),
      repositories.replies.between(from, to),
      repositories.ideas.caughtBetween(from, to),
      repositories.drafts.dueBefore(to),
      repositories.drafts.plannedBetween(from, to),
      repositories.health.all(),
      repositories.whole.identity(),
    ]);
    const reads = health.some((each) => each.seen > 0) || replies.length > 0 || waits.length > 0;
    return countNumbers(
      {
        waits,
        waitingNow: { count: counts.new, oldestSince: oldest.rows[0]?.since },
        replies,
        ideas,
        drafts: [...new Map([...due, ...planned].map((draft) => [draft.id, draft])).values()].flatMap(plannedDraft),
        since: {
          // A backup brought in from another device may know more than this database is old.
          read: reads ? Math.min(identity.madeAt, ...replies.map((reply) => reply.sentAt)) : undefined,
          kept: Math.min(identity.madeAt, ...ideas),
        },
      },
      now,
      zone,
    );
  },
});

const plannedDraft = ({ plannedAt, createdAt, updatedAt, status }: Draft): PlannedDraft[] =>
  plannedAt === undefined ? [] : [{ plannedAt, createdAt, postedAt: status === 'posted' ? updatedAt : undefined }];
