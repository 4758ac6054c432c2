import type { Field } from '../model/health';
import type { Author, Post } from '../model/post';
import type { Look, Reading } from './define-network';
import { isUsername } from './discourse-address';
import { longestText } from './read-text';

/** `discourse:<host>/<topic>/<number>`: forums count alike, so the host is part of it. */
export const postId = (topic: string, number: number, look: Look): string => `discourse:${look.url.host}/${topic}/${number}`;

export interface Known {
  topic: string;
  number: number;
  path: string | undefined;
}

interface Found {
  place: Known | undefined;
  author: Author | undefined;
  text: string | undefined;
  time?: number | undefined;
  more: Pick<Post, 'metrics' | 'mentions'> & Partial<Post>;
  missing?: Field[];
}

/** A post where id, author and words were found; else only what is missing. `missing` is extended. */
export function complete(look: Look, { place, author, text, time, more, missing = [] }: Found): Reading {
  if (!place) missing.push('id');
  if (!author) missing.push('author');
  if (text === undefined) missing.push('text');
  if (!place?.path) missing.push('permalink');
  if (!place || !author || text === undefined) return { post: undefined, missing };
  const { topic, number, path } = place;
  const post: Post = {
    id: postId(topic, number, look),
    network: 'discourse',
    page: look.page,
    author,
    text: text.slice(0, longestText),
    ...(path && { permalink: `${look.url.origin}${path}${number > 1 ? `/${number}` : ''}` }),
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    ...more,
    ...(look.me !== undefined && { mine: author.handle.toLowerCase() === look.me }),
  };
  return { post, missing };
}

/** An author of this forum, with the address of the profile. A name equal to the handle is none. */
export function person(handle: string, name: string, look: Look): Author {
  const called = name.slice(0, 1000);
  return {
    handle: whole(handle, look),
    ...(called !== '' && called !== handle && { name: called }),
    url: `${look.url.origin}/u/${encodeURIComponent(handle)}`,
  };
}

/** Two forums may each have an "ana". */
export const whole = (name: string, look: Look): string => `${name}@${look.url.host}`;

/** Quotes have an author of their own; previews of pages are no words of this one's; forms for polls neither. */
export const isNoText = (part: Element): boolean =>
  (part.localName === 'aside' && (part.classList.contains('quote') || part.classList.contains('onebox'))) ||
  part.classList.contains('poll') ||
  part.classList.contains('meta') ||
  part.classList.contains('cooked-selection-barrier');

/** People only: groups have a class of their own, and names in a quote are not this author's words. */
export function mentionsIn(cooked: Element | undefined, look: Look): string[] {
  const found = new Set<string>();
  for (const link of cooked?.querySelectorAll('a.mention') ?? []) {
    const name = link.textContent?.trim().replace(/^@/, '');
    if (isUsername(name) && !link.closest('aside.quote')) found.add(whole(name, look));
  }
  return [...found];
}
