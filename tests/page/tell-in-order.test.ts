import { describe, expect, it } from 'vitest';
import { createTeller } from '../../entrypoints/writing/tell-in-order';

/** Settles once everything that is ready has run. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('what is told', () => {
  const open = () => {
    const heard: string[] = [];
    const ends: ((how?: Error) => void)[] = [];
    const tell = createTeller({ isFinal: (error) => (error as Error).message === 'final' });
    const say = (what: string, { about = 'one', now = false } = {}) =>
      tell({
        about,
        now,
        run: () =>
          new Promise<void>((resolve, reject) => {
            heard.push(what);
            ends.push((how) => (how ? reject(how) : resolve()));
          }),
      });
    const end = async (how?: Error) => {
      ends.shift()?.(how);
      await soon();
    };
    return { heard, say, end };
  };

  it('comes one after the other, of each subject only the last', async () => {
    const { heard, say, end } = open();
    say('a');
    say('ab');
    say('abc');
    say('x', { about: 'two' });
    await end();
    await end();
    expect(heard).toEqual(['a', 'abc', 'x']);
  });

  it('comes at once where there may be no later', () => {
    const { heard, say } = open();
    say('a');
    say('ab', { now: true });
    expect(heard).toEqual(['a', 'ab']);
  });

  it('waits for the next one when it could not be told, and never comes behind a newer one', async () => {
    const { heard, say, end } = open();
    say('a');
    await end(new Error('unreachable'));
    say('x', { about: 'two' });
    await end();
    await end();
    expect(heard).toEqual(['a', 'a', 'x']);
    say('b');
    say('bc');
    await end(new Error('unreachable'));
    say('y', { about: 'two' });
    await end();
    await end();
    expect(heard.slice(3)).toEqual(['b', 'bc', 'y']);
  });

  it('is given up when asking again would not help', async () => {
    const { heard, say, end } = open();
    say('a');
    await end(new Error('final'));
    say('x', { about: 'two' });
    await end();
    expect(heard).toEqual(['a', 'x']);
  });
});
