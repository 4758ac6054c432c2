import type { ComponentChildren } from 'preact';
import type { Words } from '../../lib/i18n';
import { IconsContext } from './Icon';
import { icons } from './icons';
import { WordsContext } from './words';

/** What everything drawn on a page of ours has around it: the words of the person's language, and every icon. */
export const OurPage = ({ words, children }: { words: Words; children: ComponentChildren }) => (
  <WordsContext.Provider value={words}>
    <IconsContext.Provider value={icons}>{children}</IconsContext.Provider>
  </WordsContext.Provider>
);
