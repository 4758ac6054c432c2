import { ProposalsToday } from '../../components/team/ProposalsToday';
import { ReviewsToday } from '../../components/team/ReviewsToday';
import { AssignedToYou } from '../../components/today/AssignedToYou';
import { Today } from '../../components/today/Today';
import type { Loaded } from '../../components/ui/Shown';
import { FinishSetup } from '../../components/welcome/FinishSetup';
import { askingSteps } from '../../components/welcome/setup-steps';
import { type Live, liveQuery } from '../../lib/live/live-query';
import { aboutPerson } from '../../lib/messages/about';
import { newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import { waitingAddress } from '../../lib/messages/waiting-address';
import type { Draft } from '../../lib/model/draft';
import type { PlaybookPart } from '../../lib/model/playbook';
import { dayOf, everyOf, isCrisis, runningCampaign } from '../../lib/playbook';
import { allDrafts } from './wiring/all-drafts';
import type { Proposals } from './wiring/create-proposals';
import type { Reviews } from './wiring/create-reviews';
import { personPlace } from './wiring/person-place';
import type { Screen } from './wiring/screen';

const day = 86_400_000;

/** Today: the first of every list, from what stands. */
export function createToday(screen: Screen, { reviews, proposals }: { reviews: Reviews; proposals: Proposals }) {
  const { until } = screen;
  const waiting = liveQuery({
    topics: ['waiting', 'replies'],
    until,
    load: () => request('waiting.list', { state: 'new', order: 'priority', limit: 5 }),
  });
  const due = liveQuery({
    topics: ['reminders', 'waiting', 'people', 'drafts', 'playbook'],
    until,
    // Drafts stand in a list of their own.
    load: async () => (await request('reminders.list', {})).due.filter(({ kind }) => kind !== 'draft'),
  });
  const drafts = liveQuery({ topics: ['drafts'], until, load: allDrafts });
  const parts = liveQuery({ topics: ['playbook'], until, load: () => request('playbook.list', {}) });
  const numbers = liveQuery({ topics: ['waiting', 'replies', 'ideas', 'drafts'], until, load: () => request('numbers.read', {}) });
  const settings = liveQuery({ topics: ['settings'], until, load: () => request('settings.get', {}) });
  const who = screen.team();
  const assigned = liveQuery({ topics: ['team', 'waiting', 'replies'], until, load: () => request('waiting.assigned', {}) });
  const putAway = async (over: boolean) => {
    const { setup } = await request('settings.get', {});
    await request('settings.save', { write: newWrite(), changes: { setup: { ...setup, over } } });
  };
  const drawFirst = () => {
    const { value: chosen } = settings;
    if (chosen.state !== 'ready' || chosen.value.setup.over) return undefined;
    const onDismiss = () =>
      void screen.attempt(async () => {
        await putAway(true);
        screen.tell(screen.words.t('setup.finish.dismissed'), () => putAway(false));
      });
    return <FinishSetup done={askingSteps.filter((step) => chosen.value.setup.done.includes(step)).length} onDismiss={onDismiss} />;
  };

  return function drawToday() {
    const now = screen.now.value;
    return (
      <Today
        now={now}
        today={dayOf(now)}
        waiting={waiting.value}
        due={due.value}
        drafts={mapped(drafts.value, (rows) => forToday(rows, now))}
        goals={mapped(parts.value, (rows) => goalsOf(rows, now))}
        numbers={numbers.value}
        held={parts.value.state === 'ready' && isCrisis(parts.value.value)}
        first={drawFirst()}
        assigned={
          who.value &&
          assigned.value.state === 'ready' && (
            <AssignedToYou rows={assigned.value.value.rows} now={now} allHref={waitingAddress({ state: 'new', order: 'priority', assignee: who.value.name })} />
          )
        }
        approvals={
          <>
            <ReviewsToday
              asked={reviews.asked.value}
              answers={reviews.answers.value}
              now={now}
              allHref="#drafts/approve"
              reviewHref={({ review }) => `#drafts/approve/${review.id}`}
              draftHref={({ review, draft }) => (draft ? `#drafts/${draft.id}` : `#drafts/approve/${review.id}`)}
            />
            <ProposalsToday proposals={proposals.asked.value} isLead now={now} href="#templates/proposals" />
            <ProposalsToday proposals={proposals.answers.value} isLead={false} now={now} href="#templates/proposals" />
          </>
        }
        personHref={({ post }) => personPlace(aboutPerson(post).id)}
        onRetry={() => {
          for (const each of [waiting, due, drafts, parts, numbers]) if (each.peek().state === 'failed') each.reload();
        }}
      />
    );
  };
}

const mapped = <From, To>(of: Live<From>, change: (value: From) => To): Loaded<To> => (of.state === 'ready' ? { state: 'ready', value: change(of.value) } : of);

/** Planned for today or before and not posted, earliest first. */
function forToday(drafts: readonly Draft[], now: number): Draft[] {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  return drafts
    .filter(({ plannedAt, status }) => plannedAt !== undefined && plannedAt < midnight && status !== 'posted')
    .sort((one, other) => (one.plannedAt ?? 0) - (other.plannedAt ?? 0));
}

/** Not reached, and their day is within seven days or over. */
function goalsOf(parts: readonly PlaybookPart[], now: number) {
  const goals = everyOf(parts, 'goal');
  const soon = dayOf(now + 7 * day);
  return {
    week: goals
      .filter(({ by, target, reached }) => by <= soon && (reached === undefined || reached < target))
      .sort((one, other) => (one.by < other.by ? -1 : 1)),
    all: goals.length,
    campaign: runningCampaign(everyOf(parts, 'campaign'), dayOf(now))?.name,
  };
}
