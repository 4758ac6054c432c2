// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/Card';
import { states } from '../../../components/card/card.states';
import { inEnglish } from '../../support/in-english';

const now = new Date(2026, 10, 18, 15).getTime();

const props = (changes: Partial<CardProps> = {}): CardProps => ({
  face: {
    label: 'Question · 3 h',
    priority: 7,
    reasons: [
      { hint: 'question', points: 4, text: 'They ask you something' },
      { hint: 'waiting', points: 3, text: 'Waiting 3 hours' },
    ],
  },
  author: { handle: 'ana', name: 'Ana' },
  glance: {
    state: 'ready',
    value: { person: { handle: 'ana', name: 'Ana', answered: 2, lastAnsweredAt: now - 3 * 86_400_000, hasNote: true }, postHasNote: false },
  },
  now,
  theme: undefined,
  outcome: undefined,
  problem: undefined,
  onReply: vi.fn(),
  onCapture: vi.fn(),
  onNote: vi.fn(),
  onSnooze: vi.fn(),
  onDone: vi.fn(),
  onMute: vi.fn(),
  onMutePerson: vi.fn(),
  onUndo: vi.fn(),
  onRetry: vi.fn(),
  onClose: vi.fn(),
  ...changes,
});

/** A closed root, as in a network's page: document.activeElement is only the host there. */
const mount = () => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  return host.attachShadow({ mode: 'closed' });
};

describe('the opened chip', () => {
  const shown: { root: ShadowRoot } = { root: mount() };
  const draw = (changes: Partial<CardProps> = {}) => {
    const given = props(changes);
    act(() => render(inEnglish(<Card {...given} />), shown.root));
    return given;
  };
  const button = (name: string | RegExp) => {
    const matches = (element: Element) => {
      const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return typeof name === 'string' ? label === name : name.test(label);
    };
    const found = [...shown.root.querySelectorAll('button')].find(matches);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const press = (name: string | RegExp) => act(() => button(name).click());
  const key = (target: Element, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    act(() => void target.dispatchEvent(event));
    return event;
  };
  beforeEach(() => {
    shown.root = mount();
  });

  it('is a dialog named after the chip, with the focus on replying', () => {
    draw();
    expect(shown.root.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('Feedside: Question · 3 h');
    expect(shown.root.activeElement?.textContent).toBe('Reply with template');
  });

  it('shows each reason with its points, and they add up to the priority', () => {
    draw();
    const points = [...shown.root.querySelectorAll('.fs-card-points [aria-hidden]')].map((part) => Number(part.textContent));
    expect(points).toEqual([4, 3]);
    expect(Number(shown.root.querySelector('.fs-card-sum strong')?.textContent)).toBe(7);
  });

  it('mutes the person, says so and offers the way back', () => {
    const given = draw();
    press('Mute this person everywhere: no hints, nothing waits');
    expect(given.onMutePerson).toHaveBeenCalledOnce();
    const muted = draw({ outcome: { kind: 'personMuted' } });
    expect(shown.root.querySelector('[role=status]')?.textContent).toContain('This person is muted');
    press('Undo');
    expect(muted.onUndo).toHaveBeenCalledOnce();
  });

  it('offers neither snooze nor done where nobody waits for an answer', () => {
    const reasons = [{ hint: 'regular', points: 1, text: 'You two: 1 reply, last 3 days ago' }] as const;
    draw({ face: { label: '1 reply', priority: 1, reasons: [...reasons] } });
    expect(() => button('Snooze')).toThrow('no button');
    expect(() => button(/^Done/)).toThrow('no button');
    expect(button(/^Capture/)).toBeDefined();
  });

  it('says how often and when the person was answered, and that there is a note', () => {
    draw();
    const words = shown.root.querySelector('.fs-card-glance')?.textContent;
    expect(words).toContain('You answered 2 times, last 3 days ago.');
    expect(words).toContain('Note on this person');
    expect(words).not.toContain('Note on this post');
  });

  it('does not say "0 times" of somebody who was never answered', () => {
    draw({
      glance: {
        state: 'ready',
        value: { person: { handle: 'ana', name: undefined, answered: 0, lastAnsweredAt: undefined, hasNote: false }, postHasNote: false },
      },
    });
    expect(shown.root.querySelector('.fs-card-glance')?.textContent).toBe('Not answered by you so far, as seen on this device.');
  });

  it('calls back for reply, capture, note, done and close', () => {
    const given = draw();
    press('Reply with template');
    press(/^Capture/);
    press(/^Note on this person/);
    press(/^Note on this post/);
    press(/^Done/);
    press('Close');
    for (const callback of [given.onReply, given.onCapture, given.onDone, given.onClose]) expect(callback).toHaveBeenCalledTimes(1);
    expect(vi.mocked(given.onNote).mock.calls).toEqual([['person'], ['post']]);
  });

  it('mutes the hint of the row that was pressed', () => {
    const given = draw();
    press('Mute this hint everywhere: Waiting 3 hours');
    expect(given.onMute).toHaveBeenCalledExactlyOnceWith('waiting');
  });

  it('snoozes for an hour, until tomorrow or until Monday', () => {
    const given = draw();
    press('Snooze');
    press(/^In 1 hour/);
    expect(given.onSnooze).toHaveBeenLastCalledWith(now + 3_600_000);
    press(/^Tomorrow/);
    expect(given.onSnooze).toHaveBeenLastCalledWith(new Date(2026, 10, 19, 9).getTime());
    press(/^Next Monday/);
    expect(given.onSnooze).toHaveBeenLastCalledWith(new Date(2026, 10, 23, 9).getTime());
  });

  it('closes the snooze times with the first Escape and itself with the second', () => {
    const given = draw();
    press('Snooze');
    const times = shown.root.querySelector('fieldset');
    expect(times?.hidden).toBe(false);
    key(button(/^Tomorrow/), 'Escape');
    expect(times?.hidden).toBe(true);
    expect(shown.root.activeElement).toBe(button('Snooze'));
    expect(given.onClose).not.toHaveBeenCalled();
    key(button('Snooze'), 'Escape');
    expect(given.onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps Tab inside, both ways', () => {
    draw();
    const [first, last] = [button('Close'), button(/^Mute this person/)];
    last.focus();
    expect(key(last, 'Tab').defaultPrevented).toBe(true);
    expect(shown.root.activeElement).toBe(first);
    key(first, 'Tab', { shiftKey: true });
    expect(shown.root.activeElement).toBe(last);
    expect(key(last, 'Tab', { shiftKey: true }).defaultPrevented).toBe(false);
  });

  it('offers the way back after done, focused, and no action on what is done', () => {
    draw();
    button(/^Done/).focus();
    const given = draw({ outcome: { kind: 'finished' } });
    expect(shown.root.querySelector('[role=status]')?.textContent).toContain('Done. It no longer waits.');
    expect(shown.root.querySelector('.fs-card-actions')).toBeNull();
    expect(shown.root.activeElement?.textContent).toBe('Undo');
    press('Undo');
    expect(given.onUndo).toHaveBeenCalledTimes(1);
    draw({ outcome: { kind: 'undone' } });
    expect(shown.root.activeElement?.textContent).toBe('Reply with template');
  });

  it('has no way back for a captured idea, which is only added', () => {
    draw({ outcome: { kind: 'captured' } });
    expect(shown.root.textContent).toContain('Kept as an idea.');
    expect(shown.root.textContent).not.toContain('Undo');
  });

  it('after an update says to reload, and offers nothing that can no longer be done', () => {
    draw({ problem: { kind: 'orphaned' } });
    expect(shown.root.querySelector('[role=alert]')?.textContent).toBe('Feedside was updated. Reload this page to go on.');
    expect([...shown.root.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'))).toEqual(['Close']);
  });

  it('shows a failure with the way to try again', () => {
    const given = draw({ problem: { kind: 'failed', message: 'No answer.' } });
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain('No answer.');
    press('Try again');
    expect(given.onRetry).toHaveBeenCalledTimes(1);
  });

  it('shows hostile names and reasons as plain words', () => {
    const nasty = '<img src=x onerror=alert(1)>\u202e';
    draw({ author: { handle: nasty, name: nasty }, face: { label: nasty, priority: 1, reasons: [{ hint: 'mention', points: 1, text: nasty }] } });
    expect(shown.root.querySelector('img')).toBeNull();
    expect(shown.root.textContent).toContain(nasty);
  });

  it.each(states)('draws "$name"', ({ render: element }) => {
    act(() => render(inEnglish(element()), shown.root));
    expect(shown.root.querySelector('[role=dialog]')).not.toBeNull();
  });
});
