import { bad, good } from '../model/result';
import type { Conflict, Refusal, SharedStore, TeamNotice, Version } from '../model/team';
import type { Sides } from '../storage';
import { same } from '../sync/body';
import { tooLarge } from '../sync/replica';
import { commonOf } from '../sync/tree';
import type { Context, Serves } from './context';
import { told } from './told';

type Rows =
  | 'team.conflicts'
  | 'team.resolve'
  | 'team.reopen'
  | 'team.refused'
  | 'team.giveUp'
  | 'team.known'
  | 'team.notices'
  | 'team.dismiss'
  | 'team.share'
  | 'assignments.save'
  | 'assignments.remove'
  | 'assignments.restore'
  | 'assignments.list'
  | 'reviews.save'
  | 'reviews.remove'
  | 'reviews.restore'
  | 'reviews.list'
  | 'decisions.save'
  | 'decisions.remove'
  | 'decisions.restore'
  | 'decisions.list';

/** What became of single records: versions that need a choice, what the server would not take, who takes what, what waits for approval. */
export const teamRecords = (context: Context, announceOf: (store: SharedStore) => Promise<void>): Serves<Rows> => {
  const { team, assignments, reviews, decisions } = context.repositories;
  const at = () => context.now();
  /** A decision is called by what it decides about. */
  const calledRight = <Of extends { store: SharedStore; id: string; label: string }>(list: Of[]): Promise<Of[]> =>
    Promise.all(list.map(async (each) => (each.store === 'decisions' ? { ...each, label: (await reviews.get(each.id))?.title || each.label } : each)));
  return {
    'team.conflicts': async () => calledRight((await team.list('conflict')).map(conflictOf)),
    'team.resolve': async ({ store, id, ...choice }) => {
      const fields = Object.fromEntries(Object.entries(choice.fields).map(([name, value]) => [name, value ?? undefined]));
      const done = await team.resolve({ store, id }, { ...choice, fields, at: at() });
      if (done.ok) await announceOf(store);
      return done.ok ? good({ done: true }) : bad(done.problem);
    },
    'team.reopen': async ({ store, id, write }) => {
      const done = await team.reopen({ store, id }, { write, at: at() });
      if (done) await announceOf(store);
      return { done };
    },
    'team.refused': async () => calledRight((await team.list('refused')).flatMap(refusalOf)),
    'team.giveUp': async ({ store, id }) => {
      const done = await team.giveUp({ store, id }, at());
      if (done) await announceOf(store);
      return { done };
    },
    'team.known': async ({ store }) => ({ ids: await team.known(store) }),
    'team.notices': async () => calledRight((await team.list('notice')).map(noticeOf)),
    'team.dismiss': async ({ store, id }) => {
      await team.dismiss({ store, id });
      await context.announce('team');
      return { done: true };
    },
    'team.share': async ({ store, id, write, shared }) => {
      const done = await team.share({ store, id }, { write, shared: shared ?? undefined, at: at() });
      if (done) await announceOf(store);
      return { done };
    },
    'assignments.save': (change) => told(context, ['team'], assignments.save({ ...change, at: at() })),
    'assignments.remove': (act) => told(context, ['team'], assignments.remove({ ...act, at: at() })),
    'assignments.restore': (act) => told(context, ['team'], assignments.restore({ ...act, at: at() })),
    'assignments.list': async () => (await assignments.all()).sort((a, b) => b.updatedAt - a.updatedAt),
    'reviews.save': (change) => told(context, ['team'], reviews.save({ ...change, at: at() })),
    'reviews.remove': (act) => told(context, ['team'], reviews.remove({ ...act, at: at() })),
    'reviews.restore': (act) => told(context, ['team'], reviews.restore({ ...act, at: at() })),
    'reviews.list': async () => (await reviews.all()).sort((a, b) => b.updatedAt - a.updatedAt),
    'decisions.save': (change) => told(context, ['team'], decisions.save({ ...change, at: at() })),
    'decisions.remove': (act) => told(context, ['team'], decisions.remove({ ...act, at: at() })),
    'decisions.restore': (act) => told(context, ['team'], decisions.restore({ ...act, at: at() })),
    'decisions.list': async () => (await decisions.all()).sort((a, b) => b.updatedAt - a.updatedAt),
  };
};

/** Not worth a choice of its own: which is later is plain. */
const silent: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'shared']);

function conflictOf({ store, id, record, leaves, bases }: Sides): Conflict {
  const living = leaves.filter(({ isDeleted, body }) => !isDeleted && body);
  const versions: Version[] = living.map(({ rev, by, body = {} }) => ({ rev, by, at: Number(body.updatedAt ?? 0), fields: body }));
  const [one, other] = living;
  const common = one && other && commonOf(one, other);
  const names = new Set(versions.flatMap(({ fields }) => Object.keys(fields)));
  const differ = [...names].filter((name) => !silent.has(name) && versions.some(({ fields }) => !same(fields[name], versions[0]?.fields[name])));
  return { store, id, label: labelOf(record ?? versions[0]?.fields ?? {}), versions, before: bases.find(({ rev }) => rev === common)?.body, differ };
}

function refusalOf({ store, id, record, leaves, bases }: Sides): Refusal[] {
  const leaf = leaves.find(({ refused }) => refused !== undefined);
  if (leaf?.refused === undefined) return []; // it was changed since, and is sent again
  const why: Refusal['why'] = leaf.refused === tooLarge ? { kind: 'size' } : { kind: 'rule', said: leaf.refused };
  const body = leaf.body ?? record ?? {};
  return [{ store, id, label: labelOf(body), why, hasTheirs: leaves.length > 1 || bases.length > 0, text: wordsOf(body) }];
}

const noticeOf = ({ store, id, record, notice = 0 }: Sides): TeamNotice => ({ store, id, label: labelOf(record ?? {}), at: notice });

/** What somebody wrote, to be copied. */
const wordsOf = (body: Record<string, unknown>): string =>
  [body.name, body.title, body.text, body.comment, body.note].filter((each) => typeof each === 'string' && each !== '').join('\n\n');

/** The first words of a record, whatever its kind. */
export function labelOf(record: Record<string, unknown>): string {
  const about = (record.about as { label?: unknown } | undefined)?.label;
  const words = [record.name, record.title, record.label, about, record.text, record.what, record.who, record.part].find(
    (each) => typeof each === 'string' && each !== '',
  );
  return String(words ?? '').slice(0, 100);
}
