import { describe, expect, it } from 'vitest';
import { readAsking } from '../../../lib/language/asking';
import { readMoment } from '../../../lib/language/moment';
import { readLanguage } from '../../../lib/language/read-language';
import { asksForHelp, recommends, wantsToBuy } from '../../../lib/language/wants';

describe('asking', () => {
  it.each(['Is it open?', 'どこですか？', 'هل هو مفتوح؟', 'see https://a.example/x?y=1 ok?'])('is marked: %s', (text) => expect(readAsking(text)).toBe('mark'));
  it.each(['what are you doing', '@acme hi, how do I reset this', 'anyone know a good ramen place', 'so is it out yet', 'whats the time'])(
    'is in how it starts: %s',
    (text) => expect(readAsking(text)).toBe('start'),
  );
  it.each(['what a day', 'when I was young', 'https://a.example/?q=1', 'a.example/watch?v=1', 'Do the right thing', 'how lovely', ''])(
    'is not there: %s',
    (text) => expect(readAsking(text)).toBeUndefined(),
  );
});

describe('a moment to congratulate on', () => {
  it.each([
    ['We just hit 10k followers', 'milestone'],
    ['Starting my new job on Monday', 'new-job'],
    ['I got promoted today', 'promotion'],
    ['Happy birthday to my brother', 'birthday'],
    ['we launched our app', 'launch'],
    ['Our team won the cup', 'award'],
    ["It's a girl", 'birth'],
    ['Congrats to everyone', 'other'],
    ['Parabéns!', 'other'],
  ])('%s: %s', (text, moment) => expect(readMoment(text)).toBe(moment));
  it.each(["I won't be there", "our team won't make it", 'I was not promoted', 'I wish I got promoted', 'The bus was late'])('is none: %s', (text) =>
    expect(readMoment(text)).toBeUndefined(),
  );
});

describe('what somebody wants', () => {
  it.each(["I can't log in since the update", 'please help', 'How do I cancel?', "the app doesn't work"])('help: %s', (text) =>
    expect(asksForHelp(text)).toBe(true),
  );
  it.each(['happy to help others', 'it works'])('no help: %s', (text) => expect(asksForHelp(text)).toBe(false));
  it.each(['How much is the team plan?', 'any alternative to Acme', 'where can I buy this', 'I want to book a demo'])('to buy: %s', (text) =>
    expect(wantsToBuy(text)).toBe(true),
  );
  it.each(['I bought it', 'this is worth nothing'])('not to buy: %s', (text) => expect(wantsToBuy(text)).toBe(false));
  it.each(['Highly recommend @acme', "I can't recommend them enough", 'you should try @acme'])('recommends: %s', (text) => expect(recommends(text)).toBe(true));
  it.each(['Can you recommend a hotel', "I wouldn't recommend it", 'anyone recommend a plumber?', 'recommend me a book'])('does not recommend: %s', (text) =>
    expect(recommends(text)).toBe(false),
  );
});

describe('the language', () => {
  const reliable = {
    isReliable: true,
    languages: [
      { language: 'fr', percentage: 92 },
      { language: 'en', percentage: 8 },
    ],
  };
  const long = 'Quel plaisir de vous retrouver ce matin';

  it('is what the page says, before any detector', () => expect(readLanguage(long, { lang: 'de', detected: reliable })).toBe('de'));
  it('is what a reliable detector finds most of', () => expect(readLanguage(long, { detected: reliable })).toBe('fr'));
  it('is unknown where the detector is not sure', () => expect(readLanguage(long, { detected: { ...reliable, isReliable: false } })).toBeUndefined());
  it('is unknown for a few letters, whatever a detector says', () =>
    expect(readLanguage('oui @very_long_handle #very_long_tag', { detected: reliable })).toBeUndefined());
  it.each(['und', 'zxx', 'qme', 'qht', '', ' '])('is not named by "%s"', (lang) => expect(readLanguage('ok', { lang })).toBeUndefined());
  it.each([
    ['in', 'id'],
    ['iw', 'he'],
    ['EN-us', 'en-US'],
    ['pt_BR', 'pt-BR'],
    ['hi-Latn', 'hi-Latn'],
  ])('writes %s as %s', (lang, canonical) => expect(readLanguage('ok', { lang })).toBe(canonical));
  it('never throws on what is no tag', () =>
    expect(readLanguage(long, { lang: 'no tag at all!', detected: { isReliable: true, languages: [] } })).toBeUndefined());
});
