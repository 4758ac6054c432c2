export { type Calendar, calendarOf, dueAt, momentDue, type Planned, planWake, type Quiet, touchDue } from './plan';
