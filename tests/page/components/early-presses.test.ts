// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { rememberPresses } from '../../../entrypoints/popup/early-presses';

const frame = '<button>Workbench</button><textarea></textarea><button>Keep</button>';
let app: HTMLElement;
let heard: string[];

/** What the code draws over the first frame: the same things, with somebody behind them. */
const draw = () => {
  app.innerHTML = frame;
  for (const button of app.querySelectorAll('button')) button.addEventListener('click', () => heard.push(`click ${button.textContent}`));
  app.querySelector('textarea')?.addEventListener('keydown', ({ key, ctrlKey }) => heard.push(`${ctrlKey ? 'Ctrl+' : ''}${key}`));
};
const press = (key: string, init: KeyboardEventInit = {}) =>
  app.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));

beforeEach(() => {
  heard = [];
  document.body.innerHTML = `<main>${frame}</main>`;
  app = document.querySelector('main') as HTMLElement;
});

it('plays a click and Ctrl+Enter of the first frame to what is drawn over it, once and in order', () => {
  const playAgain = rememberPresses(app);
  press('Enter', { ctrlKey: true });
  app.querySelector('button')?.click();
  draw();
  playAgain();
  expect(heard).toEqual(['Ctrl+Enter', 'click Workbench']);
});

it('leaves letters and a plain Enter to the box itself, which keeps them', () => {
  const playAgain = rememberPresses(app);
  press('a');
  press('Enter');
  draw();
  playAgain();
  expect(heard).toEqual([]);
});

it('remembers nothing any more once the code stands', () => {
  const playAgain = rememberPresses(app);
  draw();
  playAgain();
  app.querySelector('button')?.click();
  playAgain();
  expect(heard).toEqual(['click Workbench']);
});
