import type { Person } from '../model/person';
import type { Repositories } from '../storage';

/** An account and, after it, the others of the same human being. */
export async function accountsWith({ joins }: Pick<Repositories, 'joins'>, id: string): Promise<[string, ...string[]]> {
  return [id, ...((await joins.of(id))?.people.filter((each) => each !== id) ?? [])];
}

/**
 * One account as what is known of all accounts of the same human being: counts added up, the first contact and the last answer of
 * all. `own` keeps its handle and name. `undefined` where none of them was met.
 */
export function joinedPerson(own: Person | undefined, others: readonly Person[]): Person | undefined {
  const all = [...(own ? [own] : []), ...others];
  const [first] = all;
  if (!first || all.length === 1) return first;
  const sum = (count: (person: Person) => number) => all.reduce((total, person) => total + count(person), 0);
  const latest = (time: (person: Person) => number | undefined) => Math.max(...all.map((person) => time(person) ?? Number.NEGATIVE_INFINITY));
  const [lastContactAt, lastAnsweredAt] = [latest((person) => person.lastContactAt), latest((person) => person.lastAnsweredAt)];
  const firstContactPost = [...all].sort((a, b) => a.firstSeenAt - b.firstSeenAt).find((person) => person.firstContactPost !== undefined)?.firstContactPost;
  return {
    ...first,
    firstSeenAt: Math.min(...all.map((person) => person.firstSeenAt)),
    contacts: sum((person) => person.contacts),
    answered: sum((person) => person.answered),
    ...(firstContactPost !== undefined && { firstContactPost }),
    ...(Number.isFinite(lastContactAt) && { lastContactAt }),
    ...(Number.isFinite(lastAnsweredAt) && { lastAnsweredAt }),
  };
}
