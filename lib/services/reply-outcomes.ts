import { thresholdOf } from '../hints/thresholds';
import { type Known, tiesOf } from '../insights/relations';
import type { Person } from '../model/person';
import type { Reply } from '../model/reply';
import { answerWindow, type TemplateUse } from '../model/template-use';
import type { Context, Serves } from './context';
import { readEverybody } from './people-list';

const day = 86_400_000;
/** Who wrote when is kept for so long. */
const keptFor = 90 * day;

/** What came of our replies, and how things stand between us and those whom we answered. */
export const replyOutcomes = (context: Context): Serves<'templates.outcomes' | 'relations.ties'> => ({
  'templates.outcomes': async ({ days }) => {
    const from = context.now() - days * day;
    return { from, uses: await usesSince(context, from) };
  },
  'relations.ties': async ({ days }) => {
    const { repositories } = context;
    const now = context.now();
    const [everybody, { thresholds }] = await Promise.all([readEverybody(context), repositories.settings.get()]);
    // Who wrote twice has no tie and is no advocate yet.
    const candidates = everybody.filter(({ person }) => person.contacts >= 3);
    const accounts = candidates.flatMap(({ person, others }) => [person.id, ...others.map(({ id }) => id)]);
    const exchanges = await repositories.people.exchanges(accounts);
    const known = candidates.map(({ person, others }): Known => {
      const all = [person.id, ...others.map(({ id }) => id)].map((id) => exchanges.get(id) ?? { theirs: [], ours: [] });
      return {
        id: person.id,
        name: person.name ?? person.handle,
        theirs: all.flatMap(({ theirs }) => theirs),
        ours: all.flatMap(({ ours }) => ours),
        counted: { theirs: person.contacts, ours: person.answered },
        said: [person, ...others].flatMap(({ said = [] }) => said),
      };
    });
    const from = now - days * day;
    const ties = tiesOf(known, { from, now, advocateFrom: thresholdOf('advocate', thresholds) });
    const few = <Row>(rows: readonly Row[]) => ({ total: rows.length, rows: rows.slice(0, mostNamed) });
    return { from, to: now, all: ties.all, gained: few(ties.gained), cooling: few(ties.cooling), advocates: few(ties.advocates) };
  },
});

const mostNamed = 12;

/** Replies since `from` to people whom we know, oldest first, each with what came of it as far as this device saw. */
export async function usesSince({ repositories, ...context }: Context, from: number): Promise<TemplateUse[]> {
  const now = context.now();
  const replies = (await repositories.replies.between(Math.max(from, now - keptFor), now + 1)).filter(({ person }) => person !== undefined);
  const people = [...new Set(replies.flatMap(({ person }) => person ?? []))];
  const [exchanges, records, glances] = await Promise.all([
    repositories.people.exchanges(people),
    repositories.people.many(people),
    repositories.waiting.glances(),
  ]);
  const hintsOf = new Map(glances.map(({ id, hints }) => [id, hints.map((hint) => hint.id).filter((hint) => hint !== 'waiting')]));
  return replies.map((reply): TemplateUse => {
    const { id, template, network, sentAt, rewritten, text, drawn = false, person = '' } = reply;
    const came = cameOf(reply, { theirs: exchanges.get(person)?.theirs ?? [], record: records.get(person), now });
    return { id, template, network, hints: hintsOf.get(reply.post) ?? [], sentAt, came, rewritten, length: text.length, drawn };
  });
}

/** Nothing is counted before the time is over: an early look would count the quick answers alone. */
function cameOf({ sentAt }: Reply, { theirs, record, now }: { theirs: readonly number[]; record: Person | undefined; now: number }): TemplateUse['came'] {
  if (now < sentAt + answerWindow) return 'open';
  const isAfter = (at: number): boolean => at > sentAt && at <= sentAt + answerWindow;
  if (record?.said?.some(({ at, tone }) => tone === 'good' && isAfter(at))) return 'thanks';
  return theirs.some(isAfter) ? 'answer' : 'nothing';
}
