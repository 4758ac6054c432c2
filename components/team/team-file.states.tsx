import { sharedAtFirst } from '../../lib/model/team';
import type { FileMerge, TeamFileState } from '../../lib/model/team-file';
import { nothing, now } from '../desk/desk.samples';
import '../workbench/workbench.css';
import './team.css';
import { TeamFile, type TeamFileProps } from './TeamFile';

const none: TeamFileState = { by: undefined, name: undefined, role: undefined, share: sharedAtFirst, fingerprint: undefined, known: [], theirs: 0 };
const on: TeamFileState = {
  by: 'file',
  name: 'Ana',
  role: 'lead',
  share: sharedAtFirst,
  fingerprint: '7Q2K 0MZP 4XWD R8TN',
  theirs: 214,
  known: [
    { name: 'Ben', key: 'b', fingerprint: '1HVC 9S3E KK4T 0ZQX', role: 'member', via: undefined },
    { name: 'Ana-Sofia von Hohenlohe-Langenburg', key: 'c', fingerprint: 'M5RB W2N8 6JYA PD3G', role: 'lead', via: 'Ben' },
  ],
};
const props: TeamFileProps = {
  state: on,
  busy: undefined,
  trouble: undefined,
  made: undefined,
  merge: undefined,
  onStart: nothing,
  onJoin: nothing,
  onMake: nothing,
  onSave: nothing,
  onFile: nothing,
  onPassphrase: nothing,
  onTrust: nothing,
  onMerge: nothing,
  onClose: nothing,
  onRole: nothing,
  onDistrust: nothing,
  onShare: nothing,
  onRotate: () => undefined,
  onLeave: nothing,
};
const merge: FileMerge = {
  by: { name: 'Ben', key: 'b', fingerprint: '1HVC 9S3E KK4T 0ZQX', trust: 'known', role: 'member', claims: 'member', known: [] },
  made: now - 3 * 3_600_000,
  kinds: [
    { kind: 'templates', counts: { same: 12, refused: 2 } },
    { kind: 'notes', counts: { withheld: 31 } },
    { kind: 'ideas', counts: { new: 14, changed: 3, merged: 1, conflict: 2, removed: 1, same: 208 } },
  ],
  refused: [
    { store: 'templates', label: 'Thanks for the kind words', why: 'role' },
    { store: 'templates', label: '', why: 'form' },
  ],
  did: 'would',
};
const stranger = (more: Partial<FileMerge['by']>): FileMerge => ({ ...merge, by: { ...merge.by, trust: 'new', ...more } });
const working = { state: { done: 1_500, total: 9_200 }, isCancelling: false, onCancel: nothing };
const page = (more: Partial<TeamFileProps>) => () => (
  <div class="fs-stack fs-column">
    <TeamFile {...props} {...more} />
  </div>
);

export const states = [
  { name: 'Team file: none yet', render: page({ state: none }) },
  { name: 'Team file: another passphrase than the file’s', render: page({ state: none, trouble: { of: 'begin', kind: 'passphrase' } }) },
  { name: 'Team file: the first file is opened', render: page({ state: none, busy: { with: 'begin', work: undefined } }) },
  { name: 'Team file: nobody known yet', render: page({ state: { ...on, role: 'member', known: [] } }) },
  { name: 'Team file: being made', render: page({ busy: { with: 'making', work: working } }) },
  {
    name: 'Team file: made, and known people',
    render: page({
      made: {
        name: 'feedside-team-Ana-2026-11-22.feedside-team',
        size: 1_240_000,
        kinds: [
          { kind: 'templates', n: 14 },
          { kind: 'ideas', n: 1_280 },
        ],
        removed: 3,
      },
    }),
  },
  { name: 'Team file: too large to be made', render: page({ trouble: { of: 'making', kind: 'large' } }) },
  { name: 'Team file: what merging would do', render: page({ merge }) },
  { name: 'Team file: from a lead who is not known yet', render: page({ merge: stranger({ role: 'lead', claims: 'lead' }) }) },
  { name: 'Team file: a known name with another fingerprint', render: page({ merge: stranger({ trust: 'other-key', known: ['9F2A C71D 4M0E QQ8S'] }) }) },
  { name: 'Team file: merged', render: page({ merge: { ...merge, did: 'did' } }) },
  { name: 'Team file: nothing new in it', render: page({ merge: { ...merge, refused: [], kinds: [{ kind: 'ideas', counts: { same: 12 } }] } }) },
  { name: 'Team file: changed on the way', render: page({ trouble: { of: 'looking', kind: 'broken' } }) },
  { name: 'Team file: sealed with a newer passphrase', render: page({ trouble: { of: 'looking', kind: 'key' } }) },
  { name: 'Team file: the passphrase until now is another one', render: page({ trouble: { of: 'rotating', kind: 'passphrase' } }) },
  { name: 'Team file: beside a server, as a guest', render: page({ state: { ...on, by: 'server', role: 'guest', known: [] } }) },
];
