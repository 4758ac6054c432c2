/*
 * Context: a shortcut must become words wherever somebody writes, and a key that was meant for the page must reach it.
 * Decision: nothing is read until the prefix is typed; from then on the text before the caret is read after each key. A key is ours only while a
 * shortcut that exists, or a list that is shown, says so; it is taken before the page hears it.
 * Consequence: knows no extension API. What matches and what the words are is asked of whoever creates an expander; engines are lib/editors' business.
 */
export { caretPlace } from './caret-place';
export { createExpander, type Expander, type Filled, type ListView } from './create-expander';
export { matchShortcuts } from './match-shortcuts';
