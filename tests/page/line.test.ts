// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedHost } from '../../entrypoints/feed/feed-host.ts';
import type { Remark } from '../../lib/model/check.ts';
import { practice } from '../../lib/networks/practice.ts';

const listeners = { changed: undefined as ((changes: Record<string, unknown>, area: string) => void) | undefined };
vi.stubGlobal('chrome', {
  storage: {
    onChanged: {
      addListener: (heard: typeof listeners.changed) => {
        listeners.changed = heard;
      },
      removeListener: () => undefined,
    },
  },
});
const { line } = await import('../../entrypoints/writing/line.tsx');

const tag: Remark = { check: 'hashtag-case', values: { n: 1, tags: '#a' }, fixed: 'mended' };
const promised: Remark = { check: 'promise', values: { dated: 1 }, promise: { text: 'I will write tomorrow.', dueAt: Date.UTC(2026, 10, 21, 9) } };

/** The line in a page with one box, a background that answers as told, and the closed roots that it opens. */
function aPage({ mode = 'feed', remarks = (): Remark[] => [], on = true }: { mode?: 'feed' | 'beside'; remarks?(text: string): Remark[]; on?: boolean } = {}) {
  document.body.innerHTML = '<form data-answers="practice:1"><textarea></textarea><button data-send>Send</button></form>';
  const editor = document.querySelector('textarea') as HTMLTextAreaElement;
  const stop = new AbortController();
  const asked: { name: string; input: Record<string, unknown> }[] = [];
  const settings = { on };
  const ask = async (name: string, input: Record<string, unknown>) => {
    asked.push({ name, input });
    if (name === 'writing.check') return { on: settings.on, remarks: settings.on ? remarks(String(input.text)) : [] };
    return name === 'reminders.promise' ? { id: input.id } : { done: true };
  };
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    const root = attachShadow.call(this, how);
    roots.push(root);
    return root;
  });
  const host = { network: practice, mode, ask, feed: { post: () => undefined }, shield: { guard: () => undefined }, until: stop.signal } as unknown as FeedHost;
  const part = line(host);
  const [composer] = practice.composers;
  const open = { editor, composer: composer as NonNullable<typeof composer>, post: undefined };
  const write = async (text: string) => {
    editor.value = text;
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(600);
  };
  const root = () => roots.find((each) => each.querySelector('.fs-line'));
  const buttons = () => [...(root()?.querySelectorAll('button') ?? [])];
  const press = async (name: RegExp) => {
    const button = buttons().find((each) => name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''));
    if (!button) throw new Error(`No button ${name}: ${buttons().map(({ textContent }) => textContent)}`);
    button.click();
    await vi.advanceTimersByTimeAsync(10);
  };
  return {
    editor,
    part,
    open,
    asked,
    settings,
    write,
    press,
    buttons,
    stop,
    face: () => root()?.querySelector('.fs-line-face')?.textContent ?? '',
    text: () => root()?.textContent ?? '',
  };
}

describe('the line below the box', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 15) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const focused = async (page: ReturnType<typeof aPage>) => {
    page.part.focused({ editor: page.editor, open: page.open });
    await vi.advanceTimersByTimeAsync(10);
  };

  it('is not there before anything is written, counts then, and goes with the words', async () => {
    const page = aPage();
    await focused(page);
    expect(page.face()).toBe('');
    await page.write('Hello');
    expect(page.face()).toContain('5 / 500');
    await page.write('');
    expect(page.face()).toBe('');
    page.stop.abort();
  });
  it('sees words that a script put there without a sign', async () => {
    const page = aPage();
    await focused(page);
    page.editor.value = 'By a template';
    await vi.advanceTimersByTimeAsync(500);
    expect(page.face()).toContain('13 / 500');
    page.stop.abort();
  });
  it('draws nothing and asks nothing beside the feed', async () => {
    const beside = aPage({ mode: 'beside' });
    await focused(beside);
    await beside.write('Hello');
    expect([beside.face(), beside.asked]).toEqual(['', []]);
  });
  it('is not shown where it is not wanted, until it is', async () => {
    const off = aPage({ on: false });
    await focused(off);
    await off.write('Hello');
    expect(off.face()).toBe('');
    off.settings.on = true;
    listeners.changed?.({ 'topic:settings': {} }, 'local');
    await vi.advanceTimersByTimeAsync(10);
    expect(off.face()).toContain('5 / 500');
    off.stop.abort();
  });
  it('asks once somebody pauses, not with each key', async () => {
    const page = aPage();
    await focused(page);
    for (const text of ['H', 'He', 'Hey']) {
      page.editor.value = text;
      page.editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(600);
    expect(page.asked.map(({ input }) => input.text)).toEqual(['', 'Hey']);
    page.stop.abort();
  });
  it('refuses to mend a text that has changed since it was looked at', async () => {
    const page = aPage({ remarks: (text) => (text ? [tag] : []) });
    await focused(page);
    await page.write('See #a');
    expect(page.face()).toContain('1 remark');
    await page.press(/remark/);
    page.editor.value = 'See #a and more';
    await page.press(/^Capital for each word$/);
    expect(page.editor.value).toBe('See #a and more');
    expect(page.text()).toContain('The text has changed meanwhile.');
    page.stop.abort();
  });
  it('remembers a promise once, and takes it back', async () => {
    const page = aPage({ remarks: (text) => (text ? [promised] : []) });
    await focused(page);
    await page.write('I will write tomorrow.');
    expect(page.face()).toContain('Remind you?');
    await page.press(/Remind you/);
    await page.press(/^Remind me /);
    expect(page.face()).toContain('Will remind you');
    expect(page.buttons().some(({ textContent }) => /^Remind me/.test(textContent ?? ''))).toBe(false);
    const kept = page.asked.find(({ name }) => name === 'reminders.promise')?.input;
    expect(kept).toMatchObject({ text: 'I will write tomorrow.', dueAt: promised.promise?.dueAt });
    await page.press(/^Undo$/);
    expect(page.asked.find(({ name }) => name === 'reminders.unpromise')?.input).toMatchObject({ id: kept?.id });
    expect(page.face()).toContain('Remind you?');
    page.stop.abort();
  });
  it('switches a check off from its remark, and on again', async () => {
    const page = aPage({ remarks: (text) => (text ? [tag] : []) });
    await focused(page);
    await page.write('See #a');
    await page.press(/remark/);
    await page.press(/^Don’t check this any more: Hashtags/);
    expect(page.asked.find(({ name }) => name === 'checks.mute')?.input).toMatchObject({ check: 'hashtag-case', muted: true });
    await page.press(/^Undo$/);
    expect(page.asked.filter(({ name }) => name === 'checks.mute').at(-1)?.input).toMatchObject({ check: 'hashtag-case', muted: false });
    page.stop.abort();
  });
  it('leaves nothing behind when it ends', async () => {
    const page = aPage();
    const before = document.body.innerHTML;
    await focused(page);
    await page.write('Hello');
    page.stop.abort();
    expect(document.body.innerHTML).toBe(before);
  });
});
