import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n';
import { startOf } from './BoardCard';
import { type CardPlace, type Column, placeOf, stepOf, stepped, withCardAt } from './place-card';

export interface Lift {
  /** The columns with the lifted card where it would be dropped. */
  columns: readonly Column[];
  /** The id of the lifted card. */
  lifted: string | undefined;
  /** What a screen reader is told of the last step. */
  said: string;
  onHandleKey(id: string, event: KeyboardEvent): void;
  onHandleBlur(id: string): void;
}

/** Moving a card with the keyboard: Space lifts it, arrows carry it, Space drops it, Escape takes it back. */
export function useLift(
  columns: readonly Column[],
  { board, words: { t }, onDrop }: { board: RefObject<HTMLElement | null>; words: Words; onDrop(id: string, to: CardPlace): void },
): Lift {
  const [lifted, setLifted] = useState<{ id: string; from: CardPlace; to: CardPlace } | undefined>();
  const [said, say] = useState('');
  /** Whose handle keeps the focus. */
  const carried = useRef<string | undefined>(undefined);
  const shown = lifted ? withCardAt(columns, lifted.id, lifted.to) : columns;
  const handleOf = (id: string) => board.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .fs-card-handle`);
  useLayoutEffect(() => {
    // In another column the card is another element: the focus goes with it, also when it was dropped or went back.
    const { current: id } = carried;
    if (id === undefined) return;
    if (lifted || document.activeElement === null || document.activeElement === document.body) handleOf(id)?.focus();
    else if (document.activeElement !== handleOf(id)) carried.current = undefined;
  });
  const titleAt = ({ column, index }: CardPlace, id: string) => {
    const at = withCardAt(columns, id, { column, index }).find((each) => each.id === column);
    return { column: at?.title ?? '', place: index + 1, n: at?.total ?? 0 };
  };
  const textOf = (id: string) => startOf(columns.flatMap(({ rows }) => rows).find((idea) => idea.id === id)?.text ?? '');
  const cancel = (id: string) => {
    setLifted(undefined);
    say(t('board.cancelled', { start: textOf(id) }));
  };
  const carry = (id: string, event: KeyboardEvent) => {
    if (!lifted) return;
    if (event.key === 'Tab') carried.current = undefined;
    if (event.key === 'Escape' || event.key === 'Tab') return cancel(id);
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      setLifted(undefined);
      say(t('board.dropped', { start: textOf(id), ...titleAt(lifted.to, id) }));
      if (lifted.to.column !== lifted.from.column || lifted.to.index !== lifted.from.index) onDrop(id, lifted.to);
      return;
    }
    const isFromRight = board.current !== null && getComputedStyle(board.current).direction === 'rtl';
    const step = stepOf(event.key, isFromRight);
    const to = step && stepped(shown, id, step);
    if (!to) return;
    event.preventDefault();
    setLifted({ ...lifted, to });
    say(t('board.at', titleAt(to, id)));
  };
  return {
    columns: shown,
    lifted: lifted?.id,
    said,
    onHandleKey(id, event) {
      if (lifted) return carry(id, event);
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      const from = placeOf(columns, id);
      if (!from) return;
      carried.current = id;
      setLifted({ id, from, to: from });
      say(t('board.lifted', { start: textOf(id), ...titleAt(from, id) }));
    },
    onHandleBlur(id) {
      // Carried into another column it loses the focus for a moment only.
      setTimeout(() => {
        if (lifted?.id === id && document.activeElement !== handleOf(id)) setLifted(undefined);
      }, 50);
    },
  };
}
