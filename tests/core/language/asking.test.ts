import { describe, expect, it } from 'vitest';
import { readAsking } from '../../../lib/language/asking';

describe('readAsking, of posts as they come', () => {
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
  ])('hears the mark in %s', (text) => expect(readAsking(text)).toBe('mark'));

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
  ])('hears no question in %s', (text) => expect(readAsking(text)).toBeUndefined());

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
  ])('hears an English question without its mark: %s', (text) => expect(readAsking(text, 'en-GB')).toBe('start'));

  it('keeps English words away from other languages', () => {
    expect(readAsking('can you een mooie dag', 'nl')).toBeUndefined();
    expect(readAsking('any idea', undefined)).toBe('start');
  });
  it('stays quick on a huge hostile text', () => {
    expect(readAsking('@a '.repeat(10_000), 'en')).toBeUndefined();
    expect(readAsking(`${'a.'.repeat(15_000)}/?b=`, 'en')).toBeUndefined();
    expect(readAsking('?'.repeat(30_000), 'en')).toBe('mark');
    expect(readAsking('a?b'.repeat(10_000), 'en')).toBe('mark');
  });
});
