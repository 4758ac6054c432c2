import { beforeEach, expect, it, vi } from 'vitest';
import type { Topic } from '../../../lib/live/topics';

type Heard = (changes: Record<string, unknown>, area: string) => void;

const heard: Heard[] = [];
vi.stubGlobal('chrome', { storage: { onChanged: { addListener: (listener: Heard) => void heard.push(listener), removeListener: () => undefined } } });
const { liveQuery } = await import('../../../lib/live/live-query');
const change = (topic: Topic) => {
  for (const listener of heard) listener({ [`topic:${topic}`]: {} }, 'local');
};

/** A list that is read as slowly as the test wants; each reading is answered by hand. */
function aList() {
  const readings: PromiseWithResolvers<number>[] = [];
  const load = () => {
    const reading = Promise.withResolvers<number>();
    readings.push(reading);
    return reading.promise;
  };
  return { readings, query: liveQuery({ topics: ['waiting'], load }) };
}

beforeEach(() => void heard.splice(0));

it('reads once for all changes that come while it reads, and shows the last state', async () => {
  const { readings, query } = aList();
  change('waiting');
  change('waiting');
  change('notes');
  expect(readings).toHaveLength(1);
  readings[0]?.resolve(1);
  await vi.waitFor(() => expect(readings).toHaveLength(2));
  readings[1]?.resolve(2);
  await vi.waitFor(() => expect(query.value).toEqual({ state: 'ready', value: 2 }));
  expect(readings).toHaveLength(2);
});

it('reads again after a failure, and keeps what it showed', async () => {
  const { readings, query } = aList();
  readings[0]?.resolve(1);
  await vi.waitFor(() => expect(query.value.state).toBe('ready'));
  change('waiting');
  readings[1]?.reject(new Error('stopped'));
  await vi.waitFor(() => change('waiting'));
  await vi.waitFor(() => expect(readings).toHaveLength(3));
  expect(query.value).toEqual({ state: 'ready', value: 1 });
});
