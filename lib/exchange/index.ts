/*
 * Context: drafts go out to calendars and schedulers, ideas and dates come in from other tools; each has a format of its own with its own traps.
 * Decision: one file for each format, values in and texts out; ids are made of the source's own, so that a second import finds what is there.
 * Consequence: another format is a file and a line here; a table test walks them all.
 */
import { buffer } from './buffer';
import type { DraftFormat } from './exchanged';
import { hootsuite } from './hootsuite';
import { ics } from './ics';
import { table } from './table';

export type { DraftFormat, DraftFormatId, InDraft, InIdea, InRow, OutDraft, OutOptions, OutWarning, TextFile, Written } from './exchanged';
export { readIcs } from './read-ics';
export { readIdeas } from './read-ideas';

/** Every way out for drafts. */
export const draftFormats: readonly DraftFormat[] = [ics, buffer, hootsuite, table];
