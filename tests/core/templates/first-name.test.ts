import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, firstName } from '../../../lib/templates/first-name';

describe('firstName', () => {
  it.each([
    ['Ana Silva', 'Ana'],
    ['Ana', 'Ana'],
    ['ana silva', 'Ana'],
    ['ANA SILVA', 'Ana'],
    ['JEAN-PIERRE DUPONT', 'Jean-Pierre'],
    ['AJ Smith', 'AJ'],
    ["D'Angelo Russell", "D'Angelo"],
    ['LeBron James', 'LeBron'],
    ['McKenzie', 'McKenzie'],
    ['Silva, Ana', 'Ana'],
    ['van der Berg, Jan', 'Jan'],
    ['Silva, Ana, PhD', 'Ana'],
    ['Ana Silva, PhD', 'Ana'],
    ['Ana Silva PhD MBA', 'Ana'],
    ['Dr. Ana Silva', 'Ana'],
    ['Prof. Dr. Ana Silva', 'Ana'],
    ['🌸 Ana 🌸 Silva', 'Ana'],
    ['Ana🇵🇹', 'Ana'],
    ['Ana :verified:', 'Ana'],
    ['𝗔𝗻𝗮 𝗦𝗶𝗹𝘃𝗮', 'Ana'],
    ['#OPEN_TO_WORK Ana Silva', 'Ana'],
    ['Ana Silva #OpenToWork', 'Ana'],
    ['Ana Silva | CEO at Acme', 'Ana'],
    ['Ana Silva - Growth Studio', 'Ana'],
    ['Ana (she/her)', 'Ana'],
    ['Ana at Acme', 'Ana'],
    ['Ana from Acme Coffee', 'Ana'],
    ['“Ana” Silva', 'Ana'],
    ['\u202eAna\u202c Silva', 'Ana'],
    ['Мария Иванова', 'Мария'],
    ['محمد علي', 'محمد'],
    ['عبد الله حسن', 'عبد الله'],
    ['Ελένη Παππά', 'Ελένη'],
    ['田中太郎', '田中太郎'],
    ['田中 太郎', '田中 太郎'],
    ['김민준', '김민준'],
    ['Đặng Thị', 'Đặng'],
  ])('finds in “%s” the name %s', (name, first) => expect(firstName(name)).toBe(first));

  it.each([
    '',
    '🌸',
    'Acme Inc.',
    'Acme Coffee',
    'The Guardian',
    'Smith & Sons',
    'Ana + Ben',
    'acme.com',
    'GitHub',
    'Feedside Team',
    'Dr. Smith',
    'J. Robert Oppenheimer',
    'J Smith',
    'user1234',
    'xX_shadow99_Xx',
    'Ana Silva, Berlin',
    'van Gogh',
    'CEO of something',
    'Deleted user',
    '#hashtag',
  ])('finds none in “%s”', (name) => expect(firstName(name)).toBeUndefined());

  it('never throws and never gives marks, digits or line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const first = firstName(name);
        if (first !== undefined) expect(first).toMatch(/^[\p{L}\p{M}'’‘ー・ -]+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cleanName', () => {
  it('keeps the whole name, without decoration', () => {
    expect(cleanName(' ✨ Ana   Silva ✨ #OPEN_TO_WORK ')).toBe('Ana Silva');
    expect(cleanName('Acme Coffee™')).toBe('Acme Coffee');
  });
});
