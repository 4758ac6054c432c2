import type { Keep, Unsaved } from './create-autosave';

const prefix = 'unsaved:';

/** Keeps unsaved words in a web storage (`localStorage` of our own pages, which outlives a reload and a crash of the page). */
export const keepIn = <Value>(storage: Storage, name: string): Keep<Value> => ({
  read: () => parse<Value>(storage.getItem(prefix + name)),
  write(unsaved) {
    try {
      storage.setItem(prefix + name, JSON.stringify(unsaved));
    } catch {
      // No room here: the words are still in the field, and the line under it says that they are not saved.
    }
  },
  clear: () => storage.removeItem(prefix + name),
});

/** Names of what was kept and never stored, oldest first: an editor of each goes on where it was cut off. */
export const namesKeptIn = (storage: Storage): { name: string; at: number }[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const unsaved = parse<unknown>(storage.getItem(key));
      return unsaved ? [{ name: key.slice(prefix.length), at: unsaved.at }] : [];
    })
    .sort((one, other) => one.at - other.at);

const parse = <Value>(json: string | null): Unsaved<Value> | undefined => {
  if (json === null) return undefined;
  try {
    const found = JSON.parse(json) as Unsaved<Value>;
    return typeof found === 'object' && found !== null && 'value' in found && typeof found.at === 'number' ? found : undefined;
  } catch {
    return undefined;
  }
};
