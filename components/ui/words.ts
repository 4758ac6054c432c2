import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, words } from '../../lib/i18n';

/** The words of the person's language; English where no screen says otherwise (gallery, tests). */
export const WordsContext = createContext<Words>(words('en'));
export const useWords = (): Words => useContext(WordsContext);
