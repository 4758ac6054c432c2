import { type ReadonlySignal, signal } from '@preact/signals';

/** Revisions of decisions that this device's person had before their eyes, by what was decided. Kept in `localStorage` under `name`. */
export interface Seen {
  revisions: ReadonlySignal<Readonly<Record<string, string>>>;
  /** `stands`: what is still to be asked for; the rest is forgotten. */
  see(now: Readonly<Record<string, string>>, stands: (id: string) => boolean): void;
}

export function createSeen(name: string): Seen {
  const revisions = signal(readSeen(name));
  return {
    revisions,
    see(now, stands) {
      if (Object.entries(now).every(([id, rev]) => revisions.peek()[id] === rev)) return;
      const kept = Object.entries(revisions.peek()).filter(([id]) => stands(id));
      revisions.value = { ...Object.fromEntries(kept), ...now };
      localStorage.setItem(name, JSON.stringify(revisions.peek()));
    },
  };
}

function readSeen(name: string): Readonly<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, string>) : {};
  } catch {
    return {};
  }
}
