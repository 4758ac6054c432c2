export { type Calendar, calendarOf, dueAt, momentDue, type Planned, planWake, touchDue } from './plan';
