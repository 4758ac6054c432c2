import type { Person } from '../model/person';
import { plain } from './plain';

/** Two accounts that may be one human being, and why it looks so. The person decides. */
export interface JoinSuggestion {
  people: [Person, Person];
  because: 'handle' | 'name' | 'both';
}

/** A handle shorter than this is anybody's. */
const shortestHandle = 5;
/** A name that so many accounts share says nothing. */
const mostAlike = 4;

/**
 * Accounts on different networks with the same handle (without the host that some networks add), or with the same name of at least two words where one of these words stands in both
 * handles. The same name alone is no reason. Both reasons first, then who was seen last. `isTogether`: known to be one, or known not to be.
 */
export function suggestJoins(people: readonly Person[], isTogether: (one: Person, other: Person) => boolean): JoinSuggestion[] {
  const found = new Map<string, JoinSuggestion>();
  const add = (one: Person, other: Person, because: 'handle' | 'name') => {
    const pair: [Person, Person] = one.id < other.id ? [one, other] : [other, one];
    const key = `${pair[0].id} ${pair[1].id}`;
    const before = found.get(key);
    found.set(key, { people: pair, because: before && before.because !== because ? 'both' : because });
  };
  for (const group of alike(people, ({ handle }) => bareHandle(handle), shortestHandle)) eachPair(group, (one, other) => add(one, other, 'handle'));
  for (const group of alike(people, fullName, 1)) {
    eachPair(group, (one, other) => {
      const words = fullName(one).split(' ');
      if (words.some((word) => word.length > 2 && bareHandle(one.handle).includes(word) && bareHandle(other.handle).includes(word))) add(one, other, 'name');
    });
  }
  const latest = ({ people: pair }: JoinSuggestion) => Math.max(...pair.map(({ lastSeenAt }) => lastSeenAt));
  return [...found.values()]
    .filter(({ people: [one, other] }) => !isTogether(one, other))
    .sort((a, b) => Number(b.because === 'both') - Number(a.because === 'both') || latest(b) - latest(a));
}

/** "otto-b.bsky.social", "otto_b" and "otto.b@harbour.example" are the same. */
const bareHandle = (handle: string): string => plain(handle.replace(/@.*$/, '').replace(/\.(bsky\.social|bsky\.team)$/i, '')).replace(/[^\p{L}\p{N}]/gu, '');

/** "" where there are not two words. */
function fullName({ name = '' }: Person): string {
  const words = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length > 1 ? words.join(' ') : '';
}

function alike(people: readonly Person[], by: (person: Person) => string, shortest: number): Person[][] {
  const groups = Map.groupBy(people, by);
  return [...groups].flatMap(([key, group]) => (key.length >= shortest && group.length > 1 && group.length <= mostAlike ? [group] : []));
}

function eachPair(group: readonly Person[], found: (one: Person, other: Person) => void): void {
  for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) if (one.network !== other.network) found(one, other);
}
