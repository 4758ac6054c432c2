import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type InsightName, InsightsPage, insightNames } from '../../components/insights/InsightsPage';
import { createCampaigns } from './insights/campaigns';
import { createFacts } from './insights/create-facts';
import { createPosts } from './insights/posts';
import type { Screen } from './wiring/screen';

/** Insights: `#insights`, `#insights/<section>`. `chosen` comes from the address. A section reads when it is first looked at. */
export function createInsights(screen: Screen, chosen: ReadonlySignal<string | undefined>) {
  const facts = createFacts(screen);
  const makers: Record<InsightName, () => () => ComponentChildren> = {
    posts: () => createPosts(screen, facts),
    campaigns: () => createCampaigns(screen, facts),
  };
  const made: Partial<Record<InsightName, () => ComponentChildren>> = {};

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
