import { describe, expect, it } from 'vitest';
import { snowflakeTime } from '../../lib/networks/snowflake';

describe('snowflakeTime', () => {
  it('knows the time of the example that X documents', () =>
    expect(new Date(snowflakeTime('1541815603606036480') ?? 0).toISOString()).toBe('2022-06-28T16:07:40.105Z'));

  it('says nothing for ids that were counted before snowflakes', () => expect(snowflakeTime('20')).toBeUndefined());

  it('says nothing for what is no id', () => expect(['', 'abc', '-1', '1e18', '12345678901234567890'].map(snowflakeTime)).toEqual(Array(5).fill(undefined)));
});
