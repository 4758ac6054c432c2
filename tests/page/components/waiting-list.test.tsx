// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aPost, aWaiting, day, foundRows, nothing, now } from '../../../components/desk/desk.samples';
import { WaitingList } from '../../../components/desk/WaitingList';
import type { WaitingListProps } from '../../../components/desk/waiting-types';
import { type Assignment, sharedAtFirst, type TeamWho } from '../../../lib/model/team';
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

describe('the waiting list of a team', () => {
  const team: TeamWho = { name: 'lena', role: 'lead', members: ['lena', 'tom'], share: sharedAtFirst };
  const record = (part: Partial<Assignment> = {}): Assignment => ({
    id: 'x:0',
    rev: `1-${'0'.repeat(32)}`,
    createdAt: now - day,
    updatedAt: now - day,
    label: 'Ana: Do you open?',
    to: 'tom',
    by: 'lena',
    ...part,
  });
  const theirs = (part: Partial<WaitingListProps> = {}, found: Parameters<typeof foundRows>[1] = {}) =>
    list({ team, list: { state: 'ready', value: foundRows(rows, found) }, ...part });
  const open = ({ root }: ReturnType<typeof theirs>) =>
    act(() => {
      const details = root.querySelector('.fs-case');
      details?.setAttribute('open', '');
      details?.dispatchEvent(new Event('toggle'));
    });
  const fields = ({ root }: ReturnType<typeof theirs>) => [...root.querySelectorAll<HTMLSelectElement>('.fs-case select')];

  it('lets choose nobody, oneself, a colleague, or anybody else by name', async () => {
    const drawn = theirs();
    await open(drawn);
    const [, , who] = fields(drawn);
    expect([...(who?.options ?? [])].map(({ textContent }) => textContent)).toEqual(['Nobody', 'You (lena)', 'tom', 'Somebody else …']);
    await choose('tom', who as HTMLSelectElement);
    await choose('', who as HTMLSelectElement);
    expect(drawn.onAssign.mock.calls.map(([[row], to]) => [row.id, to])).toEqual([
      ['x:0', 'tom'],
      ['x:0', null],
    ]);
    expect(drawn.onDescribe).not.toHaveBeenCalled();
  });

  it('assigns nobody whom an arrow key only passes: who stands there when the list is left, or at Enter', async () => {
    const drawn = theirs();
    await open(drawn);
    const who = fields(drawn)[2] as HTMLSelectElement;
    const pass = async (value: string) => {
      await drawn.key(who, 'ArrowDown');
      await choose(value, who);
    };
    for (const value of ['lena', 'tom']) await pass(value);
    expect([drawn.onAssign.mock.calls, who.value]).toEqual([[], 'tom']);
    await act(() => void who.dispatchEvent(new FocusEvent('blur')));
    await pass('lena');
    await drawn.key(who, 'Enter');
    await act(() => void who.dispatchEvent(new FocusEvent('blur')));
    expect(drawn.onAssign.mock.calls.map(([, to]) => to)).toEqual(['tom', 'lena']);
    await pass('tom');
    await pass('');
    await act(() => void who.dispatchEvent(new FocusEvent('blur')));
    expect(drawn.onAssign, 'back where it was').toHaveBeenCalledTimes(2);
  });

  it('says for whom it is, what they were told, and who is done with it', () => {
    const assigned = [record({ note: 'You know her.' }), record({ id: 'x:1', to: 'lena', by: 'tom', doneAt: now - day, doneBy: 'tom' })];
    const shown = rows.map((row, n) => (n === 2 ? row : { ...row, assignee: n === 0 ? 'tom' : 'lena' }));
    const { text } = list({ team, list: { state: 'ready', value: foundRows(shown, { assigned }) } });
    expect(text()).toContain('for tom');
    expect(text()).toContain('lena writes: You know her.');
    expect(text()).toContain('for you');
    expect(text()).toMatch(/done by tom, (yesterday|1 day ago)/);
  });

  it('assigns all that are chosen at once', async () => {
    const drawn = theirs({ chosen: new Set(['x:0', 'x:2']) });
    const names = () => [...drawn.root.querySelectorAll('.fs-bulk .fs-choices button')].map(({ textContent }) => textContent);
    expect(names()).toEqual([]);
    await drawn.press('Assign to …');
    expect(names()).toEqual(['You (lena)', 'tom', 'Nobody']);
    await drawn.press('tom');
    const [chosen, to, note] = drawn.onAssign.mock.calls[0] ?? [];
    expect([chosen?.map(({ id }: { id: string }) => id), to, note]).toEqual([['x:0', 'x:2'], 'tom', undefined]);
    expect([names(), document.activeElement?.textContent], 'ready for the next').toEqual([[], 'Assign to …']);
    await drawn.press('Assign to …');
    await drawn.pressKey('s');
    await vi.waitFor(() => expect(document.activeElement?.textContent, 'a key opens something else, and leads into it').toBe('1 hour'));
    await drawn.press('Nobody');
    expect(drawn.onAssign.mock.calls.map(([, whom]) => whom)).toEqual(['tom', null]);
  });

  it('shows only the own ones at a press, and all again', async () => {
    const drawn = theirs();
    await drawn.press('Only yours');
    expect(drawn.onView).toHaveBeenLastCalledWith({ state: 'new', order: 'priority', assignee: 'lena' });
    const mine = theirs({ view: { state: 'new', order: 'priority', assignee: 'lena' } });
    await mine.press('Only yours');
    expect(mine.onView).toHaveBeenLastCalledWith({ state: 'new', order: 'priority' });
  });

  it('holds what this device never saw, to be put away or given back', async () => {
    const far = record({ id: 'x:far', to: 'lena', by: 'tom', label: 'Otto: And on Monday?' });
    const drawn = theirs({}, { unseen: [far] });
    expect(drawn.text()).toContain('1 post assigned that this device has not seen yet');
    await drawn.press('Done: Otto: And on Monday?');
    await drawn.press('Assign to nobody: Otto: And on Monday?');
    expect([drawn.onFinishUnseen, drawn.onDropUnseen].map((told) => told.mock.calls[0]?.[0])).toEqual([far, far]);
  });

  it('is read by guests, who choose nobody', async () => {
    const drawn = theirs({ team: { ...team, role: 'guest' }, chosen: new Set(['x:0']) }, { unseen: [record({ to: 'lena' })] });
    await open(drawn);
    expect([fields(drawn).length, drawn.text().includes('Assign to')]).toEqual([2, false]);
    expect(drawn.root.querySelectorAll('.fs-case input').length, 'no name to write either').toBe(0);
  });

  it('says nothing of teams where there is none', () => {
    const { text } = list({ list: { state: 'ready', value: foundRows(rows, { unseen: [record()] }) } });
    expect(text()).not.toContain('Only yours');
    expect(text()).not.toContain('not seen yet');
  });
});
