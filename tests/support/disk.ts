import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, so that a test can take away the power: what was not yet on its disk is gone. */
export interface Disk {
  /** An empty folder on it. */
  folder: string;
  /** Brings everything onto the disk, as time does. */
  sync(): void;
  /** The same folder as it would be found after a power cut at this moment. */
  cut(): string;
  drop(): void;
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** Only the system's administrator may mount a file system, and a container may have no devices for it. */
export function canCutPower(): { ok: true } | { ok: false; why: string } {
  if (process.getuid?.() !== 0) return { ok: false, why: 'only root may mount a disk' };
  try {
    openDisk().drop();
    return { ok: true };
  } catch (error) {
    return { ok: false, why: String(error).split('\n')[0] ?? '' };
  }
}

/**
 * An ext4 in a file, mounted by a loop device. The file holds only what was written through: a copy of it, mounted with
 * its journal played back, is what a disk holds after the power went.
 */
export function openDisk(): Disk {
  const place = mkdtempSync(join(tmpdir(), 'feedside-disk-'));
  const [image, mounted, copy, found] = ['disk.img', 'disk', 'cut.img', 'cut'].map((name) => join(place, name)) as [string, string, string, string];
  const drop = () => {
    for (const folder of [mounted, found]) {
      try {
        run('umount', '-l', folder);
      } catch {
        // not mounted
      }
    }
    rmSync(place, { recursive: true, force: true });
  };
  try {
    mkdirSync(mounted);
    run('truncate', '-s', '400M', image);
    run('mkfs.ext4', '-q', '-m', '0', '-F', image);
    run('mount', '-o', 'loop', image, mounted);
  } catch (error) {
    drop();
    throw error;
  }
  const folder = join(mounted, 'profile');
  mkdirSync(folder);
  return {
    folder,
    sync: () => void run('sync', '-f', folder),
    cut() {
      run('cp', '--sparse=always', image, copy);
      mkdirSync(found);
      run('mount', '-o', 'loop', copy, found);
      return join(found, 'profile');
    },
    drop,
  };
}
