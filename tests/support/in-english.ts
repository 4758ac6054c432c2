import { type ComponentChildren, h } from 'preact';
import { WordsContext } from '../../components/ui/words';
import { words } from '../../lib/i18n';

/** What a component needs around it to speak. */
export const inEnglish = (children: ComponentChildren) => h(WordsContext.Provider, { value: words('en'), children });
