import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { inEnglish } from './in-english';

/** Draws into a fresh page and finds things as a person does: by what they are called. */
export function draw(children: ComponentChildren) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const redraw = (next: ComponentChildren) => act(() => render(inEnglish(next), root));
  void redraw(children);
  const called = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  const one = <Found extends Element>(found: Found | undefined, what: string): Found => {
    if (!found) throw new Error(`Nothing called “${what}” among: ${[...root.querySelectorAll('button, a')].map(called).join(' | ')}`);
    return found;
  };
  const button = (name: string | RegExp): HTMLButtonElement =>
    one(
      [...root.querySelectorAll('button')].find((each) => (typeof name === 'string' ? called(each) === name : name.test(called(each)))),
      String(name),
    );
  const field = (label: string): HTMLInputElement | HTMLTextAreaElement =>
    one(
      [...root.querySelectorAll('label')]
        .filter((each) => each.textContent?.trim() === label)
        .map((each) => root.querySelector<HTMLInputElement>(`[id="${each.htmlFor}"]`) ?? undefined)[0],
      label,
    );
  return {
    root,
    redraw,
    button,
    field,
    text: () => root.textContent ?? '',
    press: (name: string | RegExp) => act(() => button(name).click()),
    type: (label: string, value: string) =>
      act(() => {
        const control = field(label);
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    key: (target: Element, key: string, more: KeyboardEventInit = {}) =>
      act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))),
  };
}
