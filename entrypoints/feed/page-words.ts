import type { Locale } from '../../lib/i18n';
import { pageTable } from '../../lib/i18n/page-table';
import { speak, type Words } from '../../lib/i18n/speak';
import { sharedWorld } from '../../lib/page/shared-world';

/** The words for what comes into a network's page later, as the background made them known there; English otherwise. */
export function pageWords(): Words {
  const { spoken } = sharedWorld();
  return spoken ? speak(spoken.locale, [spoken.table as Partial<Locale>, pageTable]) : speak('en', [pageTable]);
}
