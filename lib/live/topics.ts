/** Facts that can change. A handler that wrote announces one; `liveQuery` and the chips in the feed listen. `chips`: by the person's own act a chip in a feed is no longer true. `team`: who takes what, how sync stands, what members told. `results`: what is known of our own posts grew. `health`: more was read of a network, every few posts. `page`: other posts came into view where somebody looks at them from beside. */
export const topics = [
  'waiting',
  'replies',
  'notes',
  'ideas',
  'drafts',
  'templates',
  'people',
  'playbook',
  'reminders',
  'results',
  'outcomes',
  'reports',
  'team',
  'settings',
  'sites',
  'health',
  'storage',
  'unsent',
  'chips',
  'page',
] as const;
export type Topic = (typeof topics)[number];
