import type { ComponentChildren, Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ColumnName } from '../../../lib/results/table-columns';
import { isCount, rateColumn } from '../../../lib/results/table-columns';
import { type PostLine, sumsOf } from '../../../lib/results/table-rows';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useRowWindow } from '../../ui/use-row-window';
import { useWords } from '../../ui/words';
import { ColumnChoice } from './ColumnChoice';
import { PostFilters } from './PostFilters';
import type { Named, PostTableProps } from './post-types';
import { SetPart } from './SetPart';
import { dash, isNumeric, sayCell, sayPost, sayShare } from './say-cell';

/** Every post of our own with its numbers; the person chooses the columns, the filters and what each post belongs to. */
export function PostTable(props: PostTableProps) {
  const { t } = useWords();
  const { lines, total, chosen, filter, onFilter, onChoose } = props;
  return (
    <div class="fs-stack" data-wide>
      <div class="fs-row-tools">
        <a class="fs-button" data-look="plain" href={props.importHref}>
          {t('insights.posts.import')}
        </a>
        <Button icon="cloud" onPress={props.onExport} disabled={lines.length === 0}>
          {t('insights.posts.export')}
        </Button>
      </div>
      <PostFilters {...props} />
      <ColumnChoice columns={props.columns} onColumns={props.onColumns} />
      <p class="fs-field-hint" role="status">
        {t('insights.posts.shown', { shown: lines.length, n: total })}
      </p>
      {chosen.size > 0 && (
        <div class="fs-posts-bulk">
          <span>{t('insights.posts.chosen', { n: chosen.size })}</span>
          <SetPart label={t('insights.posts.set.pillar')} parts={props.pillars} onSet={(id) => props.onSet('pillar', id)} />
          <SetPart label={t('insights.posts.set.campaign')} parts={props.campaigns} onSet={(id) => props.onSet('campaign', id)} />
          <Button look="danger" icon="trash" onPress={props.onRemove}>
            {t('insights.posts.remove')}
          </Button>
          <Button size="small" look="quiet" onPress={() => onChoose(new Set())}>
            {t('insights.posts.chosen.none')}
          </Button>
        </div>
      )}
      {lines.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('insights.posts.none')}
          actions={<Button onPress={() => onFilter({})}>{t('insights.posts.clear')}</Button>}
          plain={Object.keys(filter).length === 0}
        >
          {t('insights.posts.none.text')}
        </EmptyState>
      ) : (
        <Table {...props} />
      )}
      <p class="fs-field-hint">{t('insights.posts.note')}</p>
    </div>
  );
}

/** Those in view are drawn; a screen reader is told how many there are and which each is. */
function Table({ lines, columns, sorting, chosen, pillars, campaigns, hrefOf, onSort, onChoose }: PostTableProps) {
  const words = useWords();
  const { t } = words;
  const keys = useMemo(() => lines.map(({ post }) => post.id), [lines]);
  const { list, pieces, onKeyDown, onFocusIn } = useRowWindow(keys, undefined);
  const isAll = chosen.size >= lines.length && lines.every(({ post }) => chosen.has(post.id));
  const width = columns.length + 2;
  let gaps = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="fs-posts-scroll" aria-label={t('insights.posts.scroll')} tabIndex={0}>
      <table class="fs-posts-table" aria-label={t('insights.posts.list')} aria-rowcount={lines.length + 2}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <input
                type="checkbox"
                class="fs-posts-check"
                aria-label={t('insights.posts.chooseAll')}
                checked={isAll}
                onChange={() => onChoose(isAll ? new Set() : new Set(keys))}
              />
            </th>
            <th scope="col">{t('insights.posts.column.post')}</th>
            {columns.map((column) => (
              <Head key={column} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
          <Sums lines={lines} columns={columns} />
        </thead>
        <tbody ref={list as unknown as Ref<HTMLTableSectionElement>} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
          {pieces.map((piece) => {
            if ('gap' in piece) {
              gaps += 1;
              return (
                <tr key={`gap ${gaps}`}>
                  <td colSpan={width} class="fs-posts-gap" style={{ blockSize: `${piece.gap}px` }} />
                </tr>
              );
            }
            const line = lines[piece.at];
            if (!line) return null;
            const { id } = line.post;
            const isChosen = chosen.has(id);
            const said = sayPost(line, words);
            return (
              <tr key={id} data-at={piece.at} data-chosen={isChosen || undefined} aria-rowindex={piece.at + 3}>
                <td>
                  <input
                    type="checkbox"
                    class="fs-posts-check"
                    aria-label={t('insights.posts.choose', { post: said })}
                    checked={isChosen}
                    onChange={() => onChoose(toggled(chosen, id))}
                  />
                </td>
                <th scope="row" class="fs-posts-post">
                  <a href={hrefOf(line.post)} data-row dir="auto" title={said}>
                    {said}
                  </a>
                </th>
                {columns.map((column) => (
                  <Cell key={column} line={line} column={column} parts={column === 'pillar' ? pillars : campaigns} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Head({ column, sorting, onSort }: { column: ColumnName } & Pick<PostTableProps, 'sorting' | 'onSort'>) {
  const { t } = useWords();
  const name = t(`insights.posts.column.${column}`);
  const isHere = sorting.column === column;
  return (
    <th scope="col" data-number={isNumeric(column) || undefined} aria-sort={isHere ? (sorting.down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="fs-posts-sort"
        data-here={isHere || undefined}
        title={t('insights.posts.sort', { column: name })}
        onClick={() => onSort(column)}
      >
        {name}
        <span aria-hidden="true">{isHere ? (sorting.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Cell({ line, column, parts }: { line: PostLine; column: ColumnName; parts: readonly Named[] }) {
  const words = useWords();
  const said = sayCell(line, column, { words, parts });
  return (
    <td data-number={isNumeric(column) || undefined} dir="auto">
      {said ?? <Unknown />}
    </td>
  );
}

const Unknown = (): ComponentChildren => {
  const { t } = useWords();
  return (
    <>
      <span aria-hidden="true">{dash}</span>
      <span class="fs-hidden">{t('insights.posts.unknown')}</span>
    </>
  );
};

/** Sums of what is shown; rates are summed first and divided then. */
function Sums({ lines, columns }: Pick<PostTableProps, 'lines' | 'columns'>) {
  const words = useWords();
  const { t, number } = words;
  const { counts, rates } = useMemo(() => sumsOf(lines), [lines]);
  const cell = (column: ColumnName): { said: string; full: string } | undefined => {
    const by = rateColumn(column);
    if (by) {
      const { value, posts } = rates[by];
      const said = value === undefined ? undefined : sayShare(value, words);
      return said === undefined ? undefined : { said, full: t('insights.posts.sum.rate', { value: said, by: t(`insights.posts.column.${by}`), n: posts }) };
    }
    const sum = isCount(column) && column !== 'watchSeconds' ? counts[column] : undefined;
    return sum && { said: number(sum.sum), full: t('insights.posts.sum.of', { value: number(sum.sum), n: sum.posts }) };
  };
  return (
    <tr class="fs-posts-sums" aria-rowindex={2}>
      <td />
      <th scope="row">{t('insights.posts.sum')}</th>
      {columns.map((column) => {
        const sum = cell(column);
        return (
          <td key={column} data-number={isNumeric(column) || undefined} title={sum?.full}>
            {sum?.said}
          </td>
        );
      })}
    </tr>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
