import { type ReadonlySignal, signal } from '@preact/signals';
import type { CaptureState } from './CaptureBox';

/** What a popup that closes without asking must not take: the words, and the ids under which they may already be stored. */
interface Kept {
  text: string;
  attempt?: { id: string; write: string } | undefined;
}

export interface ThoughtPorts {
  /** Outlives the popup: `localStorage` of our own pages. */
  storage: Storage;
  /** Stores the idea. Asked again with the same ids, it does nothing twice. A thrown error says why in the person's words, and means that nobody knows. */
  capture(idea: { id: string; write: string; text: string }): Promise<unknown>;
  newId(): string;
  newWrite(): string;
}

export interface Thought {
  text: ReadonlySignal<string>;
  state: ReadonlySignal<CaptureState>;
  type(text: string): void;
  keep(): Promise<void>;
}

const key = 'popup:thought';

/**
 * The words in the popup's box until they are stored. Each key is kept at once; a press on "keep" that got no answer is
 * repeated with the same ids when the popup opens again. Words changed after such a press are a new idea: the old ones may
 * stand already.
 */
export function createThought({ storage, capture, newId, newWrite }: ThoughtPorts): Thought {
  const start = read(storage);
  const text = signal(start.text);
  const state = signal<CaptureState>({ kind: 'idle' });
  let attempt = start.attempt;

  const remember = () => write(storage, { text: text.peek(), attempt });
  const keep = async () => {
    const words = text.peek().trim();
    if (words === '' || state.peek().kind === 'saving') return;
    const ids = attempt ?? { id: newId(), write: newWrite() };
    attempt = ids;
    state.value = { kind: 'saving' };
    remember();
    try {
      await capture({ ...ids, text: words });
    } catch (error) {
      state.value = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      return;
    }
    const typedOn = attempt !== ids;
    if (!typedOn) {
      attempt = undefined;
      text.value = '';
    }
    state.value = typedOn ? { kind: 'idle' } : { kind: 'kept' };
    remember();
  };
  if (attempt) void keep();

  return {
    text,
    state,
    type(words) {
      text.value = words;
      attempt = undefined;
      if (state.peek().kind !== 'saving') state.value = { kind: 'idle' };
      remember();
    },
    keep,
  };
}

function write(storage: Storage, kept: Kept): void {
  try {
    if (kept.text === '') storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(kept));
  } catch {
    // No room here: the words are still in the box.
  }
}

function read(storage: Storage): Kept {
  try {
    const { text, attempt } = JSON.parse(storage.getItem(key) ?? '{}') as Partial<Kept>;
    if (typeof text !== 'string') return { text: '' };
    return { text, attempt: typeof attempt?.id === 'string' && typeof attempt.write === 'string' ? attempt : undefined };
  } catch {
    return { text: '' };
  }
}
