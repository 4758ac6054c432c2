import type { ComponentChildren } from 'preact';
import { Card, type CardProps } from './Card';
import type { Glance } from './card-types';
import { surfaceStyles } from './surface-styles';

/** A Friday afternoon; every age in these states is counted from it. */
const now = new Date(2026, 10, 20, 15, 10).getTime();
const day = 86_400_000;

const glance: Glance = {
  person: { handle: 'ines.duarte', name: 'Inês Duarte', answered: 4, lastAnsweredAt: now - 12 * day, hasNote: true },
  postHasNote: false,
};

const nothing = () => {};
const base: CardProps = {
  face: {
    label: 'Question · 3 h',
    priority: 7,
    reasons: [
      { hint: 'question', points: 3, text: 'They ask you something under your post' },
      { hint: 'waiting', points: 3, text: 'Waiting 3 hours; your target is 4 hours' },
      { hint: 'regular', points: 1, text: 'You two: 4 replies, last 12 days ago' },
    ],
  },
  author: { handle: 'ines.duarte', name: 'Inês Duarte' },
  glance: { state: 'ready', value: glance },
  now,
  theme: undefined,
  outcome: undefined,
  problem: undefined,
  onWhyNot: nothing,
  onReply: nothing,
  onCapture: nothing,
  onNote: nothing,
  onSnooze: nothing,
  onDone: nothing,
  onMute: nothing,
  onMutePerson: nothing,
  onUndo: nothing,
  onRetry: nothing,
  onClose: nothing,
};

const state = (name: string, props: Partial<CardProps> = {}) => ({ name, render: (): ComponentChildren => <Shown {...base} {...props} /> });

const Shown = (props: CardProps) => (
  <>
    <style>{surfaceStyles}</style>
    <Card {...props} />
  </>
);

export const states = [
  state('card: a question that waits, somebody you know'),
  state('card: first contact, one reason', {
    face: { label: 'Mention', priority: 2, reasons: [{ hint: 'mention', points: 2, text: 'They mention you' }] },
    author: { handle: 'tom.okafor' },
    glance: {
      state: 'ready',
      value: { person: { handle: 'tom.okafor', name: undefined, answered: 0, lastAnsweredAt: undefined, hasNote: false }, postHasNote: true },
    },
  }),
  state('card: rules that said nothing', {
    whyNot: {
      state: 'ready',
      value: [
        { hint: 'complaint', why: 'not-so' },
        { hint: 'mention', why: 'not-so' },
        { hint: 'vip', why: 'beside' },
        { hint: 'fast', why: 'too-few' },
      ],
    },
  }),
  state('card: the person is being looked up', { glance: { state: 'loading' } }),
  state('card: the person could not be read', { glance: { state: 'failed', error: new Error('No answer') } }),
  state('card: captured', { outcome: { kind: 'captured' } }),
  state('card: snoozed', { outcome: { kind: 'snoozed', until: new Date(2026, 10, 23, 9).getTime() } }),
  state('card: done', { outcome: { kind: 'finished' } }),
  state('card: a hint muted', { outcome: { kind: 'muted', hint: 'regular' } }),
  state('card: the person muted', { outcome: { kind: 'personMuted' } }),
  state('card: could not be done', { problem: { kind: 'failed', message: 'Feedside did not answer. Nothing is lost: try again in a moment.' } }),
  state('card: Feedside was updated', { problem: { kind: 'orphaned' } }),
  state('card: long names, right to left, dark', {
    author: { handle: `a${'very'.repeat(30)}.long.handle.example`, name: 'مجتمع القهوة المختصة في مدينة الإسكندرية وما حولها' },
    theme: 'dark',
  }),
];
