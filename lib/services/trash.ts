import type { Topic } from '../live/topics';
import type { Output } from '../messages/protocol';
import { type TrashedId, type TrashedKind, type TrashRow, trashTime } from '../model/trash';
import type { Trashed } from '../storage';
import { mayChange } from '../team/may-change';
import type { Context, Serves } from './context';
import { ownWho } from './own-who';
import { stableHex } from './stable-hex';

const longestTitle = 120;
const longestWords = 240;
/** As many as one page of the trash may bring; all of it goes so many at a time. */
const batch = 200;

/** What was deleted in the last 30 days, of every kind: to be looked at, brought back, or let go for good. */
export const trash = (context: Context): Serves<'trash.list' | 'trash.restore' | 'trash.erase'> => {
  const { trash: kept } = context.repositories;
  return {
    'trash.list': async ({ kinds, words, before, limit }) => {
      const [{ rows, next }, counts] = await Promise.all([kept.list({ kinds, words, before, limit }), kept.counts()]);
      const total = (kinds ?? (Object.keys(counts) as TrashedKind[])).reduce((sum, kind) => sum + counts[kind], 0);
      return { rows: rows.map(rowOf), next, total, counts };
    },
    'trash.restore': async ({ write, items }) => {
      const restored: TrashedId[] = [];
      const failed: Output<'trash.restore'>['failed'] = [];
      const lockOf = await teamsLocks(context);
      for (const item of items) {
        const why = (await lockOf(item)) ?? (await hindrance(context, item));
        if (why !== undefined) {
          failed.push({ item, why });
          continue;
        }
        const back = await kept.restore({ ...item, write: await stableHex(`${write}/${item.kind}/${item.id}`), at: context.now() });
        if (back.ok) restored.push(item);
        else failed.push({ item, why: back.problem.kind });
      }
      await context.announce(...topicsOf(restored));
      return { restored, failed };
    },
    'trash.erase': async (asked) => {
      let gone = 0;
      if ('items' in asked) gone = await erase(context, asked.items);
      else {
        for (;;) {
          const { rows } = await kept.list({ limit: batch });
          const went = await erase(
            context,
            rows.map(({ kind, record }) => ({ kind, id: record.id })),
          );
          gone += went;
          if (rows.length === 0 || went === 0) break;
        }
      }
      await context.announce(...topicsOf('items' in asked ? asked.items : allKinds.map((kind) => ({ kind, id: '' }))));
      return { gone };
    },
  };
};

/** Fewer records are right from now on: told before, so that wherever this is interrupted it is no sign of damage. */
async function erase({ repositories, expectFewer }: Context, items: readonly TrashedId[]): Promise<number> {
  if (items.length === 0) return 0;
  await expectFewer?.(items.length);
  return repositories.trash.erase(items);
}

/** Where the team's templates and playbook are others' to change, so is their way back: the server would not take it. */
async function teamsLocks(context: Context): Promise<(item: TrashedId) => Promise<'playbook' | 'template.member' | 'template.guest' | undefined>> {
  const who = await ownWho(context);
  if (!who || who.role === 'lead') return async () => undefined;
  const { team, playbook, templates } = context.repositories;
  const theirs = new Set(await team.known('templates'));
  return async ({ kind, id }) => {
    if (kind === 'playbook') return mayChange(who, { store: kind, shared: (await playbook.get(id))?.shared }) === 'no' ? 'playbook' : undefined;
    if (kind !== 'templates') return undefined;
    const may = mayChange(who, { store: kind, shared: (await templates.get(id))?.shared, isTeams: theirs.has(id) });
    return may === 'propose' ? 'template.member' : may === 'no' ? 'template.guest' : undefined;
  };
}

/** Two living joins never hold one account, and no two templates one shortcut. */
async function hindrance({ repositories: { joins, templates } }: Context, { kind, id }: TrashedId): Promise<'joined' | 'shortcut' | undefined> {
  if (kind === 'joins') {
    const join = await joins.get(id);
    for (const person of join?.people ?? []) {
      const other = await joins.of(person);
      if (other && other.id !== id) return 'joined';
    }
  }
  if (kind === 'templates') {
    const template = await templates.get(id);
    const taken = template?.shortcut === undefined ? undefined : await templates.withShortcut(template.shortcut);
    if (taken && taken.id !== id) return 'shortcut';
  }
  return undefined;
}

const topicOf: Record<TrashedKind, Topic[]> = {
  notes: ['notes', 'chips'],
  ideas: ['ideas'],
  drafts: ['drafts'],
  templates: ['templates'],
  replies: ['replies', 'waiting', 'people'],
  joins: ['people', 'chips'],
  playbook: ['playbook', 'waiting', 'chips'],
  profiles: ['people', 'chips'],
  permissions: ['people'],
  reminders: ['reminders', 'chips'],
  outcomes: ['outcomes'],
  reports: ['reports'],
};
const allKinds = Object.keys(topicOf) as TrashedKind[];

const topicsOf = (items: readonly TrashedId[]): Topic[] => [...new Set(items.flatMap(({ kind }) => topicOf[kind]))];

function rowOf({ kind, record, ...rest }: Trashed): TrashRow {
  const deletedAt = record.deletedAt ?? record.updatedAt;
  const { title, words } = wordsOf({ kind, record, ...rest } as Trashed);
  return {
    kind,
    id: record.id,
    rev: record.rev,
    title: title.trim().slice(0, longestTitle),
    words: words.trim().slice(0, longestWords),
    deletedAt,
    goesAt: deletedAt + trashTime,
    ...('part' in record && { part: record.part }),
  };
}

/** What tells it from the others of its kind. */
function wordsOf(one: Trashed): { title: string; words: string } {
  if (one.kind === 'notes') return { title: one.record.about.label, words: one.record.text };
  if (one.kind === 'ideas') return { title: '', words: one.record.text };
  if (one.kind === 'drafts') return { title: one.record.title, words: one.record.text };
  if (one.kind === 'templates') return { title: one.record.name, words: one.record.text };
  if (one.kind === 'replies') return { title: handleOf(one.record.person), words: one.record.text };
  if (one.kind === 'joins') return { title: one.record.people.map(handleOf).join(', '), words: '' };
  if (one.kind === 'profiles') return { title: handleOf(one.record.id), words: one.record.moments.map(({ what }) => what).join(', ') };
  if (one.kind === 'permissions') return { title: handleOf(one.record.person), words: one.record.what };
  if (one.kind === 'reminders') return { title: one.record.about?.label ?? '', words: one.record.text };
  if (one.kind === 'outcomes') return { title: one.record.day ?? '', words: one.record.note ?? '' };
  if (one.kind === 'reports') return { title: one.record.title, words: `${one.record.from} – ${one.record.to}` };
  return { title: 'name' in one.record ? one.record.name : '', words: 'about' in one.record ? one.record.about : '' };
}

/** "@ana" of "x:ana". */
const handleOf = (person: string | undefined): string => (person === undefined ? '' : `@${person.slice(person.indexOf(':') + 1)}`);
