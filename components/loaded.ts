/** What a screen knows of something that is being fetched; the value of a `liveQuery` fits. */
export type Loaded<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: Error };
