import { personAt } from './facebook-address';
import { readText } from './read-text';
import { wholeLinks } from './whole-links';

/** "See more" stands inside the text. */
const isButton = (element: Element): boolean => element.getAttribute('role') === 'button';

/** A text's words, without "See more", with links to the outside whole. */
export function wordsOf(element: Element): string {
  const words = readText(element, isButton);
  return words.includes('…') || words.includes('...') ? wholeLinks(words, element) : words;
}

/** A person's name as a link shows it; `undefined` for pictures. */
export function nameIn(link: Element): string | undefined {
  const name = readText(link).slice(0, 1000);
  return name === '' ? undefined : name;
}

/** Whom the text names by a link; tags are links too. */
export function mentionsIn(text: Element): string[] {
  const handles = new Set<string>();
  for (const link of text.getElementsByTagName('a')) {
    const handle = link.textContent?.startsWith('#') ? undefined : personAt(link.getAttribute('href'));
    if (handle) handles.add(handle);
  }
  return [...handles];
}

/** Facebook writes "hi-IN", and "hi-IN_rom" for Hindi in Latin letters (2025-12). */
export function languageOf(text: Element): string | undefined {
  const code = (text.hasAttribute('lang') ? text : text.querySelector('[lang]'))?.getAttribute('lang');
  const [, language, region, latin] = /^([a-z]{2,3})(?:[-_]([A-Z]{2}))?(_rom)?$/.exec(code ?? '') ?? [];
  return language && (latin ? `${language}-Latn` : region ? `${language}-${region}` : language);
}
