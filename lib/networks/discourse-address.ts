/** Where an address of a topic or of a post in it leads: `/t/which-rope/4242/7`. Forums may live below a path of their own. */
export interface TopicPlace {
  /** With the path before it, without the post's number: `/forum/t/which-rope/4242`. */
  path: string;
  topic: string;
  /** From 1; an address without a number leads to the first post. */
  number: number;
}

/** Where an address of this forum leads: topic and number of the post; `undefined` for any other address, and for one on another host. */
export function topicPlace(address: string | null | undefined, origin: string): TopicPlace | undefined {
  const whole = address ?? '';
  const [path = ''] = (whole.startsWith(`${origin}/`) ? whole.slice(origin.length) : whole).split(/[?#]/, 1);
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 600) return undefined;
  const parts = path.split('/');
  const at = parts.lastIndexOf('t');
  const [first = '', second = '', third = ''] = at < 0 ? [] : parts.slice(at + 1);
  // `/t/4242`, `/t/4242/7` and, with words of the title first, `/t/which-rope/4242/7`; no such word is a number (source, slug.rb).
  const [topic, number, length] = isNumber(first) ? [first, second, 2] : [second, third, 3];
  if (!isNumber(topic) || (number !== '' && !isNumber(number))) return undefined;
  return { path: parts.slice(0, at + length).join('/'), topic, number: Math.max(1, Number(number)) };
}

const isNumber = (text: string): boolean => /^\d{1,12}$/.test(text);

/** The path of a forum's pages without what the forum itself lives below: the part from the first known word on. */
export function pathInForum(pathname: string, words: ReadonlySet<string>): string[] {
  const parts = pathname.split('/').filter(Boolean);
  const at = parts.findIndex((part) => words.has(part));
  return at < 0 ? parts : parts.slice(at);
}

/** Letters of any script, digits, ".", "_" and "-" are a user name (Discourse 3.6 source, username_validator). */
export const isUsername = (name: string | null | undefined): name is string => /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,59}$/u.test(name ?? '');
