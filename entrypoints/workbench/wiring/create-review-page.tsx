import type { Answer } from '../../../components/team/ReviewAnswer';
import { ReviewGone } from '../../../components/team/ReviewGone';
import { ReviewPage } from '../../../components/team/ReviewPage';
import type { ReviewedWords } from '../../../components/team/ReviewWords';
import { measure } from '../../../lib/limits';
import type { ReviewFound } from '../../../lib/messages/protocol';
import type { NetworkId } from '../../../lib/model/network';
import type { Decision } from '../../../lib/model/team';
import { compareWords } from '../../../lib/team/compare-words';
import { createRemarks } from './create-remarks';
import type { Reviews } from './create-reviews';
import { createKeptForms } from './kept-form';
import { muteCheck } from './mute-check';
import { decide, takeBack } from './review-acts';
import type { Screen } from './screen';

/** The words of no network are looked at as for this one: no check is of one network alone. */
const anyNetwork: NetworkId = 'practice';
const noAnswer: Answer = { note: '', alternatives: [] };

/** What somebody submitted, beside what it is now, and the answer to it. */
export function createReviewPage(screen: Screen, reviews: Reviews) {
  const answers = createKeptForms('decide', noAnswer);
  /** What there is to say of the words, for every network of the review in view. */
  const looked = new Map<string, ReturnType<typeof createRemarks>>();
  const remarksOf = (name: string) => {
    const remarks = looked.get(name) ?? createRemarks(screen.until);
    looked.set(name, remarks);
    return remarks;
  };
  const again = () => {
    for (const remarks of looked.values()) remarks.again();
  };
  const answer = async (found: ReviewFound, verdict: Decision['verdict']) => {
    const { value: who } = reviews.who;
    const form = answers(found.review.id);
    if (who && (await decide(screen, { found, verdict, ...form.value.peek(), by: who.name }))) form.clear();
  };
  const wordsOf = ({ review, draft }: ReviewFound): ReviewedWords[] => {
    const compared = review.words ? compareWords(review.words, draft) : [];
    const own = compared.flatMap(({ network }) => network ?? []);
    const shared = (draft?.networks ?? []).filter((network) => !own.includes(network));
    return compared.map((each) => {
      const { network, submitted } = each;
      const remarks = remarksOf(network ?? '');
      remarks.look({ network: network ?? anyNetwork, text: submitted });
      return {
        ...each,
        measured: (network ? [network] : shared).map((goal) => ({ network: goal, measured: measure(submitted, { network: goal, kind: 'post' }) })),
        remarks: remarks.of.value,
      };
    });
  };

  return function drawReview(id: string) {
    const { value: list } = reviews.list;
    const { value: who } = reviews.who;
    const found = list.state === 'ready' ? list.value.find(({ review }) => review.id === id) : undefined;
    if (!found || !who) return <ReviewGone list={list} onRetry={reviews.reload} />;
    const form = answers(id);
    return (
      <ReviewPage
        key={id}
        found={found}
        who={who}
        words={wordsOf(found)}
        draftHref={`#drafts/${found.review.about}`}
        now={screen.now.value}
        answer={form.value.value}
        submitted={found.review.words?.text ?? ''}
        onAnswer={form.change}
        onApprove={() => void answer(found, 'approved')}
        onSendBack={() => void answer(found, 'rejected')}
        onTakeBack={() => found.decision && takeBack(screen, found.decision)}
        onMute={(check) => muteCheck(screen, { remarks: { again }, check })}
      />
    );
  };
}
