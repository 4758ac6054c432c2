import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Autosave, createAutosave } from '../../components/editing/create-autosave';
import { keepIn, namesKeptIn } from '../../components/editing/keep-in';
import { ErrorState } from '../../components/ui/ErrorState';
import { Loading } from '../../components/ui/Loading';
import { DraftEditor, type DraftWords } from '../../components/workbench/DraftEditor';
import { DraftList } from '../../components/workbench/DraftList';
import { TwoPanes } from '../../components/workbench/TwoPanes';
import { newId, newWrite } from '../../lib/messages/ids';
import { request } from '../../lib/messages/request';
import type { Draft } from '../../lib/model/draft';
import { NetworkId } from '../../lib/model/network';
import { given } from './wiring/create-note-editing';
import { createPages } from './wiring/create-pages';
import { openEditing, saveOnLeave } from './wiring/open-editing';
import { type Remover, removeRecord } from './wiring/remove-record';
import type { Screen } from './wiring/screen';

const pause = 400;
const keptPrefix = 'draft:';
/** Kept words this old belong to no window that is still at work: those save or fail within seconds. */
const abandoned = 10_000;
const networks = NetworkId.options.filter((network) => network !== 'practice');
const empty: DraftWords = { title: '', text: '', status: 'writing', networks: [], plannedAt: undefined, idea: undefined };

const remover: Remover<Draft> = {
  remove: (removal) => request('drafts.remove', removal),
  restore: (removal) => request('drafts.restore', removal),
  deleted: 'drafts.deleted',
  restored: 'drafts.restored',
};

/** Drafts: `#drafts`, `#drafts/<id>`. `id` comes from the address. */
export function createDrafts(screen: Screen, { go, chosen }: { go(hash: string): void; chosen: ReadonlySignal<string | undefined> }) {
  const { t } = screen.words;
  const pages = createPages<Draft>({ topics: ['drafts'], until: screen.until, load: (list) => request('drafts.list', list) });
  /** Every draft opened in this window; one that could not be stored goes on trying after another was chosen. */
  const editors = signal<ReadonlyMap<string, Autosave<DraftWords, Draft>>>(new Map());
  const begun = new Set<string>();

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
    const editing = openEditing(screen, autosave, { id, textOf: ({ text }) => text, keepBoth: keepCopy, onClose: () => go('#drafts') });
    return <DraftEditor key={id} editing={editing} networks={networks} onDelete={() => void remove(id)} />;
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
    return (
      <TwoPanes
        backHref="#drafts"
        hint={pages.list.value.state === 'ready' && pages.list.value.value.total > 0 ? t('drafts.pick') : ''}
        list={
          <DraftList
            list={pages.list.value}
            now={screen.now.value}
            chosen={id}
            unsaved={unsaved}
            href={(draft) => `#drafts/${draft.id}`}
            onNew={create}
            onMore={pages.more}
            onRetry={pages.reload}
          />
        }
        chosen={id === undefined ? undefined : drawChosen(id)}
      />
    );
  };
}

const messageOf = ({ plannedAt, idea, ...words }: DraftWords) => ({
  ...words,
  ...(plannedAt !== undefined && { plannedAt }),
  ...(idea !== undefined && { idea }),
});

const openDraft = (id: string, stored: Draft | undefined): Autosave<DraftWords, Draft> =>
  createAutosave<DraftWords, Draft>({
    stored,
    empty,
    wordsOf: ({ title, text, status, networks: chosen, plannedAt, idea }) => ({ title, text, status, networks: chosen, plannedAt, idea }),
    same: (one, other) =>
      one.title === other.title &&
      one.text === other.text &&
      one.status === other.status &&
      one.plannedAt === other.plannedAt &&
      one.networks.join() === other.networks.join(),
    save: ({ value, ...change }) => request('drafts.save', { ...messageOf(value), ...given(change), id }),
    newWrite,
    keep: keepIn(localStorage, `${keptPrefix}${id}`),
    delay: pause,
  });
