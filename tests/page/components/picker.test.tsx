// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Picker, type PickerProps } from '../../../components/picker/Picker';
import { states } from '../../../components/picker/picker.states';
import { previewText } from '../../../components/picker/preview-text';
import type { Filled, Offer } from '../../../lib/model/template';
import { inEnglish } from '../../support/in-english';

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
      language: undefined,
      onLanguage: vi.fn(),
      onFill: vi.fn(async () => undefined),
      onPaste: vi.fn(async () => undefined),
      onInsert: vi.fn(),
      onCopy: vi.fn(),
      onClose: vi.fn(),
      ...changes,
    };
    act(() => render(inEnglish(<Picker {...given} />), shown.root));
    return given;
  };
  const box = () => shown.root.querySelector('input') as HTMLInputElement;
  const key = (key: string, target: Element = box(), more: KeyboardEventInit = {}) =>
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  const type = (words: string, target: HTMLInputElement | HTMLTextAreaElement = box()) =>
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

  const form = offer('form', {
    text: 'In M by {{day}}: {{clipboard}}',
    unfilled: ['why'],
    fields: [
      { name: 'why', kind: 'paragraph', label: 'Why', options: [], required: true },
      { name: 'size', kind: 'menu', label: 'Size', options: ['S', 'M'], required: true, fallback: 'M' },
      { name: 'gift', kind: 'toggle', label: 'A gift', options: [], required: true, fallback: 'no' },
      { name: 'by', kind: 'date', label: 'By', options: [], required: false },
      { name: 'clipboard', kind: 'paragraph', label: 'clipboard', options: [], required: false, fallback: 'below' },
    ],
  });
  const control = (label: string) => {
    const found = [...shown.root.querySelectorAll('label')].find((one) => one.textContent === label);
    return shown.root.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
  };
  const choose = (label: string, value: string) =>
    act(() => {
      control(label).value = value;
      control(label).dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('asks with a field of each kind, and takes defaults for what is left alone', async () => {
    const given = draw({ offers: { state: 'ready', value: [form] } });
    key('Enter');
    expect(control('Why').localName).toBe('textarea');
    expect(control('Size').value).toBe('M');
    expect(control('By').type).toBe('date');
    press('Insert');
    expect(given.onInsert).not.toHaveBeenCalled();
    expect(control('Why').getAttribute('aria-invalid')).toBe('true');
    type('Because', control('Why'));
    choose('Size', 'S');
    act(() => (shown.root.querySelector('[role=switch]') as HTMLElement).click());
    expect(shown.root.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
    press('Insert');
    expect(given.onInsert).toHaveBeenCalledExactlyOnceWith({ offer: form, values: { why: 'Because', size: 'S', gift: 'yes' } });
  });

  it('shows what the words become with what was typed, and asks for what that brings', async () => {
    const filled = { text: 'Wrapped, {{paper}}', cursor: 0, unfilled: ['why', 'paper'], fields: form.fields ?? [] };
    const given = draw({ offers: { state: 'ready', value: [form] }, onFill: vi.fn(async () => filled) });
    key('Enter');
    await act(() => type('Because', control('Why')));
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith({ offer: form, values: { why: 'Because' } });
    expect(shown.root.querySelector('.fs-words')?.textContent).toBe('Wrapped, {{paper}}');
    press('Insert');
    expect(given.onInsert).not.toHaveBeenCalled();
    type('red', control('paper'));
    press('Insert');
    expect(given.onInsert).toHaveBeenCalledOnce();
  });

  it('keeps a slot that came up later while it is typed into, and asks one question at a time', async () => {
    const answers: ((filled: Filled) => void)[] = [];
    const given = draw({ offers: { state: 'ready', value: [form] }, onFill: vi.fn(() => new Promise<Filled>((resolve) => answers.push(resolve))) });
    const answer = (unfilled: string[]) => act(async () => answers.shift()?.({ text: '{{paper}}', cursor: 0, unfilled, fields: form.fields ?? [] }));
    key('Enter');
    for (const words of ['B', 'Be', 'Because']) type(words, control('Why'));
    expect(given.onFill).toHaveBeenCalledTimes(1);
    await answer(['paper']);
    expect(given.onFill).toHaveBeenCalledTimes(2);
    expect(given.onFill).toHaveBeenLastCalledWith({ offer: form, values: { why: 'Because' } });
    await answer(['paper']);
    type('red', control('paper'));
    await answer([]);
    expect(control('paper').value).toBe('red');
    type('', control('paper'));
    await answer([]); // in a branch that is not taken now
    press('Insert');
    expect(given.onInsert).toHaveBeenCalledOnce();
  });

  it('reads the clipboard by a press alone, and asks for a paste where the browser refuses', async () => {
    const onPaste = vi.fn<() => Promise<string | undefined>>(async () => undefined);
    draw({ offers: { state: 'ready', value: [form] }, onPaste });
    key('Enter');
    expect(onPaste).not.toHaveBeenCalled();
    await act(async () => void press('Paste what I copied'));
    expect(shown.root.textContent).toContain('Paste it into the field yourself');
    onPaste.mockImplementation(async () => 'https://rye.example');
    await act(async () => void press('Paste what I copied'));
    expect(control('What you copied').value).toBe('https://rye.example');
  });

  it('lets a template that is out of date go in only after one more look', () => {
    const old = offer('old', { expired: true });
    const given = draw({ offers: { state: 'ready', value: [old] } });
    key('Enter');
    expect(given.onInsert).not.toHaveBeenCalled();
    expect(shown.root.textContent).toContain('The time of this template is over');
    press('Insert');
    expect(given.onInsert).toHaveBeenCalledOnce();
  });

  it('tells each template’s language, lets another one be chosen, and keeps what was typed', async () => {
    const spoken = { languages: ['en', 'de'], unfilled: ['when'] };
    const given = draw({ offers: { state: 'ready', value: [offer('t', { ...spoken, language: 'en', text: 'By {{when}}' })] } });
    expect(shown.root.querySelector('[role=option]')?.textContent).toContain('English');
    choose('Language', 'de');
    expect(given.onLanguage).toHaveBeenCalledExactlyOnceWith('de');
    key('Enter');
    type('noon', control('when'));
    draw({ language: 'de', offers: { state: 'ready', value: [offer('t', { ...spoken, language: 'de', text: 'Bis {{when}}' })] } });
    expect(control('when').value).toBe('noon');
    expect(shown.root.querySelector('.fs-words')?.textContent).toBe('Bis noon');
  });

  it('says quietly what speaks for a template', () => {
    draw({ offers: { state: 'ready', value: [offer('t', { fits: [{ kind: 'hint', hint: 'question' }, { kind: 'network' }] })] } });
    expect(shown.root.querySelector('.fs-offer-why')?.textContent).toBe('for Questions to you · for this network');
  });

  it('draws fifty of two thousand, and says that there are more', () => {
    draw({ offers: { state: 'ready', value: Array.from({ length: 2000 }, (_, place) => offer(`t${place}`)) } });
    expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(50);
    expect(shown.root.textContent).toContain('1,950 more');
    type('t1999');
    expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(1);
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
    act(() => render(inEnglish(element()), shown.root));
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
