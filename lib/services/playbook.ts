import type { Topic } from '../live/topics';
import type { Input } from '../messages/protocol';
import { type Part, type PartSent, type PlaybookPart, singleParts } from '../model/playbook';
import { bad } from '../model/result';
import { isDay } from '../playbook';
import type { Saved } from '../storage';
import type { Context, Serves } from './context';
import { told } from './told';

type Subject = 'playbook.list' | 'playbook.save' | 'playbook.remove' | 'playbook.restore' | 'crisis.begin' | 'crisis.end' | 'crisis.note';

export const playbook = (context: Context): Serves<Subject> => {
  const { playbook: kept } = context.repositories;
  const { t } = context.words;
  return {
    'playbook.list': () => kept.all(),
    'playbook.save': async (sent) => {
      const message = whyNot(context, sent, await kept.all());
      if (message !== undefined) return bad({ kind: 'refused', message });
      const words = sent.part === 'crisis' ? { ...sent, ...(await lived(context)) } : sent;
      return told(context, topicsOf(sent.part), kept.save({ ...words, at: context.now() }));
    },
    'playbook.remove': (act) => told(context, everyTopic, kept.remove({ ...act, at: context.now() })),
    'playbook.restore': (act) => told(context, everyTopic, kept.restore({ ...act, at: context.now() })),
    'crisis.begin': ({ write }) =>
      turnCrisis(context, write, (now) => now.since === undefined && { since: context.now(), timeline: noted(now, context.now(), t('playbook.crisis.begun')) }),
    'crisis.end': ({ write }) =>
      turnCrisis(context, write, (now) => now.since !== undefined && { since: undefined, timeline: noted(now, context.now(), t('playbook.crisis.ended')) }),
    'crisis.note': ({ write, text }) => turnCrisis(context, write, (now) => ({ timeline: noted(now, context.now(), text) })),
  };
};

/** Business hours, segments and a crisis change what waits, and how much. */
const everyTopic: Topic[] = ['playbook', 'waiting', 'chips'];
const topicsOf = (part: PlaybookPart['part']): Topic[] => (part === 'segment' || part === 'hours' || part === 'crisis' ? everyTopic : ['playbook']);

/** What an editor of the plan must not write over. */
async function lived({ repositories }: Context): Promise<Pick<Part<'crisis'>, 'since' | 'timeline'>> {
  const stands = await repositories.playbook.get('crisis');
  if (stands?.part !== 'crisis') return { timeline: [] };
  return { timeline: stands.timeline, ...(stands.since !== undefined && { since: stands.since }) };
}

type Plan = Omit<Part<'crisis'>, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
const noPlan: Plan = { part: 'crisis', houseRules: '', holding: '', names: '', steps: '', timeline: [] };
/** How many lines a timeline holds (lib/model/playbook.ts); the oldest go. */
const longestTimeline = 2000;

const noted = ({ timeline }: Plan, at: number, text: string): Plan['timeline'] => [...timeline, { at, text }].slice(-longestTimeline);

/** The act on what stands there; somebody who edits the plan at the same moment is waited for, not overwritten. `false`: nothing to do. */
async function turnCrisis(context: Context, write: string, turn: (now: Plan) => Partial<Plan> | false): Promise<Saved<PlaybookPart>> {
  const { playbook: kept } = context.repositories;
  for (let tries = 0; ; tries += 1) {
    const stands = await kept.get('crisis');
    const now: Plan = stands?.part === 'crisis' && stands.deletedAt === undefined ? stands : noPlan;
    const turned = turn(now);
    if (!turned) return stands ? { ok: true, value: stands } : bad({ kind: 'missing' });
    const { houseRules, holding, names, steps, since, timeline } = { ...now, ...turned };
    const plan = { part: 'crisis' as const, houseRules, holding, names, steps, timeline, ...(since !== undefined && { since }) };
    const act = { write, id: 'crisis', at: context.now(), ...(stands && { base: stands.rev }) };
    const saved = await told(context, everyTopic, kept.save({ ...act, ...plan }));
    if (saved.ok || saved.problem.kind !== 'changed' || tries === 5) return saved;
  }
}

/** Why this part can't stand as it was sent, as a sentence. */
function whyNot({ words: { t } }: Context, sent: Input<'playbook.save'>, others: readonly PlaybookPart[]): string | undefined {
  const isSingle = (singleParts as readonly string[]).includes(sent.part);
  if (isSingle !== (singleParts as readonly string[]).includes(sent.id) || (isSingle && sent.id !== sent.part)) return t('playbook.refused.id');
  if (others.some((other) => other.id === sent.id && other.part !== sent.part)) return t('playbook.refused.id');
  return checks[sent.part]?.(sent as never, { t, others });
}

interface Beside {
  t: Context['words']['t'];
  others: readonly PlaybookPart[];
}
type Check<Name extends PartSent['part']> = (sent: Extract<PartSent, { part: Name }>, beside: Beside) => string | undefined;

const checks: { [Name in PartSent['part']]?: Check<Name> } = {
  goal: ({ by }, { t }) => (isDay(by) ? undefined : t('playbook.refused.day')),
  hours: ({ days, holidays }, { t }) => {
    if (!holidays.every(isDay)) return t('playbook.refused.day');
    return days.every((span) => span === null || span.from < span.to) ? undefined : t('playbook.refused.span');
  },
  campaign: ({ id, slug, from, to }, { t, others }) => {
    if ([from, to].some((day) => day !== undefined && !isDay(day))) return t('playbook.refused.day');
    if (from !== undefined && to !== undefined && to < from) return t('playbook.refused.order');
    const taken = others.find((other) => other.part === 'campaign' && other.id !== id && other.slug === slug);
    return taken?.part === 'campaign' ? t('playbook.refused.slug', { name: taken.name }) : undefined;
  },
};
