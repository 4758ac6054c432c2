import type { ComponentChildren } from 'preact';
import { nothing, now } from '../../desk/desk.samples';
import '../../desk/desk.css';
import '../posts/posts.css';
import { ExportImport } from './ExportImport';
import type { FoundFile, ImportState, NotTaken } from './import-types';

const day = 86_400_000;

const aFile = (part: Partial<FoundFile> = {}): FoundFile => ({
  kind: 'x-content',
  holds: 'posts',
  file: 'account_analytics_content_2026-07-01_2026-07-14.csv',
  name: undefined,
  from: now - 14 * day,
  to: now,
  counts: { rows: 120, new: 80, changed: 30, same: 6, repeated: 1, refused: 3 },
  unknown: [],
  dates: 'sure',
  order: 'mdy',
  zone: undefined,
  asksAccount: false,
  account: 'feedbakery',
  ...part,
});

const notTaken = (count: number): NotTaken[] =>
  Array.from({ length: count }, (_, at) => ({
    file: 'instagram.csv',
    line: at + 2,
    why: (['ruinedId', 'badDate', 'total', 'repeated'] as const)[at % 4] ?? 'nothing',
    words: '1.22E+17 · Feed Bakery · The oven is hot',
  }));

const at = (state: ImportState): ComponentChildren => (
  <ExportImport
    state={state}
    accounts={['feedbakery']}
    backHref="#insights/posts"
    onFiles={nothing}
    onOrder={nothing}
    onZone={nothing}
    onAccount={nothing}
    onImport={nothing}
    onCancel={nothing}
    onUndo={nothing}
    onAgain={nothing}
    onReport={nothing}
  />
);

const none = { rows: 20, new: 0, changed: 0, same: 20, repeated: 0, refused: 0 };

export const states = [
  { name: 'export import', render: () => at({ kind: 'idle' }) },
  { name: 'export import: reading', render: () => at({ kind: 'working', step: 'reading', done: 4500, total: undefined }) },
  { name: 'export import: writing', render: () => at({ kind: 'working', step: 'writing', done: 4500, total: 20_000 }) },
  {
    name: 'export import: would',
    render: () =>
      at({
        kind: 'would',
        files: [
          aFile(),
          aFile({
            kind: 'instagram-posts',
            file: 'instagram.csv',
            dates: 'unclear',
            zone: 'pacific',
            unknown: ['Sparkles', 'A column that is new this month'],
          }),
          aFile({ kind: 'linkedin-days', holds: 'days', file: 'Content.xlsx', name: 'FOLLOWERS', asksAccount: true, account: '' }),
        ],
        faults: [{ file: 'photo.pdf', why: 'type' }],
        notTaken: notTaken(300),
      }),
  },
  { name: 'export import: nothing new', render: () => at({ kind: 'would', files: [aFile({ counts: none })], faults: [], notTaken: [] }) },
  { name: 'export import: did', render: () => at({ kind: 'did', written: 110, added: 80, cancelled: false }) },
  { name: 'export import: cancelled', render: () => at({ kind: 'did', written: 40, added: 0, cancelled: true }) },
  {
    name: 'export import: unknown file',
    render: () => at({ kind: 'unknown', files: [{ file: 'contacts.csv', header: ['Name', 'Street', 'Town'] }], faults: [] }),
  },
  { name: 'export import: failed', render: () => at({ kind: 'failed', why: 'Feedside did not answer. Nothing is lost: try again in a moment.' }) },
];
