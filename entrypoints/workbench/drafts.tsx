import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Autosave } from '../../components/editing/create-autosave';
import { namesKeptIn } from '../../components/editing/keep-in';
import { ErrorState } from '../../components/ui/ErrorState';
import { Loading } from '../../components/ui/Loading';
import { LinkTabs } from '../../components/ui/Tabs';
import { DraftEditor } from '../../components/workbench/DraftEditor';
import { DraftList } from '../../components/workbench/DraftList';
import { type DraftWords, wordsFor } from '../../components/workbench/draft-types';
import { TwoPanes } from '../../components/workbench/TwoPanes';
import { measure } from '../../lib/limits';
import { liveQuery } from '../../lib/live/live-query';
import { newId, newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { CheckId } from '../../lib/model/check';
import type { Draft } from '../../lib/model/draft';
import { NetworkId } from '../../lib/model/network';
import { isCrisis } from '../../lib/playbook';
import { createCalendar } from './wiring/create-calendar';
import { createDraftExchange } from './wiring/create-draft-exchange';
import { createPages } from './wiring/create-pages';
import { createRemarks } from './wiring/create-remarks';
import { createUnsent } from './wiring/create-unsent';
import { keptPrefix, messageOf, openDraft } from './wiring/open-draft';
import { openEditing, saveOnLeave } from './wiring/open-editing';
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

/** Drafts: `#drafts`, `#drafts/<id>`, and by month `#drafts/calendar`, `#drafts/calendar/2026-11`. */
export function createDrafts(
  screen: Screen,
  { go, hash, chosen: named }: { go(hash: string): void; hash: ReadonlySignal<string>; chosen: ReadonlySignal<string | undefined> },
) {
  const { t } = screen.words;
  const isMonthly = computed(() => named.value === calendarName);
  const chosen = computed(() => (isMonthly.value || named.value === listName ? undefined : named.value));
  const made: { calendar?: () => ComponentChildren } = {};
  const pages = createPages<Draft>({ topics: ['drafts'], until: screen.until, load: (list) => request('drafts.list', list) });
  /** Every draft opened in this window; one that could not be stored goes on trying after another was chosen. */
  const editors = signal<ReadonlyMap<string, Autosave<DraftWords, Draft>>>(new Map());
  const begun = new Set<string>();
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const drawExchange = createDraftExchange(screen);
  const drawUnsent = createUnsent(screen, { openDraft: (id) => go(`#drafts/${id}`) });
  const remarks = createRemarks(screen.until);
  /** Whose words are in view, of which draft. */
  const tab = signal<{ draft: string; network: NetworkId } | undefined>();
  const tabOf = (id: string, { networks: chosenFor }: DraftWords) => {
    const { value: shown } = tab;
    return shown?.draft === id && chosenFor.includes(shown.network) ? shown.network : undefined;
  };

  const open = (id: string, stored: Draft | undefined) => {
    const before = editors.peek().get(id);
    if (before) return before;
    const autosave = openDraft(id, stored);
    editors.value = new Map([...editors.peek(), [id, autosave]]);
    return autosave;
  };

  saveOnLeave(() => editors.peek().values(), screen.until);
  effect(() => {
    const { value: list } = pages.list;
    const { value: id } = chosen;
    if (list.state !== 'ready') return;
    for (const draft of list.value.rows) editors.peek().get(draft.id)?.heard(draft);
    const stored = list.value.rows.find((draft) => draft.id === id);
    if (id === undefined || editors.peek().has(id)) return;
    if (stored || begun.has(id)) open(id, stored);
    else if (list.value.more) pages.more();
  });
  for (const { name, at } of namesKeptIn(localStorage)) {
    if (!name.startsWith(keptPrefix) || Date.now() - at < abandoned) continue;
    const id = name.slice(keptPrefix.length);
    begun.add(id);
    void open(id, undefined)
      .flush()
      .then(() => screen.tell(t('workbench.recovered')));
  }

  const create = () => {
    const id = newId();
    begun.add(id);
    open(id, undefined);
    go(`#drafts/${id}`);
  };
  const remove = async (id: string) => {
    const autosave = editors.peek().get(id);
    await autosave?.flush();
    const { value: list } = pages.list;
    const stored = list.state === 'ready' ? list.value.rows.find((draft) => draft.id === id) : undefined;
    autosave?.stop();
    editors.value = new Map([...editors.peek()].filter(([other]) => other !== id));
    go('#drafts');
    if (stored) await removeRecord(screen, stored, remover);
  };

  function drawChosen(id: string) {
    const { value: list } = pages.list;
    const autosave = editors.value.get(id);
    if (!autosave) {
      const gone = list.state === 'ready' && !list.value.more;
      return gone ? <ErrorState title={t('problem.missing')}>{t('drafts.pick')}</ErrorState> : <Loading label={t('ui.loading')} />;
    }
    const network = tabOf(id, autosave.value.value);
    const textOf = (words: DraftWords) => wordsFor(words, tabOf(id, words));
    const editing = openEditing(screen, autosave, { id, textOf, keepBoth: keepCopy, onClose: () => go('#drafts') });
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
        onShow={(next) => {
          tab.value = next && { draft: id, network: next };
        }}
        onCommon={(dropped) => dropVersion(autosave, dropped)}
        onMute={mute}
        onCopyText={(words) => void screen.copy(words)}
        onBring={bring}
        onDelete={() => void remove(id)}
      />
    );
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

  function mute(check: CheckId): void {
    const set = async (muted: boolean) => {
      await request('checks.mute', { write: newWrite(), check, muted });
      remarks.again();
    };
    void screen.attempt(async () => {
      await set(true);
      screen.tell(t('drafts.muted', { check: t(`check.${check}.called`) }), () => set(false));
    });
  }

  /** Copied first, while the press still counts as the person's own: whatever becomes of the rest, the words can be pasted. */
  function bring(network: NetworkId, text: string): void {
    const copied = navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    void screen.attempt(async () => {
      const { came } = await request('drafts.bring', { network, text });
      const isThere = came === 'in' || (await copied);
      screen.tell(isThere ? t(`drafts.brought.${came}`, { network: t(`network.${network}`) }) : t('ui.copyFailed'));
    });
  }

  async function keepCopy(words: DraftWords): Promise<void> {
    const saved = await request('drafts.save', {
      ...messageOf(words),
      write: newWrite(),
      id: newId(),
      title: t('drafts.copyTitle', { title: words.title || t('drafts.untitled') }).slice(0, 300),
    });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  }

  return function drawDrafts() {
    const { value: id } = chosen;
    const unsaved = new Set(
      [...editors.value].filter(([, { state }]) => state.value.kind === 'failed' || state.value.kind === 'changed').map(([other]) => other),
    );
    const views = (
      <LinkTabs
        label={t('calendar.views')}
        here={isMonthly.value ? '#drafts/calendar' : '#drafts/list'}
        tabs={[
          { href: '#drafts/list', label: t('calendar.view.list') },
          { href: '#drafts/calendar', label: t('calendar.view.month') },
        ]}
      />
    );
    if (isMonthly.value) {
      made.calendar ??= createCalendar(screen, { go, hash, isOpen: isMonthly, parts: playbook, create });
      return (
        <div class="fs-stack">
          {views}
          {made.calendar()}
          {drawExchange()}
        </div>
      );
    }
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
              unsaved={unsaved}
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
