import type { PersonKnown } from '../messages/protocol';
import { mostJoined } from '../model/join';
import type { Person } from '../model/person';
import type { Part } from '../model/playbook';
import type { Profile } from '../model/profile';
import { bad, good } from '../model/result';
import { joinedProfile, segmentsOf, undecided } from '../people';
import type { Context, Serves } from './context';
import { forgottenAmong } from './forgotten';
import { accountsWith } from './joined';
import { stableHex } from './stable-hex';
import { tieOf } from './ties';
import { told } from './told';

/** The newest of their posts: what waits is among them. */
const mostLookedAt = 500;

export const people = (context: Context): Serves<'people.get' | 'people.search' | 'people.join' | 'people.split'> => {
  const { people: met, joins, replies, notes, profiles, playbook, reminders, permissions, waiting } = context.repositories;
  return {
    'people.get': async ({ id }) => {
      const all = await accountsWith(context.repositories, id);
      const [, ...others] = all;
      const [known, sent, kept, decided, parts, owed, asked, posts, settings] = await Promise.all([
        met.many(all),
        Promise.all(all.map((each) => replies.toPerson(each))),
        Promise.all(all.map((each) => notes.about(each))),
        profiles.many(all),
        playbook.all(),
        Promise.all(all.map((each) => reminders.about(each))),
        Promise.all(all.map((each) => permissions.ofPerson(each))),
        met.contactsOf(all),
        context.repositories.settings.get(),
      ]);
      const accounts = all.flatMap((each) => known.get(each) ?? []);
      const together = joinedProfile([...decided.values()]) ?? undecided;
      const segments = parts.filter((part): part is Part<'segment'> => part.part === 'segment');
      const open = await waiting.many(posts.slice(0, mostLookedAt).map(({ post }) => post));
      return {
        person: known.get(id),
        others: others.map((each) => known.get(each) ?? unmet(each)),
        replies: sent.flat().sort((a, b) => b.sentAt - a.sentAt),
        notes: kept.flat().sort((a, b) => b.updatedAt - a.updatedAt),
        decided: together,
        segments: segmentsOf(accounts, together, segments).map(({ segment, by }) => ({ id: segment.id, name: segment.name, by })),
        choices: segments.map(({ id: segment, name }) => ({ id: segment, name })).sort((a, b) => a.name.localeCompare(b.name)),
        tie: await tieOf(context, accounts),
        waiting: [...open.values()].filter(({ state }) => state === 'new' || state === 'snoozed').length,
        reminders: owed.flat().sort((a, b) => a.dueAt - b.dueAt),
        permissions: asked.flat().sort((a, b) => b.updatedAt - a.updatedAt),
        isForgotten: (await forgottenAmong(settings, [id])).has(id),
        profile: profileOf(decided.get(id)),
      };
    },
    'people.search': ({ words, limit }) => met.search(words, limit),

    /** Both may be in a join already: then all of both are one. */
    'people.join': async ({ write, people: [one, other] }) => {
      const [first, second] = await Promise.all([joins.of(one), joins.of(other)]);
      if (first && first.id === second?.id) return good({ people: first.people });
      const together = [...new Set([...(first?.people ?? [one]), ...(second?.people ?? [other])])];
      if (one === other) return bad({ kind: 'same' });
      if (together.length > mostJoined) return bad({ kind: 'many' });
      // The second goes first: an account is never in two joins, even where the worker ends between the two writes.
      if (first && second) await joins.remove({ id: second.id, write: await follows(write, second.id), base: second.rev, at: context.now() });
      const into = first ?? second;
      const saved = await told(
        context,
        ['people', 'chips'],
        joins.save({ id: into?.id ?? (await stableHex(`join ${write}`)), write, ...(into && { base: into.rev }), people: together, at: context.now() }),
      );
      return saved.ok ? good({ people: saved.value.people }) : bad({ kind: saved.problem.kind });
    },

    'people.split': async ({ write, person }) => {
      const join = await joins.of(person);
      if (!join) return good({ people: [] });
      const act = { id: join.id, write, base: join.rev, at: context.now() };
      const rest = join.people.filter((each) => each !== person);
      const saved = await told(context, ['people', 'chips'], rest.length > 1 ? joins.save({ ...act, people: rest }) : joins.remove(act));
      return saved.ok ? good({ people: rest }) : bad({ kind: saved.problem.kind });
    },
  };
};

const profileOf = (profile: Profile | undefined): PersonKnown['profile'] =>
  profile && { id: profile.id, ...(profile.shared !== undefined && { shared: profile.shared }) };

/** A second write of the same act, the same each time it is told. */
const follows = (write: string, what: string): Promise<string> => stableHex(`${write} ${what}`);

/** An account that is joined and whose sighting was pruned or came with a backup of words alone. */
const unmet = (id: string): Person => {
  const at = id.indexOf(':');
  return { id, network: id.slice(0, at) as Person['network'], handle: id.slice(at + 1), firstSeenAt: 0, lastSeenAt: 0, contacts: 0, answered: 0 };
};
