import type { Part } from '../model/playbook';
import { joinedProfile, segmentsOf } from '../people';
import type { Context } from './context';

/** Segments by name, and who of these accounts is in which (ids), with what is known of their other accounts. Nothing is read where there is no segment. */
export async function segmentsOfMany(
  { repositories }: Context,
  accounts: readonly string[],
): Promise<{ segments: { id: string; name: string }[]; of: ReadonlyMap<string, readonly string[]> }> {
  const segments = (await repositories.playbook.all()).filter((part): part is Part<'segment'> => part.part === 'segment');
  if (segments.length === 0) return { segments: [], of: new Map() };
  const [{ people, others }, profiles] = await Promise.all([repositories.sightings.recall({ posts: [], people: accounts }), repositories.profiles.all()]);
  const decided = new Map(profiles.map((profile) => [profile.id, profile]));
  const of = accounts.map((account) => {
    const all = [account, ...(others.get(account) ?? [])];
    const profile = joinedProfile(all.flatMap((each) => decided.get(each) ?? []));
    const known = all.flatMap((each) => people.get(each) ?? []);
    return [account, segmentsOf(known, profile, segments).map(({ segment }) => segment.id)] as const;
  });
  return { segments: segments.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)), of: new Map(of) };
}
