import type { ComponentChildren } from 'preact';
import { ShortcutList, type ShortcutListProps } from './ShortcutList';
import { shortcutListStyles } from './shortcut-list-styles';

const rows: ShortcutListProps['rows'] = [
  { id: 'thanks', name: 'Warm thanks', shortcut: 'thanks', start: 'This made our morning, …. Thank you!' },
  {
    id: 'shared',
    name: 'Thanks for sharing',
    shortcut: 'thanks-for-sharing-our-work',
    start: 'Thank you for passing it on, …. What did you like best about it?',
  },
  { id: 'bare', name: 'Thanks, and a question about what somebody liked in particular', start: '…' },
  { id: 'rtl', name: 'شكرا جزيلا', shortcut: 'شكرا', start: 'شكرا جزيلا لك على كلماتك الطيبة!' },
];
const base: ShortcutListProps = { rows, active: 0, prefix: '/', theme: undefined, onChoose: () => {} };

const state = (name: string, props: Partial<ShortcutListProps> = {}) => ({
  name,
  render: (): ComponentChildren => (
    <>
      <style>{shortcutListStyles}</style>
      <ShortcutList {...base} {...props} />
    </>
  ),
});

export const states = [
  state('shortcuts: while one is typed'),
  state('shortcuts: after the prefix alone', { active: undefined }),
  state('shortcuts: one, dark', { rows: rows.slice(0, 1), theme: 'dark' }),
  state('shortcuts: another prefix, the third by the arrows', { prefix: '::', active: 2, theme: 'light' }),
];
