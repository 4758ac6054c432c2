import { sayFault } from '../../lib/i18n';
import type { Result } from '../../lib/model/result';
import type { Filled } from '../../lib/model/template';
import type { TemplateProblem } from '../../lib/model/template-fault';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

export interface TemplatePreviewProps {
  /** The template filled for the chosen post, or where it can't be read. */
  filled: Result<Filled, TemplateProblem>;
  /** Posts to try it on: recent ones that wait, and an invented one. */
  against: string;
  posts: readonly { id: string; label: string; text: string }[];
  onAgainst(id: string): void;
}

/** What the words become for a real post, while they are written. */
export function TemplatePreview({ filled, against, posts, onAgainst }: TemplatePreviewProps) {
  const { t, list } = useWords();
  const post = posts.find(({ id }) => id === against);
  return (
    <section class="fs-preview" aria-label={t('templates.preview')}>
      <div class="fs-bar">
        <h2 class="fs-heading">{t('templates.preview')}</h2>
        <Select
          label={t('templates.preview.against')}
          labelHidden
          value={against}
          options={posts.map(({ id, label }) => ({ value: id, label }))}
          onChange={onAgainst}
        />
      </div>
      {post && (
        <blockquote class="fs-preview-post" dir="auto">
          {post.text}
        </blockquote>
      )}
      {filled.ok ? (
        <p class="fs-preview-reply fs-words" dir="auto">
          {filled.value.text.slice(0, filled.value.cursor)}
          <span class="fs-caret" title={t('templates.preview.caret')} />
          {filled.value.text.slice(filled.value.cursor)}
        </p>
      ) : (
        <p class="fs-preview-reply fs-field-error">
          {t('problem.template', { line: filled.problem.line, column: filled.problem.column, message: sayFault(filled.problem.fault, { t }) })}
        </p>
      )}
      {filled.ok && filled.value.unfilled.length > 0 && <p class="fs-field-hint">{t('templates.preview.asks', { slots: list(filled.value.unfilled) })}</p>}
    </section>
  );
}
