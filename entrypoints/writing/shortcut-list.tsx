import { render } from 'preact';
import { ShortcutList } from '../../components/expansion/ShortcutList';
import { shortcutListStyles } from '../../components/expansion/shortcut-list-styles';
import { caretPlace, type ListView } from '../../lib/expansion';
import { createStyle } from '../../lib/page/chips';
import { pageTheme } from '../../lib/page/page-theme';
import type { createShield } from '../../lib/page/shield';
import { createSpokenDrawing } from '../feed/draw-spoken';

const gap = 4;

/** Draws the list of shortcuts at the caret, in a closed root of its own; `undefined` takes it away. Moves nothing of the page. */
export function mountShortcutList(
  shield: ReturnType<typeof createShield>,
  { prefix, until }: { prefix(): string; until: AbortSignal },
): (view: ListView | undefined) => void {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'closed' });
  const drawSpoken = createSpokenDrawing();
  createStyle(document, shortcutListStyles)(root);
  const surface = root.appendChild(document.createElement('div'));
  shield.guard(box, { root });
  let shown: ListView | undefined;
  const place = () => {
    if (!shown) return;
    const { left, top, bottom } = caretPlace(shown.editor, shown.typed.length);
    const { width, height } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isBelow = bottom + gap + height <= clientHeight || top - gap - height < 0;
    const isRightToLeft = getComputedStyle(shown.editor).direction === 'rtl';
    box.style.left = `${Math.max(gap, Math.min(isRightToLeft ? left - width : left, clientWidth - width - gap))}px`;
    box.style.top = `${isBelow ? bottom + gap : top - gap - height}px`;
  };
  const draw = (view: ListView | undefined) => {
    if (!view && !shown) return;
    const isNew = !shown;
    shown = view;
    if (!view) {
      render(null, surface);
      box.remove();
      return;
    }
    if (isNew) {
      box.style.cssText = 'position:fixed;z-index:2147483647;left:0;top:0';
      document.body.append(box);
    }
    const { rows, active, choose } = view;
    drawSpoken(<ShortcutList rows={rows} active={active} prefix={prefix()} theme={pageTheme(document)} onChoose={choose} />, surface);
    place();
  };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, place, { capture: true, passive: true, signal: until });
  until.addEventListener('abort', () => draw(undefined));
  return draw;
}
