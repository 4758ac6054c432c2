import { native } from '../messages/native';
import type { Topic } from './topics';

const prefix = 'topic:';

/**
 * Tells every context that something of this topic changed. The stamp is random and says nothing else. Never fails: what it tells of is
 * done. Where `storage.local` is broken (Firefox keeps it in a database), our own pages still hear it by the session's.
 */
export async function announce(...changed: Topic[]): Promise<void> {
  if (changed.length === 0) return;
  const stamps = Object.fromEntries(changed.map((topic) => [prefix + topic, crypto.randomUUID()]));
  await native.storage.local.set(stamps).catch(() => native.storage.session.set(stamps).catch(() => undefined));
}

/** Calls back with the topics that changed, wherever the change was made, until the signal aborts. */
export function onChange(listener: (changed: ReadonlySet<Topic>) => void, until?: AbortSignal): void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' && area !== 'session') return;
    const changed = new Set(
      Object.keys(changes)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length) as Topic),
    );
    if (changed.size > 0) listener(changed);
  };
  native.storage.onChanged.addListener(heard);
  until?.addEventListener('abort', () => native.storage.onChanged.removeListener(heard));
}
