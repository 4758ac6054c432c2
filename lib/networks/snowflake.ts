/** Milliseconds since 1970 of an X id's zero: 2010-11-04T01:42:54.657Z (Twitter's Snowflake, open source 2010). */
const epoch = 1_288_834_974_657;
/** Ids below it were counted up one by one, before the change in November 2010. */
const firstSnowflake = 29_700_000_000n;
/** Below the time stand 10 bits of machine and 12 bits of sequence. */
const bitsBelow = 22n;

/** When an X post was made, in milliseconds, as its id tells; `undefined` for older ids and anything that is no id. */
export function snowflakeTime(id: string): number | undefined {
  if (!/^\d{1,19}$/.test(id)) return undefined;
  const number = BigInt(id);
  return number < firstSnowflake ? undefined : Number(number >> bitsBelow) + epoch;
}
