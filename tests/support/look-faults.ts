import type { Page } from 'playwright-core';

/** What is wrong with how a screen of ours lies there: a sentence for each fault, with the element it is about. */
export const faultsIn = (page: Page): Promise<string[]> => page.evaluate(lookForFaults);

/** Runs in the page: everything it needs stands inside. */
function lookForFaults(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const scroller = document.scrollingElement ?? document.documentElement;
  const called = (element: Element): string => {
    const name = element.tagName.toLowerCase() + [...element.classList].map((each) => `.${each}`).join('');
    return `${name} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('.fs-hidden, [hidden]') &&
    getComputedStyle(element).clipPath !== 'inset(50%)';
  /** In a box of its own that may be scrolled sideways: a wide table, a month. */
  const isInScroller = (element: Element): boolean => {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const all = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg, datalist, option') && isShown(element));
  if (scroller.scrollWidth > width + 1) {
    const isOut = (element: Element | null) =>
      element !== null && (element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1);
    const culprit = all.find((element) => isOut(element) && !isOut(element.parentElement) && !isInScroller(element));
    faults.push(`The page scrolls sideways, ${scroller.scrollWidth} of ${width} px${culprit ? `, because of ${called(culprit)}` : ''}`);
  }
  for (const element of all) {
    const style = getComputedStyle(element);
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (/hidden|clip/.test(style.overflowX) && !element.matches('input') && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) {
      const isSaid = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' || element.closest('[title]') !== null;
      if (!isSaid) faults.push(`Cut at the side, ${element.scrollWidth} of ${element.clientWidth} px: ${called(element)}`);
    }
    if (
      /hidden|clip/.test(style.overflowY) &&
      element.scrollHeight > element.clientHeight + Math.max(2, Number.parseFloat(style.fontSize) / 4) &&
      element.clientHeight > 1 &&
      style.webkitLineClamp === 'none'
    )
      faults.push(`Cut below, ${element.scrollHeight} of ${element.clientHeight} px: ${called(element)}`);
    if (!ownText || isInScroller(element)) continue;
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !node.textContent?.trim()) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && (box.right > width + 1 || box.left < -1)) {
        if (style.textOverflow !== 'ellipsis')
          faults.push(`Outside the window, ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} px: ${called(element)}`);
      } else if (element.matches('button, a, label, dt, dd, h1, h2, h3, th, .fs-badge, .fs-tab') && style.display !== 'inline') {
        const own = element.getBoundingClientRect();
        if (box.width > own.width + 2 && style.textOverflow !== 'ellipsis')
          faults.push(`Wider than its own box, ${Math.round(box.width)} of ${Math.round(own.width)} px: ${called(element)}`);
      }
    }
  }

  const controls = all.filter(
    (element) =>
      element.matches('button, a[href], select, textarea, input:not([type="checkbox"]):not([type="radio"])') &&
      !element.closest('.fs-toasts, dialog, [popover]'),
  );
  const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 1 && box.height > 1);
  for (const [n, one] of boxes.entries())
    for (const other of boxes.slice(n + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 2 && getComputedStyle(one.element).position !== 'fixed' && getComputedStyle(other.element).position !== 'fixed')
        faults.push(`Overlap by ${Math.round(across)} × ${Math.round(down)} px: ${called(one.element)} and ${called(other.element)}`);
    }
  for (const { element, box } of boxes)
    if (
      (box.width < 24 || box.height < 24) &&
      getComputedStyle(element).display !== 'inline' &&
      !element.matches('.fs-row-main, a:not(.fs-button, .fs-icon-button, .fs-tab, .fs-nav-link)')
    )
      faults.push(`Smaller than 24 px, ${Math.round(box.width)} × ${Math.round(box.height)}: ${called(element)}`);
  return faults;
}

/** Tabs through a screen and tells of every control that has the focus without showing it. At most `steps`. */
export async function unseenFocus(page: Page, steps: number): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return { end: true, fault: undefined };
      const isRinged = (each: Element, part?: string) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      };
      /** Itself, the track beside a switch, or what it fills and lies in: a tile, a row. */
      const around = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement].filter(
        (each) => each instanceof Element,
      );
      // The parts of a date and the button of its calendar have rings of the browser's own, which nobody can ask for.
      const isSeen = element.matches('input[type^="date"], input[type="time"]') || around.some((each) => isRinged(each) || isRinged(each, '::after'));
      const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`;
      return { end: false, fault: isSeen ? undefined : `Has the focus and does not show it: ${name}` };
    });
    if (found.end) break;
    if (found.fault) faults.push(found.fault);
  }
  return [...new Set(faults)];
}
