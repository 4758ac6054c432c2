import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../../lib/hints/is-question';

describe('isQuestion', () => {
  it.each([
    'Where can I buy this?',
    'really?!',
    '(is it still open?)',
    'Still open?🙏',
    'you said “when?”',
    'Have you seen https://example.com/a?',
    'see https://example.com/a?b=1 or is it gone?',
    '本当に？はい',
    'متى تفتحون؟',
    'Πότε ανοίγετε;',
    'Πότε ανοίγετε\u037e',
    '¿Abrís mañana',
    'Ուր է՞',
  ])('hears the mark in %s', (text) => expect(isQuestion(text)).toBe(true));

  it.each([
    'https://example.com/watch?v=1',
    'example.com/search?q=bread is great',
    'www.example.com?ref=feed',
    'read (https://example.com/a?b=c&d=e) today',
    'Good bread; good day',
    'What a day!',
    'When I was young we baked at home.',
    'How I bake: slowly.',
    'Do the right thing',
    'May the fourth be with you',
    'Have the best day',
    'Which reminds me of home',
    'Which is why I bake',
    'And so are you',
    'So did the others',
    'May you rest well',
    'Can do!',
    '',
    '   ',
  ])('hears no question in %s', (text) => expect(isQuestion(text)).toBe(false));

  it.each([
    'how do I change my order',
    'Which of these is gluten free',
    'may I bring my dog',
    '@team.example can you help me with this',
    'Hi, is there a vegan one',
    'Love it! Where can I get one',
    'anyone know when they open',
    'any update on this',
    'What’s the price',
    "what's the price",
    'Is my order on its way',
    'Nice. Does it ship to Spain',
  ])('hears an English question without its mark: %s', (text) => expect(isQuestion(text, 'en-GB')).toBe(true));

  it('keeps English words away from other languages', () => {
    expect(isQuestion('can you een mooie dag', 'nl')).toBe(false);
    expect(isQuestion('any idea', undefined)).toBe(true);
  });
  it('stays quick on a huge hostile text', () => {
    expect(isQuestion('@a '.repeat(10_000), 'en')).toBe(false);
    expect(isQuestion(`${'a.'.repeat(15_000)}/?b=`, 'en')).toBe(false);
    expect(isQuestion(`${'?'.repeat(1)}${'/'.repeat(29_999)}x=1`, 'en')).toBe(true);
  });
});
