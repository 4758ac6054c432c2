import type { Input, Output } from '../messages/protocol';
import { personId } from '../model/person';
import type { Settings } from '../model/settings';
import type { Assignment } from '../model/team';
import { urgencyRank, type Waiting, type WaitingGlance } from '../model/waiting';
import type { Context } from './context';
import { segmentsOfMany } from './segments';
import { waitingAsOf } from './waiting-hints';
import { waitingTerms } from './waiting-terms';

type Asked = Input<'waiting.find'>;
type Current = WaitingGlance & { priority: number };

/**
 * A page of the waiting list, sorted and filtered over all of its state by what each row is now. All rows of the state are read without
 * their words, and those of the page whole. Where thousands wait and nothing is filtered, the first of each order are read instead: reading
 * 10,000 takes the worker 30 times as long (measured, Chromium), and it has chips to answer for.
 */
export async function findWaiting(context: Context, { state, order, limit = 50, ...filters }: Asked): Promise<Output<'waiting.find'>> {
  const { repositories } = context;
  const { assignments } = repositories;
  const [settings, counts] = await Promise.all([repositories.settings.get(), repositories.waiting.counts()]);
  const isPart = state === 'new' && counts.new > mostRead && Object.values(filters).every((filter) => filter === undefined);
  const glances = isPart ? await firstOnes(context, limit) : await repositories.waiting.glances([state]);
  const terms = await waitingTerms(context, settings);
  const records = new Map((state === 'new' || state === 'snoozed' ? await assignments.open() : await assignments.all()).map((one) => [one.id, one]));
  const withAssignee = <Row extends WaitingGlance | Waiting>(row: Row): Row => ({ ...row, assignee: records.get(row.id)?.to ?? row.assignee });
  const current: Current[] = glances.map(withAssignee).flatMap((row) => (isMuted(row, settings) ? [] : (waitingAsOf(row, terms) ?? [])));
  const { segments, of } = await segmentsOfMany(context, [...new Set(current.map(accountOf))]);
  const isWanted = wantedBy(filters, of);
  const wanted = current.filter(isWanted).sort(comparing(state, order));
  const page = wanted.slice(0, limit).map(({ id }) => id);
  const whole = await repositories.waiting.many(page);
  const rows: Waiting[] = page.flatMap((id) => {
    const row = whole.get(id);
    return (row && waitingAsOf(withAssignee(row), terms)) ?? [];
  });
  const assigned = await assignments.many(page);
  const met = new Set(current.flatMap((row) => of.get(accountOf(row)) ?? []));
  return {
    rows,
    assigned: [...assigned.values()],
    unseen: state === 'new' ? await unseenOnes(context, filters) : [],
    total: isPart ? counts.new : wanted.length,
    counts: { new: counts.new, answered: counts.answered, snoozed: counts.snoozed, done: counts.done, [state]: isPart ? counts.new : current.length },
    choices: {
      networks: distinct(current.map(({ post }) => post.network)),
      hints: distinct(current.flatMap(({ hints }) => hints.map(({ id }) => id))).filter((id) => id !== 'waiting'),
      languages: distinct(current.flatMap(({ post }) => languageOf(post.language) ?? [])),
      segments: segments.filter(({ id }) => met.has(id)),
      caseTypes: distinct(current.flatMap(({ caseType }) => caseType ?? [])),
      assignees: distinct(current.flatMap(({ assignee }) => assignee ?? [])),
    },
  };
}

/** Assigned to whom the list is filtered by, else to this person, and never seen on this device; the last assigned first. */
async function unseenOnes({ repositories }: Context, { assignee, ...others }: Partial<Asked>): Promise<Assignment[]> {
  if (Object.values(others).some((filter) => filter !== undefined)) return [];
  const [open, us] = await Promise.all([repositories.assignments.open(), repositories.assignments.us()]);
  const theirs = open.filter(({ to }) => to === (assignee ?? us?.name));
  const seen = await repositories.waiting.many(theirs.map(({ id }) => id));
  return theirs.filter(({ id }) => !seen.has(id)).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** So many are read and sorted anew at each look. */
const mostRead = 2000;
/** Kept priorities are as old as the last look at the post, so more than the page is read, by priority and by age. */
const widest = 500;

async function firstOnes({ repositories }: Context, limit: number): Promise<WaitingGlance[]> {
  const asked = { state: 'new', limit: Math.max(widest, limit) } as const;
  const [pressing, oldest] = await Promise.all([
    repositories.waiting.list({ ...asked, order: 'priority' }),
    repositories.waiting.list({ ...asked, order: 'age' }),
  ]);
  return [...new Map([...pressing.rows, ...oldest.rows].map((row) => [row.id, row])).values()];
}

const accountOf = ({ post }: WaitingGlance): string => personId(post.network, post.author.handle);
const isMuted = (row: WaitingGlance, { mutedPeople }: Settings): boolean => row.state === 'new' && mutedPeople.some(({ id }) => id === accountOf(row));

/** "pt" of "pt-BR": people filter by language, not by country. */
const languageOf = (tag: string | undefined): string | undefined => tag?.split('-', 1)[0]?.toLowerCase() || undefined;

const wantedBy =
  ({ network, hint, language, segment, caseType, assignee }: Omit<Asked, 'state' | 'order' | 'limit'>, of: ReadonlyMap<string, readonly string[]>) =>
  (row: Current): boolean =>
    (network === undefined || row.post.network === network) &&
    (hint === undefined || row.hints.some(({ id }) => id === hint)) &&
    (language === undefined || languageOf(row.post.language) === language) &&
    (segment === undefined || (of.get(accountOf(row)) ?? []).includes(segment)) &&
    (caseType === undefined || row.caseType === caseType) &&
    (assignee === undefined || row.assignee === assignee);

/** What waits: as asked. Snoozed: what comes back next first. Ended: what ended last first. */
function comparing(state: Asked['state'], order: Asked['order']): (a: Current, b: Current) => number {
  const byId = (a: Current, b: Current) => (a.id < b.id ? -1 : 1);
  const byAge = (a: Current, b: Current) => a.since - b.since || byId(a, b);
  if (state === 'snoozed') return (a, b) => (a.snoozedUntil ?? 0) - (b.snoozedUntil ?? 0) || byAge(a, b);
  if (state !== 'new') return (a, b) => (b.endedAt ?? b.since) - (a.endedAt ?? a.since) || byId(a, b);
  return order === 'age' ? byAge : (a, b) => urgencyRank(b) - urgencyRank(a) || b.priority - a.priority || byAge(a, b);
}

const distinct = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort();
