import type { Input } from '../messages/protocol';
import type { Moment, Profile } from '../model/profile';
import { type Decided, joinedProfile, undecided } from '../people';
import type { Context, Serves } from './context';
import { accountsWith } from './joined';
import { stableHex } from './stable-hex';
import { savedOr } from './told';

type Change = Input<'profiles.change'>['change'];

/** Enough for two windows that change the same person at once. */
const attempts = 4;

/**
 * What was decided about somebody. A decision is kept with the account in view; one that takes something back is taken back from
 * every account of the same human being, since what they say is taken together.
 */
export const profiles = (context: Context): Serves<'profiles.change'> => ({
  'profiles.change': async ({ write, person, change }) => {
    const accounts = await accountsWith(context.repositories, person);
    for (const account of accounts) {
      const isOwn = account === person;
      await decide(context, { account, write: await stableHex(`${write} ${account}`), change: (before) => changed(before, change, isOwn) });
    }
    await context.announce('people', 'waiting', 'chips');
    const decided = await context.repositories.profiles.many(accounts);
    return joinedProfile([...decided.values()]) ?? undecided;
  },
});

async function decide(context: Context, { account, write, change }: { account: string; write: string; change(before: Decided): Decided }): Promise<void> {
  const { profiles: kept } = context.repositories;
  for (let attempt = 1; ; attempt += 1) {
    const before: Profile | undefined = await kept.get(account);
    const stands = before && before.deletedAt === undefined ? decidedOf(before) : undecided;
    const wanted = change(stands);
    if (JSON.stringify(wanted) === JSON.stringify(stands)) return;
    const saved = await kept.save({ ...wanted, id: account, write, at: context.now(), ...(before && { base: before.rev }) });
    if (saved.ok || saved.problem.kind !== 'changed' || attempt === attempts) return void savedOr(context, saved);
  }
}

const decidedOf = ({ id: _, rev: __, createdAt: ___, updatedAt: ____, deletedAt: _____, ...decided }: Profile): Decided => decided;

/** `isOwn`: the account that the person changed; the others only lose what is taken back. */
function changed(before: Decided, change: Change, isOwn: boolean): Decided {
  switch (change.kind) {
    case 'vip':
      return { ...before, isVip: change.isVip && (isOwn || before.isVip) };
    case 'segment':
      return withSegment(before, change, isOwn);
    case 'cadence': {
      const { cadence: _, ...rest } = before;
      return isOwn && change.days !== undefined ? { ...rest, cadence: change.days } : rest;
    }
    case 'touch': {
      const { touchedAt: _, notBefore: __, ...rest } = before;
      if (!isOwn) return rest;
      return {
        ...rest,
        ...(change.touchedAt !== undefined && { touchedAt: change.touchedAt }),
        ...(change.notBefore !== undefined && { notBefore: change.notBefore }),
      };
    }
    case 'moment':
      return { ...before, moments: withMoment(before.moments, change, isOwn) };
  }
}

function withSegment(before: Decided, { segment, is }: Change & { kind: 'segment' }, isOwn: boolean): Decided {
  const [segments, notSegments] = [before.segments, before.notSegments].map((list) => list.filter((each) => each !== segment)) as [string[], string[]];
  return {
    ...before,
    segments: is === 'on' && isOwn ? [...segments, segment] : segments,
    notSegments: is === 'off' && isOwn ? [...notSegments, segment] : notSegments,
  };
}

/** The moment `before` becomes `after`; without one of them it comes or goes. */
function withMoment(moments: readonly Moment[], { before, after }: Change & { kind: 'moment' }, isOwn: boolean): Moment[] {
  const at = before === undefined ? -1 : moments.findIndex((each) => isSame(each, before));
  if (at >= 0) return after ? moments.with(at, after) : moments.toSpliced(at, 1);
  const isNew = before === undefined && after !== undefined && isOwn && !moments.some((each) => isSame(each, after));
  return isNew ? [...moments, after] : [...moments];
}

const isSame = (one: Moment, other: Moment): boolean => one.what === other.what && one.on === other.on && one.yearly === other.yearly;
