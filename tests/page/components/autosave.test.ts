import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempt, createAutosave, type Outcome, type Unsaved } from '../../../components/editing/create-autosave';

interface Stored {
  rev: string;
  text: string;
  deletedAt?: number;
}

/** A small store that behaves as the background does: revisions, and a write told twice is one write. */
function aStore(text?: string) {
  const writes = new Map<string, Stored>();
  const store = {
    now: text === undefined ? undefined : ({ rev: '1-first', text } as Stored),
    asked: [] as Attempt<string>[],
    /** Set to make the next answers get lost after the work is done, or before. */
    fate: [] as ('lost before' | 'lost after' | 'full' | 'refused')[],
    async save(attempt: Attempt<string>): Promise<Outcome<Stored>> {
      store.asked.push(attempt);
      await Promise.resolve();
      const fate = store.fate.shift();
      if (fate === 'lost before') throw Object.assign(new Error('no answer'), { kind: 'unreachable' });
      if (fate === 'refused') throw Object.assign(new Error('too long'), { kind: 'refused' });
      if (fate === 'full') return { ok: false, problem: { kind: 'full' } };
      const outcome = apply(attempt);
      if (fate === 'lost after') throw Object.assign(new Error('no answer'), { kind: 'unreachable' });
      return outcome;
    },
    writeElsewhere(text: string) {
      store.now = { rev: `${Number.parseInt(store.now?.rev ?? '0', 10) + 1}-elsewhere`, text };
      return store.now;
    },
  };
  const apply = ({ write, base, value }: Attempt<string>): Outcome<Stored> => {
    const before = writes.get(write);
    if (before) return { ok: true, value: before };
    if (store.now?.rev !== base && store.now) return { ok: false, problem: { kind: 'changed', now: store.now } };
    store.now = { rev: `${Number.parseInt(store.now?.rev ?? '0', 10) + 1}-${write}`, text: value };
    writes.set(write, store.now);
    return { ok: true, value: store.now };
  };
  return store;
}

function aKeep() {
  const keep = {
    kept: undefined as Unsaved<string> | undefined,
    read: () => keep.kept,
    write: (unsaved: Unsaved<string>) => {
      keep.kept = structuredClone(unsaved);
    },
    clear: () => {
      keep.kept = undefined;
    },
  };
  return keep;
}

let writes = 0;
const open = (store: ReturnType<typeof aStore>, keep = aKeep()) =>
  createAutosave<string, Stored>({
    stored: store.now,
    empty: '',
    wordsOf: ({ text }) => text,
    same: (one, other) => one === other,
    save: store.save,
    newWrite: () => `w${++writes}`,
    keep,
    delay: 400,
  });

describe('createAutosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves once after a pause, not at every key', async () => {
    const store = aStore('a');
    const editor = open(store);
    editor.change('ab');
    await vi.advanceTimersByTimeAsync(300);
    editor.change('abc');
    expect(editor.state.value.kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(500);
    expect(store.asked.map(({ value }) => value)).toEqual(['abc']);
    expect(editor.state.value.kind).toBe('saved');
    expect(store.now?.text).toBe('abc');
  });

  it('asks again with the same write when the answer was lost, and stores it once', async () => {
    const store = aStore('a');
    store.fate = ['lost after', 'lost before'];
    const editor = open(store);
    editor.change('ab');
    await vi.advanceTimersByTimeAsync(500);
    expect(editor.state.value).toMatchObject({ kind: 'failed', trouble: 'unreachable' });
    expect(editor.value.value).toBe('ab');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(store.asked.map(({ write }) => write)).size).toBe(1);
    expect(store.now?.rev).toMatch(/^2-/);
    expect(editor.state.value.kind).toBe('saved');
  });

  it('stores the newer words too when an older write of unknown outcome had been done', async () => {
    const store = aStore('a');
    store.fate = ['lost after'];
    const editor = open(store);
    editor.change('ab');
    await vi.advanceTimersByTimeAsync(400);
    editor.change('abc');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.now?.text).toBe('abc');
    expect(editor.state.value.kind).toBe('saved');
  });

  it('stores what was typed while a save was on its way', async () => {
    const store = aStore('a');
    const editor = open(store);
    editor.change('ab');
    const saving = editor.flush();
    editor.change('abc');
    await saving;
    expect(store.now?.text).toBe('abc');
  });

  it('says that another window changed it, and keeps both texts', async () => {
    const store = aStore('a');
    const editor = open(store);
    store.writeElsewhere('theirs');
    editor.change('mine');
    await editor.flush();
    expect(editor.state.value).toMatchObject({ kind: 'changed', theirs: { text: 'theirs' } });
    expect(editor.value.value).toBe('mine');
    expect(store.now?.text).toBe('theirs');
    editor.change('mine!');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.now?.text).toBe('theirs');
  });

  it('writes ours over theirs when told to', async () => {
    const store = aStore('a');
    const editor = open(store);
    store.writeElsewhere('theirs');
    editor.change('mine');
    await editor.flush();
    editor.settle('mine');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.now?.text).toBe('mine');
    expect(editor.state.value.kind).toBe('saved');
  });

  it('takes theirs when told to, and gives our words back for an undo', async () => {
    const store = aStore('a');
    const editor = open(store);
    store.writeElsewhere('theirs');
    editor.change('mine');
    await editor.flush();
    expect(editor.settle('theirs')).toBe('mine');
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.value.value).toBe('theirs');
    editor.change('mine');
    await editor.flush();
    expect(store.now?.text).toBe('mine');
  });

  it('finds no conflict where the other window wrote the same words', async () => {
    const store = aStore('a');
    const editor = open(store);
    store.writeElsewhere('same');
    editor.change('same');
    await editor.flush();
    expect(editor.state.value.kind).toBe('saved');
  });

  it('shows what another window wrote while nothing is typed here, and no older list', () => {
    const store = aStore('a');
    const editor = open(store);
    editor.heard(store.writeElsewhere('theirs'));
    expect(editor.value.value).toBe('theirs');
    editor.heard({ rev: '1-first', text: 'a' });
    expect(editor.value.value).toBe('theirs');
  });

  it('leaves what is being typed alone when another window wrote', () => {
    const store = aStore('a');
    const editor = open(store);
    editor.change('mine');
    editor.heard(store.writeElsewhere('theirs'));
    expect(editor.value.value).toBe('mine');
  });

  it('keeps the words when the disk is full and stores them when there is room', async () => {
    const store = aStore('a');
    store.fate = ['full', 'full'];
    const editor = open(store);
    editor.change('ab');
    await vi.advanceTimersByTimeAsync(500);
    expect(editor.state.value).toMatchObject({ kind: 'failed', trouble: 'full' });
    expect(editor.value.value).toBe('ab');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.now?.text).toBe('ab');
  });

  it('does not ask again and again for words that were refused', async () => {
    const store = aStore('a');
    store.fate = ['refused'];
    const editor = open(store);
    editor.change('far too long');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(store.asked).toHaveLength(1);
    editor.change('short');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.now?.text).toBe('short');
  });

  it('goes on after a reload with the words and the write that were under way', async () => {
    const store = aStore('a');
    const keep = aKeep();
    store.fate = ['lost after'];
    const before = open(store, keep);
    before.change('ab');
    await vi.advanceTimersByTimeAsync(400);
    before.change('abc');
    before.stop();
    const after = open(store, keep);
    expect(after.value.value).toBe('abc');
    expect(after.state.value.kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.now?.text).toBe('abc');
    expect(after.state.value.kind).toBe('saved');
    expect(keep.kept).toBeUndefined();
  });

  it('keeps the words at every key, before anything is sent', () => {
    const keep = aKeep();
    const editor = open(aStore('a'), keep);
    editor.change('ab');
    expect(keep.kept?.value).toBe('ab');
  });
});

describe('a record whose words stay while it is shared otherwise', () => {
  const shareElsewhere = (store: ReturnType<typeof aStore>, text: string) => store.writeElsewhere(text);

  it('is stored on top of it, without asking: nobody else wrote words', async () => {
    const store = aStore('Hello');
    const autosave = open(store);
    autosave.change('Hello there');
    shareElsewhere(store, 'Hello');
    await autosave.flush();
    expect(autosave.state.value).toEqual({ kind: 'saved' });
    expect(store.now).toMatchObject({ text: 'Hello there' });
    expect(store.asked.map(({ base }) => base)).toEqual(['1-first', '2-elsewhere']);
  });

  it('is asked about where it was deleted', async () => {
    const store = aStore('Hello');
    const autosave = open(store);
    autosave.change('Hello there');
    store.now = { ...shareElsewhere(store, 'Hello'), deletedAt: 5 };
    await autosave.flush();
    expect(autosave.state.value.kind).toBe('changed');
  });

  it('is asked about where words that a reload kept began from others', async () => {
    const store = aStore('Hello');
    const keep = aKeep();
    open(store, keep).change('Hello there');
    store.writeElsewhere('Good evening');
    const autosave = open(store, keep);
    store.writeElsewhere('Good evening');
    await autosave.flush();
    expect(autosave.state.value.kind).toBe('changed');
    expect(store.now).toMatchObject({ text: 'Good evening' });
  });
});
