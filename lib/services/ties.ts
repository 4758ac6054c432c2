import { strengthAtMost, type TieLayer, type TieStrength, tieLayer, tieStrength } from '../metrics';
import type { Person } from '../model/person';
import type { Context } from './context';

/** As many as the outermost layer holds. */
const layered = 150;
const batch = 50;

/** How close one human being is, by all of their accounts. */
export async function tieOf({ repositories, now }: Context, accounts: readonly Person[]): Promise<TieStrength> {
  const exchanges = await repositories.people.exchanges(accounts.map(({ id }) => id));
  const all = [...exchanges.values()];
  return tieStrength({ theirs: all.flatMap(({ theirs }) => theirs), ours: all.flatMap(({ ours }) => ours), counted: countsOf(accounts) }, now());
}

/**
 * The closest people with their layer, by the first account of each: exactly those that a full count would find, without reading the exchanges of
 * everybody. Whoever is too far by counts and last dates alone is not looked at.
 */
export async function closest(context: Context, everybody: readonly (readonly Person[])[]): Promise<Map<string, TieStrength & { layer: TieLayer }>> {
  const now = context.now();
  const candidates = everybody
    .flatMap((accounts) => {
      const counted = countsOf(accounts);
      if (tieStrength({ theirs: [], ours: [], counted }, now).isNew) return [];
      const last = { theirs: latest(accounts, 'lastContactAt'), ours: latest(accounts, 'lastAnsweredAt') };
      return [{ accounts, most: strengthAtMost(last, counted, now) }];
    })
    .sort((a, b) => b.most - a.most);
  const found: { id: string; tie: TieStrength }[] = [];
  for (let from = 0; from < candidates.length; from += batch) {
    const weakest = found[layered - 1]?.tie.strength;
    if (weakest !== undefined && (candidates[from]?.most ?? 0) < weakest) break;
    const some = candidates.slice(from, from + batch);
    const ties = await Promise.all(some.map(({ accounts }) => tieOf(context, accounts)));
    found.push(...some.flatMap(({ accounts: [first] }, at) => (first && ties[at] ? [{ id: first.id, tie: ties[at] }] : [])));
    found.sort((a, b) => b.tie.strength - a.tie.strength || a.id.localeCompare(b.id));
  }
  return new Map(
    found.flatMap(({ id, tie }, place) => {
      const layer = tieLayer(place);
      return layer === undefined ? [] : [[id, { ...tie, layer }] as const];
    }),
  );
}

const countsOf = (accounts: readonly Person[]) => ({
  theirs: accounts.reduce((sum, { contacts }) => sum + contacts, 0),
  ours: accounts.reduce((sum, { answered }) => sum + answered, 0),
});

function latest(accounts: readonly Person[], time: 'lastContactAt' | 'lastAnsweredAt'): number | undefined {
  const times = accounts.flatMap((person) => person[time] ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
}
