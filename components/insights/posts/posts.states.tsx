import type { ComponentChildren } from 'preact';
import type { Published } from '../../../lib/model/published';
import { columnNames, usualColumns } from '../../../lib/results/table-columns';
import { postLines, usualOf } from '../../../lib/results/table-rows';
import { nothing, now } from '../../desk/desk.samples';
import '../../charts/charts.css';
import '../../desk/desk.css';
import { PostPage, type PostPageProps } from './PostPage';
import { PostTable } from './PostTable';
import type { PostTableProps } from './post-types';
import './posts.css';

const day = 86_400_000;

const texts = [
  'Which bread do you miss most?',
  '5 ways to fold a loaf #bread',
  'We open a second bakery on Monday, and the first loaf is free for whoever comes before eight in the morning.',
  'خبز طازج كل صباح',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikant'.repeat(3),
  '',
];

const aPublished = (at: number): Published => ({
  id: `x:${at}`,
  network: at % 3 === 0 ? 'linkedin' : 'x',
  account: 'feedbakery',
  at: now - at * 9 * 3_600_000,
  text: texts[at % texts.length] ?? '',
  format: at % 2 === 0 ? 'text' : 'image',
  results: at % 5 === 4 ? {} : { likes: (at * 37) % 300, comments: at % 17, shares: at % 9, ...(at % 3 !== 0 && { views: 900 + ((at * 7919) % 9000) }) },
  resultsAt: now,
  sources: at % 4 === 0 ? ['screen', 'draft'] : ['export'],
  ...(at % 4 === 0 && { pillar: 'p1', draft: 'd1' }),
});

const linesOf = (count: number) =>
  postLines(
    Array.from({ length: count }, (_, at) => aPublished(at)),
    { growth: [], zone: 'UTC', now },
  );

const pillars = [
  { id: 'p1', name: 'Behind the oven' },
  { id: 'p2', name: 'A pillar with a name that is rather long, since somebody wrote a sentence' },
];
const campaigns = [{ id: 'c1', name: 'Second bakery' }];

const few = linesOf(12);
const many = linesOf(10_000);

const table = (part: Partial<PostTableProps> = {}): ComponentChildren => (
  <PostTable
    lines={few}
    total={few.length}
    columns={usualColumns}
    sorting={{ column: 'at', down: true }}
    filter={{}}
    chosen={new Set()}
    pillars={pillars}
    campaigns={campaigns}
    accounts={['feedbakery', 'feedbakery.lisbon']}
    networks={['linkedin', 'x']}
    hrefOf={() => '#insights/posts'}
    importHref="#insights/posts/import"
    onFilter={nothing}
    onSort={nothing}
    onColumns={nothing}
    onChoose={nothing}
    onSet={nothing}
    onRemove={nothing}
    onExport={nothing}
    {...part}
  />
);

const looks = [1, 3, 8, 24, 60].map((hours, at) => ({
  at: now - 3 * day + hours * 3_600_000,
  source: 'screen' as const,
  results: { likes: [2, 30, 80, 120, 140][at] ?? 0, views: [90, 800, 2400, 3600, 4200][at] ?? 0 },
}));

const page = (part: Partial<PostPageProps> = {}): ComponentChildren => (
  <PostPage
    line={few[1]}
    looks={{ state: 'ready', value: looks }}
    usual={few[1] ? usualOf(few[1], few) : {}}
    pillars={pillars}
    campaigns={campaigns}
    backHref="#insights/posts"
    draftHref={() => '#drafts'}
    onRetry={nothing}
    onSet={nothing}
    {...part}
  />
);

const long = few[4];
const blank = few[5];

export const states = [
  { name: 'own posts', render: () => table() },
  { name: 'own posts: every column', render: () => table({ columns: columnNames, sorting: { column: 'likes', down: false } }) },
  { name: 'own posts: some chosen', render: () => table({ chosen: new Set(['x:0', 'x:1']) }) },
  { name: 'own posts: none fits', render: () => table({ lines: [], filter: { words: 'rye', network: 'x' } }) },
  { name: 'own posts: ten thousand', render: () => table({ lines: many, total: many.length }) },
  { name: 'own posts: no playbook, one network', render: () => table({ pillars: [], campaigns: [], accounts: ['feedbakery'], networks: ['x'] }) },
  { name: 'post', render: () => page() },
  { name: 'post: very long word, no counts', render: () => page({ ...(long && { line: long }), looks: { state: 'ready', value: [] }, usual: {} }) },
  { name: 'post: without words, one look', render: () => page({ ...(blank && { line: blank }), looks: { state: 'ready', value: looks.slice(0, 1) } }) },
  { name: 'post: looks on their way', render: () => page({ looks: { state: 'loading' } }) },
  { name: 'post: looks failed', render: () => page({ looks: { state: 'failed', error: new Error('The database is closed.') } }) },
  { name: 'post: gone', render: () => page({ line: undefined }) },
];
