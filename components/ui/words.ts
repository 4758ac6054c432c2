import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../lib/i18n';

/** The words of the person's language. Without any by default: those of every screen would come along into a network's page. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** @throws where nothing around gives words: whoever draws puts a `WordsContext.Provider` around it. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There are no words here: draw this inside a WordsContext.Provider.');
  return words;
}
