/*
 * Context: brand, hours, segments and campaigns are asked for by hints, templates, checks and screens alike.
 * Decision: the parts are plain records; what can be said of them is pure arithmetic here, and defaults are offered, never written unasked.
 * Consequence: an empty playbook changes nothing anywhere: every reader copes with a part that is not there.
 */
export { makeSlug, returnOn, runningCampaign, tagLink, variantSlug } from './campaigns';
export { dayOf, isDay } from './days';
export { defaultHours, defaultSegments, mixRules } from './defaults';
export { type MixMeter, type MixRow, mixMeter } from './mix-meter';
export { everyOf, singleOf } from './parts';
export { countThisWeek, isCrisis, isHeld, placedDrafts, placedPosts } from './placed-drafts';
