import type { Memory } from '../hints';
import { workingClock } from '../metrics';
import type { Part } from '../model/playbook';
import type { Profile } from '../model/profile';
import type { Settings } from '../model/settings';
import { joinedProfile, segmentsOf } from '../people';
import { dayOf } from '../playbook';
import type { Recalled } from '../storage';

/** What is remembered of an author: their accounts, the ids of what a reminder may be about, and what they are as one human being. */
export interface Author {
  accounts: readonly string[];
  about: readonly string[];
}

type OfAuthor = Pick<Memory, 'profile' | 'segments' | 'due' | 'open'>;

/** The author's part of a memory, from what was recalled around a batch. */
export function createAuthors(recalled: Recalled, { at, zone }: { at: number; zone: string }): (author: Author) => OfAuthor {
  const segments = recalled.standing.playbook.filter((part): part is Part<'segment'> => part.part === 'segment');
  const today = createToday(at, zone);
  return ({ accounts, about }) => {
    const profile = joinedProfile(accounts.flatMap((id) => recalled.profiles.get(id) ?? []));
    const met = accounts.map((id) => recalled.people.get(id)).filter((person) => person !== undefined);
    const inSegments = segments.length === 0 ? [] : segmentsOf(met, profile, segments);
    const due = recalled.due.filter((reminder) => reminder.about !== undefined && about.includes(reminder.about.id));
    const open = accounts.flatMap((id) => recalled.open.get(id) ?? []);
    return {
      profile: profile && { isVip: profile.isVip, days: profile.moments.filter(today).map(({ what }) => what), ...given(profile) },
      segments: inSegments.map(({ segment: { name, points, cadence } }) => ({ name, ...given({ points, cadence }) })),
      due: due[0] && { count: due.length, since: due[0].dueAt, text: due[0].text.slice(0, longestTold) },
      open: open.length > 0 ? { count: open.length, since: Math.min(...open.map(({ since }) => since)) } : undefined,
    };
  };
}

const longestTold = 120;

/** Whether a kept day is today, by the calendar of the zone; asked for only where there are any. */
function createToday(at: number, zone: string): (day: Profile['moments'][number]) => boolean {
  const state: { today?: string } = {};
  const today = () => {
    state.today ??= dayOf(at, zone);
    return state.today;
  };
  return ({ on, yearly }) => on === today() || (yearly && on.slice(5) === today().slice(5) && on <= today());
}

const given = ({ points, cadence, touchedAt }: { points?: number | undefined; cadence?: number | undefined; touchedAt?: number | undefined }) => ({
  ...(points !== undefined && { points }),
  ...(cadence !== undefined && { cadence }),
  ...(touchedAt !== undefined && { touchedAt }),
});

/** How much of a time was worked, where the person set business hours. */
export function workedBy(playbook: Recalled['standing']['playbook'], zone: string): Memory['worked'] {
  const hours = playbook.find((part): part is Part<'hours'> => part.part === 'hours');
  return hours && workingClock(hours, zone);
}

/** Languages of templates by their first part; those that state none are in the person's own. `undefined`: there is no template. */
export function languagesOf(stated: Recalled['standing']['templateLanguages'], own: string): string[] | undefined {
  if (stated.length === 0) return undefined;
  return [...new Set(stated.map((language) => (language ?? own).split(/[-_]/)[0]?.toLowerCase() ?? ''))];
}

/** What we are called beside our handles. One word alone is a name of many: only a brand may be one. */
export const namesOf = ({ brand, ownName }: Pick<Settings, 'brand' | 'ownName'>): string[] =>
  [brand.trim(), ownName.trim()].filter((name, at) => name !== '' && (at === 0 || /\s/.test(name)));
