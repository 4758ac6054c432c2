import type { Person } from '../model/person';
import type { Part, SegmentRule } from '../model/playbook';
import type { Profile } from '../model/profile';
import { plain } from './plain';

type Segment = Part<'segment'>;

/** Somebody is in a segment, and why: the person put them there, or the segment's rule holds. */
export interface InSegment {
  segment: Segment;
  by: 'hand' | 'rule';
}

/**
 * The segments that somebody is in, in the order given. `person`: one account, or every account of one human being, whose counts are
 * added up. The hand wins over the rule. Nobody is in a segment without a rule unless put there.
 */
export function segmentsOf(
  person: Person | readonly Person[] | undefined,
  profile: Pick<Profile, 'segments' | 'notSegments'> | undefined,
  segments: readonly Segment[],
): InSegment[] {
  const accounts: readonly Person[] = person === undefined ? [] : 'id' in person ? [person] : person;
  return segments.flatMap((segment): InSegment[] => {
    if (profile?.segments.includes(segment.id)) return [{ segment, by: 'hand' }];
    if (profile?.notSegments.includes(segment.id)) return [];
    return segment.rule && holds(segment.rule, accounts) ? [{ segment, by: 'rule' }] : [];
  });
}

/** Everything that the rule asks for must hold; a rule that asks for nothing takes nobody in. */
function holds({ words = [], networks = [], contactsAtLeast, answeredAtLeast }: SegmentRule, accounts: readonly Person[]): boolean {
  const sum = (count: (person: Person) => number) => accounts.reduce((total, person) => total + count(person), 0);
  const asked = [
    words.length > 0 && (() => accounts.some((person) => words.some((word) => hasWord(`${person.name ?? ''} ${person.handle}`, word)))),
    networks.length > 0 && (() => accounts.some(({ network }) => networks.includes(network))),
    contactsAtLeast !== undefined && (() => sum(({ contacts }) => contacts) >= contactsAtLeast),
    answeredAtLeast !== undefined && (() => sum(({ answered }) => answered) >= answeredAtLeast),
  ].filter((ask) => ask !== false);
  return accounts.length > 0 && asked.length > 0 && asked.every((ask) => ask());
}

/** As a whole word, so that "pr" is not found in "prague"; scripts without spaces are searched as they stand. */
function hasWord(text: string, word: string): boolean {
  const [where, what] = [plain(text), plain(word)];
  if (what === '') return false;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    if (!(isLetter(where[at - 1]) && isLetter(what[0])) && !(isLetter(where[at + what.length]) && isLetter(what.at(-1)))) return true;
  }
  return false;
}

/** Letters of scripts that put spaces between words. */
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character);
