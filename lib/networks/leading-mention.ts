/** Marks of no width that networks put around a mention. */
const unseen = /^[\s\u200b-\u200f\u2060\ufeff]+/;

/** `linked`: the page made a link of it, so that there is such a person. */
interface Mention {
  handle: string;
  linked: boolean;
}

/** Whom a comment begins by naming, as answers in flat threads do ("@ana yes"); `undefined` where it begins with other words. */
export function leadingMention(element: Element, text: string, handleOf: (href: string | null) => string | undefined): Mention | undefined {
  const start = text.replace(unseen, '');
  if (!start.startsWith('@')) return undefined;
  const link = element.getElementsByTagName('a')[0];
  const words = link?.textContent?.replace(unseen, '').trim();
  const linked = link && words && start.startsWith(words) ? handleOf(link.getAttribute('href')) : undefined;
  if (linked !== undefined) return { handle: linked, linked: true };
  const typed = /^@([^\s,:;!?]{1,60})/.exec(start)?.[1];
  return typed === undefined ? undefined : { handle: typed, linked: false };
}
