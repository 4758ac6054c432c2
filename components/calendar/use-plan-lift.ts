import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n';
import type { DraftGlance } from '../../lib/messages/protocol';
import { dayOf } from '../../lib/playbook';
import { addDays, addMonthsToDay, monthOf } from './month-grid';

export interface PlanLift {
  /** The lifted draft and the day that it would be dropped on. */
  lifted: { draft: DraftGlance; day: string } | undefined;
  /** What a screen reader is told of the last step. */
  said: string;
  onHandleKey(draft: DraftGlance, event: KeyboardEvent): void;
  onHandleBlur(id: string): void;
}

/** Moving a draft with the keyboard: Space lifts it, arrows carry it by days and weeks, Space drops it, Escape takes it back. */
export function usePlanLift({
  page,
  words,
  today,
  month,
  onMonth,
  onDrop,
}: {
  page: RefObject<HTMLElement | null>;
  words: Words;
  today: string;
  month: string;
  onMonth(month: string): void;
  onDrop(draft: DraftGlance, day: string): void;
}): PlanLift {
  const { t } = words;
  const [lifted, setLifted] = useState<{ draft: DraftGlance; day: string; from: string } | undefined>();
  const [said, say] = useState('');
  /** Whose handle keeps the focus. */
  const carried = useRef<string | undefined>(undefined);
  const handleOf = (id: string) => page.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .fs-card-handle`);
  useLayoutEffect(() => {
    // On another day the chip is another element: the focus goes with it, also when it was dropped or went back.
    const { current: id } = carried;
    if (id === undefined) return;
    if (lifted || document.activeElement === null || document.activeElement === document.body) handleOf(id)?.focus();
    else if (document.activeElement !== handleOf(id)) carried.current = undefined;
  });
  const titleOf = ({ title }: DraftGlance) => (title === '' ? t('drafts.untitled') : title);
  const carry = (event: KeyboardEvent) => {
    if (!lifted) return;
    const { draft, day } = lifted;
    if (event.key === 'Tab') carried.current = undefined;
    if (event.key === 'Escape' || event.key === 'Tab') {
      setLifted(undefined);
      say(t('calendar.cancelled', { title: titleOf(draft) }));
      if (monthOf(lifted.from) !== month) onMonth(monthOf(lifted.from));
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      setLifted(undefined);
      onDrop(draft, day);
      return;
    }
    const isFromRight = page.current !== null && getComputedStyle(page.current).direction === 'rtl';
    const next = stepOf(event.key, day, isFromRight);
    if (next === undefined) return;
    event.preventDefault();
    setLifted({ ...lifted, day: next });
    say(t('calendar.at', { day: dayText(next, words.locale) }));
    if (monthOf(next) !== month) onMonth(monthOf(next));
  };
  return {
    lifted,
    said,
    onHandleKey(draft, event) {
      if (lifted) return carry(event);
      if (event.key !== ' ') return;
      event.preventDefault();
      const shown = monthOf(today) === month ? today : `${month}-01`;
      const day = draft.plannedAt === undefined ? shown : dayOf(draft.plannedAt);
      carried.current = draft.id;
      setLifted({ draft, day, from: day });
      say(t('calendar.lifted', { title: titleOf(draft), day: dayText(day, words.locale) }));
    },
    onHandleBlur(id) {
      // Carried to another day it loses the focus for a moment only.
      setTimeout(() => {
        if (lifted?.draft.id === id && document.activeElement !== handleOf(id)) setLifted(undefined);
      }, 50);
    },
  };
}

function stepOf(key: string, day: string, isFromRight: boolean): string | undefined {
  const forward = isFromRight ? 'ArrowLeft' : 'ArrowRight';
  const back = isFromRight ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return addDays(day, 1);
  if (key === back) return addDays(day, -1);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'PageDown') return addMonthsToDay(day, 1);
  return key === 'PageUp' ? addMonthsToDay(day, -1) : undefined;
}

/** "Friday, 27 November 2026", of a day and not of a moment. */
export const dayText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
