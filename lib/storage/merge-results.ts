import type { AccountDay, Look, Published, Results } from '../model/published';

/** Looks closer together than a tenth of the post's age, or than five minutes, tell nothing of its growth. */
const nearest = 5 * 60_000;
const tenth = 10;
/** As many as a record holds: then every second one of the older half goes. */
const mostLooks = 60;

/** What is told of a post, on top of what is known: absent stays, `results` are of the later look, what the person chose stays. */
export function mergePublished(known: Published | undefined, told: Published): Published {
  if (!known) return told;
  const isLater = (told.resultsAt ?? 0) >= (known.resultsAt ?? 0);
  const results: Results = isLater ? { ...known.results, ...told.results } : { ...told.results, ...known.results };
  const resultsAt = Math.max(known.resultsAt ?? 0, told.resultsAt ?? 0);
  const { pillar, campaign, format } = known.chosen ?? {};
  const isSharper = told.at !== undefined && (known.at === undefined || (told.atUncertainty ?? 0) <= (known.atUncertainty ?? 0));
  return {
    ...known,
    ...defined(told),
    ...(!isSharper && { at: known.at, atUncertainty: known.atUncertainty }),
    ...(pillar && { pillar: known.pillar }),
    ...(campaign && { campaign: known.campaign }),
    ...(format && { format: known.format }),
    ...((known.text?.length ?? 0) > (told.text?.length ?? 0) && { text: known.text }),
    chosen: told.chosen ?? known.chosen,
    results,
    ...(resultsAt > 0 && { resultsAt }),
    sources: union(known.sources, told.sources),
  };
}

/** One more look, in its place by time. One that says nothing new, or too soon after the last, is left out; of the same moment and source the last told counts. */
export function withLook(looks: readonly Look[], look: Look, postedAt: number | undefined): Look[] {
  if (Object.keys(look.results).length === 0) return [...looks];
  const others = looks.filter((each) => each.at !== look.at || each.source !== look.source);
  const before = others.filter(({ at }) => at <= look.at).at(-1);
  const age = postedAt === undefined ? 0 : Math.max(0, look.at - postedAt);
  if (before && look.source === 'screen' && before.source === 'screen' && look.at - before.at < Math.max(nearest, age / tenth)) return [...looks];
  return thinned([...others, look].sort((a, b) => a.at - b.at));
}

const thinned = (looks: Look[]): Look[] => (looks.length <= mostLooks ? looks : looks.filter((_, at) => at === 0 || at >= looks.length / 2 || at % 2 === 0));

export const mergeDay = (known: AccountDay | undefined, told: AccountDay): AccountDay =>
  known ? { ...known, ...told, results: { ...known.results, ...told.results }, sources: union(known.sources, told.sources) } : told;

const defined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Value>;

const union = <Value>(one: readonly Value[], other: readonly Value[]): Value[] => [...new Set([...one, ...other])];
