const page = 10;

/** Where a key leads from the point `at` (-1: none is chosen yet); `undefined`: nowhere, the key is not ours. Left is back, unless written from right to left. */
export function stepOf(key: string, { at, count, rtl, columns }: { at: number; count: number; rtl: boolean; columns?: number }): number | undefined {
  if (count === 0) return undefined;
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const steps: Record<string, number> = {
    [forward]: 1,
    [back]: -1,
    ArrowDown: columns ?? 1,
    ArrowUp: -(columns ?? 1),
    PageDown: page,
    PageUp: -page,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  if (at < 0) return step > 0 ? 0 : count - 1;
  const next = at + step;
  if (columns !== undefined && Math.abs(step) === columns && (next < 0 || next >= count)) return at;
  return Math.min(count - 1, Math.max(0, next));
}
