/*
 * Context: a small account has fifty posts, a lucky one among them, and dozens of things to compare them by: something always looks like a finding.
 * Decision: medians and ranks instead of means, shrinkage towards "no difference", permutations and Benjamini and Hochberg before anything is named;
 * "no difference seen" and "not enough yet" are answers. Own code: the pieces are a few lines each, and the libraries that have them weigh more than all of
 * the insights; tests hold them against simple-statistics and jStat.
 * Consequence: false alarms are rare and stated (tests/core/insights simulates them); effects of a tenth are not seen in fifty posts, and that is said.
 */
export { type BestTime, fewestPosts, type Slot } from './best-time';
export { type Denominator, denominators, engagementsOf, overOf, type Rate, rateOf } from './engagement';
export { halfLivesOf, type Pace, paceOf, usualBefore } from './growth';
export { type Measure, measures } from './levels';
export { nextSlots, type Suggested, slotsToTry } from './next-slots';
export { type GoingOn, goingOn, type Named, type Ties } from './relations';
export { mostStudied, type Question, type Study, study, worksOf } from './study';
export { type Contest, contestsOf, type Outcome, outcomesOf, type TemplateOutcome, typedOutcome } from './template-outcomes';
export { levelOrder, type TraitName } from './trait-groups';
export { lengthBands, lengthEdges, type Traits, traitsIn } from './traits';
export { type Finding, fewestOfEach, headlines } from './works';
