export interface Recent<Value> {
  get(id: string): Value | undefined;
  set(id: string, value: Value): void;
  delete(id: string): void;
  clear(): void;
}

/** A map that forgets its oldest entries: a tab that is scrolled all day keeps what is near, by id, never elements. */
export function createRecent<Value>(most: number): Recent<Value> {
  const entries = new Map<string, Value>();
  return {
    get: (id) => entries.get(id),
    set(id, value) {
      entries.delete(id);
      entries.set(id, value);
      if (entries.size > most) {
        for (const oldest of entries.keys()) {
          entries.delete(oldest);
          break;
        }
      }
    },
    delete: (id) => void entries.delete(id),
    clear: () => entries.clear(),
  };
}
