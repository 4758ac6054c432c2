import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type InsightName, InsightsPage, insightNames } from '../../components/insights/InsightsPage';
import { createCampaigns } from './insights/campaigns';
import { createChoices } from './insights/choices';
import { createFacts } from './insights/create-facts';
import { createStudy, type Studied } from './insights/create-study';
import { createPosts } from './insights/posts';
import { createRelations } from './insights/relations';
import { createReports } from './insights/reports';
import { createTemplateOutcomes } from './insights/templates';
import { createTimes } from './insights/times';
import { createWorks } from './insights/works';
import type { Screen } from './wiring/screen';

/** Insights: `#insights`, `#insights/<section>`. `chosen` and what stands behind it come from the address, `hash`. A section reads when it is first looked at. */
export function createInsights(screen: Screen, { chosen, hash }: { chosen: ReadonlySignal<string | undefined>; hash: ReadonlySignal<string> }) {
  const facts = createFacts(screen);
  const choices = createChoices(screen.until);
  const made: { study?: Studied } & Partial<Record<InsightName, () => ComponentChildren>> = {};
  const studied = () => {
    made.study ??= createStudy(screen, facts, choices);
    return made.study;
  };
  const makers: Record<InsightName, () => () => ComponentChildren> = {
    posts: () => createPosts(screen, facts, hash),
    works: () => createWorks(screen, choices, studied()),
    times: () => createTimes(screen, choices, studied()),
    templates: () => createTemplateOutcomes(screen),
    relations: () => createRelations(screen),
    campaigns: () => createCampaigns(screen, facts),
    reports: () => createReports(screen, facts),
  };

  return function drawInsights() {
    const section = insightNames.find((name) => name === chosen.value) ?? 'posts';
    made[section] ??= makers[section]();
    return (
      <InsightsPage section={section}>
        <div key={section}>{made[section]()}</div>
      </InsightsPage>
    );
  };
}
