import type { SharedStore } from '../model/team';
import type { Body } from '../sync/body';
import { isBelieved, type Place } from '../sync/replica';
import { generationOf, idOf, joinedRevs, type Leaf, type Tree, withBase } from '../sync/tree';
import { withPast } from './revision';
import type { Past, Row, Shared } from './schema';
import type { Envelope, Put } from './words-inside';

export type Standing = { record: Envelope; row: Row };

/** Ids of earlier revisions that are kept for one record; a server keeps 1,000. */
export const longestChain = 900;

export const sharedId = (store: SharedStore, id: string): string => `${store}:${id}`;

/** What counts for one device only and changes without a revision: uses of a template, and the words of a reply, which stay where they were written. */
const own: Partial<Record<SharedStore, (before: Body | undefined) => Body>> = {
  templates: (before) => ({ uses: before?.uses ?? 0, lastUsedAt: before?.lastUsedAt }),
  replies: (before) => ({ text: before?.text ?? '' }),
};

/** A record as it travels. */
export function bodyOf(store: SharedStore, record: object): Body {
  const { id: _, rev: __, ...body } = record as Body;
  for (const field of Object.keys(own[store]?.(undefined) ?? {})) delete body[field];
  return body;
}

/** The record that a body makes here; `before` is absent where none stood. */
export const recordOf = (store: SharedStore, { id, rev, body, before }: { id: string; rev: string; body: Body; before?: object | undefined }): Body =>
  definedOf({ ...body, ...own[store]?.(before as Body | undefined), id, rev });

/** The ends of a record: the one that stands here, with all that it came from, and those beside it. */
export function treeOf(store: SharedStore, standing: Standing | undefined, shared: Shared | undefined): Tree {
  const { branches = [], bases = [] } = shared ?? {};
  return { leaves: [...(standing ? [leafOf(store, standing, shared)] : []), ...branches], bases: [...bases] };
}

function leafOf(store: SharedStore, { record, row }: Standing, shared: Shared | undefined): Leaf {
  const { rev } = record;
  const of = <Value extends { rev: string }>(value: Value | undefined) => (value?.rev === rev ? value : undefined);
  return {
    rev,
    revs: joinedRevs({ rev, revs: chainOf(rev, row.past) }, shared?.chain),
    isDeleted: record.deletedAt !== undefined,
    body: bodyOf(store, record),
    sent: of(shared?.sent)?.round,
    refused: of(shared?.refused)?.why,
    by: of(shared?.by)?.name,
  };
}

/** Earlier revisions as far as each came from the next; an imported record may have others behind it. */
function chainOf(rev: string, past: readonly Past[]): string[] {
  const revs = [idOf(rev)];
  for (const earlier of past) {
    if (generationOf(earlier.rev) !== generationOf(rev) - revs.length) break;
    revs.push(idOf(earlier.rev));
  }
  return revs;
}

export interface Written {
  /** What has to be written among the records; absent where the same stands there. */
  put: Put<Envelope> | undefined;
  shared: Shared;
  /** Something of it waits to be sent. */
  isUnsent: boolean;
}

/** A tree as rows. @throws nothing: `parse` says whether what stands first can be a record; where it can't, it is kept beside. */
export function writtenOf(
  { store, id, place, at }: { store: SharedStore; id: string; place: Place; at: number },
  { tree, standing, shared }: { tree: Tree; standing: Standing | undefined; shared: Shared | undefined },
  parse: (record: Body) => Envelope | undefined,
): Written {
  const [first, ...rest] = tree.leaves;
  const body = first && (first.body ?? (standing && { ...bodyOf(store, standing.record), deletedAt: standing.record.deletedAt ?? at }));
  const record =
    first && body && (standing?.record.rev === first.rev ? standing.record : parse(recordOf(store, { id, rev: first.rev, body, before: standing?.record })));
  const branches = record ? rest : tree.leaves;
  const isSent = isBelieved(place, first?.sent);
  const next: Shared = {
    ...shared,
    id: sharedId(store, id),
    bases: first && isSent && body && !first.isDeleted ? withBase(tree.bases, { rev: first.rev, body }) : tree.bases,
    branches,
    sent: record && first && isSent ? { rev: first.rev, revs: first.revs.slice(0, 50), isDeleted: first.isDeleted, round: first.sent ?? 0 } : shared?.sent,
    chain: record && first ? { rev: first.rev, revs: first.revs.slice(0, longestChain) } : shared?.chain,
    refused: first?.refused === undefined ? undefined : { rev: first.rev, why: first.refused },
    by: first?.by === undefined ? undefined : { rev: first.rev, name: first.by },
    keys: {},
  };
  const isUnsent = tree.leaves.some((leaf) => !isBelieved(place, leaf.sent) && leaf.refused === undefined);
  const put =
    record && standing?.record !== record
      ? {
          record,
          before: standing,
          did: record.deletedAt === undefined ? ('saved' as const) : ('removed' as const),
          past: pastOf(record, first?.revs ?? [], standing),
        }
      : undefined;
  return { put, shared: withKeys(next, tree), isUnsent };
}

/** What the lists of conflicts, refusals and notices are found by. */
export function withKeys(shared: Shared, { leaves }: Pick<Tree, 'leaves'>): Shared {
  const living = leaves.filter(({ isDeleted }) => !isDeleted).length;
  const keys = {
    ...(shared.wire !== undefined && { wire: shared.wire }),
    ...(living > 1 && { conflict: 1 }),
    ...(leaves.some(({ refused }) => refused !== undefined) && { refused: 1 }),
    ...(shared.notice !== undefined && { notice: 1 }),
    ...(shared.keys.gone !== undefined && { gone: 1 }),
  };
  return { ...shared, keys };
}

/** Revisions of others came without their times: they are as old as what came. */
function pastOf(record: Envelope, revs: readonly string[], standing: Standing | undefined): Past[] {
  const known = new Map(
    [...(standing ? withPast(standing.row.past, { rev: standing.record.rev, at: standing.record.updatedAt }) : [])].map(({ rev, at }) => [rev, at]),
  );
  return revs.slice(1, 51).map((id, back) => {
    const rev = `${generationOf(record.rev) - back - 1}-${id}`;
    return { rev, at: known.get(rev) ?? record.updatedAt };
  });
}

const definedOf = (fields: Body): Body => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
