export { type Decided, joinedProfile, undecided } from './joined-profile';
export { type InSegment, segmentsOf } from './segments';
export { type JoinSuggestion, suggestJoins } from './suggest-joins';
