import type { Locale } from './en';
import { card } from './en/card';
import { checks } from './en/checks';
import { expansion } from './en/expansion';
import { hints } from './en/hints';
import { line } from './en/line';
import { picker } from './en/picker';
import { problems } from './en/problems';
import { slots } from './en/slots';
import { ui } from './en/ui';
import { units } from './en/units';
import { unsent } from './en/unsent';
import { whyNot } from './en/why-not';

/**
 * What is said in a network's page: the card, the picker, and what helps while writing. All words would be half of each script
 * that is brought there (30 of 61 KB gzip, measured); a test reads the built scripts for a key that is missing here.
 */
export const pageTable: Partial<Locale> = {
  ...card,
  ...checks,
  ...expansion,
  ...hints,
  ...line,
  ...picker,
  ...problems,
  ...slots,
  ...ui,
  ...units,
  ...unsent,
  ...whyNot,
};
