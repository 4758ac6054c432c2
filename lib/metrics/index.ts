export { usualHours, type WorkingHours, workingClock, workingTime } from './business-time';
export { dyingAlternatives, healthColour } from './health';
export { localDays, localHour } from './local-days';
export { countNumbers, type DayRecords, daysShown, type PlannedDraft } from './numbers';
export { responseClock, type Wanted } from './response-clock';
export { responseTime } from './response-time';
export { rewritten } from './rewritten';
export { strengthAtMost, type TieLayer, type TieStrength, tieLayer, tieStrength } from './tie-strength';
