import type { ComponentChildren } from 'preact';
import type { Remark } from '../../lib/model/check';
import { Line, type LineProps } from './Line';
import type { LineView } from './line-types';
import '../card/surface.css';
import './line.css';

/** A Friday afternoon. */
const now = new Date(2026, 10, 20, 15, 10).getTime();
const day = 86_400_000;
const nothing = (): void => undefined;

const promise: Remark = {
  check: 'promise',
  values: { dated: 1 },
  promise: { text: 'I’ll get back to you tomorrow.', dueAt: new Date(2026, 10, 21, 9).getTime() },
};
const far: Remark = { check: 'promise', values: { dated: 0 }, promise: { text: 'We will look into it in three weeks.', dueAt: now + 21 * day } };
const faults: Remark[] = [
  { check: 'hashtag-case', values: { n: 1, tags: '#communitymanager' }, fixed: '#CommunityManager' },
  { check: 'capitals', values: { n: 4, words: '“THIS IS REALLY IMPORTANT”' }, fixed: 'This is really important' },
  { check: 'avoided-word', values: { n: 1, words: '“cheap”' } },
];

const view: LineView = {
  measured: { unit: 'characters', count: 42, limit: 300, foldAt: undefined },
  end: undefined,
  remarks: [],
  isKept: false,
  done: undefined,
  problem: undefined,
};

const state = (name: string, parts: Partial<LineView>, props: Partial<LineProps> = {}) => ({
  name: `line: ${name}`,
  render: (): ComponentChildren => (
    <main style="display:grid;justify-content:end;align-items:start;min-block-size:480px">
      <h1 class="fs-hidden">{name}</h1>
      <Line
        view={{ ...view, ...parts }}
        network="Bluesky"
        isOpen={false}
        side="below"
        theme={undefined}
        now={now}
        onToggle={nothing}
        onFix={nothing}
        onRemember={nothing}
        onMute={nothing}
        onUndo={nothing}
        {...props}
      />
    </main>
  ),
});

const isOpen = { isOpen: true };

export const states = [
  state('a count', {}),
  state('no limit', { measured: { unit: 'characters', count: 1240, limit: undefined, foldAt: undefined } }),
  state('close to the limit', { measured: { unit: 'characters', count: 288, limit: 300, foldAt: undefined } }),
  state('too long, with remarks and a promise', { measured: { unit: 'weighted', count: 292, limit: 280, foldAt: undefined }, remarks: [...faults, promise] }),
  state('opened: nothing to remark', {}, isOpen),
  state('opened: remarks', { remarks: faults }, isOpen),
  state('opened: a promise', { remarks: [promise] }, isOpen),
  state(
    'opened: a promise without a time, folded',
    { remarks: [far], measured: { unit: 'characters', count: 640, limit: 3000, foldAt: 200 }, end: 'and the harbour office' },
    isOpen,
  ),
  state('opened: remembered', { remarks: [promise], isKept: true, done: { kind: 'remembered', dueAt: now + day } }, isOpen),
  state('opened: no longer checked', { remarks: faults.slice(1), done: { kind: 'muted', check: 'hashtag-case' } }, isOpen),
  state('opened: not taken, dark', { remarks: faults, problem: 'The box did not take the change. Nothing was altered.' }, { ...isOpen, theme: 'dark' }),
];
