import { usualHours } from '../metrics';
import type { Due } from '../model/due';
import type { Person } from '../model/person';
import type { Part, PlaybookPart } from '../model/playbook';
import type { Profile } from '../model/profile';
import { type Decided, joinedProfile, segmentsOf } from '../people';
import { isHeld } from '../playbook';
import { type Calendar, calendarOf, momentDue, touchDue } from '../reminders';
import type { Context } from './context';

/** Drafts and moments further ahead are looked for another day. */
const horizon = 370 * 86_400_000;
const sooner = 60 * 86_400_000;

/** Everything that is due or will be: reminders, what was put off, planned drafts, people to keep in touch with, days worth a word. In no order. */
export async function readDue(context: Context): Promise<{ planned: Due[]; quiet: { from: number; to: number } | undefined }> {
  const { repositories, zone } = context;
  const now = context.now();
  const [reminders, snoozes, drafts, parts, profiles] = await Promise.all([
    repositories.reminders.dueBefore(Number.MAX_VALUE),
    repositories.snoozes.look(now),
    repositories.drafts.dueBefore(now + horizon),
    repositories.playbook.all(),
    repositories.profiles.all(),
  ]);
  const hours = parts.find((part): part is Part<'hours'> => part.part === 'hours');
  const calendar = calendarOf(zone, hours ?? usualHours);
  return {
    planned: [
      ...reminders.map((reminder): Due => ({ kind: 'reminder', key: `reminder ${reminder.id}`, at: reminder.dueAt, reminder })),
      ...[...snoozes.back, ...snoozes.ahead].map(({ waiting, at }): Due => ({ kind: 'snooze', key: `snooze ${waiting.id} ${at}`, at, waiting })),
      ...drafts.flatMap((draft): Due[] =>
        draft.plannedAt === undefined || isHeld(draft, parts)
          ? []
          : [{ kind: 'draft', key: `draft ${draft.id} ${draft.plannedAt}`, at: draft.plannedAt, draft }],
      ),
      ...(await aboutPeople(context, { parts, profiles, calendar, now })),
    ],
    quiet: hours?.quiet,
  };
}

interface Known {
  parts: readonly PlaybookPart[];
  profiles: readonly Profile[];
  calendar: Calendar;
  now: number;
}

async function aboutPeople({ repositories }: Context, { parts, profiles, calendar, now }: Known): Promise<Due[]> {
  const segments = parts.filter((part): part is Part<'segment'> => part.part === 'segment' && part.cadence !== undefined);
  const byRule = segments.some(({ rule }) => rule !== undefined);
  if (profiles.length === 0 && !byRule) return [];
  const joins = await repositories.joins.all();
  const joinOf = new Map(joins.flatMap((join) => join.people.map((person) => [person, join] as const)));
  const withProfile = profiles.flatMap(({ id }) => joinOf.get(id)?.people ?? [id]);
  // Only a rule with a cadence needs everybody.
  const met = byRule ? await repositories.people.everyone() : [...(await repositories.people.many([...new Set(withProfile)])).values()];
  const metById = new Map(met.map((person) => [person.id, person]));
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  const ids = [...new Set([...metById.keys(), ...withProfile])];
  const groups = [...Map.groupBy(ids, (id) => joinOf.get(id)?.id ?? id).values()].map((accounts) => {
    const people = accounts.flatMap((id) => metById.get(id) ?? []);
    return { people, decided: joinedProfile(accounts.flatMap((id) => profileOf.get(id) ?? [])), whom: nameOf(accounts, people) };
  });
  return [...groups.flatMap((group) => momentsOf(group, calendar, now)), ...touchesOf(groups, { segments, calendar, now })];
}

interface Group {
  people: Person[];
  decided: Decided | undefined;
  whom: { person: string; label: string };
}

const momentsOf = ({ decided, whom }: Group, calendar: Calendar, now: number): Due[] =>
  (decided?.moments ?? []).flatMap((moment): Due[] => {
    const next = momentDue(calendar, moment, now);
    const isSoon = next && next.at < now + sooner;
    return isSoon ? [{ kind: 'moment', key: `moment ${whom.person} ${moment.what} ${next.day}`, at: next.at, day: next.day, moment, ...whom }] : [];
  });

/** Of those whom only a segment's rhythm reminds of, the ones with most exchanges: a rule may take in thousands, and nobody writes to thousands. */
const mostBySegment = { due: 20, ahead: 50 };

function touchesOf(groups: readonly Group[], { segments, calendar, now }: { segments: readonly Part<'segment'>[]; calendar: Calendar; now: number }): Due[] {
  const touch = ({ people, decided, whom }: Group, days: number): Due[] => {
    const lastAt = lastExchange(people, decided?.touchedAt);
    if (!Number.isFinite(days) || lastAt === undefined) return [];
    const at = touchDue(calendar, { lastAt, days, notBefore: decided?.notBefore });
    const said = {
      ...(decided?.touchedAt !== undefined && { touchedAt: decided.touchedAt }),
      ...(decided?.notBefore !== undefined && { notBefore: decided.notBefore }),
    };
    return [{ kind: 'touch', key: `touch ${whom.person} ${lastAt}`, at, lastAt, days, ...said, ...whom }];
  };
  const byHand = groups.flatMap((group) => (group.decided?.cadence === undefined ? [] : touch(group, group.decided.cadence)));
  const others = segments.length === 0 ? [] : groups.filter(({ decided }) => decided?.cadence === undefined).sort((a, b) => exchanges(b) - exchanges(a));
  const bySegment: Record<'due' | 'ahead', Due[]> = { due: [], ahead: [] };
  for (const group of others) {
    if (bySegment.due.length >= mostBySegment.due && bySegment.ahead.length >= mostBySegment.ahead) break;
    const cadences = segmentsOf(group.people, group.decided, segments).flatMap(({ segment }) => segment.cadence ?? []);
    for (const due of touch(group, Math.min(...cadences))) {
      const side = due.at <= now ? 'due' : 'ahead';
      if (bySegment[side].length < mostBySegment[side]) bySegment[side].push(due);
    }
  }
  return [...byHand, ...bySegment.due, ...bySegment.ahead];
}

const exchanges = ({ people }: Group): number => people.reduce((sum, { contacts, answered }) => sum + contacts + answered, 0);

function nameOf(accounts: readonly string[], people: readonly Person[]): { person: string; label: string } {
  const latest = [...people].sort((a, b) => b.lastSeenAt - a.lastSeenAt)[0];
  const person = latest?.id ?? accounts[0] ?? '';
  return { person, label: latest?.name ?? `@${latest?.handle ?? person.slice(person.indexOf(':') + 1)}` };
}

/** With nobody who was never in touch there is anything to keep up. */
function lastExchange(people: readonly Person[], touchedAt: number | undefined): number | undefined {
  const times = [
    ...people.flatMap(({ lastContactAt, lastAnsweredAt }) => [lastContactAt ?? [], lastAnsweredAt ?? []].flat()),
    ...(touchedAt === undefined ? [] : [touchedAt]),
  ];
  return times.length > 0 ? Math.max(...times) : undefined;
}
