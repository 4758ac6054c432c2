// The same editors inside two nested open shadow roots.
import { root } from './ledger.js';

const { variant } = window;
window.variant = '';

function createShadow(parent) {
  const host = document.createElement('x-composer');
  parent.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(Object.assign(document.createElement('style'), { textContent: '.ProseMirror { white-space: pre-wrap }' }));
  return shadow;
}

const inside = document.createElement('div');
createShadow(createShadow(root)).append(inside);
if (variant === 'tiptap') (await import('./tiptap.js')).showTiptap(inside, 'starter');
else (await import('./plain.js')).showPlain(inside, variant);
