/** Facts that can change. A handler that wrote announces one; `liveQuery` and the chips in the feed listen. `chips`: by the person's own act a chip in a feed is no longer true. */
export const topics = ['waiting', 'replies', 'notes', 'ideas', 'drafts', 'templates', 'people', 'settings', 'sites', 'storage', 'chips'] as const;
export type Topic = (typeof topics)[number];
