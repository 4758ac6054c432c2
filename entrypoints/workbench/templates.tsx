import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Autosave, createAutosave, type Outcome } from '../../components/editing/create-autosave';
import { keepIn, namesKeptIn } from '../../components/editing/keep-in';
import { ErrorState } from '../../components/ui/ErrorState';
import { Loading } from '../../components/ui/Loading';
import { TemplateEditor, type TemplateWords, templateTrouble } from '../../components/workbench/TemplateEditor';
import { TemplateList } from '../../components/workbench/TemplateList';
import { TwoPanes } from '../../components/workbench/TwoPanes';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Output } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Template } from '../../lib/model/template';
import { render, slotNames } from '../../lib/templates';
import { createExchange } from './wiring/create-exchange';
import { given } from './wiring/create-note-editing';
import { createPages } from './wiring/create-pages';
import { createPreview } from './wiring/create-preview';
import { openEditing } from './wiring/open-editing';
import { type Remover, removeRecord } from './wiring/remove-record';
import type { Screen } from './wiring/screen';

const keptPrefix = 'template:';
/** Stands where a template's id would. */
const exchange = 'import';
const empty: TemplateWords = { name: '', label: '', shortcut: '', text: '' };

const remover: Remover<Template> = {
  remove: (removal) => request('templates.remove', removal),
  restore: (removal) => request('templates.restore', removal),
  deleted: 'templates.deleted',
  restored: 'templates.restored',
};

/** Templates: `#templates`, `#templates/<id>`. Stored by the button; unsaved words outlive a reload. */
export function createTemplates(screen: Screen, { go, chosen }: { go(hash: string): void; chosen: ReadonlySignal<string | undefined> }) {
  const { t } = screen.words;
  const pages = createPages<Template>({ topics: ['templates'], until: screen.until, load: (list) => request('templates.list', list) });
  const preview = createPreview(screen);
  const drawExchange = createExchange(screen);
  const editors = signal<ReadonlyMap<string, Autosave<TemplateWords, Template>>>(new Map());
  const begun = new Set(namesKeptIn(localStorage).flatMap(({ name }) => (name.startsWith(keptPrefix) ? [name.slice(keptPrefix.length)] : [])));

  const open = (id: string, stored: Template | undefined) => {
    const before = editors.peek().get(id);
    if (before) return before;
    const autosave = openTemplate(screen, id, stored);
    editors.value = new Map([...editors.peek(), [id, autosave]]);
    return autosave;
  };

  effect(() => {
    const { value: list } = pages.list;
    const { value: id } = chosen;
    if (list.state !== 'ready') return;
    for (const template of list.value.rows) editors.peek().get(template.id)?.heard(template);
    const stored = list.value.rows.find((template) => template.id === id);
    if (id === undefined || id === exchange || editors.peek().has(id)) return;
    if (stored || begun.has(id)) open(id, stored);
    else if (list.value.more) pages.more();
  });

  const create = () => {
    const id = newId();
    begun.add(id);
    open(id, undefined);
    go(`#templates/${id}`);
  };
  const remove = async (id: string) => {
    const { value: list } = pages.list;
    const stored = list.state === 'ready' ? list.value.rows.find((template) => template.id === id) : undefined;
    keepIn(localStorage, `${keptPrefix}${id}`).clear();
    editors.value = new Map([...editors.peek()].filter(([other]) => other !== id));
    begun.delete(id);
    go('#templates');
    if (stored) await removeRecord(screen, stored, remover);
  };

  function drawChosen(id: string) {
    const { value: list } = pages.list;
    const autosave = editors.value.get(id);
    if (!autosave) {
      const gone = list.state === 'ready' && !list.value.more;
      return gone ? <ErrorState title={t('problem.missing')}>{t('templates.pick')}</ErrorState> : <Loading label={t('ui.loading')} />;
    }
    const editing = openEditing(screen, autosave, { id, textOf: ({ text }) => text, keepBoth: keepCopy, onClose: () => go('#templates') });
    const { slots, ...choice } = preview();
    return (
      <TemplateEditor
        key={id}
        editing={{
          ...editing,
          onSave: () => {
            if (templateTrouble(autosave.value.peek()) === undefined) editing.onSave();
          },
        }}
        preview={{ ...choice, filled: render(editing.value.text, slots) }}
        slots={slotNames}
        onDelete={() => void remove(id)}
      />
    );
  }

  async function keepCopy({ shortcut: _, ...words }: TemplateWords): Promise<void> {
    const saved = await request('templates.save', {
      ...words,
      write: newWrite(),
      id: newId(),
      name: t('drafts.copyTitle', { title: words.name }).slice(0, 200),
    });
    if (!saved.ok) throw new Error(sayProblem(screen, saved.problem));
  }

  return function drawTemplates() {
    const { value: id } = chosen;
    const unsaved = new Set([...editors.value].filter(([, { state }]) => state.value.kind !== 'saved').map(([other]) => other));
    return (
      <TwoPanes
        backHref="#templates"
        hint={pages.list.value.state === 'ready' && pages.list.value.value.total > 0 ? t('templates.pick') : ''}
        list={
          <TemplateList
            list={pages.list.value}
            now={screen.now.value}
            chosen={id}
            unsaved={unsaved}
            href={(template) => `#templates/${template.id}`}
            exchangeHref={`#templates/${exchange}`}
            onNew={create}
            onMore={pages.more}
            onRetry={pages.reload}
          />
        }
        chosen={id === undefined ? undefined : id === exchange ? drawExchange() : drawChosen(id)}
      />
    );
  };
}

const openTemplate = (screen: Screen, id: string, stored: Template | undefined): Autosave<TemplateWords, Template> =>
  createAutosave<TemplateWords, Template>({
    stored,
    empty,
    wordsOf: ({ name, label, shortcut, text }) => ({ name, label, shortcut: shortcut ?? '', text }),
    same: (one, other) => one.name === other.name && one.label === other.label && one.shortcut === other.shortcut && one.text === other.text,
    save: async ({ value: { shortcut, ...words }, ...change }) =>
      outcomeOf(screen, await request('templates.save', { ...words, ...given(change), id, ...(shortcut !== '' && { shortcut }) })),
    newWrite,
    keep: keepIn(localStorage, `${keptPrefix}${id}`),
  });

type SavedTemplate = Output<'templates.save'>;
type TemplateProblem = Extract<SavedTemplate, { ok: false }>['problem'];

function outcomeOf(screen: Screen, saved: SavedTemplate): Outcome<Template> {
  if (saved.ok) return saved;
  const { problem } = saved;
  if (problem.kind === 'template' || problem.kind === 'shortcut') return { ok: false, problem: { kind: 'refused', message: sayProblem(screen, problem) } };
  return { ok: false, problem };
}

const sayProblem = ({ words: { t } }: Screen, problem: TemplateProblem): string => {
  if (problem.kind === 'template') return t('problem.template', { message: problem.message, line: problem.line, column: problem.column });
  if (problem.kind === 'shortcut') return t('problem.shortcut', { takenBy: problem.takenBy });
  return t(`problem.${problem.kind}`);
};
