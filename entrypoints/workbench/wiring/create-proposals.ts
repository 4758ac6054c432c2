import { computed } from '@preact/signals';
import type { Loaded } from '../../../components/ui/Shown';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { answersToProposals, type Proposal, proposalsFor, proposalsOf } from '../../../lib/team/proposals';
import { allTemplates } from './all-templates';
import { createSeen } from './create-seen';

export type Proposals = ReturnType<typeof createProposals>;

/** Proposed templates, and which ones the team has; nothing at all without a team. */
export function createProposals(until: AbortSignal) {
  const known = liveQuery({
    topics: ['team', 'templates'],
    until,
    async load() {
      const { who } = await request('team.who', {});
      if (!who) return { who, teams: new Set<string>(), all: [] };
      const [reviews, decisions, { ids }] = await Promise.all([
        request('reviews.list', {}),
        request('decisions.list', {}),
        request('team.known', { store: 'templates' }),
      ]);
      const templates = reviews.some(({ subject }) => subject === 'template') ? await allTemplates() : [];
      return { who, teams: new Set(ids), all: proposalsOf({ reviews, decisions, templates }) };
    },
  });
  const ready = computed(() => (known.value.state === 'ready' ? known.value.value : undefined));
  /** By review. */
  const seen = createSeen('proposals-seen');
  const answers = computed((): readonly Proposal[] =>
    ready.value?.who ? answersToProposals(ready.value.all, { ...ready.value.who, seen: seen.revisions.value }) : [],
  );
  return {
    who: computed(() => ready.value?.who),
    /** Ids of templates that the team has. */
    teams: computed((): ReadonlySet<string> => ready.value?.teams ?? new Set()),
    /** For leads what waits for them, for members their own. */
    list: computed((): Loaded<readonly Proposal[]> => {
      const { value: now } = known;
      if (now.state !== 'ready') return now;
      return { state: 'ready', value: now.value.who ? proposalsFor(now.value.all, now.value.who) : [] };
    }),
    /** For leads what waits for them. */
    asked: computed((): readonly Proposal[] => (ready.value?.who?.role === 'lead' ? proposalsFor(ready.value.all, ready.value.who) : [])),
    /** For members what leads said since they last looked. */
    answers,
    /** This person has the answers before their eyes. */
    see(): void {
      const now = answers.value.flatMap(({ review, decision }): [string, string][] => (decision ? [[review.id, decision.rev]] : []));
      seen.see(Object.fromEntries(now), (id) => ready.peek()?.all.some(({ review }) => review.id === id) ?? false);
    },
    /** What this person proposed of a template, whatever came of it. */
    ownOf(template: string): Proposal | undefined {
      return ready.value?.all.findLast(({ review }) => review.about === template && review.by === ready.value?.who?.name);
    },
    reload: known.reload,
  };
}
