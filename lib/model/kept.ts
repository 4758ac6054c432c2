/** What Feedside keeps, in the order in which a person is told of it. */
export const keptKinds = [
  'notes',
  'ideas',
  'drafts',
  'templates',
  'replies',
  'reminders',
  'playbook',
  'reports',
  'decisions',
  'permissions',
  'people',
  'waiting',
  'published',
  'unsent',
  'trash',
] as const;
export type KeptKind = (typeof keptKinds)[number];

/** How much of each kind lies on this device. */
export interface Kept {
  /** Milliseconds: when this memory was begun; `undefined` before its first use. */
  since: number | undefined;
  counts: Record<KeptKind, number>;
  /** Automatic backups on this device. */
  backups: number;
}
