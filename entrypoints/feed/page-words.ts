import { type Locale, type Words, words } from '../../lib/i18n';
import { sharedWorld } from '../../lib/page/shared-world';

/** The words for what comes into a network's page later, as the background made them known there; English until then. */
export function pageWords(): Words {
  const { spoken } = sharedWorld();
  return words(spoken?.locale ?? 'en', { table: spoken?.table as Partial<Locale> | undefined });
}
