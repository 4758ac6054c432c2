import { type ReadonlySignal, signal } from '@preact/signals';
import { DeskDraft } from '../../components/desk/DeskDraft';
import { DraftAway } from '../../components/workbench/DraftAway';
import { DraftList } from '../../components/workbench/DraftList';
import { withWords, wordsFor } from '../../components/workbench/draft-types';
import { measure } from '../../lib/limits';
import { liveQuery } from '../../lib/live/live-query';
import { newId } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import { NetworkId } from '../../lib/model/network';
import { isCrisis } from '../../lib/playbook';
import { createApprovals } from '../workbench/wiring/create-approvals';
import { createOpenDrafts } from '../workbench/wiring/create-open-drafts';
import { createRemarks } from '../workbench/wiring/create-remarks';
import { createReviews } from '../workbench/wiring/create-reviews';
import { bringDraft, keepDraftCopy } from '../workbench/wiring/draft-acts';
import { muteCheck } from '../workbench/wiring/mute-check';
import { openEditing } from '../workbench/wiring/open-editing';
import type { Screen } from '../workbench/wiring/screen';

const networks = NetworkId.options.filter((network) => network !== 'practice');

/** Drafts beside the feed: `#drafts`, `#drafts/<id>`. One is open at a time; what could not be stored goes on trying. */
export function createDeskDrafts(screen: Screen, chosen: ReadonlySignal<string | undefined>) {
  const drafts = createOpenDrafts({ chosen, until: screen.until });
  const { pages } = drafts;
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const remarks = createRemarks(screen.until);
  const reviews = createReviews(screen.until);
  const drawApproval = createApprovals(screen, { reviews, chosen, workbench: '/workbench.html' });
  /** Whose words are in view, of which draft. */
  const shown = signal<{ draft: string; network: NetworkId | undefined } | undefined>();
  const held = () => playbook.value.state === 'ready' && isCrisis(playbook.value.value);

  const create = () => {
    const id = newId();
    drafts.begin(id);
    location.hash = `#drafts/${id}`;
  };

  function drawChosen(id: string) {
    const autosave = drafts.editors.value.get(id);
    if (!autosave) return <DraftAway gone={drafts.isGone()} />;
    const { networks: goals } = autosave.value.value;
    const network = shown.value?.draft === id ? shown.value.network : goals[0];
    const editing = openEditing(screen, autosave, {
      id,
      textOf: (words) => wordsFor(words, network),
      keepBoth: (words, stored) => keepDraftCopy(screen, words, stored),
      onClose: () => {
        location.hash = '#drafts';
      },
    });
    const text = wordsFor(editing.value, network);
    remarks.look({ network: network ?? 'practice', text });
    return (
      <DeskDraft
        key={id}
        editing={editing}
        networks={networks}
        network={network}
        text={text}
        measured={(network ? [network] : goals).map((each) => ({ network: each, measured: measure(text, { network: each, kind: 'post' }) }))}
        remarks={remarks.of.value}
        held={held()}
        approval={drawApproval({ id, autosave, network, shared: drafts.storedOf(id)?.shared })}
        wholeHref={`/workbench.html#drafts/${id}`}
        onText={(words) => autosave.change(withWords(autosave.value.peek(), network, words))}
        onNetwork={(next) => {
          shown.value = { draft: id, network: next };
          const now = autosave.value.peek();
          if (next && !now.networks.includes(next))
            autosave.change({ ...now, networks: networks.filter((each) => each === next || now.networks.includes(each)) });
        }}
        onCopyText={(words) => void screen.copy(words)}
        onBring={(goal, words) => bringDraft(screen, { network: goal, text: words })}
        onMute={(check) => muteCheck(screen, { remarks, check })}
      />
    );
  }

  return function drawDrafts() {
    const { value: id } = chosen;
    if (id !== undefined) return drawChosen(id);
    return (
      <DraftList
        list={pages.list.value}
        now={screen.now.value}
        held={held()}
        chosen={undefined}
        unsaved={drafts.unsaved()}
        markOf={(draft) => reviews.markOf(draft.id)}
        href={(draft) => `#drafts/${draft.id}`}
        onNew={create}
        onMore={pages.more}
        onRetry={pages.reload}
      />
    );
  };
}
