import { useSignal } from '@preact/signals';
import type { Template } from '../../lib/model/template';
import { findTemplates } from '../../lib/templates';
import { Badge } from '../ui/Badge';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { useWords } from '../ui/words';
import { NoTemplateFound } from '../workbench/NoTemplateFound';
import { TemplateSearch } from '../workbench/TemplateSearch';
import { TemplateWords } from './TemplateWords';

/** All templates to read and to copy. `newHref` leads to the editor. */
export function TemplateShelf({ templates, newHref, onCopy }: { templates: readonly Template[]; newHref: string; onCopy(template: Template): void }) {
  const { t } = useWords();
  const typed = useSignal('');
  const found = findTemplates(templates, typed.value);
  if (templates.length === 0) {
    return (
      <EmptyState
        icon="template"
        title={t('templates.empty.title')}
        actions={
          <a class="fs-button" data-look="plain" href={newHref} target="_blank" rel="noreferrer">
            <Icon name="plus" />
            {t('templates.new')}
          </a>
        }
      >
        {t('templates.empty.text')}
      </EmptyState>
    );
  }
  return (
    <div class="fs-stack">
      <TemplateSearch
        typed={typed.value}
        onInput={(value) => {
          typed.value = value;
        }}
      />
      {found.length === 0 ? (
        <NoTemplateFound />
      ) : (
        <LongList label={t('templates.list')} rows={found} keyOf={({ id }) => id}>
          {(template) => (
            <Row actions={<IconButton icon="copy" label={t('templates.copyOf', { name: template.name })} onPress={() => onCopy(template)} />}>
              <p class="fs-meta">
                <span class="fs-who">{template.name}</span>
                <Badge>{template.label}</Badge>
                {template.shortcut !== undefined && <code class="fs-code">{template.shortcut}</code>}
              </p>
              <TemplateWords text={template.text} />
            </Row>
          )}
        </LongList>
      )}
    </div>
  );
}
