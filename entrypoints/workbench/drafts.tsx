import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Autosave } from '../../components/editing/create-autosave';
import { namesKeptIn } from '../../components/editing/keep-in';
import { ApprovalList } from '../../components/team/ApprovalList';
import type { SharedRecord } from '../../components/team/sharing';
import { LinkTabs } from '../../components/ui/Tabs';
import { DraftAway } from '../../components/workbench/DraftAway';
import { DraftEditor } from '../../components/workbench/DraftEditor';
import { DraftList } from '../../components/workbench/DraftList';
import { type DraftWords, wordsFor } from '../../components/workbench/draft-types';
import { TwoPanes } from '../../components/workbench/TwoPanes';
import { measure } from '../../lib/limits';
import { liveQuery } from '../../lib/live/live-query';
import { newId } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Draft } from '../../lib/model/draft';
import { NetworkId } from '../../lib/model/network';
import { isCrisis } from '../../lib/playbook';
import { createApprovals } from './wiring/create-approvals';
import { createCalendar } from './wiring/create-calendar';
import { createDraftExchange } from './wiring/create-draft-exchange';
import { createOpenDrafts } from './wiring/create-open-drafts';
import { createRemarks } from './wiring/create-remarks';
import { createReviewPage } from './wiring/create-review-page';
import type { Reviews } from './wiring/create-reviews';
import { createUnsent } from './wiring/create-unsent';
import { bringDraft, keepDraftCopy } from './wiring/draft-acts';
import { muteCheck } from './wiring/mute-check';
import { keptPrefix } from './wiring/open-draft';
import { openEditing } from './wiring/open-editing';
import { type Remover, removeRecord } from './wiring/remove-record';
import type { Screen } from './wiring/screen';

/** Kept words this old belong to no window that is still at work: those save or fail within seconds. */
const abandoned = 10_000;
const networks = NetworkId.options.filter((network) => network !== 'practice');
/** The words of no network are looked at as for this one: no check is of one network alone. */
const anyNetwork: NetworkId = 'practice';

const remover: Remover<Draft> = {
  remove: (removal) => request('drafts.remove', removal),
  restore: (removal) => request('drafts.restore', removal),
  deleted: 'drafts.deleted',
  restored: 'drafts.restored',
};

/** No draft's id: those are random. */
const calendarName = 'calendar';
const listName = 'list';
const approveName = 'approve';

/** Drafts: `#drafts`, `#drafts/<id>`, by month `#drafts/calendar`, `#drafts/calendar/2026-11`, and in a team `#drafts/approve`, `#drafts/approve/<review>`. */
export function createDrafts(
  screen: Screen,
  { go, hash, chosen: named, reviews }: { go(hash: string): void; hash: ReadonlySignal<string>; chosen: ReadonlySignal<string | undefined>; reviews: Reviews },
) {
  const { t } = screen.words;
  const isMonthly = computed(() => named.value === calendarName);
  const isApproving = computed(() => named.value === approveName && reviews.who.value !== undefined);
  const chosen = computed(() => (isMonthly.value || named.value === listName || named.value === approveName ? undefined : named.value));
  const reviewed = computed(() => (isApproving.value ? hash.value.split('/', 3)[2] || undefined : undefined));
  const made: { calendar?: () => ComponentChildren } = {};
  const drafts = createOpenDrafts({ chosen, until: screen.until });
  const { pages, editors } = drafts;
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const drawExchange = createDraftExchange(screen);
  const drawUnsent = createUnsent(screen, { openDraft: (id) => go(`#drafts/${id}`) });
  const remarks = createRemarks(screen.until);
  const drawApproval = createApprovals(screen, { reviews, chosen });
  const drawReview = createReviewPage(screen, reviews);
  /** Whose words are in view, of which draft. */
  const tab = signal<{ draft: string; network: NetworkId } | undefined>();
  const tabOf = (id: string, { networks: chosenFor }: DraftWords) => {
    const { value: shown } = tab;
    return shown?.draft === id && chosenFor.includes(shown.network) ? shown.network : undefined;
  };

  for (const { name, at } of namesKeptIn(localStorage)) {
    if (!name.startsWith(keptPrefix) || Date.now() - at < abandoned) continue;
    const id = name.slice(keptPrefix.length);
    void drafts
      .begin(id)
      .flush()
      .then(() => screen.tell(t('workbench.recovered')));
  }

  const create = () => {
    const id = newId();
    drafts.begin(id);
    go(`#drafts/${id}`);
  };
  const remove = async (id: string) => {
    const autosave = editors.peek().get(id);
    await autosave?.flush();
    const { value: list } = pages.list;
    const stored = list.state === 'ready' ? list.value.rows.find((draft) => draft.id === id) : undefined;
    drafts.close(id);
    go('#drafts');
    if (stored) await removeRecord(screen, stored, remover);
  };

  function drawChosen(id: string) {
    const autosave = editors.value.get(id);
    if (!autosave) return <DraftAway gone={drafts.isGone()} />;
    const network = tabOf(id, autosave.value.value);
    const textOf = (words: DraftWords) => wordsFor(words, tabOf(id, words));
    const editing = openEditing(screen, autosave, {
      id,
      textOf,
      keepBoth: (words, stored) => keepDraftCopy(screen, words, stored),
      onClose: () => go('#drafts'),
    });
    const text = textOf(editing.value);
    // Those with words of their own are counted there.
    const counted = network ? [network] : editing.value.networks.filter((each) => editing.value.versions.every((version) => version.network !== each));
    const { value: book } = playbook;
    const parts = book.state === 'ready' ? book.value : [];
    remarks.look({ network: network ?? anyNetwork, text });
    return (
      <DraftEditor
        key={id}
        editing={editing}
        networks={networks}
        face={{
          network,
          measured: counted.map((each) => ({ network: each, measured: measure(text, { network: each, kind: 'post' }) })),
          remarks: remarks.of.value,
        }}
        pillars={parts.filter((part) => part.part === 'pillar')}
        campaigns={parts.filter((part) => part.part === 'campaign')}
        now={screen.now.value}
        held={isCrisis(parts)}
        approval={drawApproval({ id, autosave, network, shared: drafts.storedOf(id)?.shared })}
        record={recordOf(id)}
        onShow={(next) => {
          tab.value = next && { draft: id, network: next };
        }}
        onCommon={(dropped) => dropVersion(autosave, dropped)}
        onMute={(check) => muteCheck(screen, { remarks, check })}
        onCopyText={(words) => void screen.copy(words)}
        onBring={(goal, words) => bringDraft(screen, { network: goal, text: words })}
        onDelete={() => void remove(id)}
      />
    );
  }

  /** One that no list has is new: `drawChosen` has drawn another page where it is gone. */
  function recordOf(id: string): SharedRecord | undefined {
    const { value: known } = pages.list;
    return known.state === 'ready' ? (known.value.rows.find((draft) => draft.id === id) ?? { id, isNew: true }) : undefined;
  }

  function dropVersion(autosave: Autosave<DraftWords, Draft>, network: NetworkId): void {
    const before = autosave.value.peek();
    const version = before.versions.find((each) => each.network === network);
    if (!version) return;
    autosave.change({ ...before, versions: before.versions.filter((each) => each !== version) });
    screen.tell(t('drafts.version.dropped', { network: t(`network.${network}`) }), async () => {
      const now = autosave.value.peek();
      autosave.change({ ...now, versions: [...now.versions.filter((each) => each.network !== network), version] });
    });
  }

  /** Where there is a team; for a lead with how many wait. */
  function approvalTab() {
    const { value: who } = reviews.who;
    const waiting = reviews.asked.value.length;
    if (!who) return [];
    const label = waiting > 0 ? t('reviews.tab.count', { n: waiting }) : t(who.role === 'lead' ? 'reviews.tab.lead' : 'reviews.tab');
    return [{ href: '#drafts/approve', label }];
  }

  return function drawDrafts() {
    const { value: id } = chosen;
    const views = (
      <LinkTabs
        label={t('calendar.views')}
        here={isMonthly.value ? '#drafts/calendar' : isApproving.value ? '#drafts/approve' : '#drafts/list'}
        tabs={[{ href: '#drafts/list', label: t('calendar.view.list') }, { href: '#drafts/calendar', label: t('calendar.view.month') }, ...approvalTab()]}
      />
    );
    if (isMonthly.value) {
      made.calendar ??= createCalendar(screen, { go, hash, isOpen: isMonthly, parts: playbook, create, reviews });
      return (
        <div class="fs-stack">
          {views}
          {made.calendar()}
          {drawExchange()}
        </div>
      );
    }
    if (isApproving.value && reviews.who.value)
      return (
        <TwoPanes
          backHref="#drafts/approve"
          hint={reviews.list.value.state === 'ready' && reviews.list.value.value.length > 0 ? t('reviews.pick') : ''}
          list={
            <div class="fs-stack">
              {views}
              <ApprovalList
                list={reviews.list.value}
                who={reviews.who.value}
                now={screen.now.value}
                chosen={reviewed.value}
                href={({ review }) => `#drafts/approve/${review.id}`}
                onRetry={reviews.reload}
              />
            </div>
          }
          chosen={reviewed.value === undefined ? undefined : drawReview(reviewed.value)}
        />
      );
    return (
      <TwoPanes
        backHref="#drafts"
        hint={pages.list.value.state === 'ready' && pages.list.value.value.total > 0 ? t('drafts.pick') : ''}
        list={
          <div class="fs-stack">
            {views}
            {drawUnsent()}
            <DraftList
              list={pages.list.value}
              now={screen.now.value}
              held={playbook.value.state === 'ready' && isCrisis(playbook.value.value)}
              chosen={id}
              unsaved={drafts.unsaved()}
              markOf={(draft) => reviews.markOf(draft.id)}
              href={(draft) => `#drafts/${draft.id}`}
              onNew={create}
              onMore={pages.more}
              onRetry={pages.reload}
            />
            {drawExchange()}
          </div>
        }
        chosen={id === undefined ? undefined : drawChosen(id)}
      />
    );
  };
}
