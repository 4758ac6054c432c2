import { ShortcutSettings, type ShortcutSettingsProps } from './ShortcutSettings';
import '../desk/desk.css';
import '../people/people.css';
import '../playbook/playbook.css';
import './workbench.css';

const nothing = (): void => undefined;
const full: ShortcutSettingsProps = {
  rows: [
    { name: 'capture-idea', does: 'Capture the post, selection or page as an idea', keys: 'Alt+Shift+K' },
    { name: 'next-waiting', does: 'Go to the next post in this page that waits for an answer', keys: 'Alt+Shift+J' },
    { name: 'pick-template', does: 'Pick a reply template for the box you are writing in', keys: '' },
  ],
  change: { onChange: nothing, onReset: nothing },
  onBrowser: nothing,
  problem: undefined,
  mac: false,
  listKeys: { done: 'd', snooze: 's', undo: 'u' },
  onListKeys: nothing,
  onSheet: nothing,
};
const state = (name: string, props: Partial<ShortcutSettingsProps> = {}) => ({
  name: `shortcuts: ${name}`,
  render: () => (
    <main>
      <h1 class="fs-hidden">Settings</h1>
      <ShortcutSettings {...full} {...props} />
    </main>
  ),
});

export const states = [
  state('changed here'),
  state('changed in the browser', { change: undefined }),
  state('keys that can’t be taken', { problem: { name: 'capture-idea', why: 'Mastodon uses these keys itself; on its pages they would stop working.' } }),
  state('not read yet', { rows: [] }),
];
