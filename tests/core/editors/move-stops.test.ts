import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveStops } from '../../../lib/editors/move-stops';

/** "|" marks the stops and "^" the caret, both in the text itself. */
function read(marked: string): { text: string; stops: number[]; caret: number } {
  const stops: number[] = [];
  let text = '';
  let caret = 0;
  for (const character of marked) {
    if (character === '|') stops.push(text.length);
    else if (character === '^') caret = text.length;
    else text += character;
  }
  return { text, stops, caret };
}

const moved = (before: string, after: string, current = 0) => {
  const [was, is] = [read(before), read(after)];
  return { told: moveStops(was.stops, { before: was.text, after: is.text, caret: is.caret }, current), meant: is.stops };
};

describe('stops in words that are being filled in', () => {
  it.each([
    ['nothing typed', 'Hi |, see |.', 'Hi |^, see |.', 0],
    ['a word typed at the first', 'Hi |, see |.', 'Hi Ana|^, see |.', 0],
    ['a word typed at the second, the first stays', 'Hi Ana|, see |, bye|', 'Hi Ana|, see you|^, bye|', 1],
    ['the same letter as the one that follows', '-|a|-', '-a|^a|-', 0],
    ['two stops side by side, typed at the first', 'a||b', 'ax|^|b', 0],
    ['two stops side by side, typed at the second', 'a||b', 'a|x|^b', 1],
    ['lines typed at the first', 'A |\n\nB |', 'A one\ntwo|^\n\nB |', 0],
    ['words taken away before the first', 'Dear |, see |.', '|^, see |.', 0],
    ['a typo mended before both, the caret moved on since', 'Helo |, see |.', 'Hello |, see |.^', 0],
  ])('%s', (_does, before, after, current) => {
    const { told, meant } = moved(before, after, current);
    expect(told).toEqual(meant);
  });

  it('forgets the one whose surroundings were deleted', () => {
    const { text } = read('Hi |, see |, bye |.');
    expect(moveStops([3, 9, 15], { before: text, after: 'Hi .', caret: 3 }, 0)).toEqual([3, undefined, 3]);
  });

  it('keeps what stands before and behind each stop, whatever is typed at the one in use', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), words, fc.nat(), (parts, typed, choice) => {
        const current = choice % (parts.length - 1);
        const stops = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
        const place = stops[current] ?? 0;
        const before = parts.join('');
        const after = before.slice(0, place) + typed + before.slice(place);
        const told = moveStops(stops, { before, after, caret: place + typed.length }, current);
        expect(told).toEqual(stops.map((stop, index) => (index < current ? stop : stop + typed.length)));
      }),
    );
  });
});
