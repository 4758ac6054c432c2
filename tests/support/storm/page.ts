import { newId, newWrite } from '../../../lib/messages/ids';
import { native } from '../../../lib/messages/native';
import { RequestError, request } from '../../../lib/messages/request';
import { readStored } from './read-stored';
import type { Acknowledged, Listed, News, Storm, Write } from './writes';

/**
 * A page of the extension that writes as fast as it is answered, three kinds at once, through the same `request` as every
 * screen. Every third write changes the record that the lane made last. Brought into a page of the built extension.
 */
const about = { kind: 'person', id: 'bluesky:ana.example', label: '@ana.example' } as const;
const kinds = ['notes', 'ideas', 'drafts'] as const;
type Kind = (typeof kinds)[number];

const news: News = { acknowledged: [], underWay: [], retold: 0, refused: [] };
const underWay = new Map<string, Write>();
const running = new Set<Promise<void>>();
const state = { on: false };

/** Counts, and changes nothing: `request` itself tells again what got no answer. */
const send = native.runtime.sendMessage.bind(native.runtime) as (message: unknown) => Promise<unknown>;
native.runtime.sendMessage = (async (message: unknown) => {
  const answer = await send(message).catch((error: unknown) => {
    news.retold += 1;
    throw error;
  });
  if (answer === undefined) news.retold += 1;
  return answer;
}) as typeof native.runtime.sendMessage;

const writeOf = (kind: Kind, { id, text, base }: { id: string; text: string; base: string | undefined }): Write => {
  const change = { write: newWrite(), id, ...(base !== undefined && { base }) };
  if (kind === 'notes') return { name: 'notes.save', input: { ...change, about, text } };
  if (kind === 'drafts') return { name: 'drafts.save', input: { ...change, title: '', text, status: 'writing', networks: [] } };
  return { name: 'ideas.capture', input: { write: change.write, id, text } };
};

/** Until it is answered. Returns the record's revision where the answer tells it. */
async function tell(write: Write): Promise<string | undefined> {
  underWay.set(write.input.write, write);
  for (;;) {
    try {
      const answer = await request(write.name, write.input);
      underWay.delete(write.input.write);
      if ('ok' in answer && !answer.ok) throw new Error(`${write.name}: ${answer.problem.kind}`);
      const { text, id } = write.input;
      const store = write.name.slice(0, write.name.indexOf('.')) as Kind;
      news.acknowledged.push({ store, id, write: write.input.write, word: wordIn(text), text } satisfies Acknowledged);
      return 'ok' in answer && answer.ok ? answer.value.rev : undefined;
    } catch (error) {
      if (!(error instanceof RequestError) || error.kind !== 'unreachable') throw error;
    }
  }
}

async function lane(kind: Kind, tag: string): Promise<void> {
  let last: { id: string; rev: string; word: string } | undefined;
  for (let n = 0; state.on; n += 1) {
    const change = n % 3 === 2 ? last : undefined;
    const [id, word] = change ? [change.id, change.word] : [newId(), `${tag}${kind}${n}z`];
    const text = `${word} ${change ? 'changed' : 'new'} at ${n}`;
    try {
      const rev = await tell(writeOf(kind, { id, text, base: change?.rev }));
      last = rev === undefined ? undefined : { id, rev, word };
    } catch (error) {
      news.refused.push(String(error));
      last = undefined;
    }
  }
}

const wordIn = (text: string): string => text.slice(0, text.indexOf(' '));

async function pagesOf(kind: Kind): Promise<Listed['lists'][string]> {
  const ids: string[] = [];
  for (let before: string | undefined, total = 0; ; ) {
    const page = await request(`${kind}.list`, { limit: 200, ...(before !== undefined && { before }) });
    ids.push(...page.rows.map((row) => row.id));
    total = page.total;
    if (page.next === undefined) return { rows: ids.length, ids: new Set(ids).size, total };
    before = page.next;
  }
}

window.storm = {
  start(tag) {
    state.on = true;
    for (const kind of kinds) running.add(lane(kind, tag));
  },
  async stop() {
    state.on = false;
    await Promise.all(running);
  },
  news() {
    const told = { ...news, underWay: [...underWay.values()] };
    news.acknowledged = [];
    return told;
  },
  async tellAgain(writes) {
    for (const write of writes) await tell(write);
  },
  stored: readStored,
  async countUp(id, steps) {
    let [{ rev, text } = { rev: '', text: '' }] = (await request('notes.list', {})).rows.filter((note) => note.id === id);
    let told = 0;
    for (let done = 0; done < steps; ) {
      const saved = await request('notes.save', { write: newWrite(), id, base: rev, about, text: String(Number(text) + 1) });
      if (!saved.ok && saved.problem.kind !== 'changed') throw new Error(saved.problem.kind);
      if (saved.ok) done += 1;
      else told += 1;
      ({ rev, text } = saved.ok ? saved.value : (saved.problem as { now: { rev: string; text: string } }).now);
    }
    return told;
  },
  async listed(notes) {
    const lists: Listed['lists'] = {};
    for (const kind of kinds) lists[kind] = await pagesOf(kind);
    const notFound: string[] = [];
    for (const { id, word } of notes) {
      const found = await request('notes.search', { words: word, limit: 5 });
      if (found.length !== 1 || found[0]?.id !== id) notFound.push(word);
    }
    return { lists, notFound };
  },
} satisfies Storm;
