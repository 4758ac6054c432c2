import { type ReadonlySignal, signal } from '@preact/signals';

/** Why the words are not stored yet. `full`: no room on the disk. `refused`: they can't be taken as they are; `message` says why. */
type SaveTrouble = 'full' | 'unreachable' | 'orphaned' | 'refused' | 'failed' | 'missing';

/**
 * What the line under an editor says. `unsaved`: typed, not sent yet. `changed`: another window stored something else since
 * this editor started; `theirs` is what stands there now. In every state the words themselves are in `value`.
 */
export type SaveState<Stored> =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; trouble: SaveTrouble; message: string }
  | { kind: 'changed'; theirs: Stored };

/** One act of writing. Asked again with the same `write` after an unknown outcome, so it is never done twice. */
export interface Attempt<Value> {
  write: string;
  base: string | undefined;
  value: Value;
}

/** What became of an attempt. A thrown error means that nobody knows, unless its `kind` says `refused`. */
export type Outcome<Stored> =
  | { ok: true; value: Stored }
  | { ok: false; problem: { kind: 'changed'; now: Stored } | { kind: 'missing' } | { kind: 'full' } | { kind: 'refused'; message: string } };

/** What a reload, a crash or a closed window must not take: kept at every key, cleared when it is stored. */
export interface Unsaved<Value> {
  value: Value;
  base: string | undefined;
  attempt: Attempt<Value> | undefined;
  at: number;
}

export interface Keep<Value> {
  read(): Unsaved<Value> | undefined;
  write(unsaved: Unsaved<Value>): void;
  clear(): void;
}

export interface AutosavePorts<Value, Stored extends { rev: string; deletedAt?: number | undefined }> {
  /** What is stored now; `undefined` for something new, which is stored with its first words. */
  stored: Stored | undefined;
  /** The words to start with when nothing is stored. */
  empty: Value;
  wordsOf(stored: Stored): Value;
  same(one: Value, other: Value): boolean;
  save(attempt: Attempt<Value>): Promise<Outcome<Stored>>;
  newWrite(): string;
  keep: Keep<Value>;
  /** Milliseconds of quiet before it saves by itself; `undefined`: only when told to. */
  delay?: number | undefined;
}

export interface Autosave<Value, Stored> {
  value: ReadonlySignal<Value>;
  state: ReadonlySignal<SaveState<Stored>>;
  /** The person typed. */
  change(value: Value): void;
  /** Save now: the field was left, the window is hidden or closing, the person asked. */
  flush(): Promise<void>;
  /** What the list says now: taken over when nothing of ours is on its way. */
  heard(stored: Stored): void;
  /** Ends a conflict. `theirs` gives back our words, for an undo. */
  settle(choice: 'mine' | 'theirs'): Value;
  stop(): void;
}

/** Facts B2: a worker is back within half a second; a full disk takes a person. */
const retries = [1_000, 3_000, 10_000, 30_000];

/**
 * Holds the words of one editor until they are stored. One attempt at a time; an attempt whose outcome is unknown is
 * settled, with the words it had, before newer words are sent: else "already done" would be taken for the newer ones.
 */
export function createAutosave<Value, Stored extends { rev: string; deletedAt?: number | undefined }>(
  ports: AutosavePorts<Value, Stored>,
): Autosave<Value, Stored> {
  const { save, same, wordsOf, newWrite, keep, delay } = ports;
  const kept = keep.read();
  let stored = ports.stored ? wordsOf(ports.stored) : ports.empty;
  let base = kept ? kept.base : ports.stored?.rev;
  /** Whose words `stored` are. */
  let storedRev = ports.stored?.rev;
  let attempt = kept?.attempt;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const value = signal(kept ? kept.value : stored);
  const state = signal<SaveState<Stored>>({ kind: kept ? 'unsaved' : 'saved' });

  const later = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const remember = () => keep.write({ value: value.peek(), base, attempt, at: Date.now() });
  const pending = () => attempt !== undefined || !same(value.peek(), stored);
  const settled = (now: Stored) => {
    stored = wordsOf(now);
    base = now.rev;
    storedRev = now.rev;
    attempt = undefined;
    failures = 0;
  };
  const fail = (trouble: SaveTrouble, message: string) => {
    state.value = { kind: 'failed', trouble, message };
    remember();
    const pause = retries[Math.min(failures++, retries.length - 1)];
    if (pause !== undefined && trouble !== 'refused' && trouble !== 'orphaned' && trouble !== 'missing') later(pause);
  };

  /** Whom it is shared with changed, or how often it was used: its words are those that we started from. */
  const isSameWords = (now: Stored) => base === storedRev && now.deletedAt === undefined && same(wordsOf(now), stored);

  /** Whether to go on with what was typed meanwhile. */
  async function saveOnce(): Promise<boolean> {
    attempt ??= { write: newWrite(), base, value: value.peek() };
    state.value = { kind: 'saving' };
    remember();
    const outcome = await ask(save, attempt);
    if (outcome.ok) {
      settled({ ...outcome.value });
      return true;
    }
    const { problem } = outcome;
    if (problem.kind === 'unknown') {
      fail(problem.trouble, problem.message);
      return false;
    }
    attempt = undefined;
    if (problem.kind !== 'changed') fail(problem.kind, 'message' in problem ? problem.message : '');
    else if (same(wordsOf(problem.now), value.peek())) settled(problem.now);
    else if (isSameWords(problem.now)) base = storedRev = problem.now.rev;
    else state.value = { kind: 'changed', theirs: problem.now };
    return problem.kind === 'changed' && state.peek().kind !== 'changed';
  }

  async function saveAll(): Promise<void> {
    while (pending()) if (!(await saveOnce())) return;
    keep.clear();
    state.value = { kind: 'saved' };
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (state.peek().kind === 'changed') return Promise.resolve();
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  if (kept && delay !== undefined) later(delay);
  return {
    value,
    state,
    change(next) {
      value.value = next;
      remember();
      if (state.peek().kind === 'changed') return;
      if (!running && state.peek().kind !== 'failed') state.value = { kind: 'unsaved' };
      if (delay !== undefined) later(delay);
    },
    flush,
    heard(now) {
      const known = state.peek();
      if (generationOf(now.rev) <= generationOf(base)) return;
      if (known.kind === 'changed') state.value = { kind: 'changed', theirs: now };
      else if (known.kind === 'saved' && !pending()) {
        settled(now);
        value.value = stored;
      }
    },
    settle(choice) {
      const known = state.peek();
      const mine = value.peek();
      if (known.kind !== 'changed') return mine;
      settled(known.theirs);
      state.value = { kind: 'unsaved' };
      if (choice === 'theirs') value.value = stored;
      void flush();
      return mine;
    },
    stop: () => clearTimeout(timer),
  };
}

/** How often a record was written: the number before the dash of a revision. */
const generationOf = (rev: string | undefined): number => Number.parseInt(rev ?? '0', 10);

type Known<Stored> = Outcome<Stored> | { ok: false; problem: { kind: 'unknown'; trouble: SaveTrouble; message: string } };

async function ask<Value, Stored>(
  save: AutosavePorts<Value, Stored & { rev: string }>['save'],
  attempt: Attempt<Value>,
): Promise<Known<Stored & { rev: string }>> {
  try {
    return await save(attempt);
  } catch (error) {
    const { kind, message } = error as { kind?: unknown; message?: unknown };
    if (kind === 'refused') return { ok: false, problem: { kind: 'refused', message: String(message) } };
    return { ok: false, problem: { kind: 'unknown', trouble: kind === 'unreachable' || kind === 'orphaned' ? kind : 'failed', message: String(message) } };
  }
}
