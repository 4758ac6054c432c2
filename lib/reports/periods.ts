import type { ReportKind } from '../model/report';
import { dayBefore, type Period } from './period-numbers';

const weeks = 8;
const months = 12;

/** Weeks (Monday first) or months to report on, the last whole one first, then the running one, then further back. `today`: "2026-11-22". */
export function periodsOf(kind: Exclude<ReportKind, 'campaign'>, today: string): Period[] {
  const all = kind === 'week' ? weeksBefore(today) : monthsBefore(today);
  const [running, whole, ...others] = all;
  return running && whole ? [whole, running, ...others] : all;
}

function weeksBefore(today: string): Period[] {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: weeks }, (_, back) => {
    const from = dayBefore(today, weekday + 7 * back);
    return { from, to: dayBefore(from, -6) };
  });
}

function monthsBefore(today: string): Period[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, back) => ({
    from: new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10),
  }));
}
