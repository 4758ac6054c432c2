import { useWords } from '../ui/words';
import type { LineView } from './line-types';

/** "252 of 300 characters", "Too long by 12". */
export function useCounted({ measured: { count, limit, unit } }: LineView): string {
  const { t } = useWords();
  if (limit === undefined) return t('line.count', { count });
  const of = t(({ characters: 'line.countOf', bytes: 'line.bytesOf', weighted: 'line.weightOf' } as const)[unit], { count, limit });
  return count > limit ? `${of}. ${t('line.overBy', { n: count - limit })}` : of;
}
