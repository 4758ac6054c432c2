import { measure } from '../../lib/limits';
import type { Remark } from '../../lib/model/check';
import type { Draft } from '../../lib/model/draft';
import type { NetworkId } from '../../lib/model/network';
import type { Unsent } from '../../lib/model/unsent';
import type { ReviewMark } from '../../lib/team/review-state';
import '../desk/desk.css';
import { anEditing, day, hour, nothing, now } from '../desk/desk.samples';
import type { SaveState } from '../editing/create-autosave';
import '../editing/editing.css';
import type { Loaded } from '../ui/Shown';
import { DraftEditor } from './DraftEditor';
import { DraftList } from './DraftList';
import { type DraftWords, wordsFor } from './draft-types';
import './drafts.css';
import { TwoPanes } from './TwoPanes';
import { UnsentList } from './UnsentList';
import { Workbench } from './Workbench';
import './workbench.css';

const aDraft = (part: Partial<Draft> = {}): Draft => ({
  id: 'draft-1',
  rev: `1-${'0'.repeat(32)}`,
  createdAt: now - day,
  updatedAt: now - hour,
  title: 'Five spoons',
  text: 'Which grind for which pot? Five spoons, one picture.',
  status: 'ready',
  networks: ['bluesky'],
  plannedAt: now - hour,
  ...part,
});
const drafts = [
  aDraft(),
  aDraft({ id: 'draft-2', title: '', text: 'One mistake a week, and what it taught us\nA series for slow Mondays.', status: 'writing', plannedAt: undefined }),
];

const words: DraftWords = {
  title: 'Five spoons',
  text: drafts[0]?.text ?? '',
  status: 'ready',
  networks: ['x', 'bluesky', 'linkedin'],
  plannedAt: now - hour,
  idea: undefined,
  versions: [],
  pillar: 'p1',
  campaign: undefined,
  links: [],
  postedAt: undefined,
};
const long = `${'Which grind for which pot? Five spoons, one picture, and a story for each of them. '.repeat(5)}#fivespoonsmorning`;
const remarks: Remark[] = [
  { check: 'hashtag-case', values: { n: 1, tags: '#fivespoons' }, fixed: 'Which grind for which pot? #FiveSpoons' },
  { check: 'cliche', values: { n: 1, words: '“game changer”' } },
];

const anUnsent = (part: Partial<Unsent> = {}): Unsent => ({
  id: 'x:reply:x:1 0',
  network: 'x',
  text: 'We open at nine on Sunday, the showers are open all night.',
  page: 'https://x.com/home',
  post: 'x:1',
  label: 'Otto Brandt: Do the showers at the harbour open on Sunday?',
  at: now - 3 * 60_000,
  ...part,
});

interface Parts {
  words?: DraftWords;
  network?: NetworkId;
  remarks?: readonly Remark[];
}

const drawEditor = (state: SaveState<Draft>, { words: written = words, network, remarks: said = [] }: Parts) => (
  <DraftEditor
    editing={anEditing<DraftWords, Draft>('draft-1', written, { state })}
    networks={['x', 'bluesky', 'mastodon', 'linkedin']}
    face={{
      network,
      measured: (network ? [network] : written.networks).map((each) => ({
        network: each,
        measured: measure(wordsFor(written, network), { network: each, kind: 'post' }),
      })),
      remarks: said,
    }}
    pillars={[{ id: 'p1', name: 'Behind the counter' }]}
    campaigns={[{ id: 'c1', name: 'Spring roast' }]}
    now={now}
    onShow={nothing}
    onMute={nothing}
    onCommon={nothing}
    onCopyText={nothing}
    onBring={nothing}
    onDelete={nothing}
  />
);

const page = (
  name: string,
  { rows = drafts, state, unsent, mark, ...parts }: Parts & { rows?: Draft[]; mark?: ReviewMark; state?: SaveState<Draft>; unsent?: Loaded<Unsent[]> } = {},
) => ({
  name: `workbench: ${name}`,
  render: () => (
    <Workbench place="drafts" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      <TwoPanes
        backHref="#drafts"
        hint="Choose a draft to go on with it"
        list={
          <div class="fs-stack">
            {unsent && <UnsentList list={unsent} now={now} onCopy={nothing} onDraft={nothing} onDismiss={nothing} onRetry={nothing} />}
            <DraftList
              list={{ state: 'ready', value: { rows, total: rows.length, more: false } }}
              now={now}
              chosen={state && 'draft-1'}
              markOf={({ id }) => (id === 'draft-1' ? mark : undefined)}
              unsaved={new Set(state?.kind === 'failed' ? ['draft-1'] : [])}
              href={() => '#drafts'}
              onNew={nothing}
              onMore={nothing}
              onRetry={nothing}
            />
          </div>
        }
        chosen={state && drawEditor(state, parts)}
      />
    </Workbench>
  ),
});

const saved = { kind: 'saved' } as const;

export const states = [
  page('drafts'),
  page('a draft that waits for a yes', { mark: 'asked' }),
  page('no drafts', { rows: [] }),
  page('a draft, saved', { state: saved }),
  page('a draft, not saved', { state: { kind: 'failed', trouble: 'full', message: '' } }),
  page('a draft changed in two windows', { state: { kind: 'changed', theirs: aDraft({ text: 'Which grind for which pot? One picture, six spoons.' }) } }),
  page('a draft with remarks', { state: saved, remarks }),
  page('a draft too long for a network, which has words of its own', {
    state: saved,
    network: 'x',
    words: { ...words, versions: [{ network: 'x', text: long }] },
  }),
  page('a draft that a network folds', { state: saved, network: 'linkedin', words: { ...words, text: long } }),
  page('a draft that is posted', {
    state: saved,
    words: {
      ...words,
      status: 'posted',
      postedAt: now,
      links: [
        { network: 'x', url: 'https://x.com/braga/status/1' },
        { network: 'bluesky', url: 'bsky' },
      ],
    },
  }),
  page('words that were not sent', {
    unsent: { state: 'ready', value: [anUnsent(), anUnsent({ id: 'x:new:', post: undefined, label: '', text: `Good morning!\n\n${long}` })] },
  }),
  page('words that were not sent, which could not be read', { unsent: { state: 'failed', error: new Error('Feedside did not answer.') } }),
];
