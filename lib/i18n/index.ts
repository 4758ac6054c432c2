/*
 * Context: every word must be translatable, plurals right, and nothing of it may weigh on the feed.
 * Decision: flat typed keys in one file per area, a 60-line subset of ICU MessageFormat, everything else from Intl; no library.
 * Consequence: a key that does not exist is a type error; a language is a folder of files; the content script gets ready words.
 */
export { type ChipWords, chipWords, silenceWords } from './chip';
export type { Key } from './en';
export { sayError } from './say-error';
export { sayFault, sayReason } from './say-template';
export { type Words, words } from './words';
