import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTrigger } from '../../../lib/expansion/find-trigger';
import { isExactly, matchShortcuts } from '../../../lib/expansion/match-shortcuts';

describe('a shortcut being typed', () => {
  it.each([
    ['/', ''],
    ['/thanks', 'thanks'],
    ['Hi /thanks', 'thanks'],
    ['Hi\n/thanks', 'thanks'],
    ['(/ask-back', 'ask-back'],
    ['«/merci', 'merci'],
    ['ご確認。/感謝', '感謝'],
    ['say /dziękuję', 'dziękuję'],
    ['a\u00a0/ty', 'ty'],
  ])('stands at the end of “%s”', (text, typed) => {
    expect(findTrigger(text, '/')).toEqual({ whole: `/${typed}`, typed });
  });

  it.each(['', 'thanks', '1/2', 'and/or', '24/7/365', 'https://feedside.example', 'https:/', 'x.com/ana', '/thanks ', '/thanks.', '//', 'a /b/c', '</p'])(
    'is not what “%s” ends in',
    (text) => {
      expect(findTrigger(text, '/')).toBeUndefined();
    },
  );

  it('may begin with more than one sign', () => {
    expect(findTrigger('Hi ::ty', '::')).toEqual({ whole: '::ty', typed: 'ty' });
    expect(findTrigger('Hi :ty', '::')).toBeUndefined();
    expect(findTrigger('at 12::ty', '::')).toBeUndefined();
  });

  it('is found whatever stands before it, and is exactly the end of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('/', ';', '::', '\\', '#!', '$('), (text, prefix) => {
        const found = findTrigger(text, prefix);
        if (found) expect(text.endsWith(found.whole)).toBe(true);
        expect(findTrigger(`${text} ${prefix}ty`, prefix)).toEqual({ whole: `${prefix}ty`, typed: 'ty' });
      }),
    );
  });
});

describe('the templates that it may mean', () => {
  const rows = [
    { name: 'Ask for tyres', shortcut: 'tyre' },
    { name: 'Warm thanks', shortcut: 'ty' },
    { name: 'Thanks again' },
    { name: 'Sorry', shortcut: 'thankless' },
  ];
  const found = (typed: string) => matchShortcuts(rows, typed).map(({ name }) => name);

  it('begins with the very shortcut, then others that go on, then names by any of their words', () => {
    expect(found('ty')).toEqual(['Warm thanks', 'Ask for tyres']);
    expect(found('thank')).toEqual(['Sorry', 'Warm thanks', 'Thanks again']);
    expect(found('TY')).toEqual(['Warm thanks', 'Ask for tyres']);
    expect(found('hank')).toEqual([]);
  });
  it('is all of them while nothing is typed', () => expect(found('')).toHaveLength(4));
  it('is exactly one by its whole shortcut, case aside', () => {
    expect(isExactly({ name: 'Warm thanks', shortcut: 'Ty' }, 'tY')).toBe(true);
    expect(isExactly({ name: 'Warm thanks' }, '')).toBe(false);
  });
});
