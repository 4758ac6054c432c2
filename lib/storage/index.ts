/*
 * The memory. IndexedDB through idb; knows no extension API, no clock, no global state.
 * Context: the person's words must survive a killed worker, a power cut, a full disk, a damaged file and two windows at once.
 * Decision: each act is one transaction over record, counters, search text and log (strict for words, relaxed for sightings);
 * rows keep the revisions they had, so a retry is recognised; unreadable records move aside instead of failing a list.
 * Consequence: repositories hold no truth in memory, and any of them can be stopped between two lines.
 */
export { assessStorage, type Places, type StorageState } from './assess-storage';
export { type Backup, createBackups } from './backup';
export { createCanary, type KeyValue } from './canary';
export { type ConnectionOptions, createConnection } from './connection';
export { countKept } from './count-kept';
export { createRepositories } from './create-repositories';
export { emptyTrash } from './empty-trash';
export { eraseEverything } from './erase-everything';
export { Stopped } from './export-all';
export { isStorageFull } from './is-storage-full';
export { keepBackup } from './keep-backup';
export { openDatabase } from './open-database';
export { restoreBackup, startFresh } from './recover';
export type * from './repositories';
export type { Act, Saved } from './saved';
export type { Database } from './schema';
export { sealLog } from './seal-log';
export type { Sides, TeamConfig, TeamStatus } from './team';
export type { Author, Filed, FileTeam, Weighed } from './team-file';
