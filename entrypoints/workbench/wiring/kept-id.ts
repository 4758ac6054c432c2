import { keepIn } from '../../../components/editing/keep-in';
import { newId } from '../../../lib/messages/ids';

/**
 * The id of something new that is being written at one place: after a reload with unsaved words it must be the same
 * one, or a write whose answer was lost would be done a second time as another record.
 */
export function keptId(place: string, kind: 'note' | 'idea'): { id: string; remember(): void; forget(): void } {
  const key = `writing:${place}`;
  const before = localStorage.getItem(key);
  const id = before !== null && keepIn(localStorage, `${kind}:${before}`).read() ? before : newId();
  return {
    id,
    remember: () => localStorage.setItem(key, id),
    forget: () => localStorage.removeItem(key),
  };
}

/** Words that were begun at a place and not stored, and that they were: for when nothing of it is to stay. */
export function dropKept(place: string, kind: 'note' | 'idea'): void {
  const id = localStorage.getItem(`writing:${place}`);
  localStorage.removeItem(`writing:${place}`);
  if (id !== null) keepIn(localStorage, `${kind}:${id}`).clear();
}
