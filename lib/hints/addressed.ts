import type { Silence } from '../model/hint';
import type { Post } from '../model/post';
import type { Memory } from './define-hint';
import { holdsWord } from './holds-word';

/** Whether the person wrote it: the page says so, or the author's handle is one of theirs. */
export const isOwn = (post: Post, memory: Pick<Memory, 'ownHandles'>): boolean => post.mine === true || isOwnHandle(post.author.handle, memory);

/** Whether it stands under something of the person's: a reply to their post or to them, or a comment in their thread. */
export const isComment = (post: Post, memory: Memory): boolean => memory.underOwnPost || isOwnHandle(post.replyTo?.handle, memory);

export const isMention = (post: Post, memory: Memory): boolean => post.mentions.some((handle) => isOwnHandle(handle, memory));

/** Whether it was meant for the person at all. Advertising never is. */
export const isToUs = (post: Post, memory: Memory): boolean =>
  post.promoted !== true && !isOwn(post, memory) && (isComment(post, memory) || isMention(post, memory));

/** Somebody we answered, marked or put into a segment: on posts of others that are not for us a chip would be noise. */
export const isTied = ({ person, profile, segments = [] }: Memory): boolean => (person?.answered ?? 0) > 0 || profile !== undefined || segments.length > 0;

/** By which of our names it speaks of us, without a mention. */
export const nameIn = (post: Post, memory: Memory): string | undefined => memory.ownNames?.find((name) => holdsWord(post.text, name));

/** Why a rule about posts of others has nothing to say of this one. */
export const notTheirs = (post: Post, memory: Memory): Silence | undefined => (isOwn(post, memory) ? 'own' : post.promoted === true ? 'promoted' : undefined);

/** Why nobody waits here for an answer of ours. */
export const notWaiting = (post: Post, memory: Memory): Silence | undefined =>
  notTheirs(post, memory) ?? (!isToUs(post, memory) ? 'not-to-us' : memory.answered ? 'answered' : undefined);

/** The same, where speaking of us by name is enough. */
export const notAboutUs = (post: Post, memory: Memory): Silence | undefined =>
  notTheirs(post, memory) ?? (!isToUs(post, memory) && nameIn(post, memory) === undefined ? 'not-to-us' : memory.answered ? 'answered' : undefined);

/** Since when it waits, in milliseconds: the earlier of its own time and when it was first seen, so that an age never shrinks. */
export const waitingSince = (post: Post, memory: Memory): number => Math.min(post.time ?? memory.firstSeenAt, memory.firstSeenAt);

/** Whatever its case; `ownHandles` are in lower case. */
export function isOwnHandle(handle: string | undefined, memory: Pick<Memory, 'ownHandles'>): boolean {
  return handle !== undefined && memory.ownHandles.includes(handle.toLowerCase());
}
