import type { ComponentChildren } from 'preact';
import { LinkTabs } from '../ui/Tabs';
import { useWords } from '../ui/words';

export const sectionNames = ['brand', 'goals', 'pillars', 'mix', 'hours', 'segments', 'campaigns', 'rules', 'crisis'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The team's strategy, one section at a time; the address says which. */
export function PlaybookPage({ section, children }: { section: SectionName; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <div class="fs-playbook fs-stack fs-column" data-wide>
      <LinkTabs
        label={t('playbook.sections')}
        here={`#playbook/${section}`}
        tabs={sectionNames.map((name) => ({ href: `#playbook/${name}`, label: t(`playbook.section.${name}`) }))}
      />
      <p class="fs-lead">{t(`playbook.section.${section}.text`)}</p>
      {children}
    </div>
  );
}
