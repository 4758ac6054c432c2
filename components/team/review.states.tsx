import { measure } from '../../lib/limits';
import type { ReviewFound } from '../../lib/messages/protocol';
import type { Draft } from '../../lib/model/draft';
import { type Decision, type Review, sharedAtFirst } from '../../lib/model/team';
import { compareWords } from '../../lib/team/compare-words';
import { lacksYes, reviewState, type WordsAsked } from '../../lib/team/review-state';
import { day, hour, nothing, now } from '../desk/desk.samples';
import type { Loaded } from '../ui/Shown';
import '../desk/desk.css';
import '../workbench/drafts.css';
import '../workbench/workbench.css';
import { Approval, type ApprovalProps } from './Approval';
import { ApprovalList, type ApprovalListProps } from './ApprovalList';
import { ReviewGone } from './ReviewGone';
import { ReviewPage, type ReviewPageProps } from './ReviewPage';
import { ReviewsToday } from './ReviewsToday';

const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: now - day, updatedAt: now - 2 * hour };
const text = 'Which grind for which pot? Five spoons, one picture, and a story for each of them.';
const words: WordsAsked = { title: 'Five spoons', text, versions: [{ network: 'x', text: 'Which grind for which pot? #fivespoons' }] };
const draft: Draft = { ...stored, id: 'd', title: 'Five spoons', text, versions: words.versions, status: 'ready', networks: ['x', 'bluesky', 'linkedin'] };
const edited: Draft = { ...draft, title: 'Six spoons', text: text.replace('Five spoons', 'Six spoons').replace('a story', 'a short story') };
const review: Review = {
  ...stored,
  id: 'd',
  about: 'd',
  subject: 'draft',
  title: 'Five spoons',
  by: 'tom',
  note: 'For Monday morning. The picture comes on Sunday.',
  state: 'asked',
  times: 1,
  words,
};
const approved: Decision = { ...stored, id: 'd', about: 'd', times: 1, verdict: 'approved', by: 'lena', updatedAt: now - hour };
const sentBack: Decision = {
  ...approved,
  verdict: 'rejected',
  note: 'Nobody counts spoons.\nAsk them something they can answer in a word.',
  alternatives: ['What is in your cup this morning: coarse or fine?', 'Moka, press or filter? One word, and we send you the right grind.'],
};
const share = sharedAtFirst;
const [lead, member, guest] = [
  { name: 'lena', role: 'lead' as const, share },
  { name: 'tom', role: 'member' as const, share },
  { name: 'gus', role: 'guest' as const, share },
];

const approval = (name: string, { stands = draft, decision, asked = review, ...part }: Partial<ApprovalProps> & Parts = {}) => {
  const state = reviewState(stands, asked === 'nobody' ? undefined : asked, decision);
  return {
    name: `approval: ${name}`,
    render: () => (
      <main class="fs-column">
        <h1 class="fs-page-title">Drafts</h1>
        <Approval
          who={member}
          state={state}
          lacksYes={lacksYes(stands, state)}
          staysHere={false}
          teamHref="#team"
          canAsk
          canUse
          reviewHref="#drafts/approve/d"
          note=""
          onNote={nothing}
          onAsk={nothing}
          onWithdraw={nothing}
          onUse={nothing}
          onCopy={nothing}
          {...part}
          now={now}
        />
      </main>
    ),
  };
};
interface Parts {
  stands?: Draft;
  decision?: Decision;
  asked?: Review | 'nobody';
}

const page = (name: string, { found = {}, ...part }: Partial<Omit<ReviewPageProps, 'found'>> & { found?: Partial<ReviewFound> } = {}) => {
  const whole: ReviewFound = { review, decision: undefined, draft, ...found };
  return {
    name: `review: ${name}`,
    render: () => (
      <main class="fs-column">
        <h1 class="fs-page-title">Drafts</h1>
        <ReviewPage
          found={whole}
          who={lead}
          words={compareWords(words, whole.draft).map((each, at) => ({
            ...each,
            measured: (each.network ? [each.network] : (['bluesky', 'linkedin'] as const)).map((network) => ({
              network,
              measured: measure(each.submitted, { network, kind: 'post' }),
            })),
            remarks: at === 1 ? [{ check: 'hashtag-case', values: { n: 1, tags: '#fivespoons' } }] : [],
          }))}
          draftHref="#drafts/d"
          now={now}
          answer={{ note: '', alternatives: [] }}
          submitted={text}
          onAnswer={nothing}
          onApprove={nothing}
          onSendBack={nothing}
          onTakeBack={nothing}
          onMute={nothing}
          {...part}
        />
      </main>
    ),
  };
};

const long = {
  ...review,
  id: 'e',
  about: 'e',
  title: 'Autumn opening hours, the new bakery by the harbour, and everything else that nobody asked about',
  by: 'Ana-Sofia von Hohenlohe',
};
const founds: ReviewFound[] = [
  { review, decision: undefined, draft },
  { review: long, decision: undefined, draft: { ...edited, id: 'e' } },
  { review: { ...review, id: 'f', about: 'f', title: '' }, decision: { ...sentBack, id: 'f' }, draft: { ...draft, id: 'f' } },
  { review: { ...review, id: 'g', about: 'g', title: 'Winter market' }, decision: { ...approved, id: 'g' }, draft: { ...draft, id: 'g' } },
];
const list = (name: string, of: Loaded<ReviewFound[]>, part: Partial<ApprovalListProps> = {}) => ({
  name: `approvals: ${name}`,
  render: () => (
    <main class="fs-column">
      <h1 class="fs-page-title">Drafts</h1>
      <ApprovalList list={of} who={lead} now={now} chosen="d" href={() => '#'} onRetry={nothing} {...part} />
    </main>
  ),
});
const failed: Loaded<ReviewFound[]> = { state: 'failed', error: new Error('No answer') };

export const states = [
  approval('nobody asked', { asked: 'nobody' }),
  approval('nothing to ask for yet', { asked: 'nobody', stands: { ...draft, status: 'writing' }, canAsk: false }),
  approval('the draft stays here', { asked: 'nobody', staysHere: true }),
  approval('approvals are not shared', { asked: 'nobody', who: { ...member, share: { ...share, assignments: false } } }),
  approval('asked'),
  approval('asked, and changed since', { stands: edited }),
  approval('asked, as a lead sees it', { who: lead }),
  approval('approved', { decision: approved }),
  approval('approved, and changed since', { decision: approved, stands: edited }),
  approval('sent back with other wordings', { decision: sentBack, note: 'Now with a question.' }),
  approval('sent back, as a guest sees it', { decision: sentBack, who: guest }),
  page('a lead is to decide'),
  page('changed since it was submitted', { found: { draft: edited } }),
  page('a lead writes what is to be changed', { answer: { note: 'Nobody counts spoons.', alternatives: [text] } }),
  page('approved', { found: { decision: approved } }),
  page('sent back, as a member sees it', { found: { decision: sentBack, draft: edited }, who: member }),
  page('the draft is not shared', { found: { draft: undefined } }),
  { name: 'review: gone', render: () => <ReviewGone list={{ state: 'ready', value: [] }} onRetry={nothing} /> },
  list('some wait', { state: 'ready', value: founds }),
  list('as a member', { state: 'ready', value: founds }, { who: member }),
  list('none', { state: 'ready', value: [] }),
  list('none, as a member', { state: 'ready', value: [] }, { who: member }),
  list('loading', { state: 'loading' }),
  list('could not be read', failed),
  {
    name: 'approvals: of the day',
    render: () => (
      <main class="fs-column fs-stack">
        <h1 class="fs-page-title">Today</h1>
        <ReviewsToday
          asked={founds.slice(0, 2)}
          answers={founds.slice(2)}
          now={now}
          allHref="#drafts/approve"
          reviewHref={() => '#drafts/approve/d'}
          draftHref={() => '#drafts/d'}
        />
      </main>
    ),
  },
];
