import { describe, expect, it } from 'vitest';
import { stableId } from '../../lib/networks/stable-id';

const words = 'Does anyone here know a ferry that takes cargo bikes in winter? '.repeat(4);
const id = (handle: string, text: string) => stableId('linkedin', handle, text);

describe('the id of a post whose page gives it none', () => {
  it('is the same wherever the post is met again', () => {
    expect(id('otto', words)).toMatch(/^linkedin:~[\da-z]+$/);
    expect(id('otto', words)).toBe(id('otto', words));
  });

  it('is the same however the page breaks its lines and writes the handle', () => {
    expect(id('Otto', `  ${words.replaceAll(' ', '\n ')}`)).toBe(id('otto', words));
  });

  it('is the same where a feed cuts a long text off', () => {
    expect(id('otto', words.slice(0, 150))).toBe(id('otto', words));
  });

  it('is another one for another author, other words, or another network', () => {
    const others = [id('mara', words), id('otto', `No. ${words}`), stableId('tiktok', 'otto', words)];
    expect(new Set([id('otto', words), ...others]).size).toBe(4);
  });

  it('does not let the end of a handle pass for the beginning of the words', () => {
    expect(id('otto b', 'oats')).not.toBe(id('otto', 'b oats'));
  });

  it('is shared by none of 20,000 posts', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, at) => id('otto', `Post ${at}`))).size).toBe(20_000);
  });
});
