export { type Decided, joinedProfile, undecided } from './joined-profile';
export { segmentsOf } from './segments';
export { type JoinSuggestion, suggestJoins } from './suggest-joins';
