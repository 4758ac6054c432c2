import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { DeskDraft } from '../../components/desk/DeskDraft';
import type { Autosave } from '../../components/editing/create-autosave';
import { ErrorState } from '../../components/ui/ErrorState';
import { Loading } from '../../components/ui/Loading';
import { DraftList } from '../../components/workbench/DraftList';
import { type DraftWords, wordsFor } from '../../components/workbench/draft-types';
import { measure } from '../../lib/limits';
import { liveQuery } from '../../lib/live/live-query';
import { newId, newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { CheckId } from '../../lib/model/check';
import type { Draft } from '../../lib/model/draft';
import { NetworkId } from '../../lib/model/network';
import { isCrisis } from '../../lib/playbook';
import { createPages } from '../workbench/wiring/create-pages';
import { createRemarks } from '../workbench/wiring/create-remarks';
import { messageOf, openDraft } from '../workbench/wiring/open-draft';
import { openEditing, saveOnLeave } from '../workbench/wiring/open-editing';
import type { Screen } from '../workbench/wiring/screen';

const networks = NetworkId.options.filter((network) => network !== 'practice');

/** Drafts beside the feed: `#drafts`, `#drafts/<id>`. One is open at a time; what could not be stored goes on trying. */
export function createDeskDrafts(screen: Screen, chosen: ReadonlySignal<string | undefined>) {
  const { t } = screen.words;
  const pages = createPages<Draft>({ topics: ['drafts'], until: screen.until, load: (list) => request('drafts.list', list) });
  const playbook = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const editors = signal<ReadonlyMap<string, Autosave<DraftWords, Draft>>>(new Map());
  const begun = new Set<string>();
  const remarks = createRemarks(screen.until);
  /** Whose words are in view, of which draft. */
  const shown = signal<{ draft: string; network: NetworkId | undefined } | undefined>();
  const held = () => playbook.value.state === 'ready' && isCrisis(playbook.value.value);

  const open = (id: string, stored: Draft | undefined) => {
    if (editors.peek().has(id)) return;
    editors.value = new Map([...editors.peek(), [id, openDraft(id, stored)]]);
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
  const create = () => {
    const id = newId();
    begun.add(id);
    open(id, undefined);
    location.hash = `#drafts/${id}`;
  };
  const keepCopy = async (words: DraftWords) => {
    const title = t('drafts.copyTitle', { title: words.title || t('drafts.untitled') }).slice(0, 300);
    const saved = await request('drafts.save', { ...messageOf(words), write: newWrite(), id: newId(), title });
    if (!saved.ok) throw new Error(t(`problem.${saved.problem.kind}`));
  };
  const mute = (check: CheckId) => {
    const set = async (muted: boolean) => {
      await request('checks.mute', { write: newWrite(), check, muted });
      remarks.again();
    };
    void screen.attempt(async () => {
      await set(true);
      screen.tell(t('drafts.muted', { check: t(`check.${check}.called`) }), () => set(false));
    });
  };
  const bring = (network: NetworkId, text: string) => {
    const copied = navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    void screen.attempt(async () => {
      const { came } = await request('drafts.bring', { network, text });
      const isThere = came === 'in' || (await copied);
      screen.tell(isThere ? t(`drafts.brought.${came}`, { network: t(`network.${network}`) }) : t('ui.copyFailed'));
    });
  };

  function drawChosen(id: string) {
    const autosave = editors.value.get(id);
    const { value: list } = pages.list;
    if (!autosave) {
      const gone = list.state === 'ready' && !list.value.more;
      return gone ? <ErrorState title={t('problem.missing')}>{t('drafts.pick')}</ErrorState> : <Loading label={t('ui.loading')} />;
    }
    const { networks: goals } = autosave.value.value;
    const network = shown.value?.draft === id ? shown.value.network : goals[0];
    const editing = openEditing(screen, autosave, {
      id,
      textOf: (words) => wordsFor(words, network),
      keepBoth: keepCopy,
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
        wholeHref={`/workbench.html#drafts/${id}`}
        onText={(words) => autosave.change(withWords(autosave.value.peek(), network, words))}
        onNetwork={(next) => {
          shown.value = { draft: id, network: next };
          const now = autosave.value.peek();
          if (next && !now.networks.includes(next))
            autosave.change({ ...now, networks: networks.filter((each) => each === next || now.networks.includes(each)) });
        }}
        onCopyText={(words) => void screen.copy(words)}
        onBring={bring}
        onMute={mute}
      />
    );
  }

  return function drawDrafts() {
    const { value: id } = chosen;
    if (id !== undefined) return drawChosen(id);
    const unsaved = new Set(
      [...editors.value].filter(([, { state }]) => state.value.kind === 'failed' || state.value.kind === 'changed').map(([other]) => other),
    );
    return (
      <DraftList
        list={pages.list.value}
        now={screen.now.value}
        held={held()}
        chosen={undefined}
        unsaved={unsaved}
        href={(draft) => `#drafts/${draft.id}`}
        onNew={create}
        onMore={pages.more}
        onRetry={pages.reload}
      />
    );
  };
}

/** A network with words of its own keeps its own; the others share the common ones. */
function withWords(words: DraftWords, network: NetworkId | undefined, text: string): DraftWords {
  const hasOwn = words.versions.some((version) => version.network === network);
  if (!network || !hasOwn) return { ...words, text };
  return { ...words, versions: words.versions.map((version) => (version.network === network ? { ...version, text } : version)) };
}
