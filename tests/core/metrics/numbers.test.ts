import { describe, expect, it } from 'vitest';
import { countNumbers, type DayRecords, daysShown } from '../../../lib/metrics';

const hour = 3_600_000;
const day = 24 * hour;
const zone = 'Europe/Lisbon';
/** Friday, three in the afternoon. */
const now = Date.parse('2025-11-21T15:00:00Z');
const midnight = Date.parse('2025-11-21T00:00:00Z');
const nothing: DayRecords = {
  waits: [],
  waitingNow: { count: 0, oldestSince: undefined },
  replies: [],
  ideas: [],
  drafts: [],
  since: { read: now - 30 * day, kept: now - 30 * day },
};
const numbers = (records: Partial<DayRecords>) => countNumbers({ ...nothing, ...records }, now, zone);

describe('countNumbers', () => {
  it('knows nothing before anything was seen: that is not 0', () => {
    const empty = countNumbers({ ...nothing, since: { read: undefined, kept: undefined } }, now, zone);
    for (const name of ['waiting', 'oldestWaiting', 'answered', 'medianFirstResponse', 'ideas', 'draftsDue'] as const) {
      expect(empty[name]).toEqual({ value: undefined, days: Array(daysShown).fill(undefined) });
    }
  });
  it('counts 0 where it looked and found none, but has no median and no oldest of none', () => {
    const quiet = numbers({});
    expect([quiet.waiting.value, quiet.answered.value, quiet.ideas.value, quiet.draftsDue.value]).toEqual([0, 0, 0, 0]);
    expect([quiet.oldestWaiting.value, quiet.medianFirstResponse.value]).toEqual([undefined, undefined]);
  });
  it('leaves the days before the first sighting unknown', () => {
    const young = numbers({ since: { read: undefined, kept: midnight - day + hour }, ideas: [now] });
    expect(young.ideas.days).toEqual([...Array(12).fill(undefined), 0, 1]);
    expect(young.answered.days).toEqual(Array(14).fill(undefined));
  });
  it('draws what waited at the end of each day', () => {
    const waits = [
      { since: midnight - 2 * day, endedAt: midnight - day + hour },
      { since: midnight - day, endedAt: undefined },
      { since: now - hour, endedAt: undefined },
    ];
    const { waiting, oldestWaiting } = numbers({ waits, waitingNow: { count: 2, oldestSince: midnight - day } });
    expect(waiting.days.slice(-4)).toEqual([0, 1, 1, 2]);
    expect(waiting.value).toBe(2);
    expect(oldestWaiting.value).toBe(day + 15 * hour);
    expect(oldestWaiting.days.slice(-3)).toEqual([day - 1, day - 1, day + 15 * hour]);
  });
  it('does not count snoozed posts as waiting now', () => expect(numbers({ waits: [{ since: now - hour, endedAt: undefined }] }).waiting.value).toBe(0));
  it('counts each answered post once a day', () => {
    const replies = [
      { post: 'a', sentAt: midnight - 1 },
      { post: 'a', sentAt: midnight },
      { post: 'a', sentAt: midnight + 1 },
      { post: 'b', sentAt: now },
    ];
    expect(numbers({ replies }).answered.days.slice(-2)).toEqual([1, 2]);
  });
  it('takes the median of the day’s first replies, and says over how many', () => {
    const replies = [10, 40, 20].map((minutes, index) => ({ post: `p${index}`, sentAt: now - index, responseTime: minutes * 60_000 }));
    const counted = numbers({ replies: [...replies, { post: 'x', sentAt: now }, { post: 'y', sentAt: now - day, responseTime: 1 }] });
    expect(counted.medianFirstResponse.value).toBe(20 * 60_000);
    expect(counted.responses).toBe(3);
  });
  it('counts drafts as due from their planned day on, until posted', () => {
    const planned = { createdAt: now - 10 * day };
    const drafts = [
      { ...planned, plannedAt: midnight + 23 * hour, postedAt: undefined },
      { ...planned, plannedAt: midnight + 24 * hour, postedAt: undefined },
      { ...planned, plannedAt: midnight - 2 * day, postedAt: midnight - hour },
    ];
    const { draftsDue } = numbers({ drafts });
    expect(draftsDue.value).toBe(1);
    expect(draftsDue.days.slice(-3)).toEqual([1, 0, 1]);
  });
  it('sorts by the person’s calendar day, not by UTC', () => {
    const late = Date.parse('2025-11-21T04:30:00Z');
    const counted = countNumbers({ ...nothing, ideas: [late] }, now, 'America/New_York');
    expect(counted.ideas.days.slice(-2)).toEqual([1, 0]);
  });
});
