/*
 * Context: every word must be translatable, plurals right, and nothing of it may weigh on the feed.
 * Decision: flat typed keys in one file per area, a 60-line subset of ICU MessageFormat, everything else from Intl; no library.
 * Consequence: a key that does not exist is a type error; another language is one table in public/locales, loaded where it is spoken; the content script gets ready words.
 */
export { type ChipWords, chipWords, silenceWords } from './chip';
export type { Key, Locale } from './en';
export { lateWords } from './late-words';
export { sayDue } from './say-due';
export { sayError } from './say-error';
export { sayFault, sayReason } from './say-template';
export type { Words } from './speak';
export { directionOf, spokenLanguages, tableFor } from './tables';
export { words } from './words';
