import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card';
import type { CardProblem, Glance, Outcome } from '../../components/card/card-types';
import type { Theme } from '../../components/card/Surface';
import type { Loaded } from '../../components/ui/Shown';
import { useWords } from '../../components/ui/words';
import { aboutPerson, aboutPost } from '../../lib/messages/about';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Silent } from '../../lib/model/hint';
import type { About } from '../../lib/model/note';
import type { Opened } from '../../lib/page/start-feed';
import { captureOf } from '../feed/capture-of';
import type { FeedHost } from '../feed/feed-host';
import { isLost, problemOf } from './problem-of';

export interface PostViewProps {
  host: FeedHost;
  opened: Opened;
  glance: ReadonlySignal<Loaded<Glance>>;
  theme: Theme;
  /** Feedside was updated: this copy can do nothing more. */
  updated: ReadonlySignal<boolean>;
  onReply(): void;
  onClose(): void;
}

/** Acts for the opened chip. Each act has its ids from the start, so trying again never does it twice. */
export function PostView({ host, opened: { post, judged }, glance, theme, updated, onReply, onClose }: PostViewProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<CardProblem>();
  const [whyNot, setWhyNot] = useState<Loaded<readonly Silent[]>>();
  const again = useRef<() => void>(() => undefined);
  const words = useWords();
  const { ask } = host;
  const known = glance.value;
  const lost = updated.value || (known.state === 'failed' && isLost(known.error)) ? ({ kind: 'orphaned' } as const) : undefined;

  /** `undefined`: the post left the waiting list meanwhile. */
  const act = (run: () => Promise<Outcome | undefined>) => {
    again.current = () => act(run);
    setProblem(undefined);
    run().then(
      (became) => (became ? setOutcome(became) : setProblem({ kind: 'failed', message: words.t('problem.missing') })),
      (error: unknown) => setProblem(problemOf(error, words)),
    );
  };
  const onWhyNot = () => {
    if (whyNot?.state === 'ready') return;
    setWhyNot({ state: 'loading' });
    ask('hints.whyNot', { network: host.network.id, post }).then(
      ({ silent }) => setWhyNot({ state: 'ready', value: silent }),
      (error: Error) => setWhyNot({ state: 'failed', error }),
    );
  };
  const onCapture = () => {
    const input = { write: newWrite(), id: newId(), ...captureOf(post) };
    act(async () => ask('ideas.capture', input).then(() => ({ kind: 'captured' })));
  };
  const onNote = (kind: About['kind']) => {
    const about = kind === 'post' ? aboutPost(post) : aboutPerson(post);
    act(async () => ask('desk.open', { about }).then(({ opened: where }) => ({ kind: 'noteOpened', where })));
  };
  const onSnooze = (until: number) => {
    const input = { write: newWrite(), post: post.id, until };
    act(async () => ask('waiting.snooze', input).then(({ done }) => (done ? { kind: 'snoozed', until } : undefined)));
  };
  const onDone = () => {
    const input = { write: newWrite(), post: post.id };
    act(async () => ask('waiting.finish', input).then(({ done }) => (done ? { kind: 'finished' } : undefined)));
  };
  const mute = (hint: Parameters<typeof onMute>[0], muted: boolean): Promise<Outcome> =>
    ask('hints.mute', { write: newWrite(), hint, muted }).then(() => (muted ? { kind: 'muted', hint } : { kind: 'undone' }));
  const onMute = (hint: (typeof judged.reasons)[number]['hint']) => act(() => mute(hint, true));
  const mutePerson = (muted: boolean): Promise<Outcome> => {
    const { id } = aboutPerson(post);
    const label = (post.author.name ?? `@${post.author.handle}`).slice(0, 200);
    return ask('people.mute', { write: newWrite(), person: id, label, muted }).then(() => ({ kind: muted ? 'personMuted' : 'undone' }));
  };
  const onUndo = () => {
    const input = { write: newWrite(), post: post.id };
    if (outcome?.kind === 'personMuted') act(() => mutePerson(false));
    else if (outcome?.kind === 'muted') act(() => mute(outcome.hint, false));
    else act(async () => ask('waiting.reopen', input).then(({ done }) => (done ? { kind: 'undone' } : undefined)));
  };

  return (
    <Card
      face={judged}
      author={post.author}
      glance={known}
      now={Date.now()}
      theme={theme}
      outcome={outcome}
      problem={problem ?? lost}
      whyNot={whyNot}
      onWhyNot={onWhyNot}
      onReply={onReply}
      onCapture={onCapture}
      onNote={onNote}
      onSnooze={onSnooze}
      onDone={onDone}
      onMute={onMute}
      onMutePerson={() => act(() => mutePerson(true))}
      onUndo={onUndo}
      onRetry={() => again.current()}
      onClose={onClose}
    />
  );
}
