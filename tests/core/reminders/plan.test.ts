import { describe, expect, it } from 'vitest';
import { usualHours } from '../../../lib/metrics';
import { calendarOf, dueAt, momentDue, type Planned, planWake, touchDue } from '../../../lib/reminders';

const lisbon = calendarOf('Europe/Lisbon', usualHours);
const at = (text: string) => Date.parse(`${text}:00Z`);
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString().slice(0, 16));

describe('keeping in touch', () => {
  it('is due so many days later, at the start of that business day', () => {
    expect(iso(touchDue(lisbon, { lastAt: at('2025-11-17T15:30'), days: 2 }))).toBe('2025-11-19T09:00');
  });
  it('waits over the weekend and over holidays', () => {
    expect(iso(touchDue(lisbon, { lastAt: at('2025-11-20T15:30'), days: 2 }))).toBe('2025-11-24T09:00');
    const holiday = calendarOf('Europe/Lisbon', { ...usualHours, holidays: ['2025-11-24'] });
    expect(iso(touchDue(holiday, { lastAt: at('2025-11-20T15:30'), days: 2 }))).toBe('2025-11-25T09:00');
  });
  it('is put off by the person’s word, and follows the clock of the zone over a change of the clocks', () => {
    expect(iso(touchDue(lisbon, { lastAt: at('2025-11-17T15:30'), days: 2, notBefore: at('2025-12-01T12:00') }))).toBe('2025-12-01T12:00');
    expect(iso(touchDue(lisbon, { lastAt: at('2025-10-20T10:00'), days: 2 }))).toBe('2025-10-22T08:00');
    expect(iso(touchDue(lisbon, { lastAt: at('2025-10-20T10:00'), days: 7 }))).toBe('2025-10-27T09:00');
  });
  it('is due on the day itself where nobody works on any day', () => {
    const never = calendarOf('Europe/Lisbon', { days: [null, null, null, null, null, null, null], holidays: [] });
    expect(iso(touchDue(never, { lastAt: at('2025-11-20T15:30'), days: 2 }))).toBe('2025-11-22T09:00');
  });
});

describe('a moment', () => {
  const now = at('2025-11-21T12:00');
  const birthday = { what: 'Birthday', on: '1990-11-21', yearly: true };
  it('comes every year, today included until it was told', () => {
    expect(momentDue(lisbon, birthday, now)).toEqual({ day: '2025-11-21', at: at('2025-11-21T09:00') });
    expect(momentDue(lisbon, { ...birthday, told: '2025-11-21' }, now)?.day).toBe('2026-11-21');
    expect(momentDue(lisbon, { ...birthday, on: '1990-03-02' }, now)?.day).toBe('2026-03-02');
  });
  it('of one day is over when it is past or told', () => {
    expect(momentDue(lisbon, { what: 'Launch', on: '2025-12-05', yearly: false }, now)?.day).toBe('2025-12-05');
    expect(momentDue(lisbon, { what: 'Launch', on: '2025-11-20', yearly: false }, now)).toBeUndefined();
    expect(momentDue(lisbon, { what: 'Launch', on: '2025-11-21', yearly: false, told: '2025-11-21' }, now)).toBeUndefined();
  });
  it('of 29 February is kept on the 28th of other years', () => {
    const leap = { what: 'Birthday', on: '1992-02-29', yearly: true };
    expect(momentDue(lisbon, leap, now)?.day).toBe('2026-02-28');
    expect(momentDue(lisbon, leap, at('2028-01-01T12:00'))?.day).toBe('2028-02-29');
  });
});

describe('what is due', () => {
  const things: Planned<string>[] = [
    { key: 'c', at: 30, thing: 'later' },
    { key: 'b', at: 10, thing: 'second' },
    { key: 'a', at: 10, thing: 'first' },
  ];
  it('stands apart from what is ahead, earliest first', () => {
    expect(dueAt(things, 20).due.map(({ thing }) => thing)).toEqual(['first', 'second']);
    expect(dueAt(things, 20).ahead.map(({ thing }) => thing)).toEqual(['later']);
    expect(dueAt(things, 9).due).toEqual([]);
  });
});

describe('a notification', () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  const planned = [
    { key: 'evening', at: at('2025-11-21T23:30'), thing: undefined },
    { key: 'noon', at: at('2025-11-22T12:00'), thing: undefined },
  ];
  const plan = (now: string, toldUntil: string) => {
    const { tell, wakeAt, ...next } = planWake(planned, { now: at(now), toldUntil: at(toldUntil), quiet: night, zone: 'Europe/Lisbon' });
    return { tell, wakeAt: iso(wakeAt), toldUntil: iso(next.toldUntil) };
  };
  it('waits for the end of the quiet hours, over midnight too', () => {
    expect(plan('2025-11-21T23:40', '2025-11-21T20:00')).toEqual({ tell: [], toldUntil: '2025-11-21T20:00', wakeAt: '2025-11-22T07:00' });
    expect(plan('2025-11-22T06:59', '2025-11-21T20:00').tell).toEqual([]);
    expect(plan('2025-11-22T07:00', '2025-11-21T20:00')).toEqual({ tell: ['evening'], toldUntil: '2025-11-22T07:00', wakeAt: '2025-11-22T12:00' });
  });
  it('tells each thing once, also what fell due while the browser was closed', () => {
    expect(plan('2025-11-22T12:00', '2025-11-22T07:00').tell).toEqual(['noon']);
    expect(plan('2025-11-23T10:00', '2025-11-20T07:00').tell).toEqual(['evening', 'noon']);
    expect(plan('2025-11-23T10:01', '2025-11-23T10:00').tell).toEqual([]);
  });
  it('looks again at the latest the next morning: days and rules go on by themselves', () => {
    expect(plan('2025-11-23T10:01', '2025-11-23T10:00').wakeAt).toBe('2025-11-24T09:00');
  });
});
