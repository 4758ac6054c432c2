const gap = 8;

/** Puts a fixed box beside an element: below it, else above, and always whole within the window. */
export function placeNear(box: HTMLElement, near: Element): void {
  const target = near.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = target.bottom + gap;
  const top = below + height <= clientHeight - gap ? below : target.top - gap - height;
  const left = getComputedStyle(near).direction === 'rtl' ? target.left : target.right - width;
  box.style.top = `${clamp(top, gap, clientHeight - height - gap)}px`;
  box.style.left = `${clamp(left, gap, clientWidth - width - gap)}px`;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
