import toastStyles from '../../components/card/toast.css?inline';
import { createStyle } from '../../lib/page/chips';
import type { createShield } from '../../lib/page/shield';

/** How long a sentence stands, in milliseconds. */
const stands = 5000;

/** A sentence at the window's edge, said by a live region that is there before its words are. */
export function createTeller(shield: ReturnType<typeof createShield>): (text: string) => void {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'closed' });
  createStyle(document, toastStyles)(root);
  const line = root.appendChild(document.createElement('p'));
  line.className = 'fs-toast';
  line.setAttribute('role', 'status');
  box.style.cssText = 'position:fixed;z-index:2147483647;inset-block-end:24px;inset-inline:0;pointer-events:none';
  shield.guard(box, { root });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    document.body.append(box);
    setTimeout(() => {
      line.textContent = text;
    }, 50);
    timer = setTimeout(() => {
      line.textContent = '';
      box.remove();
    }, stands);
  };
}
