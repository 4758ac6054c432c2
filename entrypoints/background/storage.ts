import { browser } from 'wxt/browser';
import type { Words } from '../../lib/i18n';
import { announce } from '../../lib/live/announce';
import { type Topic, topics } from '../../lib/live/topics';
import type { createWorks } from '../../lib/live/work';
import type { Handlers } from '../../lib/messages/protocol';
import {
  assessStorage,
  countKept,
  createBackups,
  createCanary,
  createConnection,
  createRepositories,
  emptyTrash,
  eraseEverything,
  keepBackup,
  type Places,
  type Repositories,
  restoreBackup,
  Stopped,
  type StorageState,
  sealLog,
  startFresh,
} from '../../lib/storage';

/** Topics whose records are the person's own words: the canary and the rolling backup follow them. */
const words: readonly Topic[] = ['notes', 'ideas', 'drafts', 'templates', 'replies', 'people', 'playbook', 'reminders', 'outcomes', 'reports', 'team'];
const assessed = 'storage-assessed';

type Works = ReturnType<typeof createWorks>;

export interface Memory {
  /** Refuses to read or write while the storage is not the one we left. */
  repositories: Repositories;
  /** Before so many records of words go for good. */
  expectFewer(records: number): Promise<void>;
  /** Writes a rolling backup now, where something changed since the last one. */
  backUp(): Promise<void>;
  /** To be called with every announced change. */
  changed(...topics: Topic[]): void;
  handlers: Pick<
    Handlers,
    'storage.state' | 'storage.counts' | 'storage.erase' | 'backup.export' | 'backup.import' | 'backup.reindex' | 'backup.restore' | 'backup.startFresh'
  >;
}

/** Opens the memory, once assessed per start of the browser, and looks after canary, backups and the trash. */
export function startStorage({ t }: Words, works: Works): Memory {
  const canary = createCanary({
    get: async (key) => (await browser.storage.local.get(key))[key],
    set: (key, value) => browser.storage.local.set({ [key]: value }),
  });
  const backups = createBackups(() => navigator.storage.getDirectory());
  const where = async () => ((await canary.read())?.place === 'rescue' ? rescueBucket() : indexedDB);
  const connection = createConnection({ where, onBlocked: () => void announce('storage') });
  const whole = createRepositories(connection.open).whole;
  const places: Places = { connection, whole, canary, backups };

  let state = assessOnce(places);
  const repositories = createRepositories(async () => {
    const { kind } = await state;
    if (kind === 'ready') return connection.open();
    if (kind === 'blocked') state = assessOnce(places); // the tab may be closed by now
    throw new Error(t(`background.storage.${kind}`));
  });
  const trusted = async () => {
    await beginLog(connection);
    state = Promise.resolve({ kind: 'ready' });
    await browser.storage.session.set({ [assessed]: true });
    await announce(...topics);
  };

  const remember = async () => {
    if ((await state).kind !== 'ready') return;
    await canary.remember({ database: (await whole.identity()).id, records: await whole.counted(), at: Date.now() });
  };
  const tidy = async () => {
    if ((await state).kind !== 'ready') return;
    await keepBackup({ whole, canary, backups }, { at: Date.now() });
    await emptyTrash({ whole, canary }, Date.now());
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'tidy') void tidy();
    if (name === 'changed') void remember().then(tidy);
  });
  void browser.alarms.create('tidy', { periodInMinutes: 60, delayInMinutes: 1 });
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    repositories,
    expectFewer: canary.expectFewer,
    async backUp() {
      await remember();
      await keepBackup({ whole, canary, backups }, { at: Date.now(), every: 0 });
    },
    changed(...now) {
      if (!now.some((topic) => words.includes(topic))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void remember(), 1000);
      void browser.alarms.create('changed', { delayInMinutes: 0.5 }); // should the worker be stopped before
    },
    handlers: {
      'storage.state': async () => {
        if ((await state).kind === 'ready') return state;
        state = assessOnce(places);
        if ((await state).kind === 'ready') await announce(...topics); // what was asked meanwhile was refused: ask again
        return state;
      },
      'storage.counts': async () => ({ ...(await countKept(connection.open)), backups: (await backups.list()).length }),
      'storage.erase': async () => {
        clearTimeout(timer);
        await eraseEverything(places, { at: Date.now(), forgetBeside });
        await trusted();
        await browser.storage.local.remove('language');
        return { done: true };
      },
      'backup.export': async ({ work }) => {
        try {
          return await works.run(work, (step) => whole.export(Date.now(), step));
        } catch (error) {
          if (error instanceof Stopped) return { name: '', json: '', stopped: true };
          throw error;
        }
      },
      'backup.import': async ({ json, dryRun, work }) => {
        const imported = await works.run(work, (step) => repositories.whole.import({ json, dryRun, at: Date.now(), step }));
        if (!imported.ok) return { ok: false, problem: { kind: 'file', why: imported.problem.kind === 'full' ? t('problem.full') : imported.problem.why } };
        if (!dryRun) await Promise.all([remember(), announce(...topics)]);
        return imported;
      },
      'backup.reindex': ({ work }) => works.run(work, (step) => repositories.whole.reindex(step)),
      'backup.restore': async ({ name, work }) => {
        const restored = await works.run(work, (step) => restoreBackup(places, { name, at: Date.now(), step }));
        if (restored.ok) await trusted();
        return restored;
      },
      'backup.startFresh': async () => {
        const started = await startFresh(places, Date.now());
        if (started.ok) await trusted();
        return { done: started.ok };
      },
    },
  };
}

/** What lies in the extension's own storage, but the canary, and the language, whose change loads every open page anew. */
async function forgetBeside(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get());
  await browser.storage.local.remove(keys.filter((key) => key !== 'canary' && key !== 'language'));
  await browser.storage.session.clear();
}

/** Counting every record takes its time: once per start of the browser is enough, since files break while it is closed. */
async function assessOnce(places: Places): Promise<StorageState> {
  const { [assessed]: isAssessed } = await browser.storage.session.get(assessed);
  if (isAssessed === true) return { kind: 'ready' };
  const state = await assessStorage(places, Date.now());
  if (state.kind !== 'ready') return state;
  await beginLog(places.connection);
  await browser.storage.session.set({ [assessed]: true });
  return state;
}

/** Firefox's SQLite rolls a torn write back by itself. Where a full disk leaves no room for it, the next start tries again. */
const beginLog = ({ open }: Places['connection']): Promise<void> => (import.meta.env.FIREFOX ? Promise.resolve() : sealLog(open).catch(() => undefined));

/** A place of its own beside the broken one; Chromium only (measured). */
async function rescueBucket(): Promise<IDBFactory> {
  const { storageBuckets } = navigator as unknown as { storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> } };
  return storageBuckets ? (await storageBuckets.open('rescue')).indexedDB : indexedDB;
}
