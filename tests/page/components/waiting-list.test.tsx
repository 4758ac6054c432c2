// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aPost, aWaiting, day, foundRows, nothing, now } from '../../../components/desk/desk.samples';
import { WaitingList } from '../../../components/desk/WaitingList';
import type { WaitingListProps } from '../../../components/desk/waiting-types';
import { draw } from '../../support/draw';

const noChoices = { networks: ['x' as const], hints: [], languages: [], segments: [], caseTypes: [], assignees: [] };
/** The list hears keys on the whole page, as long as it is drawn. */
afterEach(() => render(null, document.body.firstElementChild ?? document.body));

const rows = ['Ana', 'Bo', 'Cy'].map((name, n) =>
  aWaiting({ id: `x:${n}`, post: aPost({ id: `x:${n}`, network: 'x', author: { handle: name.toLowerCase(), name }, permalink: `https://x.com/post/${n}` }) }),
);
const acts = () => ({
  onSnooze: vi.fn(),
  onDone: vi.fn(),
  onReopen: vi.fn(),
  onDescribe: vi.fn(),
  onAssign: vi.fn(),
  onFinishUnseen: vi.fn(),
  onDropUnseen: vi.fn(),
  onChoose: vi.fn(),
  onView: vi.fn(),
  onUndo: vi.fn(),
});
const list = (part: Partial<WaitingListProps> = {}) => {
  const told = acts();
  const props: WaitingListProps = {
    list: { state: 'ready', value: foundRows(rows) },
    view: { state: 'new', order: 'priority' },
    chosen: new Set(),
    now,
    networksHref: '#networks',
    personHref: () => '#person',
    noteHref: () => '#post',
    onMore: nothing,
    onRetry: nothing,
    ...told,
    ...part,
  };
  const screen = draw(<WaitingList {...props} />);
  const press = (key: string) => screen.key(document.activeElement ?? document.body, key);
  return { ...screen, ...told, props, pressKey: press, focused: () => document.activeElement?.getAttribute('aria-label') };
};
const choose = (value: string, select: HTMLSelectElement) =>
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('the keys of the waiting list', () => {
  it('go from row to row, and stay at both ends', async () => {
    const { pressKey, focused } = list();
    await pressKey('ArrowDown');
    expect(focused()).toBe('Choose the post by Ana');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await pressKey(key);
    expect(focused()).toBe('Choose the post by Cy');
    for (const key of ['Home', 'ArrowUp']) await pressKey(key);
    expect(focused()).toBe('Choose the post by Ana');
  });
  it('mark the row in view as done, snooze it, open it, and take the last act back', async () => {
    const { root, pressKey, onDone, onUndo, text } = list();
    for (const key of ['ArrowDown', 'ArrowDown', 'd']) await pressKey(key);
    expect(onDone).toHaveBeenCalledWith([rows[1]]);
    await pressKey('u');
    expect(onUndo).toHaveBeenCalledOnce();
    await pressKey('s');
    expect(text()).toContain('Tomorrow 9:00');
    const opened = vi.fn((event: Event) => event.preventDefault());
    for (const link of root.querySelectorAll('a')) link.addEventListener('click', opened);
    await pressKey('Enter');
    expect(opened.mock.calls.map(([event]) => (event.currentTarget as HTMLAnchorElement | null)?.href ?? (event.target as HTMLAnchorElement).href)).toEqual([
      'https://x.com/post/1',
    ]);
  });
  it('mean all that are chosen, where some are', async () => {
    const { pressKey, onDone } = list({ chosen: new Set(['x:0', 'x:2']) });
    for (const key of ['ArrowDown', 'ArrowDown', 'd']) await pressKey(key);
    expect(onDone).toHaveBeenCalledWith([rows[0], rows[2]]);
  });
  it('do nothing while one types, or with Ctrl', async () => {
    const { key, pressKey, onDone, onUndo } = list();
    await pressKey('ArrowDown');
    await key(document.activeElement ?? document.body, 'd', { ctrlKey: true });
    const field = document.body.appendChild(document.createElement('input'));
    await key(field, 'd');
    await key(field, 'u');
    field.remove();
    expect([onDone.mock.calls.length, onUndo.mock.calls.length]).toEqual([0, 0]);
  });
});

describe('rows that are chosen', () => {
  it('are told by their boxes, and acted on together', async () => {
    const { root, onChoose } = list();
    await act(() => root.querySelectorAll<HTMLInputElement>('input[data-row]')[1]?.click());
    expect(onChoose).toHaveBeenCalledWith(['x:1'], true);
    const many = list({ chosen: new Set(['x:0', 'x:1']) });
    expect(many.text()).toContain('2 chosen');
    await many.press('Done: the 2 posts chosen');
    expect(many.onDone).toHaveBeenCalledWith(rows.slice(0, 2));
    await many.press('Snooze the 2 posts chosen');
    await many.press('1 hour');
    expect(many.onSnooze).toHaveBeenCalledWith(rows.slice(0, 2), now + 3_600_000);
    await many.press('Choose all 3 shown');
    expect(many.onChoose).toHaveBeenLastCalledWith(['x:0', 'x:1', 'x:2'], true);
  });
});

describe('filters', () => {
  it('ask for what is chosen and keep the rest of the view', async () => {
    const { field, onView, press } = list({ view: { state: 'new', order: 'age', network: 'x' } });
    await choose('question', field('Hint') as unknown as HTMLSelectElement);
    expect(onView).toHaveBeenCalledWith({ state: 'new', order: 'age', network: 'x', hint: 'question' });
    await choose('', field('Network') as unknown as HTMLSelectElement);
    expect(onView).toHaveBeenLastCalledWith({ state: 'new', order: 'age' });
    await press('Clear the filters');
    expect(onView).toHaveBeenLastCalledWith({ state: 'new', order: 'age' });
  });
  it('offer nothing where there is nothing to choose between', () => {
    expect(list({ list: { state: 'ready', value: foundRows(rows, { choices: noChoices }) } }).text()).not.toContain('Filters');
  });
  it('say so when nothing passes them', async () => {
    const { text, press, onView } = list({ view: { state: 'done', order: 'priority', language: 'pt' }, list: { state: 'ready', value: foundRows([]) } });
    expect(text()).toContain('Nothing here passes the filters');
    await press('Clear the filters');
    expect(onView).toHaveBeenCalledWith({ state: 'done', order: 'priority' });
  });
});

describe('what is said of a case', () => {
  it('is saved as it is chosen, and taken away', async () => {
    const row = aWaiting({ urgency: 'high' });
    const { root, field, onDescribe, type } = list({ list: { state: 'ready', value: foundRows([row], { choices: noChoices }) } });
    const details = root.querySelector<HTMLDetailsElement>('.fs-case');
    await act(() => {
      details?.setAttribute('open', '');
      details?.dispatchEvent(new Event('toggle'));
    });
    await choose('support', field('Kind of case') as unknown as HTMLSelectElement);
    await choose('', field('How pressing') as unknown as HTMLSelectElement);
    await type('Who takes it', ' Rui ');
    await act(() => void field('Who takes it').dispatchEvent(new FocusEvent('blur')));
    expect(onDescribe.mock.calls).toEqual([
      [[row], { caseType: 'support' }],
      [[row], { urgency: null }],
      [[row], { assignee: 'Rui' }],
    ]);
  });
});

describe('what can’t be known', () => {
  it('is said of a post that was not seen for a day, and of no other', () => {
    expect(list({ list: { state: 'ready', value: foundRows([aWaiting({ lastSeenAt: now - 3 * day })]) } }).text()).toContain('Last seen 3 days ago');
    expect(list().text()).not.toContain('Last seen');
  });
  it('is how the talk stands, where that is known', () => {
    const row = aWaiting({ state: 'done', endedAt: now, followedBy: 'x:9' });
    expect(list({ view: { state: 'done', order: 'priority' }, list: { state: 'ready', value: foundRows([row]) } }).text()).toContain('They wrote again');
  });
});
