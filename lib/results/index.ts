/*
 * Posts of our own: what a page, an export and a draft tell of one are one record.
 * Context: the three meet in any order, and only pages and some exports give an id.
 * Decision: the id of the page counts; a file's row takes the id of a known post with the same words at the same time, and two records that turn
 * out to be one are merged when somebody looks at them. Drafts are joined on reading, so that a draft changed later is right at once.
 * Consequence: reading posts in a feed costs no look at drafts or at other records.
 */
export { describe, saidBefore } from './describe';
export { postsOfDraft } from './from-draft';
export { isLookDue } from './is-look-due';
export { createDraftJoin, withDraft } from './join-draft';
export { createPostJoin, doublesAmong } from './join-posts';
export { publishedOf } from './published-of';
