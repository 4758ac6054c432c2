import ICAL from 'ical.js';
import { zoneClock } from '../metrics/zone-clock';
import { bad, good, type Result } from '../model/result';
import type { InDraft, InNote, InRow } from './exchanged';
import { ownUid } from './ics';

/** How far ahead and how often something that repeats is taken. */
const ahead = 366 * 86_400_000;
const mostTimes = 60;
/** An event of a whole day is planned for nine in the morning. */
const morning = 9 * 60;
const longestText = 100_000;

/** Events of a calendar file as drafts with a planned time; what is over or cancelled is refused. `zone`: for times that name none. */
export function readIcs(text: string, { now, zone }: { now: number; zone: string }): Result<InRow<InDraft>[], { kind: 'unreadable' }> {
  const calendars = parsed(text);
  if (!calendars) return bad({ kind: 'unreadable' });
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)));
  const changed = new Map<string, ICAL.Event[]>();
  for (const event of events) if (event.isRecurrenceException()) changed.set(event.uid, [...(changed.get(event.uid) ?? []), event]);
  return good(
    events.flatMap((event) => {
      if (event.isRecurrenceException()) return [];
      for (const exception of changed.get(event.uid) ?? []) event.relateException(exception);
      return rowsOf(event, { now, zone });
    }),
  );
}

type Context = { now: number; zone: string };

function parsed(text: string): ICAL.Component[] | undefined {
  try {
    const read = ICAL.parse(text.replace(/^\ufeff/u, ''));
    const all = (typeof read[0] === 'string' ? [read] : read) as ConstructorParameters<typeof ICAL.Component>[0][];
    const calendars = all.map((each) => new ICAL.Component(each)).filter(({ name }) => name === 'vcalendar');
    return calendars.length === 0 ? undefined : calendars;
  } catch {
    return undefined;
  }
}

function rowsOf(event: ICAL.Event, context: Context): InRow<InDraft>[] {
  const title = event.summary?.trim() || event.uid || '';
  const refused = (why: 'cancelled' | 'time' | 'past' | 'no-words' | 'too-long'): InRow<InDraft>[] => [{ kind: 'refused', title, why }];
  if (String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED') return refused('cancelled');
  if (!event.startDate) return refused('time');
  if (!event.isRecurring()) {
    const start = momentOf(event.startDate, tzidOf(event.component), context);
    if (start.at <= context.now) return refused('past');
    return [rowOf(event, { ...start, notes: start.notes, key: '' })];
  }
  const rows: InRow<InDraft>[] = [];
  const times = event.iterator();
  // A rule of each second since 1990 must not hold the page up.
  for (let looked = 0; looked < 8000 && rows.length < mostTimes; looked++) {
    const next = times.next();
    if (!next) break;
    const details = event.getOccurrenceDetails(next);
    const start = momentOf(details.startDate, tzidOf(details.item.component), context);
    if (start.at > context.now + ahead) break;
    if (start.at > context.now) rows.push(rowOf(details.item, { ...start, notes: [...start.notes, 'repeats'], key: `:${next.toString()}`, uid: event.uid }));
  }
  return rows.length === 0 ? refused('past') : rows;
}

function rowOf(event: ICAL.Event, { at, notes, key, uid = event.uid }: { at: number; notes: InNote[]; key: string; uid?: string }): InRow<InDraft> {
  const title = (event.summary ?? '').trim();
  const text = (event.description ?? '').replace(/\r\n?/gu, '\n').trim() || title;
  if (text === '') return { kind: 'refused', title: uid ?? '', why: 'no-words' };
  if (text.length > longestText) return { kind: 'refused', title, why: 'too-long' };
  const isOwn = uid?.endsWith(ownUid) === true && key === '';
  const id = isOwn ? uid.slice(0, -ownUid.length) : `ics:${(uid || title).slice(0, 240)}${key}`;
  return {
    kind: 'in',
    title: title || text.slice(0, 80),
    notes,
    value: { id, title: title.slice(0, 300), text, status: 'writing', networks: [], plannedAt: at },
  };
}

const tzidOf = (component: ICAL.Component): string | undefined => {
  const told = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof told === 'string' ? told : undefined;
};

/** By the zone that the file describes, else by the one that it names, else by the person's own. */
function momentOf(time: ICAL.Time, tzid: string | undefined, { zone }: Context): { at: number; notes: InNote[] } {
  if (time.isDate) return { at: onClock(time, zone, morning), notes: ['all-day'] };
  const minute = time.hour * 60 + time.minute;
  if (time.zone === ICAL.Timezone.utcTimezone || (time.zone && time.zone !== ICAL.Timezone.localTimezone && time.zone.tzid !== 'floating'))
    return { at: time.toUnixTime() * 1000, notes: [] };
  if (tzid === undefined) return { at: onClock(time, zone, minute), notes: [] };
  return isZone(tzid) ? { at: onClock(time, tzid, minute), notes: [] } : { at: onClock(time, zone, minute), notes: ['zone'] };
}

const onClock = ({ year, month, day }: ICAL.Time, zone: string, minute: number): number =>
  zoneClock(zone).momentOf(Date.UTC(year, month - 1, day) / 86_400_000, minute, 'first');

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
