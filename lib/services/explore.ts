import { drawOrder, tallyOf } from '../insights/template-outcomes';
import type { HintId } from '../model/hint';
import type { Fit, Template } from '../model/template';
import type { Context } from './context';
import { usesSince } from './reply-outcomes';

type Ranked = { template: Template; fits: Fit[] };

const quarter = 90 * 86_400_000;

/**
 * The templates of the first hint that more than one suits, in an order drawn by chance, on the places that they had; the others stay where they are. Only
 * the first of them says that chance put it there: if it is used, that is part of the test; if another one is, the person chose.
 */
export async function explore(context: Context, ranked: readonly Ranked[]): Promise<Ranked[]> {
  const placesOf = Map.groupBy(ranked.keys(), (place) => hintOf(ranked[place]));
  placesOf.delete(undefined);
  const [hint, places] = [...placesOf].find(([, own]) => own.length > 1) ?? [];
  if (hint === undefined || places === undefined) return [...ranked];
  const uses = await usesSince(context, context.now() - quarter);
  const rows = places.flatMap((place) => (ranked[place] ? [{ id: ranked[place].template.id, row: ranked[place] }] : []));
  const drawn = drawOrder(rows, tallyOf(uses, hint), context.random ?? Math.random).map(({ row }) => row);
  return ranked.map((row, place) => {
    const at = places.indexOf(place);
    const taken = drawn[at] ?? row;
    return at === 0 ? { ...taken, fits: [...taken.fits, { kind: 'drawn' }] } : at > 0 ? taken : row;
  });
}

const hintOf = (row: Ranked | undefined): HintId | undefined => row?.fits.flatMap((fit) => (fit.kind === 'hint' ? fit.hint : []))[0];
