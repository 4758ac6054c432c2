/** What the background says by itself: the context menu, and why it can't answer. */
export const background = {
  'background.menu.capture': 'Keep as an idea in Feedside',
  'background.next.none': 'Nobody waits in this page, as far as it was read. In the waiting list: {n, plural, =0 {nobody} one {# post} other {# posts}}.',
  'background.not-kept': 'Not kept as an idea. {why}',
  'background.storage.damaged': 'Feedside found its memory damaged and writes nothing until you decide. Open the workbench to bring a backup back.',
  'background.storage.unreadable': 'The browser can’t open Feedside’s memory. Open the workbench to bring a backup back.',
  'background.storage.blocked': 'Another Feedside tab still holds the memory in its old form. Close or reload Feedside’s other tabs.',
  'background.storage.outdated': 'A newer Feedside has taken over the memory. Restart the browser to go on.',
} as const;
