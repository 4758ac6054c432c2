/*
 * Context: a reply that says "Hi {{first_name}}," or "Hi ," in public costs trust; a shared template may be hostile.
 * Decision: plain substitution with fallbacks, read in one pass, values never read again; what is missing is asked for first.
 * Consequence: `render` is the only door; conditions and formulas can come behind it without a caller changing.
 */
export { parseTemplate, slotsIn } from './parse-template';
export { rankTemplates } from './rank-templates';
export { render, type SlotValues } from './render';
export { dayPart, excerpt, slotNames, slotValues } from './slots';
export { starters } from './starter';
