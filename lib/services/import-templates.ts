import { sayFault } from '../i18n';
import type { Output } from '../messages/protocol';
import type { Incoming, Template } from '../model/template';
import { goOn } from '../model/work';
import { mayChange } from '../team/may-change';
import { problemIn } from '../templates';
import type { Context, Serves } from './context';
import { ownWho } from './own-who';
import { stableHex } from './stable-hex';

type Subject = 'templates.import' | 'templates.undoImport';

/** Templates from files of other tools: looked at first, written on the second asking, and taken back with what the answer gave. */
export const importTemplates = (context: Context): Serves<Subject> => {
  const { templates: kept } = context.repositories;
  return {
    'templates.import': ({ write, rows, dryRun, work }) =>
      (context.work ?? unwatched)(work, async (step) => {
        const isTeams = await lockedTemplates(context);
        const plan = planner(await kept.all(), { words: context.words, isTeams });
        const answer: Output<'templates.import'> = { rows: [], undo: { added: [], changed: [] } };
        for (const incoming of rows) {
          if (!step(answer.rows.length, rows.length)) {
            answer.stopped = true;
            break;
          }
          const { name } = incoming;
          const id = incoming.id ?? `import:${await stableHex(incoming.key)}`;
          const before = await kept.get(id);
          const planned = plan({ incoming, id, before });
          if (planned.did === 'refused' || planned.did === 'same' || dryRun) {
            answer.rows.push({ name, ...planned });
            continue;
          }
          const problem = await put(context, { incoming, id, before, write: await stableHex(`${write}/${id}`) });
          answer.rows.push(problem === undefined ? { name, ...planned } : { name, did: 'refused', why: problem });
          if (problem !== undefined) continue;
          if (planned.did === 'new') answer.undo.added.push(id);
          else if (before) answer.undo.changed.push(before);
        }
        if (!dryRun) await context.announce('templates');
        return answer;
      }),
    'templates.undoImport': async ({ write, added, changed }) => {
      const outcomes: boolean[] = [];
      for (const id of added) {
        const base = (await kept.get(id))?.rev;
        outcomes.push((await kept.remove({ id, write: await stableHex(`${write}/${id}`), base, at: context.now() })).ok);
      }
      for (const template of changed)
        outcomes.push(
          (await put(context, {
            incoming: whole(template),
            id: template.id,
            before: await kept.get(template.id),
            write: await stableHex(`${write}/${template.id}`),
          })) === undefined,
        );
      await context.announce('templates');
      return { undone: outcomes.filter(Boolean).length, failed: outcomes.filter((done) => !done).length };
    },
  };
};

const unwatched: NonNullable<Context['work']> = (_, work) => work(goOn);

type Planned = { did: 'new' | 'changed' | 'same' } | { did: 'refused'; why: string };

/** Which ones are the team's, and this person can't change. */
async function lockedTemplates(context: Context): Promise<(template: Template) => boolean> {
  const who = await ownWho(context);
  if (!who || who.role === 'lead') return () => false;
  const theirs = new Set(await context.repositories.team.known('templates'));
  return ({ id, shared }) => mayChange(who, { store: 'templates', shared, isTeams: theirs.has(id) }) !== 'own-only';
}

interface Around {
  words: Context['words'];
  isTeams(template: Template): boolean;
}

/** Judges row by row; remembers the shortcuts that earlier rows took. */
function planner(all: readonly Template[], { words, isTeams }: Around): (row: { incoming: Incoming; id: string; before: Template | undefined }) => Planned {
  const shortcuts = new Map(all.flatMap(({ shortcut, id, name }) => (shortcut === undefined ? [] : [[shortcut.toLowerCase(), { id, name }] as const])));
  const seen = new Set<string>();
  return ({ incoming, id, before }) => {
    if (seen.has(id)) return { did: 'refused', why: words.t('templates.import.twice') };
    seen.add(id);
    for (const text of [incoming.text, ...(incoming.variants ?? []).map((variant) => variant.text)]) {
      const problem = problemIn(text);
      if (problem)
        return { did: 'refused', why: words.t('problem.template', { line: problem.line, column: problem.column, message: sayFault(problem.fault, words) }) };
    }
    if (before && before.deletedAt === undefined && isSame(incoming, before)) return { did: 'same' };
    if (all.some((one) => one.id !== id && one.name === incoming.name && one.text === incoming.text)) return { did: 'same' };
    if (before && isTeams(before)) return { did: 'refused', why: words.t('sharing.template.import') };
    const short = incoming.shortcut?.toLowerCase();
    const taken = short === undefined ? undefined : shortcuts.get(short);
    if (taken && taken.id !== id)
      return { did: 'refused', why: words.t('templates.import.shortcut', { shortcut: incoming.shortcut ?? '', takenBy: taken.name }) };
    if (short !== undefined) shortcuts.set(short, { id, name: incoming.name });
    return { did: before && before.deletedAt === undefined ? 'changed' : 'new' };
  };
}

const details = ['name', 'label', 'shortcut', 'text', 'language', 'variants', 'folder', 'networks', 'hints', 'owner', 'reviewedAt', 'validUntil'] as const;

/** What the file does not say is as it is, except the shortcut, which a file always says. */
const isSame = (incoming: Incoming, before: Template): boolean =>
  details.every((name) => (incoming[name] === undefined && name !== 'shortcut') || JSON.stringify(incoming[name]) === JSON.stringify(before[name]));

/** With the absent details sent empty, so that they go away again. */
const whole = ({ id: _, ...template }: Template): Incoming => ({
  folder: '',
  variants: [],
  networks: [],
  hints: [],
  owner: '',
  reviewedAt: 0,
  validUntil: 0,
  ...template,
  key: template.name,
});

/** Why it was not kept, in words; `undefined` when it was. One from the trash comes back with the new words. */
async function put(
  { repositories: { templates: kept }, now, words }: Context,
  { incoming, id, before, write }: { incoming: Incoming; id: string; before: Template | undefined; write: string },
): Promise<string | undefined> {
  const at = now();
  const restored = before?.deletedAt === undefined ? undefined : await kept.restore({ id, write: await stableHex(`${write}/back`), base: before.rev, at });
  if (restored && !restored.ok) return words.t(`problem.${restored.problem.kind}`);
  const base = restored?.value.rev ?? before?.rev;
  const { key: _, id: __, ...content } = incoming;
  const saved = await kept.save({ ...contentOf(content), id, write, base, at });
  return saved.ok ? undefined : words.t(`problem.${saved.problem.kind}`);
}

/** Nothing but what a template's words are: an undo brings a whole record along. */
const contentOf = (content: Omit<Incoming, 'key' | 'id'>): Omit<Incoming, 'key' | 'id'> => ({
  ...Object.fromEntries(details.flatMap((name) => (content[name] === undefined ? [] : [[name, content[name]]]))),
  name: content.name,
  label: content.label,
  text: content.text,
});
