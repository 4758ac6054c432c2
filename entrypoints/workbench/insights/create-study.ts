import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { StudyFiltersProps } from '../../../components/insights/statistics/StudyFilters';
import type { Loaded } from '../../../components/ui/Shown';
import { type Study, study } from '../../../lib/insights';
import type { Screen } from '../wiring/screen';
import type { Choices } from './choices';
import type { Facts } from './create-facts';
import { inSteps } from './in-steps';

export interface Studied {
  zone: string;
  study: ReadonlySignal<Loaded<Study>>;
  /** What can be chosen, as the last study found it. */
  choices: ReadonlySignal<StudyFiltersProps['choices'] | undefined>;
  reload(): void;
}

/** The posts of the question, measured and told apart; again when the posts or the question change. */
export function createStudy(screen: Screen, facts: Facts, { question }: Choices): Studied {
  const [posts, growth] = [facts.posts(), facts.growth()];
  const choices = signal<StudyFiltersProps['choices'] | undefined>();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const found = workedOut(
    () => {
      const [own, looks] = [posts.value, growth.value];
      if (own.state !== 'ready') return own;
      if (looks.state !== 'ready') return looks;
      return study({ posts: own.value, growth: looks.value }, { question: question.value, zone, now: screen.now.peek() });
    },
    screen.until,
    ({ measures, networks }) => {
      choices.value = { measures, networks };
    },
  );
  return {
    zone,
    study: found,
    choices,
    reload() {
      posts.reload();
      growth.reload();
    },
  };
}

/** What long work comes to, worked out anew whenever a signal that `begin` reads changes; overtaken work ends. */
export function workedOut<Value>(
  begin: () => Exclude<Loaded<unknown>, { state: 'ready' }> | Generator<undefined, Value>,
  until: AbortSignal,
  done?: (value: Value) => void,
): ReadonlySignal<Loaded<Value>> {
  const found = signal<Loaded<Value>>({ state: 'loading' });
  const stop = effect(() => {
    const work = begin();
    if ('state' in work) {
      found.value = work;
      return undefined;
    }
    const overtaken = new AbortController();
    const settle = (next: Loaded<Value>) => {
      if (!overtaken.signal.aborted) found.value = next;
    };
    settle({ state: 'loading' });
    inSteps(work, overtaken.signal).then(
      (value) => {
        if (!overtaken.signal.aborted) done?.(value);
        settle({ state: 'ready', value });
      },
      (error: Error) => settle({ state: 'failed', error }),
    );
    return () => overtaken.abort();
  });
  until.addEventListener('abort', stop);
  return found;
}
