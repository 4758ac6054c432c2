import type { Decision, Review } from '../../lib/model/team';
import type { Template } from '../../lib/model/template';
import { type Proposal, proposalsOf } from '../../lib/team/proposals';
import { aTemplate, day, hour, nothing, now } from '../desk/desk.samples';
import { Workbench } from '../workbench/Workbench';
import '../desk/desk.css';
import '../workbench/workbench.css';
import { Proposals, type ProposalsProps } from './Proposals';
import { ProposalsToday } from './ProposalsToday';

const rev = `1-${'0'.repeat(32)}`;
const aReview = (part: Partial<Review> = {}): Review => ({
  id: 'r1',
  rev,
  createdAt: now - 2 * day,
  updatedAt: now - 2 * hour,
  subject: 'template',
  about: 'template-1',
  of: rev,
  title: 'Thank someone',
  by: 'tom',
  state: 'asked',
  times: 1,
  note: 'People ask for the link each time. “Cheers” reads colder than we are.',
  proposal: {
    name: 'Thank someone',
    label: 'thanks',
    shortcut: 'thx',
    text: 'Thank you so much, {{first_name ?? "friend"}}! That makes our whole day. Here is the link: {{link}}',
    language: 'en',
    variants: [{ language: 'de', text: 'Vielen Dank, {{first_name}}!' }],
    networks: ['bluesky', 'mastodon'],
  },
  ...part,
});
const fresh = aReview({
  id: 'r2',
  about: 'new',
  by: 'Ana-Sofia von Hohenlohe-Langenburg',
  updatedAt: now - 3 * day,
  note: undefined,
  proposal: { name: 'رد على شكوى', label: 'complaint', text: 'نعتذر منك {{first_name}}، ونعود إليك اليوم.' },
});
const aDecision = (part: Partial<Decision> = {}): Decision => ({
  id: 'r1',
  rev,
  createdAt: now - hour,
  updatedAt: now - hour,
  about: 'template-1',
  times: 1,
  verdict: 'rejected',
  by: 'lena',
  note: 'Keep it to two sentences, and leave the link to the reply.',
  ...part,
});
const template: Template = aTemplate();
const told = (reviews: Review[], decisions: Decision[] = [], templates: Template[] = [template]): readonly Proposal[] =>
  proposalsOf({ reviews: reviews.map((review) => (review.id === 'r2' ? { ...review, of: undefined } : review)), decisions, templates });

const props: ProposalsProps = {
  list: { state: 'ready', value: told([aReview(), fresh]) },
  isLead: true,
  now,
  noteOf: () => '',
  onNote: nothing,
  onAccept: nothing,
  onSendBack: nothing,
  onWithdraw: nothing,
  onRevise: nothing,
  onPutAway: nothing,
  onRetry: nothing,
};
const state = (name: string, part: Partial<ProposalsProps> = {}) => ({
  name: `proposals: ${name}`,
  render: () => (
    <Workbench place="templates" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
      <Proposals {...props} {...part} />
    </Workbench>
  ),
});
const ready = (value: readonly Proposal[]) => ({ list: { state: 'ready' as const, value } });

export const states = [
  state('for a lead'),
  state('for a lead, of a template that is another one since', ready(told([aReview({ of: `2-${'1'.repeat(32)}` })]))),
  state('for a lead, of a template that is gone', ready(told([aReview()], [], []))),
  state('for a lead, none', ready([])),
  state('of a member, waiting', { isLead: false, ...ready(told([aReview()])) }),
  state('of a member, sent back', { isLead: false, ...ready(told([aReview()], [aDecision()])) }),
  state('of a member, accepted', { isLead: false, ...ready(told([aReview()], [aDecision({ verdict: 'approved', note: undefined })])) }),
  state('of a member, none', { isLead: false, ...ready([]) }),
  state('on their way', { list: { state: 'loading' } }),
  state('not to be had', { list: { state: 'failed', error: new Error('No answer') } }),
  {
    name: 'proposals: today',
    render: () => (
      <Workbench place="today" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
        <ProposalsToday proposals={told([aReview(), fresh])} isLead now={now} href="#templates/proposals" />
      </Workbench>
    ),
  },
  {
    name: 'proposals: today, answered',
    render: () => (
      <Workbench place="today" counts={{ waiting: 4 }} message={undefined} onCloseMessage={nothing}>
        <ProposalsToday proposals={told([aReview()], [aDecision()])} isLead={false} now={now} href="#templates/proposals" />
      </Workbench>
    ),
  },
];
