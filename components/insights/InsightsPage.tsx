import type { ComponentChildren } from 'preact';
import { LinkTabs } from '../ui/Tabs';
import { useWords } from '../ui/words';

export const insightNames = ['posts', 'works', 'times', 'templates', 'relations', 'campaigns', 'reports'] as const;
export type InsightName = (typeof insightNames)[number];

/** How our own posts did, one question at a time; the address says which. */
export function InsightsPage({ section, children }: { section: InsightName; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <div class="fs-insights fs-stack fs-column" data-wide>
      <LinkTabs
        label={t('insights.sections')}
        here={`#insights/${section}`}
        tabs={insightNames.map((name) => ({ href: `#insights/${name}`, label: t(`insights.section.${name}`) }))}
      />
      <p class="fs-lead">{t(`insights.section.${section}.text`)}</p>
      {children}
    </div>
  );
}
