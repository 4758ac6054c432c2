import { type ComponentChild, render } from 'preact';
import { WordsContext } from '../../components/ui/words';
import { directionOf } from '../../lib/i18n';
import { pageWords } from './page-words';

/** Draws into a root of ours in a network's page, in the person's language and its direction. */
export function drawSpoken(view: ComponentChild, into: HTMLElement): void {
  const words = pageWords();
  into.lang = words.locale;
  into.dir = directionOf(words.locale);
  render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, into);
}
