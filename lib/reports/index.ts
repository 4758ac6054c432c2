/*
 * Context: a report must say what is known and what is not, in any language, and be changed by hand before it goes out.
 * Decision: sums and sentences are plain values here (a sentence is a locale key with its values); screens, Markdown and CSV are made of the same parts.
 * Consequence: what a person reads on the screen is what the file holds, and every sentence can be tested in node.
 */

export { wordsToChange } from './blocks-as-words';
export { type CampaignSums, campaignSums } from './campaign-sums';
export { composeReport, dateOf, type ReportFacts, type ReportFinding } from './compose';
export { type EditedSection, edited } from './edited';
export { type FollowerGrowth, followerGrowth } from './follower-growth';
export { expectedOf } from './goal-pace';
export type { Period } from './period-numbers';
export { periodsOf } from './periods';
export {
  type OutcomeColumn,
  type OutcomePlaces,
  type OutcomeTable,
  outcomeColumns,
  outcomesIn,
  type RefusedOutcome,
  readOutcomeTable,
} from './read-outcomes';
export type { ReportBlock } from './report-types';
export { sayGrowth } from './say-growth';
export { sayChange, sayMoney, sayShare } from './say-number';
export type { Known } from './sum-known';
export { writeCsvReport, writeMarkdownReport } from './write-report';
