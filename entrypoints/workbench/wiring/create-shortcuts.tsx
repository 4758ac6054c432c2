import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { ShortcutSettings } from '../../../components/workbench/ShortcutSettings';
import { isShortcut, networkUsing, same } from '../../../lib/keys/read-keys';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Settings } from '../../../lib/model/settings';
import type { Screen } from './screen';

/** Where Chromium's browsers list the shortcuts of extensions: no link of a page leads there, but a new tab may. */
const ownPage = () => `${/\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chrome'}://extensions/shortcuts`;
/** Firefox alone lets an extension change its keys. */
interface Changeable {
  update?(change: { name: string; shortcut: string }): Promise<void>;
  reset?(name: string): Promise<void>;
}

const mac = /mac/i.test(navigator.platform);

/** The keys of every tab: changed here where the browser lets an extension do that (Firefox), else on the browser's own page. */
export function createShortcuts(screen: Screen, { openSheet }: { openSheet(): void }) {
  const { t } = screen.words;
  const rows = signal<{ name: string; does: string; keys: string }[]>([]);
  const problem = signal<{ name: string; why: string } | undefined>();
  const { commands } = browser;
  const changeable = commands as typeof commands & Changeable;
  const canChange = typeof changeable?.update === 'function';

  const read = async () => {
    const all = (await commands?.getAll()) ?? [];
    rows.value = all.flatMap(({ name, description, shortcut }) => (name && description ? [{ name, does: description, keys: shortcut ?? '' }] : []));
  };
  void read();
  // They may have been changed on the browser's page meanwhile.
  addEventListener('focus', () => void read(), { signal: screen.until });

  const wrongWith = (name: string, keys: string): string | undefined => {
    if (!isShortcut(keys)) return t('shortcuts.wrong.shape');
    const ours = rows.peek().find((row) => row.name !== name && row.keys !== '' && same(row.keys, keys));
    if (ours) return t('shortcuts.wrong.ours', { does: ours.does });
    const network = networkUsing(keys);
    return network && t('shortcuts.wrong.network', { network: t(`network.${network}`) });
  };
  const set = async (name: string, shortcut: string) => {
    await changeable.update?.({ name, shortcut });
    await read();
  };
  const onChange = async (name: string, keys: string) => {
    const why = wrongWith(name, keys);
    problem.value = why === undefined ? undefined : { name, why };
    const before = rows.peek().find((row) => row.name === name);
    if (why !== undefined || !before) return;
    try {
      await set(name, keys);
      screen.tell(t('shortcuts.changed', { keys, does: before.does }), () => set(name, before.keys));
    } catch (error) {
      problem.value = { name, why: t('shortcuts.wrong.refused', { why: error instanceof Error ? error.message : String(error) }) };
    }
  };
  const onReset = (name: string) => {
    problem.value = undefined;
    const before = rows.peek().find((row) => row.name === name);
    void screen.attempt(async () => {
      await changeable.reset?.(name);
      await read();
      const now = rows.peek().find((row) => row.name === name);
      if (now && before) screen.tell(t('shortcuts.changed', { keys: now.keys || t('shortcuts.none'), does: now.does }), () => set(name, before.keys));
    });
  };
  const onListKeys = (listKeys: Settings['listKeys']) => {
    const write = newWrite();
    void screen.attempt(async () => {
      const saved = await request('settings.save', { write, changes: { listKeys } });
      if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
    });
  };

  return function drawShortcuts({ listKeys }: Pick<Settings, 'listKeys'>) {
    return (
      <ShortcutSettings
        rows={rows.value}
        change={canChange ? { onChange: (name, keys) => void onChange(name, keys), onReset } : undefined}
        onBrowser={() =>
          void browser.tabs.create({ url: ownPage() }).then(
            () => undefined,
            () => screen.tell(t('shortcuts.browser.failed', { address: ownPage() })),
          )
        }
        problem={problem.value}
        mac={mac}
        listKeys={listKeys}
        onListKeys={onListKeys}
        onSheet={openSheet}
      />
    );
  };
}
