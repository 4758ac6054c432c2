import type { KeyNames } from '../../components/picker/picker-types';

const isMac = /mac/i.test(navigator.platform);

export const keyNames: KeyNames = isMac ? { undo: '⌘Z', paste: '⌘V' } : { undo: 'Ctrl+Z', paste: 'Ctrl+V' };
