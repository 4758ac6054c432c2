import { beforeEach, describe, expect, it, vi } from 'vitest';

type Sender = { id?: string; url?: string; origin?: string; tab?: { id: number; windowId: number } };
type Answer = (message: unknown, sender: Sender) => unknown;

/** Node gives origins only to the web's own schemes, so our pages stand at one of those here. */
const ownPage: Sender = { id: 'feedside', origin: 'https://feedside.extension', url: 'https://feedside.extension/popup.html' };
const contentScript: Sender = { id: 'feedside', origin: 'https://x.com', url: 'https://x.com/home', tab: { id: 7, windowId: 3 } };

/** One extension in one browser: what is sent reaches the worker as a copy, unless the worker is down. One for all tests, since modules keep the first they see. */
const background: Answer[] = [];
const state = { sender: ownPage, down: 0, loses: 0, sent: [] as { name: string; input: unknown }[] };
const runtime: Record<string, unknown> = {
  id: 'feedside',
  lastError: undefined,
  getURL: (path: string) => `https://feedside.extension${path}`,
  onMessage: { addListener: (listener: Answer) => void background.push(listener) },
  onConnect: { addListener: () => undefined },
  async sendMessage(message: { name: string; input: unknown }) {
    state.sent.push(structuredClone(message));
    if (state.down > 0) {
      state.down -= 1;
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    const copy: unknown = JSON.parse(JSON.stringify(message));
    const answers = await Promise.all(background.map((listener) => listener(copy, state.sender)));
    if (state.loses > 0) {
      state.loses -= 1;
      throw new Error('A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received');
    }
    return answers.find((answer) => answer !== undefined);
  },
};
vi.stubGlobal('chrome', { runtime });
const [{ request }, { serve }] = [await import('../../../lib/messages/request'), await import('../../../lib/messages/serve')];

const write = '0123456789abcdef0123456789abcdef';
const idea = { write, id: 'idea-1', text: 'Ask about cargo bikes' };

interface Asked {
  name: string;
  input: unknown;
  asker: unknown;
}

/** A background whose every handler notes what it was asked; `fails` makes one throw. */
function aBackground({ fails }: { fails?: string } = {}) {
  const asked: Asked[] = [];
  const refused: string[] = [];
  const handlers = new Proxy({} as Parameters<typeof serve>[0], {
    get: (_, name: string) => async (input: unknown, asker: unknown) => {
      asked.push({ name, input, asker });
      if (name === fails) throw new Error('the disk is gone');
      return { id: 'idea-1' };
    },
  });
  serve(handlers, { onRefused: (name, why) => void refused.push(`${name}: ${why}`) });
  return { asked, refused };
}

beforeEach(() => {
  background.length = 0;
  Object.assign(state, { sender: ownPage, down: 0, loses: 0, sent: [] });
  runtime.id = 'feedside';
});

describe('the background', () => {
  it('answers its own pages and says which tab and origin a page’s script sits in', async () => {
    const { asked } = aBackground();
    await request('numbers.read', {});
    state.sender = contentScript;
    expect(await request('ideas.capture', idea)).toEqual({ id: 'idea-1' });
    expect(asked).toEqual([
      { name: 'numbers.read', input: {}, asker: { tab: undefined, window: undefined, origin: 'https://feedside.extension' } },
      { name: 'ideas.capture', input: idea, asker: { tab: 7, window: 3, origin: 'https://x.com' } },
    ]);
  });

  it.each([
    'notes.list',
    'notes.save',
    'people.get',
    'ideas.remove',
    'settings.save',
    'backup.export',
    'backup.import',
    'backup.restore',
    'backup.startFresh',
  ] as const)('refuses %s to a script in a network’s page', async (name) => {
    const { asked, refused } = aBackground();
    state.sender = contentScript;
    await expect(request(name, {} as never)).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it('refuses another extension, a sender without an id, and an origin that only begins like ours', async () => {
    const { asked, refused } = aBackground();
    const strangers: Sender[] = [
      { ...ownPage, id: 'another' },
      { origin: ownPage.origin as string },
      { ...ownPage, origin: 'https://feedside.extension.evil.example' },
    ];
    for (const sender of strangers) {
      state.sender = sender;
      await expect(request('notes.list', {})).rejects.toMatchObject({ kind: 'refused' });
    }
    state.sender = { id: 'feedside', url: 'https://feedside.extension.evil/page.html' };
    await expect(request('notes.list', {})).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
    expect(refused).toHaveLength(4);
  });

  it('knows its own page by its address where the browser tells no origin', async () => {
    const { asked } = aBackground();
    state.sender = { id: 'feedside', url: 'https://feedside.extension/workbench.html#notes' };
    await request('notes.list', {});
    expect(asked).toHaveLength(1);
  });

  it('never half does what it can’t read: it names what is wrong and calls nobody', async () => {
    const { asked, refused } = aBackground();
    for (const input of [{ ...idea, write: 'no hex' }, { ...idea, text: 7 }, { write, text: 'no id' }, undefined, 'text']) {
      await expect(request('ideas.capture', input as never)).rejects.toMatchObject({ kind: 'refused' });
    }
    expect(asked).toEqual([]);
    expect(refused[0]).toMatch(/^ideas\.capture: write: /);
  });

  it('hands on only what the protocol names', async () => {
    const { asked } = aBackground();
    await request('ideas.capture', { ...idea, extra: 'smuggled' } as never);
    expect(asked[0]?.input).toEqual(idea);
  });

  it.each([null, 'text', 7, {}, { name: 'no.such' }, { name: 'toString' }, { name: '__proto__' }, { name: ['numbers.read'] }])(
    'leaves %j to others',
    (message) => {
      const { asked, refused } = aBackground();
      expect(background[0]?.(message, ownPage)).toBeUndefined();
      expect([asked, refused]).toEqual([[], []]);
    },
  );

  it('tells of a fault of its own as an answer, which both browsers pass on alike', async () => {
    const { asked } = aBackground({ fails: 'numbers.read' });
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(request('numbers.read', {})).rejects.toMatchObject({ kind: 'failed', message: 'the disk is gone' });
    expect(asked).toHaveLength(1);
    expect(quiet).toHaveBeenCalledOnce();
    quiet.mockRestore();
  });
});

describe('a request', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is sent again, the same with the same ids, when the worker was down or died before it answered', async () => {
    const { asked } = aBackground();
    state.down = 2;
    state.loses = 1;
    const answer = request('ideas.capture', idea);
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ id: 'idea-1' });
    expect(state.sent).toEqual(Array.from({ length: 4 }, () => ({ name: 'ideas.capture', input: idea })));
    expect(asked.map(({ input }) => input)).toEqual([idea, idea]); // the lost answer’s and the second one: the same write
  });

  it('gives up after six tries and says that nothing is lost', async () => {
    aBackground();
    state.down = 100;
    const answer = expect(request('ideas.capture', idea)).rejects.toMatchObject({ kind: 'unreachable' });
    await vi.runAllTimersAsync();
    await answer;
    expect(state.sent).toHaveLength(6);
  });

  it('is not sent again when it was refused', async () => {
    aBackground();
    await expect(request('ideas.capture', { ...idea, write: 'no hex' })).rejects.toMatchObject({ kind: 'refused' });
    expect(state.sent).toHaveLength(1);
  });

  it('says at once that this copy was left behind by an update', async () => {
    aBackground();
    runtime.id = undefined;
    await expect(request('ideas.capture', idea)).rejects.toMatchObject({ kind: 'orphaned' });
    expect(state.sent).toEqual([]);
  });

  it('says the same when the update comes between two tries', async () => {
    aBackground();
    state.down = 1;
    const answer = expect(request('ideas.capture', idea)).rejects.toMatchObject({ kind: 'orphaned' });
    runtime.id = undefined;
    await vi.runAllTimersAsync();
    await answer;
    expect(state.sent).toHaveLength(1);
  });
});
