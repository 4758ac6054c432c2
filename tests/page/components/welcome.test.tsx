// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeState } from '../../../components/welcome/Practice';
import { practicePosts } from '../../../components/welcome/practice-posts';
import { Welcome, type WelcomeProps } from '../../../components/welcome/Welcome';
import { firstRun, states } from '../../../components/welcome/welcome.states';
import type { SiteState } from '../../../lib/messages/protocol';
import { networks } from '../../../lib/networks';
import type { Look } from '../../../lib/networks/define-network';
import { practice } from '../../../lib/networks/practice';
import { inEnglish } from '../../support/in-english';

const startedAt = Date.parse('2026-11-20T12:00:00Z');
const look: Look = { url: new URL('chrome-extension://abc/welcome.html'), page: 'feed', me: 'you', now: startedAt, locale: 'en' };
const site = (changes: Partial<SiteState> = {}): SiteState => ({
  network: 'x',
  name: 'X',
  host: undefined,
  granted: false,
  origins: ['https://x.com/*'],
  colour: 'unknown',
  health: undefined,
  mode: 'feed',
  ...changes,
});

describe('the welcome page', () => {
  const shown = { app: document.createElement('main') };
  const draw = (changes: Partial<WelcomeProps> = {}) => {
    const given: WelcomeProps = {
      ...firstRun,
      networks: { sites: { state: 'ready', value: [site()] }, denied: undefined, onSwitchOn: vi.fn(), onSwitchOff: vi.fn() },
      ...changes,
    };
    act(() => render(inEnglish(<Welcome {...given} />), shown.app));
    return given;
  };
  const practising = (practice: PracticeState) => ({
    step: 'practice' as const,
    practice: { ...firstRun.practice, practice, now: startedAt, onReplied: vi.fn() },
  });
  const button = (name: string) => {
    const found = [...shown.app.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const press = (name: string) => act(() => button(name).click());
  const type = (field: HTMLInputElement | HTMLTextAreaElement | null, words: string) =>
    act(() => {
      if (!field) throw new Error('no field');
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const posts = () => [...shown.app.querySelectorAll(practice.posts)];
  const read = (element: Element | undefined) => element && practice.read(element, look)?.post;
  beforeEach(() => {
    shown.app = document.createElement('main');
    document.body.replaceChildren(shown.app);
  });

  it('asks the browser inside the press itself', () => {
    const given = draw();
    button('Switch on for X').click();
    expect(given.networks.onSwitchOn).toHaveBeenCalledExactlyOnceWith('X', ['https://x.com/*']);
  });

  it('takes a network back with one click', () => {
    const given = draw({
      networks: { sites: { state: 'ready', value: [site({ granted: true })] }, denied: undefined, onSwitchOn: vi.fn(), onSwitchOff: vi.fn() },
    });
    press('Switch off for X');
    expect(given.networks.onSwitchOff).toHaveBeenCalledTimes(1);
  });

  it('asks for a server or forum by whatever was pasted', () => {
    const given = draw();
    type(shown.app.querySelector('.fs-welcome-instance input'), '@ana@Hachyderm.io');
    act(() => void shown.app.querySelector('.fs-welcome-instance')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(given.networks.onSwitchOn).toHaveBeenCalledExactlyOnceWith('hachyderm.io', ['https://hachyderm.io/*']);
  });

  it('says what is wrong with a server’s name, and asks nothing', () => {
    const given = draw();
    type(shown.app.querySelector('.fs-welcome-instance input'), 'mastodon');
    act(() => void shown.app.querySelector('.fs-welcome-instance')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(given.networks.onSwitchOn).not.toHaveBeenCalled();
    expect(shown.app.querySelector('.fs-field-error')?.textContent).toContain('This is not the name of a server.');
  });

  it('switches several networks on with one question, once they are chosen', () => {
    const other = site({ network: 'threads', name: 'Threads', origins: ['https://www.threads.com/*', 'https://www.threads.net/*'] });
    const given = draw({ networks: { sites: { state: 'ready', value: [site(), other] }, denied: undefined, onSwitchOn: vi.fn(), onSwitchOff: vi.fn() } });
    for (const name of ['X', 'Threads'])
      act(() => shown.app.querySelector<HTMLInputElement>(`[aria-label="Choose ${name} for switching on several at once"]`)?.click());
    press('Switch on the 2 chosen at once');
    expect(given.networks.onSwitchOn).toHaveBeenCalledExactlyOnceWith('2 networks', [
      'https://x.com/*',
      'https://www.threads.com/*',
      'https://www.threads.net/*',
    ]);
  });

  it('leads to a network that is on, and through the steps', () => {
    draw({
      networks: { sites: { state: 'ready', value: [site({ granted: true })] }, denied: undefined, onSwitchOn: vi.fn(), onSwitchOff: vi.fn() },
      done: ['networks'],
    });
    const links = [...shown.app.querySelectorAll('a')].map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]);
    expect(links).toContainEqual(['Open X', 'https://x.com/']);
    expect(links).toContainEqual(['Next: Practice', '#practice']);
    expect(shown.app.querySelector('[aria-current="step"]')?.textContent).toContain('Networks, done');
  });

  it('offers to skip a step of which nothing was done, and to finish later', () => {
    draw({ step: 'accounts' });
    const words = [...shown.app.querySelectorAll('.fs-step-foot a')].map((link) => link.textContent);
    expect(words).toEqual(['Back', 'Finish later', 'Skip, on to: Brand card']);
  });

  it('says before anything is written that there is a brand card already', () => {
    draw({ step: 'brand', brand: firstRun.brand && { ...firstRun.brand, wasThere: true } });
    expect(shown.app.textContent).toContain('What you change here changes that card; nothing else in it is touched.');
  });

  it('says how many records a practice left, and that they are gone', () => {
    draw(practising({ kind: 'ended', removed: 9 }));
    expect(shown.app.textContent).toContain('9 records were removed; nothing of it is left.');
    expect(shown.app.querySelector('[data-practice]')).toBeNull();
  });

  it('is read whole by the practice adapter, and reading changes nothing', () => {
    draw(practising({ kind: 'running', startedAt }));
    const before = document.documentElement.outerHTML;
    const readings = posts().map((element) => practice.read(element, look));
    expect(readings.map((reading) => reading?.missing)).toEqual(practicePosts.map(() => []));
    expect(readings.map((reading) => reading?.post?.id)).toEqual(practicePosts.map(({ id }) => `practice:${id}`));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('shows a question to the person who practises', () => {
    draw(practising({ kind: 'running', startedAt }));
    expect(read(posts()[2])).toEqual({
      id: 'practice:shipping',
      network: 'practice',
      page: 'feed',
      author: { handle: 'ines.duarte', name: 'Inês Duarte' },
      text: '@you does the tasting box ship to Portugal too, or only within Spain? I would love one for my sister.',
      language: 'en',
      permalink: `${look.url.origin}/welcome.html#practice-shipping`,
      time: startedAt - 190 * 60_000,
      timeUncertainty: 0,
      mentions: ['you'],
      metrics: { likes: { value: 2, exact: true } },
      mine: false,
    });
  });

  it('shows a comment under the person’s own post', () => {
    draw(practising({ kind: 'running', startedAt }));
    expect(read(posts()[0])?.mine).toBe(true);
    expect(read(posts()[1])).toMatchObject({ replyTo: { post: 'practice:huila', handle: 'you' }, thread: { post: 'practice:huila' }, mine: false });
  });

  it('posts a reply locally: the box closes, and the reply stands there as the person’s own', () => {
    const given = draw(practising({ kind: 'running', startedAt }));
    press('Reply to Priya Natarajan');
    const box = shown.app.querySelector('textarea');
    expect(document.activeElement).toBe(box);
    const [composer] = practice.composers;
    expect(box && composer?.answers(box, look, undefined)).toBe('practice:late');
    expect(box && composer?.submit(box)?.textContent).toBe('Post');
    type(box, 'On its way today, Priya.');
    act(() => void shown.app.querySelector('form[data-answers]')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(given.practice.onReplied).toHaveBeenCalledTimes(1);
    expect(shown.app.querySelector('form[data-answers]')).toBeNull();
    expect(read(posts()[4])).toMatchObject({ text: 'On its way today, Priya.', mine: true, replyTo: { post: 'practice:late', handle: 'priya.n' } });
  });

  it('does not post an empty reply', () => {
    draw(practising({ kind: 'running', startedAt }));
    press('Reply to Priya Natarajan');
    act(() => void shown.app.querySelector('form[data-answers]')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(posts()).toHaveLength(practicePosts.length);
  });

  it.each(states)('draws "$name"', ({ render: element }) => {
    act(() => render(inEnglish(element()), shown.app));
    expect(shown.app.querySelector('h1')).not.toBeNull();
  });
});

describe('the practice adapter', () => {
  it('belongs to our own page only, and to no content script', () => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = '<section data-practice data-me="you"></section>';
    expect(practice.detect?.(page)).toBe(false);
    expect(networks.map(({ id }) => id)).not.toContain('practice');
    expect(practice.hosts).toEqual([]);
  });

  it('claims nothing of a post without author, id or text', () => {
    document.body.innerHTML = '<article data-post="a"></article>';
    const element = document.querySelector('article');
    expect(element && practice.read(element, look)).toEqual({ post: undefined, missing: ['author', 'text'] });
  });
});
