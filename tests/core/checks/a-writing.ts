import type { Writing } from '../../../lib/checks/define-check.ts';

/** A Friday afternoon in Lisbon. */
const now = Date.UTC(2026, 10, 20, 15, 10);

export const aWriting = (text: string, given: Partial<Writing> = {}): Writing => ({
  text,
  network: 'x',
  answers: undefined,
  brand: undefined,
  lately: [],
  cliches: [],
  undescribed: 0,
  now,
  zone: 'Europe/Lisbon',
  ...given,
});
