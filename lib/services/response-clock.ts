import { responseClock as measure, responseTime, usualHours, type Wanted, workingClock } from '../metrics';
import type { HintId } from '../model/hint';
import type { NetworkId } from '../model/network';
import { personId } from '../model/person';
import type { BusinessHours } from '../model/playbook';
import type { ClockMeasure, ResponseClock } from '../model/response-clock';
import type { WaitingGlance } from '../model/waiting';
import type { Context, Serves } from './context';
import { segmentsOfMany } from './segments';

const day = 86_400_000;

/** How long people wait for an answer, of those seen on this device: only the posts that wanted one. */
export const responseClock = (context: Context): Serves<'clock.read'> => ({
  'clock.read': async ({ days, until }) => {
    const { repositories, zone } = context;
    const now = Math.min(until ?? context.now(), context.now());
    const from = now - days * day;
    const [all, parts] = await Promise.all([repositories.waiting.glances(), repositories.playbook.all()]);
    const set = parts.find((part): part is BusinessHours => part.part === 'hours');
    const worked = workingClock(set ?? usualHours, zone);
    const inTime = all.filter(({ post, since }) => (post.time ?? since) >= from && (post.time ?? since) <= now);
    const counted = inTime.filter(isCounted);
    const firsts = counted.filter(({ follows }) => follows === undefined);
    const both = (rows: readonly WaitingGlance[]): ClockMeasure => {
      const wanted = rows.map((row) => wantedOf(row, now));
      return { wall: measure(wanted, { now, elapsed: (start, end) => end - start }), business: measure(wanted, { now, elapsed: worked }) };
    };
    const by = <Id extends string>(idsOf: (row: WaitingGlance) => readonly Id[]): { id: Id; first: ClockMeasure }[] =>
      grouped(firsts, idsOf).map(([id, rows]) => ({ id, first: both(rows) }));
    const { segments, of } = await segmentsOfMany(context, [...new Set(firsts.map(accountOf))]);
    const names = new Map(segments.map(({ id, name }) => [id, name]));
    const clock: ResponseClock = {
      from,
      to: now,
      hours: set ? 'own' : 'usual',
      first: both(firsts),
      replies: both(counted),
      putAway: inTime.length - counted.length,
      networks: by<NetworkId>(({ post }) => [post.network]),
      hints: by<HintId>(({ hints }) => hints.flatMap(({ id }) => (id === 'waiting' ? [] : [id]))),
      segments: by((row) => of.get(accountOf(row)) ?? []).map(({ id, first }) => ({ id, name: names.get(id) ?? id, first })),
    };
    return clock;
  },
});

const accountOf = ({ post }: WaitingGlance): string => personId(post.network, post.author.handle);

/** When we answered it first; older records know it by the end of their wait. */
const answerOf = ({ state, answeredAt, endedAt }: WaitingGlance): number | undefined => answeredAt ?? (state === 'answered' ? endedAt : undefined);

/** What the person put away without an answer wanted none, or nobody can tell. */
const isCounted = (row: WaitingGlance): boolean => answerOf(row) !== undefined || row.state === 'new' || row.state === 'snoozed';

/** Rough times ("2 h") are kept out of the times, by the same rule as single replies. */
function wantedOf(row: WaitingGlance, now: number): Wanted {
  const answeredAt = answerOf(row);
  const isTimed = responseTime(row.post, answeredAt ?? now) !== undefined;
  return { start: isTimed ? row.post.time : undefined, answeredAt };
}

function grouped<Id extends string>(rows: readonly WaitingGlance[], idsOf: (row: WaitingGlance) => readonly Id[]): [Id, WaitingGlance[]][] {
  const groups = new Map<Id, WaitingGlance[]>();
  for (const row of rows) {
    for (const id of idsOf(row)) {
      const group = groups.get(id) ?? [];
      group.push(row);
      groups.set(id, group);
    }
  }
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b));
}
