/**
 * Words into the network's own editors: one file per kind of editor, tried and then read back by `insert`.
 *
 * Context: each engine keeps its own state and takes text only by the events it listens to; a wrong one shows words that
 * the network never sends, or takes the page down. Decision: act as paste or typing would, in the isolated world, one way
 * at a time, and believe only what can be read back afterwards. Consequence: an engine without a file here is refused and
 * left alone; the caller copies the text to the clipboard and says so.
 */
export { type Inserted, type InsertProblem, insert } from './insert';
export { readEditor } from './read-back';
export { isEditor } from './selection';
export { createStops, type Stops } from './stops';
export { type EditorTracker, type SavedSelection, trackEditors } from './track-editors';
