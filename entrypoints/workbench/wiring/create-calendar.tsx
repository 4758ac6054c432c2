import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { MonthPage } from '../../../components/calendar/MonthPage';
import { addDays, addMonths, isMonth, monthOf, timeOn, weekdayOf } from '../../../components/calendar/month-grid';
import { type Live, liveQuery } from '../../../lib/live/live-query';
import { newWrite } from '../../../lib/messages/ids';
import type { DraftGlance } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { PlaybookPart } from '../../../lib/model/playbook';
import { dayOf, isCrisis, singleOf } from '../../../lib/playbook';
import type { Reviews } from './create-reviews';
import type { Screen } from './screen';

/** Nine in the morning, where the playbook names no hours for the day. */
const usualTime = 9 * 60;
/** The most that one question brings; the rest is in the list. */
const mostUnplanned = 200;

interface Calendar {
  go(hash: string): void;
  hash: ReadonlySignal<string>;
  isOpen: ReadonlySignal<boolean>;
  parts: ReadonlySignal<Live<PlaybookPart[]>>;
  create(): void;
  reviews: Reviews;
}

/** Drafts of a month: `#drafts/calendar/2026-11`; without a month, of this one. */
export function createCalendar(screen: Screen, { go, hash, isOpen, parts, create, reviews }: Calendar) {
  const { t, moment } = screen.words;
  const today = computed(() => dayOf(screen.now.value));
  const month = computed(() => {
    const [, , named = ''] = hash.value.split('/', 3);
    return isOpen.value && isMonth(named) ? named : monthOf(today.value);
  });
  const drafts = liveQuery({
    topics: ['drafts'],
    until: screen.until,
    // With the days of its neighbours that fill the weeks.
    load: () => {
      const [from, to] = [addDays(`${month.peek()}-01`, -6), addDays(`${addMonths(month.peek(), 1)}-01`, 6)];
      return request('drafts.month', { from: timeOn(from, 0), to: timeOn(to, 0), limit: mostUnplanned });
    },
  });
  effect(() => {
    if (month.value && isOpen.value) drafts.reload();
  });
  /** When the team begins that day. */
  const usual = (day: string): number => {
    const hours = parts.peek().state === 'ready' ? singleOf(everyPart(parts.peek()), 'hours') : undefined;
    return hours?.days[(weekdayOf(day) + 6) % 7]?.from ?? usualTime;
  };
  const plan = ({ id, plannedAt }: DraftGlance, at: number | null) => {
    const [write, back] = [newWrite(), newWrite()];
    const set = async (act: string, to: number | null) => {
      const planned = await request('drafts.plan', { write: act, id, plannedAt: to });
      if (!planned.ok) throw new Error(t(`problem.${planned.problem.kind}`));
    };
    void screen.attempt(async () => {
      await set(write, at);
      screen.tell(at === null ? t('calendar.unplanned.done') : t('calendar.planned', { when: moment(at) }), () => set(back, plannedAt ?? null));
    });
  };

  return function drawCalendar() {
    return (
      <MonthPage
        month={month.value}
        today={today.value}
        drafts={drafts.value}
        held={isCrisis(everyPart(parts.value))}
        usual={usual}
        href={({ id }) => `#drafts/${id}`}
        markOf={({ id }) => reviews.markOf(id)}
        onMonth={(next) => go(`#drafts/calendar/${next}`)}
        onPlan={plan}
        onNew={create}
        onRetry={drafts.reload}
      />
    );
  };
}

const everyPart = (parts: Live<PlaybookPart[]>): PlaybookPart[] => (parts.state === 'ready' ? parts.value : []);
