import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (value: unknown) => void;

interface End {
  name: string;
  isOpen: boolean;
  other: End | undefined;
  receive(message: unknown): void;
  close(): void;
}

/** One end of a connection; what is posted arrives at the other end a moment later, as a copy. */
function aPort(name: string): End {
  const [heard, closed]: [Listener[], Listener[]] = [[], []];
  const port = {
    name,
    sender: { id: 'feedside', tab: { id: 7, windowId: 1 }, origin: 'https://x.com' },
    other: undefined as End | undefined,
    isOpen: true,
    onMessage: { addListener: (listener: Listener) => void heard.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => void closed.push(listener) },
    postMessage(message: unknown) {
      if (!port.isOpen) throw new Error('Attempting to use a disconnected port object');
      const copy: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => port.other?.receive(copy));
    },
    receive(message: unknown) {
      for (const listener of heard) listener(message);
    },
    close() {
      port.isOpen = false;
      for (const listener of closed) listener(port);
    },
  };
  return port;
}

const listeners: ((port: unknown) => void)[] = [];
const opened: End[] = [];
/** A browser with one extension: what the page opens reaches the background. One for all tests, since modules keep the first they see. */
vi.stubGlobal('chrome', {
  runtime: {
    id: 'feedside',
    lastError: undefined,
    getURL: (path: string) => `chrome-extension://feedside${path}`,
    onMessage: { addListener: () => undefined },
    onConnect: { addListener: (listener: (port: unknown) => void) => void listeners.push(listener) },
    connect: ({ name }: { name: string }) => {
      const [mine, theirs] = [aPort(name), aPort(name)];
      [mine.other, theirs.other] = [theirs, mine];
      opened.push(mine);
      for (const listener of listeners) listener(theirs);
      return mine;
    },
  },
});
/** What the browser does to an idle worker. */
const stop = () => {
  for (const port of opened) if (port.isOpen) port.close();
};

const question = { network: 'x' as const, host: 'x.com', posts: [], counts: { seen: 0, missing: {} } };

async function aLine(judge: (input: { host: string }) => Promise<unknown>) {
  const [{ createLine }, { serve }] = [await import('../../../lib/messages/line'), await import('../../../lib/messages/serve')];
  const refused: string[] = [];
  serve({ 'posts.judge': judge } as unknown as Parameters<typeof serve>[0], { onRefused: (name, why) => void refused.push(`${name}: ${why}`) });
  return { line: createLine(), refused };
}

beforeEach(() => {
  listeners.length = 0;
  opened.length = 0;
});

it('gives each question its own answer, in whatever order they come', async () => {
  const later = Promise.withResolvers<unknown>();
  const { line } = await aLine(({ host }) => (host === 'slow' ? later.promise : Promise.resolve({ judged: [], draw: false })));
  const slow = line('posts.judge', { ...question, host: 'slow' });
  expect(await line('posts.judge', question)).toEqual({ judged: [], draw: false });
  later.resolve({ judged: [], draw: true });
  expect(await slow).toEqual({ judged: [], draw: true });
  expect(opened).toHaveLength(1);
});

it('asks again on a new connection when the worker was stopped before it answered', async () => {
  const asked: string[] = [];
  const never = new Promise<never>(() => undefined);
  const { line } = await aLine(({ host }) => {
    asked.push(host);
    return asked.length === 1 ? never : Promise.resolve({ judged: [], draw: true });
  });
  const answer = line('posts.judge', question);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  stop();
  expect(await answer).toEqual({ judged: [], draw: true });
  expect(opened).toHaveLength(2);
});

it('opens a new connection when the old one turns out to be dead', async () => {
  const { line } = await aLine(async () => ({ judged: [], draw: true }));
  await line('posts.judge', question);
  for (const port of opened) port.isOpen = false; // without a word, as after the back/forward cache
  expect(await line('posts.judge', question)).toEqual({ judged: [], draw: true });
});

it('refuses what the protocol does not allow, and says so to the asker', async () => {
  const { line, refused } = await aLine(async () => ({ judged: [], draw: true }));
  await expect(line('notes.list', {})).rejects.toMatchObject({ kind: 'refused' });
  await expect(line('posts.judge', { ...question, posts: 'all' } as never)).rejects.toMatchObject({ kind: 'refused' });
  expect(refused).toHaveLength(2);
});
