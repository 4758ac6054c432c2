// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShield } from '../../lib/page/shield';
import { theHand } from '../support/the-hand';

/** What a simulated DOM can tell; where a press lands inside a root is tested in real browsers. */
describe('the shield', () => {
  let stop: AbortController;
  let page: AbortController;
  let shield: ReturnType<typeof createShield>;
  const heardByPage: string[] = [];
  const kinds = ['click', 'keydown', 'keyup', 'input', 'paste', 'focusin', 'pointerdown', 'mousedown', 'contextmenu'];
  const host = () => document.body.appendChild(document.createElement('div'));

  beforeEach(() => {
    document.body.replaceChildren();
    heardByPage.length = 0;
    stop = new AbortController();
    page = new AbortController();
    shield = createShield(window as unknown as Window, stop.signal);
    // A page may listen as early as it likes after the script that came at the document's start.
    for (const kind of kinds) window.addEventListener(kind, () => void heardByPage.push(kind), { capture: true, signal: page.signal });
  });
  afterEach(() => {
    stop.abort();
    page.abort();
  });

  it('hands a press on a chip to its handler, and no event on it to the page', () => {
    const chip = host();
    let presses = 0;
    shield.guard(chip, { onPress: () => (presses += 1) });
    for (const kind of kinds) theHand(kind, chip);
    expect(presses).toBe(1);
    expect(heardByPage).toEqual([]);
  });

  it('lets an editor of the page hear all but what is taken', () => {
    const editor = host();
    shield.guard(editor, { takes: ({ type }) => type === 'keydown' });
    for (const kind of kinds) theHand(kind, editor);
    expect(heardByPage).toEqual(kinds.filter((kind) => kind !== 'keydown'));
  });

  it('swallows what the page makes up: a press by a script opens nothing', () => {
    const chip = host();
    let presses = 0;
    shield.guard(chip, { onPress: () => (presses += 1) });
    chip.click();
    chip.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(presses).toBe(0);
  });

  it('takes the press away from what lies around: a chip in a link follows nothing', () => {
    const chip = host();
    shield.guard(chip, { onPress: () => undefined });
    expect(theHand('click', chip).defaultPrevented).toBe(true);
  });

  it('plays a key inside the root, as it was, and only there', () => {
    const box = host();
    const root = box.attachShadow({ mode: 'closed' });
    root.innerHTML = '<section><input></section>';
    shield.guard(box, { root });
    const heard: unknown[] = [];
    root.addEventListener('keydown', (event) => heard.push([(event as KeyboardEvent).key, (event as KeyboardEvent).ctrlKey, event.composed]));
    theHand('keydown', box, { key: 'Enter', ctrlKey: true });
    expect(heard).toEqual([['Enter', true, false]]);
    expect(heardByPage).toEqual([]);
  });

  it('keeps the browser from its own answer when our handler prevented it, and else not', () => {
    const box = host();
    const root = box.attachShadow({ mode: 'closed' });
    root.innerHTML = '<section></section>';
    shield.guard(box, { root });
    expect(theHand('keydown', box, { key: 'a' }).defaultPrevented).toBe(false);
    root.addEventListener('keydown', (event) => event.preventDefault());
    expect(theHand('keydown', box, { key: 'a' }).defaultPrevented).toBe(true);
  });

  it('lets everything else pass, and all of it once a host is released or the script has ended', () => {
    const [chip, other] = [host(), host()];
    shield.guard(chip, { onPress: () => undefined });
    theHand('click', other);
    expect(heardByPage).toEqual(['click']);
    shield.release(chip);
    theHand('click', chip);
    expect(heardByPage).toEqual(['click', 'click']);
    shield.guard(chip, { onPress: () => undefined });
    stop.abort();
    theHand('click', chip);
    expect(heardByPage).toEqual(['click', 'click', 'click']);
  });
});
