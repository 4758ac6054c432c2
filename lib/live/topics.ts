/** Facts that can change. A handler that wrote announces one; `liveQuery` and the chips in the feed listen. `chips`: by the person's own act a chip in a feed is no longer true. `page`: other posts came into view where somebody looks at them from beside. */
export const topics = ['waiting', 'replies', 'notes', 'ideas', 'drafts', 'templates', 'people', 'settings', 'sites', 'storage', 'chips', 'page'] as const;
export type Topic = (typeof topics)[number];
