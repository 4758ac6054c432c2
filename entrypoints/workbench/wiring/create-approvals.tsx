import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Autosave } from '../../../components/editing/create-autosave';
import { Approval } from '../../../components/team/Approval';
import { type DraftWords, withWords, wordsFor } from '../../../components/workbench/draft-types';
import type { Draft } from '../../../lib/model/draft';
import type { NetworkId } from '../../../lib/model/network';
import { lacksYes, reviewState } from '../../../lib/team/review-state';
import type { Reviews } from './create-reviews';
import { createKeptForms } from './kept-form';
import { askForYes, withdraw } from './review-acts';
import type { Screen } from './screen';

interface OpenDraft {
  id: string;
  autosave: Autosave<DraftWords, Draft>;
  /** Whose words are in view. */
  network: NetworkId | undefined;
  /** As its stored record says. */
  shared: boolean | undefined;
}

/** The approval of the draft that is open; nothing without a team, and nothing of one that is posted. `workbench`: before the address, where it is another page. */
export function createApprovals(
  screen: Screen,
  { reviews, chosen, workbench = '' }: { reviews: Reviews; chosen: ReadonlySignal<string | undefined>; workbench?: string },
) {
  const { t } = screen.words;
  const noteOf = createKeptForms('ask', '');
  effect(() => {
    const { value: id } = chosen;
    if (id !== undefined && reviews.of(id)?.decision && !document.hidden) reviews.see(id);
  });

  const ask = async ({ id, autosave }: OpenDraft) => {
    await autosave.flush();
    const { value: who } = reviews.who;
    if (!who || autosave.state.peek().kind !== 'saved') return;
    const note = noteOf(id);
    const before = reviews.of(id)?.review;
    const done = await askForYes(screen, { draft: id, words: autosave.value.peek(), note: note.value.peek(), by: who.name, before });
    if (done) note.clear();
  };
  /** Puts words in the place of those in view, with the way back, and the way forth again. */
  const put = (open: OpenDraft, text: string, said: string) => {
    const { autosave, network } = open;
    const before = wordsFor(autosave.value.peek(), network);
    autosave.change(withWords(autosave.value.peek(), network, text));
    void autosave.flush();
    screen.tell(said, async () => put(open, before, t('reviews.usedBack')));
  };

  return function drawApproval(open: OpenDraft): ComponentChildren {
    const { id, autosave } = open;
    const { value: who } = reviews.who;
    const words = autosave.value.value;
    if (!who || words.status === 'posted') return undefined;
    const found = reviews.of(id);
    const state = reviewState(words, found?.review, found?.decision);
    const note = noteOf(id);
    const isStuck = autosave.state.value.kind === 'changed' || autosave.state.value.kind === 'failed';
    const hasWords = [words.text, ...words.versions.map((version) => version.text)].some((text) => text.trim() !== '');
    return (
      <Approval
        who={who}
        state={state}
        lacksYes={lacksYes(words, state)}
        staysHere={!(open.shared ?? who.share.drafts)}
        teamHref={`${workbench}#team`}
        canAsk={hasWords && !isStuck}
        canUse={!isStuck}
        reviewHref={`${workbench}#drafts/approve/${found?.review.id ?? id}`}
        opensTab={workbench !== ''}
        note={note.value.value}
        now={screen.now.value}
        onNote={note.change}
        onAsk={() => void ask(open)}
        onWithdraw={() => found && withdraw(screen, found.review)}
        onUse={(text) => put(open, text, t('reviews.used'))}
        onCopy={(text) => void screen.copy(text)}
      />
    );
  };
}
