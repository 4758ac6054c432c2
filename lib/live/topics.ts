/** Facts that can change. A handler that wrote announces one; `liveQuery` and the chips in the feed listen. */
export const topics = ['waiting', 'replies', 'notes', 'ideas', 'drafts', 'templates', 'people', 'settings', 'sites', 'storage'] as const;
export type Topic = (typeof topics)[number];
