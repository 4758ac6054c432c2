// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Picker, type PickerProps } from '../../../components/picker/Picker';
import { states } from '../../../components/picker/picker.states';
import { previewText } from '../../../components/picker/preview-text';
import type { Offer } from '../../../lib/model/template';

const offer = (id: string, parts: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  label: 'x',
  shortcut: undefined,
  text: `Text of ${id}`,
  cursor: 0,
  unfilled: [],
  ...parts,
});
const offers = [offer('one'), offer('two', { shortcut: 'deux' }), offer('three', { text: 'By {{when}}, {{own_name}}', unfilled: ['when', 'own_name'] })];

describe('the template picker', () => {
  const shown: { root: ShadowRoot } = { root: document.createElement('div').attachShadow({ mode: 'closed' }) };
  const draw = (changes: Partial<PickerProps> = {}) => {
    const given: PickerProps = {
      offers: { state: 'ready', value: offers },
      to: 'Ana',
      theme: undefined,
      progress: { kind: 'choosing' },
      keys: { undo: 'Ctrl+Z', paste: 'Ctrl+V' },
      onInsert: vi.fn(),
      onCopy: vi.fn(),
      onClose: vi.fn(),
      ...changes,
    };
    act(() => render(<Picker {...given} />, shown.root));
    return given;
  };
  const box = () => shown.root.querySelector('input') as HTMLInputElement;
  const key = (key: string, target: Element = box(), more: KeyboardEventInit = {}) =>
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  const type = (words: string, target: HTMLInputElement = box()) =>
    act(() => {
      target.value = words;
      target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const active = () => shown.root.querySelector('[aria-selected=true] .fs-offer-name')?.textContent;
  const press = (name: string) => act(() => [...shown.root.querySelectorAll('button')].find((one) => one.textContent === name)?.click());
  beforeEach(() => {
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    shown.root = host.attachShadow({ mode: 'closed' });
  });

  it('opens with the focus in a combobox that names its list and its first option', () => {
    draw();
    expect(shown.root.activeElement).toBe(box());
    expect(box().getAttribute('role')).toBe('combobox');
    const list = shown.root.getElementById(box().getAttribute('aria-controls') ?? '');
    expect(list?.getAttribute('role')).toBe('listbox');
    expect(shown.root.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('one');
  });

  it('moves the focus into the search box once the templates are there', () => {
    draw({ offers: { state: 'loading' } });
    expect(shown.root.activeElement?.getAttribute('role')).toBe('dialog');
    draw();
    expect(shown.root.activeElement).toBe(box());
  });

  it('walks the list with the arrows, around both ends', () => {
    draw();
    key('ArrowDown');
    expect(active()).toBe('two');
    key('ArrowUp');
    key('ArrowUp');
    expect(active()).toBe('three');
    key('ArrowDown');
    expect(active()).toBe('one');
  });

  it('inserts the chosen template with Enter when nothing is left to ask', () => {
    const given = draw();
    key('ArrowDown');
    key('Enter');
    expect(given.onInsert).toHaveBeenCalledExactlyOnceWith({ offer: offers[1], values: {} });
  });

  it('inserts by a press on the row', () => {
    const given = draw();
    act(() => (shown.root.querySelectorAll('[role=option]')[1] as HTMLElement).click());
    expect(given.onInsert).toHaveBeenCalledExactlyOnceWith({ offer: offers[1], values: {} });
  });

  it('does not choose while an input method is composing', () => {
    const given = draw();
    key('Enter', box(), { isComposing: true });
    expect(given.onInsert).not.toHaveBeenCalled();
  });

  it('filters while one types and starts again at the top', () => {
    draw();
    key('ArrowDown');
    type('deux');
    expect(active()).toBe('two');
    expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(1);
    expect(shown.root.querySelector('[role=status]')?.textContent).toBe('1 template');
  });

  it('says so when nothing is found, and Enter then does nothing', () => {
    const given = draw();
    type('zebra');
    expect(shown.root.textContent).toContain('Nothing found');
    key('Enter');
    key('ArrowDown');
    expect(given.onInsert).not.toHaveBeenCalled();
  });

  it('asks for unfilled slots before anything goes in, and shows what will', () => {
    const given = draw();
    key('ArrowUp');
    key('Enter');
    expect(given.onInsert).not.toHaveBeenCalled();
    const [when, name] = [...shown.root.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
    expect(shown.root.activeElement).toBe(when);
    type('noon', when);
    expect(shown.root.querySelector('.fs-words')?.textContent).toBe('By noon, {{own_name}}');
    key('Enter', when);
    expect(given.onInsert).not.toHaveBeenCalled();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    type('Mia', name);
    key('Enter', name);
    expect(given.onInsert).toHaveBeenCalledExactlyOnceWith({ offer: offers[2], values: { when: 'noon', own_name: 'Mia' } });
  });

  it('goes back from the form to the list', () => {
    draw();
    key('ArrowUp');
    key('Enter');
    press('Back');
    expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(3);
    expect(shown.root.activeElement).toBe(box());
  });

  it('keeps what was typed, readable and copyable, when Feedside is updated meanwhile', () => {
    draw();
    key('ArrowUp');
    key('Enter');
    type('noon', shown.root.querySelector('input') as HTMLInputElement);
    const given = draw({ progress: { kind: 'orphaned' } });
    expect(shown.root.querySelector('[role=alert]')?.textContent).toBe('Feedside was updated. Reload this page to go on.');
    expect(shown.root.querySelector('textarea')?.value).toBe('By noon, {{own_name}}');
    press('Copy the text');
    expect(given.onCopy).toHaveBeenCalledExactlyOnceWith('By noon, {{own_name}}');
  });

  it('says which keys put the copied words in', () => {
    draw({ progress: { kind: 'copied' } });
    expect(shown.root.querySelector('[role=status]')?.textContent).toContain('press Ctrl+V there');
  });

  it('closes on Escape, from the search and from the form', () => {
    const given = draw();
    key('Escape');
    key('ArrowUp');
    key('Enter');
    key('Escape');
    expect(given.onClose).toHaveBeenCalledTimes(2);
  });

  it.each(states)('draws "$name"', ({ render: element }) => {
    act(() => render(element(), shown.root));
    expect(shown.root.querySelector('[role=dialog]')).not.toBeNull();
  });
});

describe('the preview', () => {
  it('fills what is known and leaves the rest as written', () => {
    expect(previewText('Hi {{ name }}, {{when ?? day}}. {{own_name}}', { name: 'Ana', when: 'noon' })).toBe('Hi Ana, noon. {{own_name}}');
  });

  it('never reads a value as a slot, nor a name from the prototype', () => {
    expect(previewText('{{a}} {{b}} {{constructor}}', { a: '{{b}}', b: 'x' })).toBe('{{b}} x {{constructor}}');
  });

  it('leaves an unclosed slot alone', () => {
    expect(previewText('{{a', { a: 'x' })).toBe('{{a');
  });
});
