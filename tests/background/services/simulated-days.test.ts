import { describe, expect, it } from 'vitest';
import type { Numbers } from '../../../lib/model/numbers';
import { aPost } from '../../support/a-post';
import { aBackground, day, hour, minute } from './a-background';

const start = Date.parse('2025-11-19T00:00:00Z');
const write = (index: number) => index.toString(16).padStart(32, '0');
type Act = (background: ReturnType<typeof aBackground>) => Promise<unknown>;

/** One question under our post, of a person of its own. */
const question = (id: number, time: number) =>
  aPost({ id: `bluesky:q${id}`, author: { handle: `person${id}.example` }, text: 'Open on Sunday?', replyTo: { handle: 'team.example' }, time });
const see =
  (id: number, time: number): Act =>
  ({ judge }) =>
    judge([question(id, time)]);
const answer =
  (id: number, time: number): Act =>
  ({ ask, clock }) =>
    ask('replies.record', {
      write: write(id),
      id: `r${id}`,
      network: 'bluesky',
      post: question(id, time),
      text: `Yes ${id}`,
      sentAt: clock.at,
      evidence: 'submitted',
    });

/** Two days of work: when, and what. */
const schedule: [number, Act][] = [
  [start + 9 * hour, see(1, start + 8 * hour)],
  [start + 9 * hour + 30 * minute, see(2, start + 9 * hour)],
  [start + 10 * hour, answer(1, start + 8 * hour)], // 120 min
  [start + 11 * hour, answer(2, start + 9 * hour)], // 120 min
  [start + 20 * hour, see(3, start + 19 * hour)], // stays overnight
  [start + day + 9 * hour, see(4, start + day + 8 * hour)],
  [start + day + 9 * hour + 10 * minute, answer(4, start + day + 8 * hour)], // 70 min
  [start + day + 9 * hour + 30 * minute, answer(3, start + 19 * hour)], // 14.5 h
  [start + day + 10 * hour, see(5, start + day + 9 * hour)],
  [start + day + 10 * hour + 10 * minute, answer(5, start + day + 9 * hour)], // 70 min
  [start + day + 11 * hour, see(6, start + day + 10 * hour)],
  [start + day + 11 * hour, ({ ask }) => ask('ideas.capture', { write: write(90), id: 'i1', text: 'Film the oven' })],
  [
    start + day + 12 * hour,
    ({ ask, clock }) =>
      ask('drafts.save', { write: write(91), id: 'd1', title: '', text: 'Rye', status: 'ready', networks: [], plannedAt: clock.at + 3 * hour }),
  ],
];

async function live(background: ReturnType<typeof aBackground>): Promise<Numbers> {
  background.clock.at = start;
  await background.storage.whole.identity(); // as the background does when it starts
  for (const [at, act] of schedule) {
    background.clock.at = at;
    await act(background);
  }
  background.clock.at = start + day + 15 * hour;
  return background.ask('numbers.read', {});
}

describe('two simulated days', () => {
  it('come to the numbers that the schedule says', async () => {
    const numbers = await live(aBackground({ at: start, zone: 'UTC' }));
    const lastTwo = (name: 'waiting' | 'oldestWaiting' | 'answered' | 'medianFirstResponse' | 'ideas' | 'draftsDue') => numbers[name].days.slice(-2);
    expect(lastTwo('answered')).toEqual([2, 3]);
    expect(lastTwo('medianFirstResponse')).toEqual([120 * minute, 70 * minute]);
    expect(numbers.responses).toBe(3);
    expect(lastTwo('waiting')).toEqual([1, 1]);
    expect(lastTwo('oldestWaiting')).toEqual([5 * hour - 1, 5 * hour]);
    expect(lastTwo('ideas')).toEqual([0, 1]);
    expect(lastTwo('draftsDue')).toEqual([0, 1]);
    expect(numbers.answered.days.slice(0, -2)).toEqual(Array(12).fill(undefined));
  });

  it('come to the same numbers when every message is told twice', async () => {
    const background = aBackground({ at: start, zone: 'UTC' });
    const once = await live(background);
    expect(await live(background)).toEqual(once);
    expect(await live(aBackground({ at: start, zone: 'UTC' }))).toEqual(once);
  });

  it('begin with nothing known of the feeds, and nothing kept', async () => {
    const numbers = await aBackground({ at: start, zone: 'UTC' }).ask('numbers.read', {});
    expect([numbers.waiting.value, numbers.oldestWaiting.value, numbers.answered.value, numbers.medianFirstResponse.value]).toEqual(Array(4).fill(undefined));
    expect([numbers.ideas.value, numbers.draftsDue.value]).toEqual([0, 0]);
  });
});
