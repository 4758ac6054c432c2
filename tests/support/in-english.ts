import { type ComponentChildren, h } from 'preact';
import { OurPage } from '../../components/ui/OurPage';
import { words } from '../../lib/i18n';

/** What a component needs around it to speak. */
export const inEnglish = (children: ComponentChildren) => h(OurPage, { words: words('en'), children });
