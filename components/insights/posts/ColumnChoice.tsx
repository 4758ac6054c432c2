import { type ColumnName, columnNames, usualColumns } from '../../../lib/results/table-columns';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/words';

/** Which columns stand beside the post; always in the same order. */
export function ColumnChoice({ columns, onColumns }: { columns: readonly ColumnName[]; onColumns(columns: readonly ColumnName[]): void }) {
  const { t } = useWords();
  const shown = new Set(columns);
  const change = (column: ColumnName) => onColumns(columnNames.filter((name) => (name === column) !== shown.has(name)));
  return (
    <details class="fs-posts-columns">
      <summary>{t('insights.posts.columns')}</summary>
      <fieldset class="fs-posts-boxes">
        <legend class="fs-field-hint">{t('insights.posts.columns.text')}</legend>
        {columnNames.map((column) => (
          <label key={column} class="fs-posts-box">
            <input type="checkbox" checked={shown.has(column)} onChange={() => change(column)} />
            {t(`insights.posts.column.${column}`)}
          </label>
        ))}
      </fieldset>
      <Button size="small" onPress={() => onColumns(usualColumns)}>
        {t('insights.posts.columns.usual')}
      </Button>
    </details>
  );
}
