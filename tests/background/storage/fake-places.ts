import type { KeyValue } from '../../../lib/storage';

/** `storage.local` in memory. */
export function fakeKeyValue(): KeyValue & { values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key) => structuredClone(values.get(key)),
    async set(key, value) {
      values.set(key, structuredClone(value));
    },
  };
}

/**
 * The origin-private file system in memory, as far as backups use it. As in browsers, a file that is written to stays as it was until
 * the stream is closed. `dying`: the process is killed before that; `cutting`: only so many characters arrive.
 */
export function fakeDirectory() {
  const files = new Map<string, string>();
  const trouble: { dying?: boolean; cutting?: number } = {};
  const fileHandle = (name: string) => ({
    getFile: async () => new Blob([files.get(name) ?? '']),
    async createWritable() {
      let written = '';
      return {
        async write(text: string) {
          written += text;
        },
        async close() {
          if (trouble.dying) throw new DOMException('The process is gone', 'AbortError');
          files.set(name, written.slice(0, trouble.cutting));
        },
      };
    },
  });
  const folder = {
    async *keys() {
      yield* [...files.keys()];
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw new DOMException('No such file', 'NotFoundError');
      if (!files.has(name)) files.set(name, '');
      return fileHandle(name);
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw new DOMException('No such file', 'NotFoundError');
    },
  };
  const root = async () => ({ getDirectoryHandle: async () => folder }) as unknown as FileSystemDirectoryHandle;
  return { root, files, trouble };
}
