import { useSignal } from '@preact/signals';
import type { Template } from '../../lib/model/template';
import { isExpired, isUnused } from '../../lib/templates';
import { filterTemplates } from '../desk/filter-templates';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { List, More, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface TemplateListProps {
  list: Loaded<{ rows: Template[]; total: number; more: boolean }>;
  now: number;
  chosen: string | undefined;
  unsaved: ReadonlySet<string>;
  href(template: Template): string;
  /** Leads to import and export. */
  exchangeHref: string;
  onNew(): void;
  onMore(): void;
  onRetry(): void;
}

export function TemplateList({ list, now, chosen, unsaved, href, exchangeHref, onNew, onMore, onRetry }: TemplateListProps) {
  const { t } = useWords();
  const typed = useSignal('');
  const create = (
    <>
      <Button look="primary" icon="plus" onPress={onNew}>
        {t('templates.new')}
      </Button>
      <a class="fs-button" data-look="plain" href={exchangeHref}>
        <Icon name="upload" />
        {t('templates.exchange')}
      </a>
    </>
  );
  return (
    <Shown of={list} onRetry={onRetry}>
      {({ rows, total, more }) => {
        const found = filterTemplates(rows, typed.value);
        if (rows.length === 0) {
          return (
            <EmptyState icon="template" title={t('templates.empty.title')} actions={create}>
              {t('templates.empty.text')}
            </EmptyState>
          );
        }
        return (
          <div class="fs-stack">
            <div class="fs-bar">{create}</div>
            <TextBox
              label={t('templates.filter')}
              labelHidden
              type="search"
              icon="search"
              placeholder={t('templates.filter.placeholder')}
              value={typed.value}
              onInput={(value) => {
                typed.value = value;
              }}
            />
            {found.length === 0 ? (
              <EmptyState title={t('templates.none.title')} plain>
                {t('templates.none.text')}
              </EmptyState>
            ) : (
              <List label={t('templates.list')}>
                {found.map((template) => (
                  <TemplateRow
                    key={template.id}
                    template={template}
                    now={now}
                    chosen={template.id === chosen}
                    unsaved={unsaved.has(template.id)}
                    href={href(template)}
                  />
                ))}
              </List>
            )}
            <More summary={t('ui.shown', { shown: found.length, total })} label={t('ui.more')} onMore={more ? onMore : undefined} />
          </div>
        );
      }}
    </Shown>
  );
}

function TemplateRow({ template, now, chosen, unsaved, href }: { template: Template; now: number; chosen: boolean; unsaved: boolean; href: string }) {
  const { t, ago } = useWords();
  return (
    <Row chosen={chosen} opens>
      <a class="fs-row-main" href={href} aria-current={chosen ? 'true' : undefined} dir="auto">
        <span class="fs-who">{template.name}</span>
      </a>
      <p class="fs-meta">
        <Badge>{template.label}</Badge>
        {isExpired(template, now) && <Badge tone="bad">{t('templates.expired')}</Badge>}
        {isUnused(template, now) && <Badge>{t('templates.unused')}</Badge>}
        {unsaved && <Badge tone="bad">{t('drafts.unsaved')}</Badge>}
        {template.shortcut !== undefined && <code class="fs-code">{template.shortcut}</code>}
        <span>{t('templates.uses', { n: template.uses })}</span>
        {template.lastUsedAt !== undefined && <span>{ago(now - template.lastUsedAt)}</span>}
      </p>
    </Row>
  );
}
