const gap = 8;

/** Puts a fixed box beside an element: below it, else above, else at its side; always whole within the window. */
export function placeNear(box: HTMLElement, near: Element): void {
  const target = near.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(near).direction === 'rtl';
  const below = target.bottom + gap;
  const above = target.top - gap - height;
  const isRoomBelow = below + height <= clientHeight - gap;
  const beside = target.right + gap + width <= clientWidth - gap ? target.right + gap : target.left - gap - width;
  const aligned = isRightToLeft ? target.left : target.right - width;
  const left = isRoomBelow || above >= gap ? aligned : beside;
  const top = isRoomBelow ? below : above >= gap ? above : target.top;
  box.style.left = `${clamp(left, gap, clientWidth - width - gap)}px`;
  box.style.top = `${clamp(top, gap, clientHeight - height - gap)}px`;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
