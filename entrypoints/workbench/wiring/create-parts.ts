import { effect, signal } from '@preact/signals';
import type { Choice } from '../../../components/editing/ConflictChoice';
import { type Autosave, createAutosave, type Outcome } from '../../../components/editing/create-autosave';
import { keepIn, namesKeptIn } from '../../../components/editing/keep-in';
import { slugShape } from '../../../components/playbook/CampaignsSection';
import { partAsText } from '../../../components/playbook/part-as-text';
import type { Many, Once, PartEditing, PartWords } from '../../../components/playbook/part-words';
import type { Words } from '../../../lib/i18n';
import { liveQuery } from '../../../lib/live/live-query';
import { newId, newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { PartName, PartSent, PlaybookPart, singleParts } from '../../../lib/model/playbook';
import { everyOf, isDay, singleOf } from '../../../lib/playbook';
import { given } from './create-note-editing';
import { openEditing, saveOnLeave } from './open-editing';
import { type Remover, removeRecord } from './remove-record';
import type { Screen } from './screen';

type Single = (typeof singleParts)[number];
type Several = Exclude<PartName, Single>;
type AnyEditor = Autosave<PartWords, PlaybookPart>;

const pause = 400;
const keptPrefix = 'playbook:';
/** Kept words this old belong to no window that is still at work: those save or fail within seconds. */
const abandoned = 10_000;

const remover: Remover<PlaybookPart> = {
  remove: (removal) => request('playbook.remove', removal),
  restore: (removal) => request('playbook.restore', removal),
  deleted: 'playbook.deleted',
  restored: 'playbook.restored',
};

/** The playbook's parts as they stand, and an editor for each that is drawn. `empty`: the words that a new one begins with. */
export function createParts(screen: Screen, empty: { [Name in PartName]: () => PartWords<Name> }) {
  const { t } = screen.words;
  const list = liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const editors = signal<ReadonlyMap<string, AnyEditor>>(new Map());
  /** Begun in this window, newest first: they stay at the top, so that nothing jumps away under the hand when it is stored. */
  const begun = signal<readonly { id: string; part: PartName }[]>([]);
  const parts = (): PlaybookPart[] => (list.value.state === 'ready' ? list.value.value : []);

  const open = (name: PartName, id: string, stored: PlaybookPart | undefined): AnyEditor => {
    const before = editors.peek().get(id);
    if (before) return before;
    const editor = openPart({ id, name, stored, empty: empty[name](), t });
    editors.value = new Map([...editors.peek(), [id, editor]]);
    return editor;
  };
  saveOnLeave(() => editors.peek().values(), screen.until);
  effect(() => {
    for (const part of parts()) editors.peek().get(part.id)?.heard(part);
  });
  for (const { name, at } of namesKeptIn(localStorage)) {
    const [, part, id] = name.match(/^playbook:([a-z]+):(.+)$/s) ?? [];
    if (!part || !id || !Object.hasOwn(empty, part) || Date.now() - at < abandoned) continue;
    const known = part as PartName;
    if (part !== id) begun.value = [{ id, part: known }, ...begun.peek()];
    void open(known, id, undefined)
      .flush()
      .then(() => screen.tell(t('workbench.recovered')));
  }

  /** The one cast: an editor is made for the part whose name it is asked for. */
  const editing = <Name extends PartName>(name: Name, id: string, stored: PlaybookPart | undefined): PartEditing<Name> => {
    const editor = editors.value.get(id) ?? open(name, id, stored);
    const copy = async (words: PartWords) => {
      if (!('name' in words)) return;
      const renamed = { ...words, name: t('playbook.copyName', { name: words.name }).slice(0, 200), ...('slug' in words && { slug: `${words.slug}-2` }) };
      const saved = await request('playbook.save', { ...renamed, write: newWrite(), id: newId() });
      if (!saved.ok) throw new Error(saved.problem.kind === 'refused' ? saved.problem.message : t(`problem.${saved.problem.kind}`));
    };
    const opened = openEditing(screen, editor, { id, textOf: partAsText, keepBoth: copy, onClose: () => undefined });
    const isSingle = name === id;
    return {
      ...opened,
      // Of these there is one: both can't stand, so ours is taken along.
      onChoose: (choice: Choice) => {
        if (isSingle && choice === 'both') opened.onCopy();
        opened.onChoose(isSingle && choice === 'both' ? 'theirs' : choice);
      },
    } as unknown as PartEditing<Name>;
  };

  const remove = async (id: string) => {
    const editor = editors.peek().get(id);
    await editor?.flush();
    const stored = parts().find((part) => part.id === id);
    editor?.stop();
    editors.value = new Map([...editors.peek()].filter(([other]) => other !== id));
    begun.value = begun.peek().filter((each) => each.id !== id);
    if (stored) await removeRecord(screen, stored, remover);
    else for (const { name } of namesKeptIn(localStorage)) if (name.endsWith(`:${id}`)) keepIn(localStorage, name).clear();
  };

  return {
    list,
    once<Name extends Single>(name: Name): Once<Name> {
      const stored = singleOf(parts(), name);
      return { editing: editing(name, name, stored), isStored: stored !== undefined };
    },
    many<Name extends Several>(name: Name): Many<Name> {
      const fresh = begun.value.filter(({ part }) => part === name).map(({ id }) => id);
      const stored: readonly PlaybookPart[] = everyOf(parts(), name);
      const others = stored.filter(({ id }) => !fresh.includes(id));
      return {
        rows: [
          ...fresh.map((id) =>
            editing<Name>(
              name,
              id,
              stored.find((part) => part.id === id),
            ),
          ),
          ...others.map((part) => editing<Name>(name, part.id, part)),
        ],
        fresh: fresh[0],
        onNew() {
          begun.value = [{ id: newId(), part: name }, ...begun.peek()];
        },
        onDelete: (id) => void remove(id),
      };
    },
  };
}

interface Opening {
  id: string;
  name: PartName;
  stored: PlaybookPart | undefined;
  empty: PartWords;
  t: Words['t'];
}

function openPart({ id, name, stored, empty, t }: Opening): AnyEditor {
  const seen = { words: stored && wordsOf(stored) };
  const send = (words: PartWords, change: { write: string; base: string | undefined }) =>
    request('playbook.save', { ...words, ...given(change), id } as PartSent);
  return createAutosave<PartWords, PlaybookPart>({
    stored,
    empty,
    wordsOf,
    same,
    async save({ value, ...change }): Promise<Outcome<PlaybookPart>> {
      const message = whyNotYet(value, t);
      if (message !== undefined) return { ok: false, problem: { kind: 'refused', message } };
      const first = await send(value, change);
      // A crisis that began or ended meanwhile is no other version of the plan.
      const isOnlyLived = !first.ok && first.problem.kind === 'changed' && seen.words !== undefined && same(wordsOf(first.problem.now), seen.words);
      const saved = isOnlyLived && first.problem.kind === 'changed' ? await send(value, { ...change, base: first.problem.now.rev }) : first;
      if (saved.ok) seen.words = wordsOf(saved.value);
      return saved;
    },
    newWrite,
    keep: keepIn(localStorage, `${keptPrefix}${name}:${id}`),
    delay: pause,
  });
}

const machinery = new Set(['id', 'rev', 'createdAt', 'updatedAt', 'deletedAt', 'since', 'timeline']);
const wordsOf = (part: PlaybookPart): PartWords => Object.fromEntries(Object.entries(part).filter(([name]) => !machinery.has(name))) as unknown as PartWords;

const same = (one: PartWords, other: PartWords): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );

/** What is still missing before it can be stored; the words stay in the editor and are kept over a reload. */
function whyNotYet(words: PartWords, t: Words['t']): string | undefined {
  if ('name' in words && words.name.trim() === '') return t('playbook.name.missing');
  if (words.part === 'campaign' && !slugShape.test(words.slug)) return t('playbook.slug.missing');
  if (words.part !== 'hours') return undefined;
  if (!words.holidays.every(isDay)) return t('playbook.refused.day');
  return words.days.every((span) => span === null || span.from < span.to) ? undefined : t('playbook.refused.span');
}
