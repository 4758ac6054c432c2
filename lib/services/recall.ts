import { isOwn, isOwnHandle, isToUs, type Memory } from '../hints';
import type { Labels } from '../model/labels';
import type { NetworkId } from '../model/network';
import { type Person, personId } from '../model/person';
import type { Post } from '../model/post';
import type { Settings } from '../model/settings';
import type { Recalled } from '../storage';
import type { Context } from './context';
import { forgottenAmong } from './forgotten';
import { joinedPerson } from './joined';
import { createAuthors, languagesOf, namesOf, workedBy } from './remembered';

/** Everything remembered around a batch of posts. */
export interface Surroundings {
  recalled: Recalled;
  ownHandles: readonly string[];
  /** Posts of the batch that the person wrote. */
  ours: Post[];
  /** The author's account, and others joined with it. */
  accountsOf(post: Post): string[];
  memoryOf(post: Post): Memory;
  /** Its author, or whoever has this handle here, is to stay forgotten: nothing of theirs is said or kept. */
  isForgotten(handle: string): boolean;
}

/** Reads what is known around these posts: one transaction, whatever their number. `me`: the signed-in handle, where the page tells. */
export async function recallAround(
  { repositories, now, zone, words, language }: Context,
  { network, posts, me, settings }: { network: NetworkId; posts: readonly Post[]; me?: string | undefined; settings: Settings | Promise<Settings> },
): Promise<Surroundings> {
  const at = now();
  const reading = repositories.sightings.recall({
    at,
    posts: unique(posts.flatMap((post) => [post.id, post.replyTo?.post ?? [], post.thread?.post ?? []].flat())),
    people: unique(posts.map((post) => personId(network, post.author.handle))),
  });
  const [recalled, chosen, labels] = await Promise.all([reading, settings, language?.label(posts)]);
  const ownHandles = ownHandlesOn(network, chosen, me);
  const forgotten = await forgottenAmong(chosen, personsIn(network, posts));
  const ours = posts.filter((post) => isOwn(post, { ownHandles }));
  // What this very batch tells counts too: our post and the comment under it often come into view together.
  const own = new Set([...recalled.own, ...ours.map((post) => post.id)]);
  const answered = new Set([...recalled.answered, ...ours.flatMap((post) => post.replyTo?.post ?? [])]);
  const ofAuthor = createAuthors(recalled, { at, zone });
  const worked = workedBy(recalled.standing.playbook, zone);
  const templateLanguages = languagesOf(recalled.standing.templateLanguages, words.locale);
  const ownNames = namesOf(chosen);

  const accountsOf = (post: Post): string[] => {
    const id = personId(network, post.author.handle);
    return [id, ...(recalled.others.get(id) ?? [])];
  };
  const withoutPerson = (post: Post): Memory => {
    const row = recalled.waiting.get(post.id);
    const isSettled = row !== undefined && (row.state === 'answered' || row.state === 'done' || (row.state === 'snoozed' && (row.snoozedUntil ?? 0) > at));
    return {
      ownHandles,
      answered: isSettled || answered.has(post.id),
      underOwnPost:
        [post.replyTo?.post, post.thread?.post].some((id) => id !== undefined && id !== post.id && own.has(id)) ||
        isOwnHandle(post.thread?.handle, { ownHandles }),
      person: undefined,
      noted: recalled.noted.has(post.id) ? 'post' : accountsOf(post).some((id) => recalled.noted.has(id)) ? 'person' : undefined,
      targetHours: chosen.targetHours,
      firstSeenAt: row?.seenAt ?? at,
      labels: heard(labels?.get(post.id), chosen),
      worked,
      assignee: row?.assignee,
      assigned: recalled.assigned.get(post.id),
      answering: recalled.answering.get(post.id),
      templateLanguages,
      ownNames,
      earlier: recalled.looks.get(post.id)?.findLast((look) => at - look.at >= lookApart),
      thresholds: chosen.thresholds,
    };
  };
  const firsts = firstContacts(
    network,
    inTime(posts).filter((post) => isToUs(post, withoutPerson(post))),
  );
  const memoryOf = (post: Post): Memory => {
    const [id = '', ...others] = accountsOf(post);
    const known = joinedPerson(
      recalled.people.get(id),
      others.flatMap((other) => recalled.people.get(other) ?? []),
    );
    const accounts = [id, ...others];
    return {
      ...withoutPerson(post),
      ...ofAuthor({ accounts, about: [post.id, ...accounts] }),
      person: metBefore(known, { post, first: firsts.get(id), at }),
    };
  };
  const isForgotten = (handle: string) => forgotten.has(personId(network, handle));
  return { recalled, ownHandles, ours, accountsOf, memoryOf, isForgotten };
}

/** Looks closer together tell nothing of a pace (lib/storage/own-posts.ts keeps them so far apart). */
const lookApart = 5 * 60_000;

/** Where complaints are switched off, a complaint is like anything else: its answer is due no sooner. */
const heard = (labels: Labels | undefined, { mutedHints }: Settings): Labels | undefined =>
  labels && mutedHints.includes('complaint') ? { ...labels, intents: labels.intents.filter((intent) => intent !== 'complaint') } : labels;

const personsIn = (network: NetworkId, posts: readonly Post[]): string[] =>
  posts.flatMap(({ author, replyTo }) => [author.handle, replyTo?.handle ?? []].flat().map((handle) => personId(network, handle)));

/** Oldest first; those without a time last, in the page's order. */
export const inTime = (posts: readonly Post[]): Post[] => [...posts].sort((a, b) => (a.time ?? Number.MAX_VALUE) - (b.time ?? Number.MAX_VALUE));

const firstContacts = (network: NetworkId, posts: readonly Post[]): Map<string, string> =>
  new Map([...posts].reverse().map((post) => [personId(network, post.author.handle), post.id]));

/** The author as the second look at this batch will know them: two posts of a stranger in one batch are not both the first. */
function metBefore(person: Person | undefined, { post, first, at }: { post: Post; first: string | undefined; at: number }): Person | undefined {
  if (first === undefined || (person !== undefined && person.contacts > 0)) return person;
  const { handle } = post.author;
  const stranger = { id: personId(post.network, handle), network: post.network, handle, firstSeenAt: at, lastSeenAt: at, answered: 0 };
  return first === post.id ? person : { ...stranger, ...person, contacts: 1, firstContactPost: first };
}

/** Own handles on one network in lower case, with the one signed in now. */
export const ownHandlesOn = (network: NetworkId, settings: Settings, me?: string): string[] =>
  unique([...settings.ownHandles.filter((own) => own.network === network).map((own) => own.handle.toLowerCase()), ...(me ? [me.toLowerCase()] : [])]);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
