import { signal } from '@preact/signals';
import { type OutcomePeriod, type OutcomesFound, TemplateOutcomes } from '../../../components/insights/statistics/TemplateOutcomes';
import type { Loaded } from '../../../components/ui/Shown';
import { contestsOf, outcomesOf, typedOutcome } from '../../../lib/insights';
import { liveQuery } from '../../../lib/live/live-query';
import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import { allTemplates } from '../wiring/all-templates';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';

/** What came of templates: `#insights/templates`. */
export function createTemplateOutcomes(screen: Screen) {
  const { until } = screen;
  const { t } = screen.words;
  const days = signal<OutcomePeriod>(90);
  const outcomes = liveQuery({
    topics: ['replies', 'waiting', 'people'],
    until,
    async load(): Promise<OutcomesFound> {
      const { from, uses } = await request('templates.outcomes', { days: days.peek() });
      return { from, templates: outcomesOf(uses), typed: typedOutcome(uses), contests: contestsOf(uses) };
    },
  });
  const templates = liveQuery({ topics: ['templates'], until, load: allTemplates });
  const settings = liveQuery({ topics: ['settings'], until, load: () => request('settings.get', {}) });
  const explore = (exploring: boolean, write = newWrite()) =>
    screen.attempt(async () => {
      const saved = await request('settings.save', { write, changes: { exploring } });
      if (!saved.ok) throw new Error(t('problem.full'));
      screen.tell(t(`insights.templates.exploring.${exploring ? 'on' : 'off'}`));
    });
  const onPicture = savePicture(screen);
  return function drawTemplateOutcomes() {
    const found: Loaded<OutcomesFound> = outcomes.value;
    return (
      <TemplateOutcomes
        found={found}
        days={days.value}
        names={new Map(templates.value.state === 'ready' ? templates.value.value.map(({ id, name }) => [id, name] as const) : [])}
        exploring={settings.value.state === 'ready' && settings.value.value.exploring}
        templatesHref="#templates"
        onDays={(next) => {
          days.value = next;
          outcomes.reload();
        }}
        onExploring={(on) => void explore(on)}
        onRetry={outcomes.reload}
        onPicture={onPicture}
      />
    );
  };
}
