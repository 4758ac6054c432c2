import type { DaysProps } from './MonthGrid';

/** What an element needs to stand for a day that drafts can be dropped on. */
export const dayAttributes = (day: string, { today, target, onOver, onDrop }: Pick<DaysProps, 'today' | 'target' | 'onOver' | 'onDrop'>) => ({
  'data-day': day,
  'data-today': day === today || undefined,
  'data-target': day === target || undefined,
  onDragOver(event: DragEvent) {
    event.preventDefault();
    onOver(day);
  },
  onDrop(event: DragEvent) {
    event.preventDefault();
    onDrop();
  },
});
