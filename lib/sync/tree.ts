import { type Body, canonical, digest, same } from './body';

/**
 * One end of a record's history, as CouchDB keeps it: several ends are a conflict, and none is ever dropped without its words being kept.
 * `revs`: ids (what stands behind the dash) of this revision and those before it, newest first. `body` is absent where only the removal is known.
 */
export interface Leaf {
  rev: string;
  revs: readonly string[];
  isDeleted: boolean;
  body?: Body | undefined;
  /** The round that saw it on the server; see `Place`. */
  sent?: number | undefined;
  /** Why the server would not take it. */
  refused?: string | undefined;
  /** Who wrote it, as the server made sure. */
  by?: string | undefined;
}

/** What a revision was that others may have gone on from. */
export interface Base {
  rev: string;
  body: Body;
}

/** `leaves`: the one that stands first. */
export interface Tree {
  leaves: Leaf[];
  /** Newest first. */
  bases: Base[];
}

/** A merge needs the one both sides came from; more than a handful of revisions apart nobody merges by machine. */
const mostBases = 4;

export const generationOf = (rev: string): number => Number(rev.slice(0, rev.indexOf('-')));
export const idOf = (rev: string): string => rev.slice(rev.indexOf('-') + 1);

/** CouchDB's own rule for which revision stands: living before removed, then more generations, then the greater name. */
export function inOrder(one: Leaf, other: Leaf): number {
  if (one.isDeleted !== other.isDeleted) return one.isDeleted ? 1 : -1;
  return generationOf(other.rev) - generationOf(one.rev) || (one.rev < other.rev ? 1 : one.rev > other.rev ? -1 : 0);
}

/** Whether this end came from that revision, or is it. */
export function has(leaf: Pick<Leaf, 'rev' | 'revs'>, rev: string): boolean {
  return leaf.revs[generationOf(leaf.rev) - generationOf(rev)] === idOf(rev);
}

/** Puts what came into the tree: it takes the place of what it came from, is left out where it is known, and is a branch of its own otherwise. */
export function graft(tree: Tree, leaf: Leaf): Tree {
  const known = tree.leaves.find(({ rev }) => rev === leaf.rev);
  if (known) return { ...tree, leaves: tree.leaves.map((each) => (each === known ? { ...each, sent: leaf.sent, refused: undefined } : each)) };
  if (tree.leaves.some((each) => has(each, leaf.rev))) return tree;
  const replaced = tree.leaves.filter(({ rev }) => has(leaf, rev));
  const bases = replaced.reduce((all, { rev, body }) => (body ? withBase(all, { rev, body }) : all), tree.bases);
  return { leaves: [...tree.leaves.filter((each) => !replaced.includes(each)), leaf].sort(inOrder), bases };
}

export const withBase = (bases: readonly Base[], base: Base): Base[] => [base, ...bases.filter(({ rev }) => rev !== base.rev)].slice(0, mostBases);

/** The last revision that two ends have in common. */
export function commonOf(one: Leaf, other: Leaf): string | undefined {
  const place = new Map(one.revs.map((id, at) => [`${generationOf(one.rev) - at}-${id}`, at]));
  for (const [at, id] of other.revs.entries()) {
    const rev = `${generationOf(other.rev) - at}-${id}`;
    if (place.has(rev)) return rev;
  }
  return undefined;
}

/**
 * A new revision on top of an end. `id`: 32 hex digits. @see `merged` for ids that every device makes alike.
 */
export const child = (parent: Leaf, id: string, content: { body: Body } | { isDeleted: true }): Leaf => ({
  rev: `${generationOf(parent.rev) + 1}-${id}`,
  revs: [id, ...parent.revs],
  isDeleted: 'isDeleted' in content,
  ...('body' in content && { body: content.body }),
});

/**
 * Makes one of living ends that changed different fields, as often as that goes. Devices that know the same make the same revisions of it, so ends that
 * nobody else shall know (`isKept`) are left as they are.
 */
export function merged(tree: Tree, isKept: (leaf: Leaf) => boolean): Tree {
  const living = tree.leaves.filter((leaf) => !leaf.isDeleted && leaf.refused === undefined && !isKept(leaf));
  for (const [at, winner] of living.entries())
    for (const loser of living.slice(at + 1)) {
      const body = bothOf(tree, winner, loser);
      if (!body) continue;
      const sum = digest(body);
      const leaves = tree.leaves.filter((each) => each !== winner && each !== loser);
      const one = child(winner, mixed(winner.rev, loser.rev, sum), { body });
      const end = child(loser, mixed(winner.rev, loser.rev, flipped(sum)), { isDeleted: true });
      return merged({ ...tree, leaves: [...leaves, one, end].sort(inOrder) }, isKept);
    }
  return tree;
}

/** The person's own choice among several: `body` stands, and every other end is closed. What the server never took is simply gone. */
export function resolved(tree: Tree, { write, body }: { write: string; body: Body }): Tree {
  const living = tree.leaves.filter(({ isDeleted }) => !isDeleted);
  const top = living.find(({ refused }) => refused === undefined) ?? tree.leaves[0];
  if (!top) return tree;
  const others = tree.leaves.filter((each) => each !== top && each.refused === undefined);
  const closed = others.map((each) => (each.isDeleted ? each : child(each, mixed(`0-${write}`, each.rev, digest('closed')), { isDeleted: true })));
  const one = child(top, write, { body });
  const bases = top.body && top.sent !== undefined ? withBase(tree.bases, { rev: top.rev, body: top.body }) : tree.bases;
  return { leaves: [one, ...closed].sort(inOrder), bases };
}

/** Takes such a choice back: what stood stands again, and the other versions beside it. */
export function reopened(tree: Tree, { write, versions }: { write: string; versions: readonly { rev: string; body: Body }[] }): Tree {
  const [first, ...rest] = versions;
  const [top, ...others] = tree.leaves;
  if (!first || !top) return tree;
  const again = rest.flatMap(({ rev, body }) => {
    const end = others.find((each) => has(each, rev));
    return end ? [{ end, leaf: child(end, mixed(`0-${write}`, end.rev, digest(body)), { body }) }] : [];
  });
  const kept = others.filter((each) => !again.some(({ end }) => end === each));
  return { ...tree, leaves: [child(top, write, { body: first.body }), ...kept, ...again.map(({ leaf }) => leaf)].sort(inOrder) };
}

/** What two ends come to together; `undefined` where both changed the same, or what they came from is not known here. */
function bothOf({ bases }: Tree, one: Leaf, other: Leaf): Body | undefined {
  if (!one.body || !other.body) return undefined;
  const common = commonOf(one, other);
  const base = common === undefined ? (isWhole(one) && isWhole(other) ? {} : undefined) : bases.find(({ rev }) => rev === common)?.body;
  if (same(one.body, other.body)) return withTimes(one.body, one.body, other.body);
  if (!base) return undefined;
  const both: Body = {};
  for (const field of new Set([...Object.keys(base), ...Object.keys(one.body), ...Object.keys(other.body)])) {
    const [before, here, there] = [base[field], one.body[field], other.body[field]];
    if (times.has(field)) continue;
    const value = same(here, there) || same(there, before) ? here : same(here, before) ? there : byItself(field, one.body, other.body);
    if (value === clash) return undefined;
    if (value !== undefined) both[field] = value;
  }
  return withTimes(both, one.body, other.body);
}

/** Whether its history is known from the first revision on. */
const isWhole = ({ rev, revs }: Leaf): boolean => revs.length >= generationOf(rev);

const clash = Symbol('both sides changed it');

/** Nobody is asked about a place on a board, nor about who was done first: each device decides alike. */
function byItself(field: string, one: Body, other: Body): unknown {
  if (field === 'order') return canonical(one.order) > canonical(other.order) ? one.order : other.order;
  if ((field !== 'doneAt' && field !== 'doneBy') || one.doneAt === undefined || other.doneAt === undefined) return clash;
  const [first] = [one, other].sort((here, there) => Number(here.doneAt) - Number(there.doneAt) || (canonical(here.doneBy) < canonical(there.doneBy) ? -1 : 1));
  return first?.[field];
}
const times: ReadonlySet<string> = new Set(['createdAt', 'updatedAt']);

/** When it was made first, and changed last. */
const withTimes = (body: Body, one: Body, other: Body): Body => ({
  ...body,
  createdAt: Math.min(Number(one.createdAt), Number(other.createdAt)),
  updatedAt: Math.max(Number(one.updatedAt), Number(other.updatedAt)),
});

/** 32 hex digits out of two revisions and the sum of what became of them, whichever of the two is asked about first. */
function mixed(one: string, other: string, sum: string): string {
  const digits = [idOf(one), idOf(other), sum].map((hex) => BigInt(`0x${hex}`));
  return digits
    .reduce((all, each) => all ^ each, 0n)
    .toString(16)
    .padStart(32, '0');
}

const flipped = (hex: string): string => (BigInt(`0x${hex}`) ^ (2n ** 128n - 1n)).toString(16).padStart(32, '0');

/**
 * The ids from this revision back to the last that a sync left here, and on. A device keeps 50 earlier revisions; somebody may write more often than that before
 * the next sync, and without the ids between the server could not tell that one came from the other. Nobody has seen those between, so any will do.
 */
export function joinedRevs(leaf: Pick<Leaf, 'rev' | 'revs'>, sent: Pick<Leaf, 'rev' | 'revs'> | undefined): readonly string[] {
  if (sent?.rev === leaf.rev) return sent.revs.length > leaf.revs.length ? sent.revs : leaf.revs;
  if (!sent || generationOf(sent.rev) >= generationOf(leaf.rev)) return leaf.revs;
  const gap = generationOf(leaf.rev) - generationOf(sent.rev) - leaf.revs.length;
  if (gap < 0) return has(leaf, sent.rev) ? [...leaf.revs.slice(0, generationOf(leaf.rev) - generationOf(sent.rev)), ...sent.revs] : leaf.revs;
  const oldest = BigInt(`0x${leaf.revs.at(-1) ?? '0'}`);
  const between = Array.from({ length: gap }, (_, at) => ((oldest + BigInt(at + 1)) % 2n ** 128n).toString(16).padStart(32, '0'));
  return [...leaf.revs, ...between, ...sent.revs];
}
