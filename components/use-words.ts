import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, words } from '../lib/i18n';

/** The words of the person's language, given once by the entrypoint; English without it (gallery, tests). */
export const SpokenWords = createContext<Words>(words('en'));

export const useWords = (): Words => useContext(SpokenWords);
