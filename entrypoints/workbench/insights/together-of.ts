import type { Live } from '../../../lib/live/live-query';

/** Several live values as one: ready when all are, failed when one is. */
export function togetherOf<Values extends object>(of: { [Name in keyof Values]: Live<Values[Name]> }): Live<Values> {
  const values: Partial<Values> = {};
  for (const name of Object.keys(of) as (keyof Values)[]) {
    const each = of[name];
    if (each.state !== 'ready') return each;
    values[name] = each.value;
  }
  return { state: 'ready', value: values as Values };
}
