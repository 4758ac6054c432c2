import type { Draft } from './draft';
import type { Moment } from './profile';
import type { Reminder } from './reminder';
import type { Waiting } from './waiting';

/** Somebody as a list calls them: `id` of one account, `label` a name or "@handle". */
interface Whom {
  person: string;
  label: string;
}

/**
 * Something that needs the person from `at` (milliseconds) on. `touch`: keeping in touch, `days` after `lastAt`, with what was said about it
 * before. `moment`: a day worth a word, on the calendar day `day`.
 */
export type Due = { key: string; at: number } & (
  | { kind: 'reminder'; reminder: Reminder }
  | { kind: 'snooze'; waiting: Waiting }
  | { kind: 'draft'; draft: Draft }
  | ({ kind: 'touch'; lastAt: number; days: number; touchedAt?: number | undefined; notBefore?: number | undefined } & Whom)
  | ({ kind: 'moment'; moment: Moment; day: string } & Whom)
);
