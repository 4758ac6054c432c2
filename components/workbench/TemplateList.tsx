import { useSignal } from '@preact/signals';
import type { Suggestion, Template } from '../../lib/model/template';
import { findTemplates, isExpired, isUnused } from '../../lib/templates';
import { SharedSign } from '../team/SharedSign';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { More, Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { Select } from '../ui/Select';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { NoTemplateFound } from './NoTemplateFound';
import { TemplateSearch } from './TemplateSearch';
import { TemplateSuggestions } from './TemplateSuggestions';
import { filterChoices, suits } from './template-filter';

export interface TemplateListProps {
  list: Loaded<readonly Template[]>;
  suggestions: readonly Suggestion[];
  now: number;
  chosen: string | undefined;
  unsaved: ReadonlySet<string>;
  href(template: Template): string;
  /** Leads to import and export. */
  exchangeHref: string;
  /** Proposed templates, where there is a team: how many, and where they stand. */
  proposals?: { n: number; href: string; isLead: boolean } | undefined;
  /** Those that only leads may change; empty for leads. */
  locked?: ReadonlySet<string>;
  onNew(): void;
  /** Begins a template with these words. */
  onKeep(suggestion: Suggestion): void;
  onDecline(suggestion: Suggestion): void;
  onRetry(): void;
}

export function TemplateList({
  list,
  suggestions,
  now,
  chosen,
  unsaved,
  href,
  exchangeHref,
  proposals,
  locked,
  onNew,
  onKeep,
  onDecline,
  onRetry,
}: TemplateListProps) {
  const { t } = useWords();
  const typed = useSignal('');
  const filter = useSignal('all');
  const create = (
    <>
      <Button look="primary" icon="plus" onPress={onNew}>
        {t('templates.new')}
      </Button>
      <a class="fs-button" data-look="plain" href={exchangeHref}>
        <Icon name="upload" />
        {t('templates.exchange')}
      </a>
      {proposals && (proposals.isLead || proposals.n > 0) && (
        <a class="fs-button" data-look="plain" href={proposals.href}>
          <Icon name="team" />
          {t(proposals.isLead ? 'proposals.link' : 'proposals.link.mine', { n: proposals.n })}
        </a>
      )}
    </>
  );
  return (
    <Shown of={list} onRetry={onRetry}>
      {(rows) => {
        if (rows.length === 0) {
          return (
            <EmptyState icon="template" title={t('templates.empty.title')} actions={create}>
              {t('templates.empty.text')}
            </EmptyState>
          );
        }
        const found = findTemplates(
          rows.filter((row) => suits(row, filter.value, now)),
          typed.value,
        );
        return (
          <div class="fs-stack">
            <div class="fs-bar">{create}</div>
            <TemplateSuggestions suggestions={suggestions} now={now} onKeep={onKeep} onDecline={onDecline} />
            <TemplateSearch
              typed={typed.value}
              onInput={(value) => {
                typed.value = value;
              }}
            />
            <Select
              label={t('templates.show')}
              labelHidden
              value={filter.value}
              options={filterChoices(rows, t)}
              onChange={(value) => {
                filter.value = value;
              }}
            />
            {found.length === 0 ? (
              <NoTemplateFound />
            ) : (
              <LongList label={t('templates.list')} rows={found} keyOf={({ id }) => id}>
                {(template) => (
                  <TemplateRow
                    template={template}
                    now={now}
                    chosen={template.id === chosen}
                    unsaved={unsaved.has(template.id)}
                    locked={locked?.has(template.id) ?? false}
                    href={href(template)}
                  />
                )}
              </LongList>
            )}
            <More summary={t('ui.shown', { shown: found.length, total: rows.length })} label={t('ui.more')} onMore={undefined} />
          </div>
        );
      }}
    </Shown>
  );
}

interface TemplateRowProps {
  template: Template;
  now: number;
  chosen: boolean;
  unsaved: boolean;
  locked: boolean;
  href: string;
}

function TemplateRow({ template, now, chosen, unsaved, locked, href }: TemplateRowProps) {
  const { t, ago } = useWords();
  return (
    <Row chosen={chosen} opens>
      <a class="fs-row-main" href={href} aria-current={chosen ? 'true' : undefined} dir="auto">
        <span class="fs-who">{template.name}</span>
      </a>
      <p class="fs-meta">
        {template.label !== '' && <Badge>{template.label}</Badge>}
        {locked && (
          <Badge>
            <Icon name="lock" />
            {t('sharing.template.sign')}
          </Badge>
        )}
        <SharedSign store="templates" record={template} />
        {isExpired(template, now) && <Badge tone="bad">{t('templates.expired')}</Badge>}
        {isUnused(template, now) && <Badge>{t('templates.unused')}</Badge>}
        {unsaved && <Badge tone="bad">{t('drafts.unsaved')}</Badge>}
        {template.shortcut !== undefined && <code class="fs-code">{template.shortcut}</code>}
        {template.folder !== undefined && <span dir="auto">{template.folder}</span>}
        <span>{t('templates.uses', { n: template.uses })}</span>
        {template.lastUsedAt !== undefined && <span>{ago(now - template.lastUsedAt)}</span>}
      </p>
    </Row>
  );
}
