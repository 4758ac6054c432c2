// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ExportImport } from '../../../components/insights/import/ExportImport';
import { type FoundFile, type ImportState, kinds } from '../../../components/insights/import/import-types';
import { PostTable } from '../../../components/insights/posts/PostTable';
import type { PostTableProps } from '../../../components/insights/posts/post-types';
import { exports } from '../../../lib/exports';
import { en } from '../../../lib/i18n/en';
import type { Published } from '../../../lib/model/published';
import { postLines } from '../../../lib/results/table-rows';
import { draw } from '../../support/draw';

const now = Date.UTC(2026, 5, 1);
const aPublished = (at: number, results: Published['results']): Published => ({
  id: `x:${at}`,
  network: 'x',
  account: 'team',
  at: now - at * 86_400_000,
  text: `Bread ${at}`,
  results,
  sources: ['export'],
});

function table(part: Partial<PostTableProps> = {}) {
  const lines = postLines([aPublished(1, { likes: 10, views: 200 }), aPublished(2, { likes: 30 })], { growth: [], zone: 'UTC', now });
  const acts = { onFilter: vi.fn(), onSort: vi.fn(), onColumns: vi.fn(), onChoose: vi.fn(), onSet: vi.fn(), onRemove: vi.fn(), onExport: vi.fn() };
  const props: PostTableProps = {
    lines,
    total: 2,
    columns: ['likes', 'views', 'rate-views'],
    sorting: { column: 'likes', down: true },
    filter: {},
    chosen: new Set(),
    pillars: [{ id: 'p1', name: 'Oven' }],
    campaigns: [],
    accounts: ['team'],
    networks: ['x'],
    hrefOf: ({ id }) => `#${id}`,
    importHref: '#import',
    ...acts,
    ...part,
  };
  return { ...acts, screen: draw(<PostTable {...props} />) };
}
const cellsOf = (root: ParentNode, row: number): string[] =>
  [...(root.querySelectorAll('tr')[row]?.querySelectorAll('td, th') ?? [])].map((cell) => cell.textContent?.trim() ?? '');

describe('the table of own posts', () => {
  it('shows sums above, a dash for what is unknown, and rates over posts that tell both', () => {
    const { screen } = table();
    expect(cellsOf(screen.root, 1)).toEqual(['', 'All shown', '40', '200', '5%']);
    expect(cellsOf(screen.root, 2)).toEqual(['', 'Bread 1', '10', '200', '5%']);
    expect(cellsOf(screen.root, 3)).toEqual(['', 'Bread 2', '30', '–Unknown', '–Unknown']);
  });

  it('says how many rows there are and how they are sorted', () => {
    const { screen } = table();
    expect(screen.root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('4');
    expect(screen.root.querySelector('th[aria-sort]')?.textContent).toContain('Likes');
    expect(screen.root.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('sets a pillar only where posts are chosen, and takes the choice back with its own word', async () => {
    expect(table().screen.text()).not.toContain('Set pillar');
    const { screen, onSet } = table({ chosen: new Set(['x:1']) });
    const select = screen.root.querySelector<HTMLSelectElement>('.fs-posts-bulk select');
    if (!select) throw new Error('no select');
    select.value = 'p1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(select.closest('.fs-posts-set')?.querySelector('button')?.disabled).toBe(false));
    await screen.press('Set pillar');
    expect(onSet).toHaveBeenCalledWith('pillar', 'p1');
  });

  it('offers a way out where no post fits', async () => {
    const { screen, onFilter } = table({ lines: [], filter: { words: 'rye' } });
    expect(screen.text()).toContain('No post fits');
    await screen.press('Clear filters');
    expect(onFilter).toHaveBeenCalledWith({});
  });
});

const aFile = (part: Partial<FoundFile> = {}): FoundFile => ({
  kind: 'x-overview',
  holds: 'days',
  file: 'days.csv',
  name: undefined,
  from: now,
  to: now,
  counts: { rows: 2, new: 2, changed: 0, same: 0, repeated: 0, refused: 0 },
  unknown: [],
  dates: 'sure',
  order: 'mdy',
  zone: undefined,
  asksAccount: true,
  account: '',
  ...part,
});

function bringing(state: ImportState) {
  const acts = {
    onFiles: vi.fn(),
    onOrder: vi.fn(),
    onZone: vi.fn(),
    onAccount: vi.fn(),
    onImport: vi.fn(),
    onCancel: vi.fn(),
    onUndo: vi.fn(),
    onAgain: vi.fn(),
    onReport: vi.fn(),
  };
  return { ...acts, screen: draw(<ExportImport state={state} accounts={[]} backHref="#" {...acts} />) };
}
const would = (file: FoundFile): ImportState => ({ kind: 'would', files: [file], faults: [], notTaken: [] });

describe('bringing export files in', () => {
  it('tells of every kind of file that can be read, and where its network keeps it', () => {
    expect([...kinds].sort()).toEqual(exports.map(({ id }) => id).sort());
    const text = bringing({ kind: 'idle' }).screen.text();
    for (const kind of kinds) expect(text).toContain(en[`insights.import.get.${kind}`]);
  });

  it('asks for the account of days before it writes any', async () => {
    const { screen, onImport } = bringing(would(aFile()));
    expect(screen.text()).toContain('name it first');
    expect(screen.root.querySelector<HTMLButtonElement>('button[data-look=primary]')?.disabled).toBe(true);
    const named = bringing(would(aFile({ account: 'team' })));
    await named.screen.press('Import 2 rows');
    expect(named.onImport).toHaveBeenCalledOnce();
    expect(onImport).not.toHaveBeenCalled();
  });

  it('asks how dates are written only where the file leaves it open', () => {
    expect(bringing(would(aFile())).screen.text()).not.toContain('How are its dates written?');
    expect(bringing(would(aFile({ dates: 'unclear' }))).screen.text()).toContain('please say which is right');
  });

  it('offers no writing where nothing would change', () => {
    const { screen } = bringing(would(aFile({ account: 'team', counts: { rows: 2, new: 0, changed: 0, same: 2, repeated: 0, refused: 0 } })));
    expect(screen.text()).toContain('Nothing would change');
    expect(screen.root.querySelector('button[data-look=primary]')).toBeNull();
  });
});
