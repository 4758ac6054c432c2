/*
 * Context: a reply that says "Hi {{first_name}}," or "Hi ," in public costs trust; a shared template may be hostile.
 * Decision: Liquid's looks (slots, filters, if, unless), read by our own parser in one pass: the usual engine is 125 KB, carries a loader that
 * can fetch, has loops that must be stopped by the clock, and tells no column for our `??`. Values are never read again; what is missing is asked for first.
 * Consequence: `render` is the only door. No loops, no expressions beyond comparing; a template's cost is bounded by its length and its snippets.
 */
export { asTemplate } from './as-template';
export { chooseVariant, languagesOf } from './choose-variant';
export { drawEvenly } from './draw-evenly';
export { findRepeated, isNearly } from './find-repeated';
export { findTemplates } from './find-templates';
export { problemIn } from './grow-tree';
export { parseTemplate, slotsIn } from './parse-template';
export { rankTemplates } from './rank-templates';
export { type RenderWith, render, type SlotValues } from './render';
export { dayPart, excerpt, slotNames, slotValues } from './slots';
export { starters } from './starters';
export { isExpired, isUnused } from './template-age';
export { unknownSlots } from './unknown-slots';
