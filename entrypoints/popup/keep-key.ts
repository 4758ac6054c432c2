/** What keeps a thought, as this machine writes it. */
export const keepKey = /mac/i.test(navigator.platform) ? '⌘Enter' : 'Ctrl+Enter';
