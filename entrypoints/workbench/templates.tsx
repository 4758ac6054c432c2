import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Autosave, createAutosave, type Keep, type Outcome } from '../../components/editing/create-autosave';
import { keepIn, namesKeptIn } from '../../components/editing/keep-in';
import { ErrorState } from '../../components/ui/ErrorState';
import { Loading } from '../../components/ui/Loading';
import { TemplateEditor } from '../../components/workbench/TemplateEditor';
import { TemplateList } from '../../components/workbench/TemplateList';
import { TwoPanes } from '../../components/workbench/TwoPanes';
import { detailsOfWords, noWords, type TemplateWords, templateTrouble, wordsOfTemplate } from '../../components/workbench/template-words';
import { liveQuery } from '../../lib/live/live-query';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Output } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import { HintId } from '../../lib/model/hint';
import { NetworkId } from '../../lib/model/network';
import type { Suggestion, Template } from '../../lib/model/template';
import type { Proposal } from '../../lib/team/proposals';
import { slotNames } from '../../lib/templates';
import { allTemplates } from './wiring/all-templates';
import { createExchange } from './wiring/create-exchange';
import { given } from './wiring/create-note-editing';
import { createPreview } from './wiring/create-preview';
import { createProposalPlace } from './wiring/create-proposal-place';
import type { Proposals } from './wiring/create-proposals';
import { createTemplateTeam } from './wiring/create-template-team';
import { once } from './wiring/once';
import { openEditing } from './wiring/open-editing';
import { sayTemplateProblem } from './wiring/proposal-acts';
import { type Remover, removeRecord } from './wiring/remove-record';
import type { Screen } from './wiring/screen';
import { asPrivateAs } from './wiring/shared-wish';

const keptPrefix = 'template:';
/** Stand where a template's id would. */
const exchange = 'import';
const proposed = 'proposals';
const networks = NetworkId.options.filter((network) => network !== 'practice');

const remover: Remover<Template> = {
  remove: (removal) => request('templates.remove', removal),
  restore: (removal) => request('templates.restore', removal),
  deleted: 'templates.deleted',
  restored: 'templates.restored',
};

interface TemplatesPlace {
  go(hash: string): void;
  chosen: ReadonlySignal<string | undefined>;
  proposals: Proposals;
}

/** Templates: `#templates`, `#templates/<id>`; those proposed: `#templates/proposals`. Stored by the button; unsaved words outlive a reload. */
export function createTemplates(screen: Screen, { go, chosen, proposals }: TemplatesPlace) {
  const { t } = screen.words;
  const list = liveQuery({ topics: ['templates'], until: screen.until, load: allTemplates });
  /** Reads the replies of 90 days: only where somebody looks at templates. */
  const suggestions = once(() => liveQuery({ topics: ['templates', 'replies'], until: screen.until, load: () => request('templates.suggest', {}) }));
  const drawExchange = createExchange(screen);
  const drawProposals = createProposalPlace(screen, proposals, { revise });
  const editors = signal<ReadonlyMap<string, Autosave<TemplateWords, Template>>>(new Map());
  const begun = new Set(namesKeptIn(localStorage).flatMap(({ name }) => (name.startsWith(keptPrefix) ? [name.slice(keptPrefix.length)] : [])));
  const writing = computed(() => {
    const { value: id } = chosen;
    const words = id === undefined ? undefined : editors.value.get(id)?.value.value;
    return id === undefined || words === undefined ? undefined : { id, words };
  });
  const preview = createPreview(screen, writing);
  const storedAs = (id: string | undefined): Template | undefined => (list.value.state === 'ready' ? list.value.value.find((one) => one.id === id) : undefined);

  const open = (id: string, stored: Template | undefined) => {
    const before = editors.peek().get(id);
    if (before) return before;
    const autosave = openTemplate(screen, id, stored);
    editors.value = new Map([...editors.peek(), [id, autosave]]);
    return autosave;
  };

  effect(() => {
    const { value: known } = list;
    const { value: id } = chosen;
    if (known.state !== 'ready') return;
    for (const template of known.value) editors.peek().get(template.id)?.heard(template);
    const stored = storedAs(id);
    if (id === undefined || id === exchange || id === proposed || editors.peek().has(id)) return;
    if (stored || begun.has(id)) open(id, stored);
  });

  effect(() => {
    if (chosen.value === proposed && !document.hidden) proposals.see();
  });

  const create = (words?: Partial<TemplateWords>) => {
    const id = newId();
    begun.add(id);
    const autosave = open(id, undefined);
    if (words) autosave.change({ ...noWords, ...words });
    go(`#templates/${id}`);
  };
  const close = (id: string) => {
    keepIn(localStorage, `${keptPrefix}${id}`).clear();
    editors.value = new Map([...editors.peek()].filter(([other]) => other !== id));
    begun.delete(id);
  };
  const team = createTemplateTeam(screen, proposals, {
    async keepCopy(words) {
      const id = newId();
      await saveAs(id, words, { shared: false });
      screen.tell(t('sharing.template.kept'), () => takeAway(id));
      go(`#templates/${id}`);
    },
    proposed(id) {
      const stored = storedAs(id);
      close(id);
      if (stored) open(id, stored);
      else go(`#templates/${proposed}`);
    },
    took(id, words) {
      begin(id, words);
    },
  });
  const remove = async (id: string) => {
    const stored = storedAs(id);
    close(id);
    go('#templates');
    if (stored) await removeRecord(screen, stored, remover);
  };
  /** Whatever was written to it since. */
  async function takeAway(id: string): Promise<void> {
    const stored = storedAs(id);
    close(id);
    go('#templates');
    if (stored) await request('templates.remove', { id, base: stored.rev, write: newWrite() });
  }
  /** Words that were proposed stand in the editor again; what somebody is writing there stays. */
  function begin(id: string, words: TemplateWords): void {
    begun.add(id);
    const autosave = open(id, storedAs(id));
    if (autosave.state.peek().kind === 'saved') autosave.change(words);
    go(`#templates/${id}`);
  }
  function revise({ review, present }: Proposal): void {
    begin(review.of !== undefined && !present ? newId() : review.about, wordsOfTemplate(review.proposal));
  }
  const decline = ({ sample }: Suggestion) =>
    screen.attempt(async () => {
      await request('templates.decline', { write: newWrite(), text: sample, declined: true });
      screen.tell(t('templates.suggest.declined'), async () => {
        await request('templates.decline', { write: newWrite(), text: sample, declined: false });
      });
    });

  function drawChosen(id: string) {
    const autosave = editors.value.get(id);
    if (!autosave) {
      const gone = list.value.state === 'ready';
      return gone ? <ErrorState title={t('problem.missing')}>{t('templates.pick')}</ErrorState> : <Loading label={t('ui.loading')} />;
    }
    const editing = openEditing(screen, autosave, { id, textOf: ({ text }) => text, keepBoth: keepCopy, onClose: () => go('#templates') });
    const stored = storedAs(id);
    const others = list.value.state === 'ready' ? list.value.value : [];
    return (
      <TemplateEditor
        key={id}
        editing={{
          ...editing,
          onSave: () => {
            if (templateTrouble(autosave.value.peek()) === undefined) editing.onSave();
          },
        }}
        preview={preview(editing.value)}
        slots={slotNames}
        networks={networks}
        hints={HintId.options}
        known={{ folders: namesIn(others, 'folder'), labels: namesIn(others, 'label'), owners: namesIn(others, 'owner') }}
        team={team.of(id, stored, autosave)}
        record={stored}
        use={stored && { times: stored.uses, ago: stored.lastUsedAt === undefined ? undefined : screen.now.value - stored.lastUsedAt }}
        onRemoveVariant={(place) => removeVariant(autosave, place)}
        onDelete={() => void remove(id)}
      />
    );
  }

  /** Words are words: those in one language come back as the whole template does. */
  function removeVariant(autosave: Autosave<TemplateWords, Template>, place: number): void {
    const before = autosave.value.peek();
    const variant = before.variants[place];
    if (!variant) return;
    autosave.change({ ...before, variants: before.variants.filter((each) => each !== variant) });
    screen.tell(t('templates.variant.removed'), async () => {
      const now = autosave.value.peek();
      autosave.change({ ...now, variants: now.variants.toSpliced(place, 0, variant) });
    });
  }

  async function keepCopy(words: TemplateWords, stored: Template): Promise<void> {
    await saveAs(newId(), words, stored);
  }

  /** A second one of the same words, as private as the first: without the shortcut, which is taken. */
  async function saveAs(id: string, words: TemplateWords, of: Pick<Template, 'shared'>): Promise<Template> {
    const name = t('drafts.copyTitle', { title: words.name }).slice(0, 200);
    const saved = await request('templates.save', { ...detailsOfWords(words), ...asPrivateAs(of), write: newWrite(), id, name });
    if (!saved.ok) throw new Error(sayTemplateProblem(screen, saved.problem));
    return saved.value;
  }

  function waiting() {
    const { value: who } = proposals.who;
    const { value: known } = proposals.list;
    if (!who || who.role === 'guest' || known.state !== 'ready') return undefined;
    return { n: known.value.length, href: `#templates/${proposed}`, isLead: who.role === 'lead' };
  }

  return function drawTemplates() {
    const { value: id } = chosen;
    const { value: known } = suggestions();
    const unsaved = new Set([...editors.value].filter(([, { state }]) => state.value.kind !== 'saved').map(([other]) => other));
    return (
      <TwoPanes
        backHref="#templates"
        hint={list.value.state === 'ready' && list.value.value.length > 0 ? t('templates.pick') : ''}
        list={
          <TemplateList
            list={list.value}
            suggestions={known.state === 'ready' ? known.value : []}
            now={screen.now.value}
            chosen={id}
            unsaved={unsaved}
            href={(template) => `#templates/${template.id}`}
            exchangeHref={`#templates/${exchange}`}
            proposals={waiting()}
            locked={new Set(list.value.state === 'ready' ? list.value.value.filter(team.isLocked).map((template) => template.id) : [])}
            onNew={() => create()}
            onKeep={({ text }) => create({ text })}
            onDecline={(suggestion) => void decline(suggestion)}
            onRetry={list.reload}
          />
        }
        chosen={id === undefined ? undefined : id === exchange ? drawExchange() : id === proposed ? drawProposals() : drawChosen(id)}
      />
    );
  };
}

const namesIn = (templates: readonly Template[], what: 'folder' | 'label' | 'owner'): string[] =>
  [...new Set(templates.flatMap((template) => template[what] || []))].sort();

const openTemplate = (screen: Screen, id: string, stored: Template | undefined): Autosave<TemplateWords, Template> =>
  createAutosave<TemplateWords, Template>({
    stored,
    empty: noWords,
    wordsOf: wordsOfTemplate,
    same: (one, other) => JSON.stringify({ ...noWords, ...one }) === JSON.stringify({ ...noWords, ...other }),
    save: async ({ value, ...change }) =>
      outcomeOf(
        screen,
        await request('templates.save', { ...detailsOfWords(value), ...given(change), id, ...(value.shortcut !== '' && { shortcut: value.shortcut }) }),
      ),
    newWrite,
    keep: wholeWords(keepIn(localStorage, `${keptPrefix}${id}`)),
  });

/** What an earlier version kept has fewer parts. */
const wholeWords = (keep: Keep<TemplateWords>): Keep<TemplateWords> => ({
  ...keep,
  read() {
    const kept = keep.read();
    const whole = (words: TemplateWords): TemplateWords => ({ ...noWords, ...words });
    return kept && { ...kept, value: whole(kept.value), attempt: kept.attempt && { ...kept.attempt, value: whole(kept.attempt.value) } };
  },
});

type SavedTemplate = Output<'templates.save'>;

function outcomeOf(screen: Screen, saved: SavedTemplate): Outcome<Template> {
  if (saved.ok) return saved;
  const { problem } = saved;
  if (problem.kind === 'template' || problem.kind === 'shortcut')
    return { ok: false, problem: { kind: 'refused', message: sayTemplateProblem(screen, problem) } };
  return { ok: false, problem };
}
