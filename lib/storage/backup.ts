import { fileEnd } from './export-all';

/** A rolling backup; `name` is its file's. */
export interface Backup {
  name: string;
  at: number;
  records: number;
}

export interface Backups {
  /** Complete ones, newest first; none where the browser gives no private files (Firefox in private windows). */
  list(): Promise<Backup[]>;
  /** Writes, reads back, and only then lets old ones go. @throws Error when it does not stand there whole. */
  write(backup: { json: string; at: number; records: number }): Promise<Backup>;
  read(name: string): Promise<string | undefined>;
  /** Takes all of them away. */
  clear(): Promise<void>;
}

const day = 86_400_000;
const newestKept = 3;
const daysKept = 14;

/** Rolling backups in the origin-private file system: works in a service worker and in Firefox's background page. */
export function createBackups(root: () => Promise<FileSystemDirectoryHandle>, folder = 'backups'): Backups {
  const open = async () => (await root()).getDirectoryHandle(folder, { create: true });

  const list = async (): Promise<Backup[]> => {
    const directory = await open().catch(() => undefined);
    if (!directory) return [];
    const found: Backup[] = [];
    for await (const name of directory.keys()) {
      const backup = parseName(name);
      if (backup && (await isWhole(directory, name))) found.push(backup);
    }
    return found.sort((a, b) => b.at - a.at);
  };

  return {
    list,
    async write({ json, at, records }) {
      const directory = await open();
      const name = nameOf(at, records);
      const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await stream.write(json);
      await stream.close(); // the file appears here, all of it; before, it is empty
      if (!(await isWhole(directory, name))) {
        await directory.removeEntry(name);
        throw new Error('The backup was written, but does not stand on the disk as it should.');
      }
      const kept = new Set(worthKeeping(await list(), at).map((backup) => backup.name));
      for await (const other of directory.keys()) if (!kept.has(other)) await directory.removeEntry(other);
      return { name, at, records };
    },
    async read(name) {
      const directory = await open().catch(() => undefined);
      const handle = parseName(name) && (await directory?.getFileHandle(name).catch(() => undefined));
      return handle && (await handle.getFile()).text();
    },
    async clear() {
      const directory = await open().catch(() => undefined);
      if (directory) for await (const name of directory.keys()) await directory.removeEntry(name);
    },
  };
}

/** The three newest, and the last of each of the past 14 days (UTC). */
export function worthKeeping(newestFirst: readonly Backup[], now: number): Backup[] {
  const days = new Set<number>();
  return newestFirst.filter(({ at }, place) => {
    const isLastOfDay = !days.has(Math.floor(at / day));
    days.add(Math.floor(at / day));
    return place < newestKept || (isLastOfDay && at > now - daysKept * day);
  });
}

/** A write that was cut short leaves an empty or a shorter file. */
async function isWhole(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  const file = await (await directory.getFileHandle(name)).getFile();
  return (await file.slice(-fileEnd.length - 1).text()).trimEnd() === fileEnd;
}

const nameOf = (at: number, records: number): string => `${new Date(at).toISOString().replace(/[:.]/g, '-')}--${records}.json`;

function parseName(name: string): Backup | undefined {
  const [, date, hours, minutes, seconds, milliseconds, records] = name.match(/^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z--(\d+)\.json$/) ?? [];
  if (date === undefined) return undefined;
  return { name, at: Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`), records: Number(records) };
}
