import { signal } from '@preact/signals';
import { type RelationPeriod, Relations, type RelationsFound } from '../../../components/insights/statistics/Relations';
import { goingOn } from '../../../lib/insights';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import { personPlace } from '../wiring/person-place';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';

/** How things stand between us and the people we answer: `#insights/relations`. */
export function createRelations(screen: Screen) {
  const days = signal<RelationPeriod>(90);
  const found = liveQuery({
    topics: ['waiting', 'replies', 'people', 'playbook', 'settings'],
    until: screen.until,
    async load(): Promise<RelationsFound> {
      const asked = { days: days.peek() };
      const [clock, ties, { uses }] = await Promise.all([request('clock.read', asked), request('relations.ties', asked), request('templates.outcomes', asked)]);
      const [goesOn] = goingOn(uses, () => ['all']);
      return { clock, ties, goesOn, goesOnByNetwork: goingOn(uses, ({ network }) => [network]) };
    },
  });
  const onPicture = savePicture(screen);
  return function drawRelations() {
    return (
      <Relations
        found={found.value}
        days={days.value}
        now={screen.now.value}
        clockHref="#clock"
        personHref={personPlace}
        onDays={(next) => {
          days.value = next;
          found.reload();
        }}
        onRetry={found.reload}
        onPicture={onPicture}
      />
    );
  };
}
