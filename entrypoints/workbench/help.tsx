import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { HelpPage, type HelpPageProps } from '../../components/workbench/HelpPage';
import { findKey } from './wiring/create-finding';
import type { Screen } from './wiring/screen';

const commands = [
  ['next-waiting', 'help.keys.next'],
  ['pick-template', 'help.keys.pick'],
  ['capture-idea', 'help.keys.capture'],
] as const;

/** Help: the keys as this browser has them now. */
export function createHelp({ until }: Screen, { onKeys }: { onKeys(): void }) {
  const keys = signal<HelpPageProps['keys']>([]);
  const read = async () => {
    const set = (await browser.commands?.getAll().catch(() => [])) ?? [];
    const own = commands.flatMap(([name, does]) => {
      const shortcut = set.find((command) => command.name === name)?.shortcut;
      return shortcut ? [{ keys: shortcut, does }] : [];
    });
    keys.value = [...own, { keys: findKey, does: 'help.keys.find' }, { keys: '/… Tab', does: 'help.keys.expand' }];
  };
  void read();
  // Changed in another tab, where the browser lists the shortcuts of its extensions.
  addEventListener('focus', () => void read(), { signal: until });

  return function drawHelp() {
    return <HelpPage keys={keys.value} findKey={findKey} onKeys={onKeys} />;
  };
}
