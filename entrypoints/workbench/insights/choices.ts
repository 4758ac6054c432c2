import { type Signal, signal } from '@preact/signals';
import { type Measure, measures, type Question } from '../../../lib/insights';
import { NetworkId } from '../../../lib/model/network';

/**
 * What is compared, kept in the address (`#insights/works?network=x&days=90&by=likes&replies=1`), so that a reload or a bookmark shows the same. One choice
 * for all sections that ask: going from one to another keeps it.
 */
export interface Choices {
  question: Signal<Question>;
  choose(question: Question): void;
}

export function createChoices(until: AbortSignal): Choices {
  const question = signal<Question>(readQuestion(location.hash) ?? { measure: 'engagements', replies: false });
  addEventListener(
    'hashchange',
    () => {
      const told = readQuestion(location.hash);
      if (told) question.value = told;
    },
    { signal: until },
  );
  return {
    question,
    choose(next) {
      question.value = next;
      history.replaceState(history.state, '', writeQuestion(location.hash, next));
    },
  };
}

const places: readonly string[] = ['#insights/works', '#insights/times'];

/** `undefined`: the address says nothing of it. */
export function readQuestion(hash: string): Question | undefined {
  const [place, query] = hash.split('?', 2);
  if (query === undefined || !places.includes(place ?? '')) return undefined;
  const told = new URLSearchParams(query);
  const network = NetworkId.safeParse(told.get('network'));
  const days = Number(told.get('days'));
  const by = told.get('by');
  return {
    measure: measures.find((measure): measure is Measure => measure === by) ?? 'engagements',
    replies: told.get('replies') === '1',
    ...(network.success && { network: network.data }),
    ...(Number.isInteger(days) && days > 0 && { days }),
  };
}

export function writeQuestion(hash: string, { network, days, measure, replies }: Question): string {
  const told = new URLSearchParams({
    ...(network !== undefined && { network }),
    ...(days !== undefined && { days: String(days) }),
    by: measure,
    ...(replies && { replies: '1' }),
  });
  return `${hash.split('?', 1)[0]}?${told}`;
}
