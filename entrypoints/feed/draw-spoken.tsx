import { type ComponentChild, render } from 'preact';
import { WordsContext } from '../../components/ui/words';
import { directionOf } from '../../lib/i18n';
import { pageWords } from './page-words';

/**
 * Draws into roots of ours in a network's page, in the person's language and its direction. Made once for each thing that draws: words
 * made anew at each key press would draw everything anew and make their `Intl` objects again.
 */
export function createSpokenDrawing(): (view: ComponentChild, into: HTMLElement) => void {
  const words = pageWords();
  return (view, into) => {
    into.lang = words.locale;
    into.dir = directionOf(words.locale);
    render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, into);
  };
}
