import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTemplate, findRepeated, isNearly } from '../../../lib/templates';

const often = (...texts: string[]) =>
  findRepeated(
    texts.map((text, at) => ({ text, at })),
    3,
  );

describe('what is written again and again', () => {
  it('is found whatever the case, accents, links, handles and numbers, as it was last written', () =>
    expect(
      often(
        'We open at 9 on Sundays, see https://rye.example/a',
        'Something else that nobody repeats here',
        '@ana we OPEN at 10 on sundays, see https://rye.example/b',
        'We open at 11 on Sundáys, see you!',
      ),
    ).toEqual([{ text: 'We open at 11 on Sundáys, see you!', times: 3, lastAt: 3 }]));
  it('is not what is short, nor what was written twice', () => {
    expect(often('Thank you!', 'Thank you!', 'Thank you!')).toEqual([]);
    expect(often('We open at nine on Sundays', 'We open at nine on Sundays')).toEqual([]);
  });
  it('keeps other answers apart, the most frequent first', () => {
    const open = 'We open at nine on Sundays and holidays';
    const ship = 'Parcels leave on the day after you ordered';
    expect(often(open, ship, open, ship, ship, open, ship).map(({ text, times }) => [text, times])).toEqual([
      [ship, 4],
      [open, 3],
    ]);
  });
  it('finds whatever comparing each with each would find', () => {
    const word = fc.constantFrom(...'abcdefghijkl');
    const text = fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        const groups: { text: string; times: number }[] = [];
        for (const one of texts.toReversed()) {
          const near = groups.filter((group) => isNearly(group.text, one));
          if (near[0]) near[0].times += 1;
          else groups.push({ text: one, times: 1 });
        }
        const counted = findRepeated(
          texts.map((one, at) => ({ text: one, at })),
          1,
        );
        expect(counted.map((group) => group.text).sort()).toEqual(groups.map((group) => group.text).sort());
      }),
    );
  });
});

describe('a reply as a template', () => {
  const ana = { name: 'Ana Silva', handle: 'ana.example' };
  it('has slots where the name and the handle stood', () =>
    expect(asTemplate('Hi Ana, Anabela says so. Thanks @ana.example!', ana)).toBe('Hi {{first_name}}, Anabela says so. Thanks {{handle}}!'));
  it('keeps braces as they were written', () => expect(asTemplate('Write {{name}} there, Ana', ana)).toBe('Write {{"{{"}}name}} there, {{first_name}}'));
  it('changes nothing where no first name can be told', () =>
    expect(asTemplate('Hello from Rye & Co', { name: 'Rye & Co', handle: 'rye' })).toBe('Hello from Rye & Co'));
});
