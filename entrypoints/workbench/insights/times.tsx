import { computed, signal } from '@preact/signals';
import { Times } from '../../../components/insights/statistics/Times';
import { nextSlots, slotsToTry } from '../../../lib/insights';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { usualHours } from '../../../lib/metrics';
import { singleOf } from '../../../lib/playbook';
import { allDrafts } from '../wiring/all-drafts';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';
import type { Choices } from './choices';
import type { Studied } from './create-study';
import { planDraft } from './plan-draft';

/** Best time: `#insights/times`. */
export function createTimes(screen: Screen, choices: Choices, studied: Studied) {
  const { until } = screen;
  const playbook = liveQuery({ topics: ['playbook'], until, load: () => request('playbook.list', {}) });
  const drafts = liveQuery({ topics: ['drafts'], until, load: allDrafts });
  const exploring = signal(false);
  const withinHours = signal(true);
  const planning = signal<number | undefined>();
  const draws = signal(0);
  const listed = () => (drafts.value.state === 'ready' ? drafts.value.value : []);
  // Not at every tick of the clock: what is drawn by chance stands until somebody asks for another draw.
  const suggested = computed(() => {
    const { value: study } = studied.study;
    if (study.state !== 'ready' || playbook.value.state !== 'ready' || drafts.value.state !== 'ready') return [];
    const { time } = study.value;
    const hours = withinHours.value ? (singleOf(playbook.value.value, 'hours') ?? usualHours) : undefined;
    const taken = drafts.value.value.flatMap(({ plannedAt, status }) => (plannedAt === undefined || status === 'posted' ? [] : plannedAt));
    const wishes = { now: screen.now.peek(), zone: studied.zone, hours, taken };
    void draws.value;
    return exploring.value || time.best.length === 0 ? slotsToTry(time.slots, wishes, Math.random) : nextSlots(time.best, wishes);
  });
  const onPicture = savePicture(screen);
  return function drawTimes() {
    const { value: at } = planning;
    return (
      <Times
        study={studied.study.value}
        choices={studied.choices.value}
        question={choices.question.value}
        zone={studied.zone}
        suggested={suggested.value}
        exploring={exploring.value}
        withinHours={withinHours.value}
        postsHref="#insights/posts"
        planning={
          at === undefined
            ? undefined
            : {
                at,
                drafts: listed().filter(({ plannedAt, status }) => plannedAt === undefined && status !== 'posted'),
                onPlan: (draft) => {
                  planning.value = undefined;
                  planDraft(screen, draft, at);
                },
                onClose: () => {
                  planning.value = undefined;
                },
              }
        }
        onExploring={(on) => {
          exploring.value = on;
        }}
        onWithinHours={(on) => {
          withinHours.value = on;
        }}
        onAgain={() => {
          draws.value += 1;
        }}
        onPlan={(next) => {
          planning.value = next;
        }}
        onQuestion={choices.choose}
        onRetry={studied.reload}
        onPicture={onPicture}
      />
    );
  };
}
