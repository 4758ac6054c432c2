import type { Profile } from '../model/profile';

/** What was decided about somebody: a profile without what storing it adds. */
export type Decided = Omit<Profile, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export const undecided: Decided = { isVip: false, segments: [], notSegments: [], moments: [] };

/**
 * What was decided about all accounts of one human being: a VIP on one is a VIP; where one account was put into a segment and another
 * taken out of it, the later decision counts, and so does the later cadence.
 */
export function joinedProfile(profiles: readonly Profile[]): Decided | undefined {
  const inOrder = [...profiles].sort((a, b) => a.updatedAt - b.updatedAt || a.id.localeCompare(b.id));
  if (inOrder.length === 0) return undefined;
  const { segments, notSegments } = decidedSegments(inOrder);
  const latest = <Value>(value: (profile: Profile) => Value | undefined) => inOrder.map(value).findLast((each) => each !== undefined);
  const greatest = (time: (profile: Profile) => number | undefined) => Math.max(...inOrder.map((profile) => time(profile) ?? Number.NEGATIVE_INFINITY));
  const [cadence, touchedAt, notBefore] = [latest((each) => each.cadence), greatest((each) => each.touchedAt), greatest((each) => each.notBefore)];
  return {
    isVip: inOrder.some(({ isVip }) => isVip),
    segments,
    notSegments,
    moments: inOrder.flatMap(({ moments }) => moments).sort((a, b) => a.on.slice(5).localeCompare(b.on.slice(5)) || a.what.localeCompare(b.what)),
    ...(cadence !== undefined && { cadence }),
    ...(Number.isFinite(touchedAt) && { touchedAt }),
    ...(Number.isFinite(notBefore) && { notBefore }),
  };
}

function decidedSegments(inOrder: readonly Profile[]): Pick<Decided, 'segments' | 'notSegments'> {
  const verdicts = new Map<string, boolean>();
  for (const { segments, notSegments } of inOrder) {
    for (const segment of segments) verdicts.set(segment, true);
    for (const segment of notSegments) verdicts.set(segment, false);
  }
  const those = (verdict: boolean) => [...verdicts].filter(([, is]) => is === verdict).map(([segment]) => segment);
  return { segments: those(true), notSegments: those(false) };
}
