import type { Published } from '../../../lib/model/published';
import type { ColumnName } from '../../../lib/results/table-columns';
import type { PostFilter, PostLine } from '../../../lib/results/table-rows';

/** A part of the playbook that a post can belong to. */
export interface Named {
  id: string;
  name: string;
}

export interface Sorting {
  column: ColumnName;
  down: boolean;
}

export interface PostTableProps {
  /** As they are to be shown: filtered and sorted. */
  lines: readonly PostLine[];
  /** How many there are without the filters. */
  total: number;
  columns: readonly ColumnName[];
  sorting: Sorting;
  filter: PostFilter;
  chosen: ReadonlySet<string>;
  pillars: readonly Named[];
  campaigns: readonly Named[];
  accounts: readonly string[];
  networks: readonly Published['network'][];
  hrefOf(post: Published): string;
  importHref: string;
  onFilter(filter: PostFilter): void;
  onSort(column: ColumnName): void;
  onColumns(columns: readonly ColumnName[]): void;
  onChoose(ids: ReadonlySet<string>): void;
  onSet(part: 'pillar' | 'campaign', value: string | null): void;
  onRemove(): void;
  onExport(): void;
}
