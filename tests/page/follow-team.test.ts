// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

type Heard = (changes: Record<string, unknown>, area: string) => void;

const heard: Heard[] = [];
const open: AbortController[] = [];
const asked: ((followed: boolean) => void)[] = [];
const sendMessage = ({ name }: { name: string }) =>
  new Promise((resolve) => {
    if (name === 'team.follow') asked.push((followed) => resolve({ ok: true, value: { followed } }));
  });
const onChanged = { addListener: (listener: Heard) => void heard.push(listener), removeListener: () => undefined };
const runtime: { id?: string; sendMessage: typeof sendMessage } = { id: 'feedside', sendMessage };
vi.stubGlobal('chrome', { runtime, storage: { onChanged } });
const { followTeam } = await import('../../lib/live/follow-team');
const { default: script } = await import('../../entrypoints/follow');
const { sharedWorld } = await import('../../lib/page/shared-world');

/** A page in front of a background that answers when the test says so. */
function aPage() {
  heard.length = 0;
  const page = new AbortController();
  open.push(page);
  asked.length = 0;
  const look = (hidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    until: page.signal,
    end: () => page.abort(),
    look,
    say: (topic: string) => heard.map((listener) => listener({ [`topic:${topic}`]: { newValue: 'x' } }, 'local')),
    async answer(followed: boolean) {
      asked.at(-1)?.(followed);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

afterEach(() => {
  for (const page of open.splice(0)) page.abort();
  vi.restoreAllMocks();
});

describe('a page that follows the team', () => {
  it('asks again and again while there is a team, once at a time', async () => {
    const { answer, say, until } = aPage();
    followTeam(document, { until });
    expect(asked).toHaveLength(1);
    await answer(true);
    await answer(true);
    expect(asked).toHaveLength(3);
    say('team');
    say('notes');
    expect(asked, 'the one that waits goes on').toHaveLength(3);
  });
  it('is quiet where there is none, and begins when there is', async () => {
    const { answer, say, until } = aPage();
    followTeam(document, { until });
    await answer(false);
    say('chips');
    expect(asked).toHaveLength(1);
    say('team');
    expect(asked).toHaveLength(2);
    say('team'); // what is told while it asks is asked once more
    await answer(false);
    expect(asked).toHaveLength(3);
    await answer(false);
    expect(asked).toHaveLength(3);
  });
  it('rests while nobody looks', async () => {
    const { answer, look, until } = aPage();
    followTeam(document, { until });
    look(true);
    await answer(true);
    expect(asked).toHaveLength(1);
    look(false);
    expect(asked).toHaveLength(2);
  });
  it('ends with its page, and where it is not wanted any longer', async () => {
    const page = aPage();
    followTeam(document, { until: page.until });
    page.end();
    await page.answer(true);
    expect(asked).toHaveLength(1);
    const other = aPage();
    const state = { isWanted: true };
    followTeam(document, { until: other.until, isWanted: () => state.isWanted });
    state.isWanted = false;
    await other.answer(true);
    expect(asked).toHaveLength(1);
  });
  it('goes on where access was withdrawn and given again, once at a time, and not in a copy that an update left', async () => {
    const { answer } = aPage();
    const world = sharedWorld();
    const bring = () => void script.main();
    world.started = true;
    bring();
    bring();
    expect(asked).toHaveLength(1);
    world.started = false;
    await answer(true);
    expect(asked, 'withdrawn').toHaveLength(1);
    world.started = true;
    bring();
    expect(asked, 'given again').toHaveLength(2);
    expect(heard, 'one listener').toHaveLength(1);
    delete runtime.id;
    expect(world.follows?.()).toBe(false);
    expect(asked).toHaveLength(2);
    runtime.id = 'feedside';
    world.started = false;
    await answer(false);
  });
});
