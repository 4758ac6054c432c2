import type { ShortcutGroup } from '../../../components/palette/ShortcutSheet';
import type { Settings } from '../../../lib/model/settings';
import type { Screen } from './screen';

const isMac = /mac/i.test(navigator.platform);
const control = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`);

export const findKey = control('K');

/** Every key that does something, by where it does: of the browser's commands as the browser has them now. */
export function shortcutGroups(
  { words: { t } }: Screen,
  { commands, listKeys }: { commands: readonly { description?: string; shortcut?: string }[]; listKeys: Settings['listKeys'] },
): ShortcutGroup[] {
  const anywhere = commands.flatMap(({ description, shortcut }) => (description ? [{ keys: shortcut || t('palette.sheet.none'), does: description }] : []));
  return [
    {
      title: t('palette.sheet.here'),
      rows: [
        { keys: findKey, does: t('palette.sheet.palette') },
        { keys: '?', does: t('palette.sheet.sheet') },
        { keys: control('Enter'), does: t('palette.sheet.keep') },
      ],
    },
    ...(anywhere.length > 0 ? [{ title: t('palette.sheet.anywhere'), rows: anywhere }] : []),
    {
      title: t('palette.sheet.writing'),
      rows: [
        { keys: 'Tab', does: t('palette.sheet.writing.expand') },
        { keys: 'Tab', does: t('palette.sheet.writing.stop') },
        { keys: 'Tab', does: t('palette.sheet.writing.line') },
        { keys: control('Z'), does: t('palette.sheet.writing.undo') },
      ],
    },
    {
      title: t('palette.sheet.card'),
      rows: [
        { keys: '↑ ↓', does: t('palette.sheet.next') },
        { keys: 'Enter', does: t('palette.sheet.choose') },
        { keys: 'Esc', does: t('palette.sheet.close') },
      ],
    },
    {
      title: t('palette.sheet.waiting'),
      rows: [
        { keys: 'Enter', does: t('palette.sheet.waiting.open') },
        { keys: 'Space', does: t('palette.sheet.waiting.mark') },
        { keys: listKeys.done.toUpperCase(), does: t('palette.sheet.waiting.done') },
        { keys: listKeys.snooze.toUpperCase(), does: t('palette.sheet.waiting.snooze') },
        { keys: listKeys.undo.toUpperCase(), does: t('palette.sheet.waiting.undo') },
      ],
    },
    {
      title: t('palette.sheet.list'),
      rows: [
        { keys: '↑ ↓', does: t('palette.sheet.next') },
        { keys: 'Home · End', does: t('palette.sheet.list.ends') },
      ],
    },
    {
      title: t('palette.sheet.board'),
      rows: [
        { keys: 'Space', does: t('palette.sheet.board.lift') },
        { keys: '← → ↑ ↓', does: t('palette.sheet.board.move') },
        { keys: 'Esc', does: t('palette.sheet.board.cancel') },
      ],
    },
  ];
}
