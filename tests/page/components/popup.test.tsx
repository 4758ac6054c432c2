// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createThought, type ThoughtPorts } from '../../../components/popup/create-thought';
import { readFrame, showFrame, writeFrame } from '../../../components/popup/kept-frame';
import { readLastNumbers, withGaps, writeLastNumbers } from '../../../components/popup/last-numbers';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import { PopupFrame, wordless } from '../../../components/popup/PopupFrame';
import { firstFrame, states } from '../../../components/popup/popup.states';
import { sayValue } from '../../../components/popup/say-value';
import { sparklinePath } from '../../../components/popup/sparkline-path';
import { words } from '../../../lib/i18n';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { DayNumber, Numbers } from '../../../lib/model/numbers';
import { inEnglish } from '../../support/in-english';

const hour = 3_600_000;
const days = (...last: (number | undefined)[]): DayNumber => ({
  value: last.at(-1),
  days: [...Array.from({ length: 14 - last.length }, () => undefined), ...last],
});
const numbers = (changes: Partial<Numbers> = {}): Numbers => ({
  waiting: days(3, 5),
  oldestWaiting: days(3 * hour),
  answered: days(0),
  medianFirstResponse: days(undefined),
  ideas: days(2),
  draftsDue: days(1),
  responses: 0,
  at: Date.now(),
  ...changes,
});

describe('the popup', () => {
  const shown = { app: document.createElement('main') };
  const draw = (changes: Partial<PopupProps> = {}) => {
    const given = { ...firstFrame, ...changes };
    act(() => render(inEnglish(<Popup {...given} />), shown.app));
    return given;
  };
  const tile = (label: string) => [...shown.app.querySelectorAll('.fs-tile')].find((one) => one.querySelector('dt')?.textContent === label);
  const press = (name: string) =>
    act(() => [...shown.app.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)?.click());
  beforeEach(() => {
    shown.app = document.createElement('main');
    document.body.replaceChildren(shown.app);
  });

  it('leads to what the team needs the person for, and is silent where it needs nothing', () => {
    const onTeam = vi.fn();
    const pause = { until: 0, now: Date.now(), onPause: () => undefined };
    draw({ pause, teamNeeds: 2, onTeam });
    press('Team: 2 things need you');
    expect(onTeam).toHaveBeenCalledOnce();
    draw({ pause, teamNeeds: 0, onTeam });
    expect(shown.app.textContent).not.toContain('Team:');
  });

  it('has its first frame in its HTML: the loading state without a word in it', () => {
    act(() => render(<PopupFrame words={wordless(words('en'))} before={undefined} keepKey="" />, shown.app));
    const html = readFileSync('entrypoints/popup/index.html', 'utf8');
    const frame = /<main id="app">(.*)<\/main>/s.exec(html)?.[1];
    expect(shown.app.textContent.trim()).toBe('');
    expect(frame, 'Put this into entrypoints/popup/index.html, between <main id="app"> and </main>').toBe(shown.app.innerHTML);
  });

  it('paints the frame of the last look in its language, numbers and direction', () => {
    const german = { ...words('de', { table: JSON.parse(readFileSync('public/locales/de.json', 'utf8')) }) };
    act(() => render(<PopupFrame words={german} before={numbers()} keepKey="Strg+Enter" />, shown.app));
    const html = shown.app.innerHTML;
    act(() => render(<PopupFrame words={wordless(words('en'))} before={undefined} keepKey="" />, shown.app));
    const frame = { locale: 'de', dir: 'ltr', browser: 'en', at: Date.now(), html } as const;
    writeFrame(localStorage, frame);
    const typed = shown.app.querySelector('textarea');
    if (typed) typed.value = 'half a tho';
    expect(readFrame(localStorage, 'fr')).toBeUndefined();
    expect(readFrame(localStorage, 'en')).toEqual(frame);
    showFrame(shown.app, frame, Date.now());
    expect(document.documentElement.lang).toBe('de');
    expect(tile(german.t('popup.waiting'))?.querySelector('.fs-tile-value')?.textContent).toBe('5');
    expect(shown.app.querySelector('textarea')?.value).toBe('half a tho');
  });

  it('keeps the words but no number of another day', () => {
    act(() => render(<PopupFrame words={words('en')} before={numbers()} keepKey="" />, shown.app));
    const frame = { locale: 'en', dir: 'ltr', browser: 'en', at: Date.now() - 24 * hour, html: shown.app.innerHTML } as const;
    showFrame(shown.app, frame, Date.now());
    expect(tile('Waiting now')?.querySelector('dd')?.textContent).toBe('');
    expect(shown.app.querySelector('.fs-popup-note')?.textContent).toBe('');
  });

  it.each(['{', '{}', '5', '[]', '{"html":1}'])('paints nothing kept that reads %s', (stored) => {
    localStorage.setItem('popup:frame', stored);
    expect(readFrame(localStorage, 'en')).toBeUndefined();
  });

  it('leads from each number to its list', () => {
    draw({ numbers: { state: 'ready', value: numbers() } });
    expect([...shown.app.querySelectorAll('dt a')].map((link) => link.getAttribute('href'))).toEqual([
      '/workbench.html#waiting',
      '/workbench.html#waiting?order=age',
      '/workbench.html#waiting?state=answered',
      '/workbench.html#clock',
      '/workbench.html#ideas',
      '/workbench.html#drafts',
    ]);
  });

  it('shows six numbers, each with its last 14 days as words', () => {
    draw({ numbers: { state: 'ready', value: numbers() } });
    expect([...shown.app.querySelectorAll('dt')].map((label) => label.textContent)).toEqual([
      'Waiting now',
      'Oldest waiting',
      'Answered today',
      'Median first response',
      'Ideas caught',
      'Drafts due',
    ]);
    const said = tile('Waiting now')?.querySelector('svg')?.getAttribute('aria-label');
    expect(said?.split(', ').length).toBe(15);
    expect(said?.endsWith('nothing, 3, 5')).toBe(true);
  });

  it('tells nothing yet from zero', () => {
    draw({ numbers: { state: 'ready', value: numbers() } });
    expect(tile('Answered today')?.querySelector('.fs-tile-value')?.textContent).toBe('0');
    expect(tile('Median first response')?.querySelector('.fs-tile-value')?.textContent).toBe('nothing yet');
  });

  it('says how many answers the median is over', () => {
    draw({ numbers: { state: 'ready', value: numbers({ medianFirstResponse: days(1.99 * hour), responses: 7 }) } });
    expect(tile('Median first response')?.querySelector('dd')?.textContent).toBe('1 h 59 min');
    expect(shown.app.querySelector('.fs-popup-note')?.textContent).toBe('From what this device saw. Median of 7 answers.');
  });

  it('shows the numbers of the last look until the new ones are there', () => {
    draw({ before: numbers(), numbers: { state: 'loading' } });
    expect(tile('Waiting now')?.querySelector('.fs-tile-value')?.textContent).toBe('5');
    expect(shown.app.querySelector('.fs-popup-note')?.textContent).toContain('looking again');
  });

  it('teaches when nothing was ever seen', () => {
    const none = days();
    const all = { waiting: days(0), oldestWaiting: none, answered: days(0), medianFirstResponse: none, ideas: days(0), draftsDue: days(0) };
    draw({ numbers: { state: 'ready', value: numbers(all) } });
    expect(shown.app.querySelector('.fs-popup-note')?.textContent).toBe('Nothing seen yet. Switch on a network and open its feed.');
  });

  it('offers to try again when the numbers could not be read', () => {
    const given = draw({ numbers: { state: 'failed', error: new Error('x') }, onRetry: vi.fn() });
    press('Try again');
    expect(given.onRetry).toHaveBeenCalledTimes(1);
  });

  it('asks for a network inside the press itself', () => {
    const site = {
      network: 'x',
      name: 'X',
      host: undefined,
      granted: false,
      origins: ['https://x.com/*'],
      colour: 'unknown',
      health: undefined,
      mode: 'feed',
    } as const;
    const onSwitchOn = vi.fn();
    draw({ site: { state: 'ready', value: { ...site, origins: [...site.origins] } }, onSwitchOn });
    const button = [...shown.app.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Switch on for X');
    button?.click();
    expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith(site);
  });

  it('lets the person choose where the hints of the page’s network are shown', () => {
    const value = { network: 'x', name: 'X', host: undefined, granted: true, origins: [], colour: 'green', health: undefined, mode: 'feed' } as const;
    const given = draw({ site: { state: 'ready', value: { ...value, origins: [] } }, onMode: vi.fn() });
    const choice = shown.app.querySelector('select');
    if (!choice) throw new Error('no choice');
    choice.value = 'beside';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(given.onMode).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ network: 'x' }), 'beside');
    draw({ site: { state: 'ready', value: { ...value, origins: [], mode: 'off' } } });
    expect(shown.app.querySelector('.fs-site')?.textContent).toContain('X: off, neither read nor judged');
  });

  it('offers the report where a network’s pages can’t be read', () => {
    const value = { network: 'x', name: 'X', host: undefined, granted: true, origins: [], colour: 'red', health: undefined, mode: 'feed' } as const;
    const given = draw({ site: { state: 'ready', value: { ...value, origins: [] } }, onReport: vi.fn() });
    press('Copy report on X');
    expect(given.onReport).toHaveBeenCalledTimes(1);
  });

  it('leads to the restore page when the records are damaged', () => {
    const given = draw({ storage: { kind: 'damaged', remembered: 300, found: 0, backups: [] }, onRestore: vi.fn() });
    expect(shown.app.querySelector('[role=alert]')?.textContent).toContain('Nothing was overwritten.');
    press('See what to do');
    expect(given.onRestore).toHaveBeenCalledTimes(1);
  });

  it('is not alarmed before the state of the records is known', () => {
    draw();
    expect(shown.app.querySelector('[role=alert]')).toBeNull();
  });

  it('keeps a thought by button or by key, never an empty one', () => {
    const onKeep = vi.fn();
    const key = () =>
      act(() => void shown.app.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })));
    draw({ capture: { ...firstFrame.capture, text: '  ', onKeep } });
    press('Keep as idea');
    key();
    expect(onKeep).not.toHaveBeenCalled();
    draw({ capture: { ...firstFrame.capture, text: 'A thought', onKeep } });
    press('Keep as idea');
    key();
    expect(onKeep).toHaveBeenCalledTimes(2);
  });

  it.each(states)('draws "$name"', ({ render: element }) => {
    act(() => render(inEnglish(element()), shown.app));
    expect(shown.app.querySelectorAll('dt')).toHaveLength(6);
  });
});

describe('a thought in the popup’s box', () => {
  const ports = (capture: ThoughtPorts['capture']): ThoughtPorts => ({ storage: localStorage, capture, newId, newWrite });
  beforeEach(() => localStorage.clear());

  it('is still there when the popup was closed while typing', () => {
    createThought(ports(vi.fn())).type('half a tho');
    expect(createThought(ports(vi.fn())).text.value).toBe('half a tho');
  });

  it('leaves the box only when it is stored', async () => {
    const thought = createThought(ports(async () => undefined));
    thought.type(' A thought ');
    await thought.keep();
    expect(thought.text.value).toBe('');
    expect(thought.state.value).toEqual({ kind: 'kept' });
    expect(createThought(ports(vi.fn())).text.value).toBe('');
  });

  it('stays in the box with the reason when it could not be stored', async () => {
    const thought = createThought(ports(() => Promise.reject(new Error('No answer.'))));
    thought.type('A thought');
    await thought.keep();
    expect(thought.text.value).toBe('A thought');
    expect(thought.state.value).toEqual({ kind: 'failed', message: 'No answer.' });
  });

  it('is asked for again with the same ids when the popup closed before the answer', async () => {
    const first = vi.fn(() => new Promise(() => {}));
    const thought = createThought(ports(first));
    thought.type('A thought');
    void thought.keep();
    const second = vi.fn(async () => undefined);
    const reopened = createThought(ports(second));
    await vi.waitFor(() => expect(reopened.state.value).toEqual({ kind: 'kept' }));
    expect(second.mock.calls).toEqual(first.mock.calls);
    expect(reopened.text.value).toBe('');
  });

  it('becomes a new idea when it was changed after a press without an answer', async () => {
    const capture = vi.fn<ThoughtPorts['capture']>().mockRejectedValueOnce(new Error('No answer.')).mockResolvedValueOnce(undefined);
    const thought = createThought(ports(capture));
    thought.type('A thought');
    await thought.keep();
    thought.type('Another thought');
    await thought.keep();
    const [one, other] = capture.mock.calls.map(([{ id }]) => id);
    expect(other).not.toBe(one);
  });

  it('keeps what was typed while the first words were being stored', async () => {
    const answers: (() => void)[] = [];
    const thought = createThought(ports(() => new Promise<void>((resolve) => void answers.push(resolve))));
    thought.type('One');
    const keeping = thought.keep();
    thought.type('One and two');
    answers[0]?.();
    await keeping;
    expect(thought.text.value).toBe('One and two');
    expect(createThought(ports(vi.fn())).text.value).toBe('One and two');
  });

  it.each(['{', '[]', '{"text":5}', 'null', '{"text":"x","attempt":{"id":1}}'])('starts sanely from %s', (stored) => {
    localStorage.setItem('popup:thought', stored);
    expect(createThought(ports(vi.fn())).state.value).toEqual({ kind: 'idle' });
  });
});

describe('the numbers of the last look', () => {
  const now = new Date(2026, 10, 20, 15).getTime();
  beforeEach(() => localStorage.clear());

  it('come back as they were, gaps included', () => {
    const written = numbers({ at: now - hour, waiting: days(undefined, 4, undefined, 5) });
    writeLastNumbers(localStorage, written);
    expect(readLastNumbers(localStorage, now)).toEqual(written);
  });

  it('keep their gaps through a message, which writes null for them', () => {
    const sent = numbers({ at: now, waiting: days(undefined, 4, undefined, 0) });
    expect(withGaps(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  it('are not shown on another day', () => {
    writeLastNumbers(localStorage, numbers({ at: now - 24 * hour }));
    expect(readLastNumbers(localStorage, now)).toBeUndefined();
  });

  it.each(['{', '{}', '{"at":1}', '5', '[]'])('are ignored when they read %s', (stored) => {
    localStorage.setItem('popup:numbers', stored);
    expect(readLastNumbers(localStorage, now)).toBeUndefined();
  });
});

describe('a sparkline', () => {
  const size = { width: 103, height: 20, inset: 0 };

  it('goes from zero at the bottom to the highest day at the top', () => {
    expect(sparklinePath([0, 5, 10], { ...size, width: 100 }).path).toBe('M0 20L50 10L100 0');
  });

  it('breaks where a day has nothing to count, and shows a lone day as a dot', () => {
    const { path, alone, last } = sparklinePath([1, 1, undefined, 1, undefined], { ...size, width: 4 });
    expect(path).toBe('M0 0L1 0');
    expect(alone).toEqual([{ x: 3, y: 0 }]);
    expect(last).toBeUndefined();
  });

  it('lies flat on zero, not on nothing', () => {
    expect(sparklinePath([0, 0], { ...size, width: 1 }).path).toBe('M0 20L1 20');
    expect(sparklinePath([undefined, undefined], size).path).toBe('');
  });
});

describe('a value in words', () => {
  it.each([
    [1234, 'count', '1,234'],
    [0, 'length', 'now'],
    [42 * 60_000, 'length', '42 min'],
    [hour, 'length', '1 h'],
    [2 * hour - 1, 'length', '1 h 59 min'],
    [51 * hour, 'length', '2 d 3 h'],
    [48 * hour + 59 * 60_000, 'length', '2 d'],
  ] as const)('%i (%s) is "%s"', (value, unit, said) => {
    expect(sayValue(value, unit, words('en'))).toBe(said);
  });
});
