import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ExportImport } from '../../../components/insights/import/ExportImport';
import { PostPage } from '../../../components/insights/posts/PostPage';
import { PostTable } from '../../../components/insights/posts/PostTable';
import type { Sorting } from '../../../components/insights/posts/post-types';
import { sayCell } from '../../../components/insights/posts/say-cell';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Shown } from '../../../components/ui/Shown';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import type { Look, PostFormat, Published } from '../../../lib/model/published';
import { everyOf } from '../../../lib/playbook';
import { doublesAmong } from '../../../lib/results';
import { type ColumnName, isColumn, isNumberColumn, sortLines, usualColumns, valueIn } from '../../../lib/results/table-columns';
import { filterLines, type PostFilter, postLines, usualOf } from '../../../lib/results/table-rows';
import { download } from '../wiring/download';
import { savePicture } from '../wiring/save-picture';
import type { Screen } from '../wiring/screen';
import { bringBack, takeAway } from './bring-rows';
import { createExportImport } from './create-export-import';
import type { Facts } from './create-facts';

const here = '#insights/posts';
/** Stands where a post's id would. */
const importing = 'import';
const kept = 'insights:posts';

/** Own posts: `#insights/posts`, `#insights/posts/<id>`, `#insights/posts/import`. */
export function createPosts(screen: Screen, facts: Facts, hash: ReadonlySignal<string>) {
  const { words, until } = screen;
  const { t } = words;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const posts = facts.posts();
  const playbook = liveQuery({ topics: ['playbook'], until, load: () => request('playbook.list', {}) });
  const settings = liveQuery({ topics: ['settings'], until, load: () => request('settings.get', {}) });
  const columns = signal<readonly ColumnName[]>(readKept());
  const sorting = signal<Sorting>({ column: 'at', down: true });
  const filter = signal<PostFilter>({});
  const chosen = signal<ReadonlySet<string>>(new Set());
  const id = computed(() => idIn(hash.value));

  const growth = computed(() => (columns.value.includes('pace') ? facts.growth().value : undefined));
  const lines = computed(() => {
    if (posts.value.state !== 'ready') return [];
    const looks = growth.value?.state === 'ready' ? growth.value.value : [];
    return postLines(posts.value.value, { growth: looks, zone, now: Date.now() });
  });
  const shown = computed(() => sortLines(filterLines(lines.value, filter.value), sorting.value));
  const parts = computed(() => (playbook.value.state === 'ready' ? playbook.value.value : []));
  const pillars = computed(() => everyOf(parts.value, 'pillar'));
  const campaigns = computed(() => everyOf(parts.value, 'campaign'));

  // Two records that turned out to be one post: each pair is merged once.
  const merged = new Set<string>();
  effect(() => {
    if (posts.value.state !== 'ready') return;
    for (const both of doublesAmong(posts.value.value).slice(0, 200)) {
      if (merged.has(both.drop)) continue;
      merged.add(both.drop);
      void request('results.merge', both).catch(() => merged.delete(both.drop));
    }
  });

  const accounts = (network: Published['network'] | undefined): string[] => {
    const own = settings.value.state === 'ready' ? settings.value.value.ownHandles : [];
    const seen = posts.value.state === 'ready' ? posts.value.value : [];
    const told = seen.flatMap((post) => (post.account !== undefined && !post.isReply ? [post] : []));
    const both = [...own.map((each) => ({ network: each.network, account: each.handle })), ...told];
    return [...new Set(both.filter((each) => network === undefined || each.network === network).flatMap(({ account }) => account ?? []))].slice(0, 50);
  };
  const known = async (): Promise<readonly Published[]> => {
    while (posts.value.state === 'loading') await new Promise((resolve) => setTimeout(resolve, 50));
    return posts.value.state === 'ready' ? posts.value.value : [];
  };
  const importProps = createExportImport(screen, { known, accounts });

  const describe = (ids: readonly string[], part: 'pillar' | 'campaign' | 'format', value: string | null) =>
    screen.attempt(async () => {
      const before = await describeAll(ids.map((each) => ({ id: each, [part]: value as PostFormat | null })));
      screen.tell(t('insights.posts.set.done', { n: before.length }), async () => {
        await describeAll(before);
      });
    });
  const remove = (ids: readonly string[]) =>
    screen.attempt(async () => {
      const removed = await takeAway({ posts: ids, days: [] });
      chosen.value = new Set();
      screen.tell(t('insights.posts.removed', { n: removed.length }), () => bringBack(removed));
    });
  const sort = (column: ColumnName) => {
    const { column: now, down } = sorting.value;
    sorting.value = { column, down: now === column ? !down : isNumberColumn(column) };
  };
  const exportTable = () =>
    screen.attempt(async () => {
      const { writeCsv } = await import('../../../lib/templates/formats/csv');
      const header = [
        t('insights.posts.column.post'),
        t('insights.posts.column.address'),
        ...columns.value.map((column) => t(`insights.posts.column.${column}`)),
      ];
      const rows = shown.value.map((line) => [
        line.post.text ?? '',
        line.post.permalink ?? '',
        ...columns.value.map((column) => {
          const value = valueIn(line, column);
          if (column === 'at' || column === 'plannedAt') return typeof value === 'number' ? new Date(value).toISOString() : '';
          return typeof value === 'number' && isNumberColumn(column)
            ? String(value)
            : (sayCell(line, column, { words, parts: column === 'pillar' ? pillars.value : campaigns.value }) ?? '');
        }),
      ]);
      download('feedside-posts.csv', new Blob(['\ufeff', writeCsv([header, ...rows])], { type: 'text/csv' }));
    });

  const looksOf = createLooks(until);
  function drawPost(each: string) {
    const line = lines.value.find(({ post }) => post.id === each);
    const looks = looksOf(each);
    return (
      <PostPage
        key={each}
        line={line}
        looks={looks.value}
        usual={line ? usualOf(line, lines.value) : {}}
        pillars={pillars.value}
        campaigns={campaigns.value}
        backHref={here}
        draftHref={(draft) => `#drafts/${draft}`}
        onRetry={looks.reload}
        onSet={(part, value) => void describe([each], part, value)}
        onPicture={savePicture(screen)}
      />
    );
  }

  return function drawPosts() {
    if (id.value === importing) return <ExportImport {...importProps(here)} />;
    return (
      <Shown of={posts.value} onRetry={posts.reload}>
        {(all) => {
          if (id.value !== undefined) return drawPost(id.value);
          if (all.length === 0) {
            return (
              <EmptyState
                icon="chart"
                title={t('insights.posts.empty')}
                actions={
                  <a class="fs-button" data-look="primary" href={`${here}/${importing}`}>
                    {t('insights.posts.import')}
                  </a>
                }
              >
                {t('insights.posts.empty.text')}
              </EmptyState>
            );
          }
          return (
            <PostTable
              lines={shown.value}
              total={all.length}
              columns={columns.value}
              sorting={sorting.value}
              filter={filter.value}
              chosen={chosen.value}
              pillars={pillars.value}
              campaigns={campaigns.value}
              accounts={[...new Set(all.flatMap(({ account }) => account ?? []))].sort()}
              networks={[...new Set(all.map(({ network }) => network))].sort()}
              hrefOf={(post) => `${here}/${encodeURIComponent(post.id)}`}
              importHref={`${here}/${importing}`}
              onFilter={(next) => {
                filter.value = next;
                chosen.value = new Set();
              }}
              onSort={sort}
              onColumns={(next) => {
                columns.value = next;
                localStorage.setItem(kept, JSON.stringify(next));
              }}
              onChoose={(ids) => {
                chosen.value = ids;
              }}
              onSet={(part, value) => void describe([...chosen.value], part, value)}
              onRemove={() => void remove([...chosen.value])}
              onExport={() => void exportTable()}
            />
          );
        }}
      </Shown>
    );
  };
}

/** A message holds 1,000. */
async function describeAll(said: readonly Said[]): Promise<Said[]> {
  const before: Said[] = [];
  for (let from = 0; from < said.length; from += 1000) before.push(...(await request('results.describe', { posts: said.slice(from, from + 1000) })).before);
  return before;
}
type Said = Parameters<typeof request<'results.describe'>>[1]['posts'][number];

/** The looks at one post, read when it is first opened. */
function createLooks(until: AbortSignal): (id: string) => { value: Live<readonly Look[]>; reload(): void } {
  const made = new Map<string, ReturnType<typeof liveQuery<readonly Look[]>>>();
  return (id) => {
    const before = made.get(id);
    if (before) return before;
    const looks = liveQuery<readonly Look[]>({ topics: ['results'], until, load: () => request('results.looks', { id }) });
    made.set(id, looks);
    return looks;
  };
}

function idIn(hash: string): string | undefined {
  const [, section, id] = hash.replace(/^#/u, '').split('/', 3);
  if (section !== 'posts' || !id) return undefined;
  try {
    return decodeURIComponent(id.replace(/\?.*$/u, ''));
  } catch {
    return undefined; // an address that somebody cut
  }
}

/** The columns that the person chose last, on this device. */
function readKept(): readonly ColumnName[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(kept) ?? '');
    return Array.isArray(names) ? names.filter(isColumn) : usualColumns;
  } catch {
    return usualColumns;
  }
}
