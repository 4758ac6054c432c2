import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks, checkWriting, commonCliches } from '../../../lib/checks';
import type { Writing } from '../../../lib/checks/define-check.ts';
import { CheckId } from '../../../lib/model/check.ts';
import { texts } from '../limits/texts.ts';
import { aWriting } from './a-writing.ts';

const judge = (id: CheckId, text: string, given?: Partial<Writing>) => checks.find((check) => check.id === id)?.judge(aWriting(text, given));
const brand = (limits: Partial<NonNullable<Writing['brand']>>): Partial<Writing> => ({ brand: { wordsToAvoid: [], ...limits } });

describe('the registry', () => {
  const files = readdirSync(new URL('../../../lib/checks', import.meta.url));
  it('holds every check once, each in the file of its name', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual([...CheckId.options].sort());
    for (const { id } of checks) expect(files).toContain(`${id}.ts`);
  });
  it('says nothing of nothing', () => expect(checkWriting(aWriting(' \n', { undescribed: 2 }), [])).toEqual([]));
  it('leaves out what is switched off', () => {
    expect(checkWriting(aWriting('Hello {{name}}'), [])).toHaveLength(1);
    expect(checkWriting(aWriting('Hello {{name}}'), ['unfilled-slot'])).toEqual([]);
  });
});

describe('every check, on 2,000 texts', () => {
  const shouting = fc.constantFrom(
    'THIS IS REALLY IMPORTANT NOW',
    '!!!',
    '¡HOLA!',
    '#socialmediamarketing',
    '🅱🅾𝒽ℯ',
    '😀😀😀',
    '🇵😀🇹',
    'I will get back to you tomorrow.',
    '?!?!',
    'SS ẞTRASSE ÄNDERN',
  );
  const any = fc.array(fc.oneof(texts, shouting, shouting), { maxLength: 4 }).map((parts) => parts.join(' '));
  const strict = {
    ...brand({ wordsToAvoid: ['hello', 'a+b', '(', ' '], exclamations: 1, emoji: 1, sentence: 3 }),
    cliches: commonCliches,
    lately: ['Hello there, how are you doing today?'],
  };
  it('never throws, says the same twice, and mends so that mending again changes nothing', () => {
    fc.assert(
      fc.property(any, texts, (text, post) => {
        const given = { ...strict, answers: { text: post, author: 'Ana' } };
        const remarks = checkWriting(aWriting(text, given), []);
        expect(checkWriting(aWriting(text, given), [])).toEqual(remarks);
        for (const { check, fixed } of remarks) {
          if (fixed === undefined) continue;
          expect(fixed, check).not.toBe(text);
          expect(judge(check, fixed, given)?.fixed ?? fixed, check).toBe(fixed);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unfilled-slot', () => {
  it.each([
    'Hi {{first_name}}, thanks',
    'Dear [Name], hello',
    'See {link} for more',
    'Order XXX is on its way',
    'Lorem ipsum dolor',
    'Hallo [Vorname]',
    'Hola <nombre>',
    '{% if x %}',
  ])('finds it in %s', (text) => expect(judge('unfilled-slot', text)).toBeDefined());
  it.each(['An array [1] of things', '{ curly }', 'Size XXL and xxx', '<3', '[sic]', 'name'])('leaves %s alone', (text) =>
    expect(judge('unfilled-slot', text)).toBeUndefined(),
  );
});

describe('voice', () => {
  it('finds words to avoid as whole words, in any case, with either apostrophe', () => {
    const avoided = brand({ wordsToAvoid: ['cheap', 'don’t worry', '便宜'] });
    expect(judge('avoided-word', "Cheap! Don't  worry.", avoided)?.values).toEqual({ words: "“Cheap”, “Don't  worry”", n: 2 });
    expect(judge('avoided-word', '很便宜的', avoided)?.values.n).toBe(1);
    expect(judge('avoided-word', 'cheaper cheapskate', avoided)).toBeUndefined();
  });
  it('says nothing where there is no brand card', () => {
    for (const id of ['avoided-word', 'long-sentence', 'exclamations', 'emoji-count'] as const) expect(judge(id, 'Wow!!! 😀😀 '.repeat(50))).toBeUndefined();
  });
  it('calms exclamation marks down to what the card allows', () => {
    expect(judge('exclamations', 'Great!!! Thanks! See you!', brand({ exclamations: 1 }))?.fixed).toBe('Great! Thanks. See you.');
    expect(judge('exclamations', 'What?! No!', brand({ exclamations: 0 }))?.fixed).toBe('What? No.');
    expect(judge('exclamations', 'Great!', brand({ exclamations: 1 }))).toBeUndefined();
  });
  it('offers no mended text where a Spanish sentence would keep half its marks', () =>
    expect(judge('exclamations', '¡Hola! ¡Gracias!', brand({ exclamations: 1 }))).toEqual({ values: { n: 2, most: 1 } }));
  it('takes emoji away from the end', () =>
    expect(judge('emoji-count', 'Hi 👋🏽 there 😀 you 👨‍👩‍👧‍👦', brand({ emoji: 1 }))?.fixed).toBe('Hi 👋🏽 there you'));
  it('tells the longest sentence', () =>
    expect(judge('long-sentence', 'Short one. This one has a few words more.', brand({ sentence: 5 }))?.values).toMatchObject({ n: 7, most: 5 }));
});

describe('accessibility', () => {
  it('makes plain letters of fake ones', () => expect(judge('fake-letters', '𝗕𝗼𝗹𝗱 and 𝓯𝓪𝓷𝓬𝔂 ⓦⓞⓡⓓ 🅳🅰🆁🅺')?.fixed).toBe('Bold and fancy word D🅰RK'));
  it('leaves emoji that hold letters alone', () => expect(judge('fake-letters', '🅰️ 🅱️ 🆗 Ⓜ️')).toBeUndefined());
  it('lowers what shouts, with a capital where a sentence starts', () => {
    expect(judge('capitals', 'Hi. THIS IS REALLY IMPORTANT. Bye')?.fixed).toBe('Hi. This is really important. Bye');
    expect(judge('capitals', 'well, I AM REALLY SORRY')?.fixed).toBe('well, I am really sorry');
  });
  it.each(['NASA and ESA and CNSA', 'USA UK EU', '#SAVE #THE #DATES', 'I A B'])('hears no shouting in %s', (text) =>
    expect(judge('capitals', text)).toBeUndefined(),
  );
  it('takes a hashtag apart by known words and those of the text', () => {
    expect(judge('hashtag-case', 'Join us #communitymanager')?.fixed).toBe('Join us #CommunityManager');
    expect(judge('hashtag-case', 'The lighthouse opens #lighthouseweek')?.fixed).toBe('The lighthouse opens #LighthouseWeek');
  });
  it.each(['#photography', '#accessibility', '#CommunityManager', '#xyzzyfoobar', 'example.com/#communitymanager'])('leaves %s alone', (text) =>
    expect(judge('hashtag-case', text)).toBeUndefined(),
  );
  it('keeps the first of a row of emoji', () => expect(judge('emoji-row', 'Done 🎉🎉 🎉 yes 😀😀')?.fixed).toBe('Done 🎉 yes 😀😀'));
  it('counts pictures without a description', () => expect(judge('alt-text', 'Look', { undescribed: 2 })?.values).toEqual({ n: 2 }));
});

describe('human voice', () => {
  const lately = ['Thank you so much, Otto! We are so glad that the new showers work for you.'];
  it('notices the same sentence with another name', () =>
    expect(
      judge('repeats-itself', 'Thank you so much, Ana! We are so glad that the new showers work for you.', { lately })?.values.percent,
    ).toBeGreaterThanOrEqual(60));
  it('hears no repetition in other words, nor in a short thanks', () => {
    expect(judge('repeats-itself', 'The harbour office opens at nine, and they can swap your card there.', { lately })).toBeUndefined();
    expect(judge('repeats-itself', 'Thank you!', { lately: ['Thank you!'] })).toBeUndefined();
  });
  const answers = { text: 'The showers at the east pier are cold again and nobody from the office picks up the phone', author: 'Otto Berg' };
  const empty = 'What a lovely thought, thank you so much and keep up the good work everyone!';
  it('notices a reply that takes nothing from its post', () => expect(judge('nothing-of-post', empty, { answers })).toBeDefined());
  it('is content with one word of the post, or the person’s name', () => {
    expect(judge('nothing-of-post', `${empty} Cold shower, hot coffee.`, { answers })).toBeUndefined();
    expect(judge('nothing-of-post', `${empty} Take care, Otto.`, { answers })).toBeUndefined();
  });
  it('says nothing where it can’t tell: another language, a short reply, a new post', () => {
    expect(judge('nothing-of-post', 'Vielen Dank für diese schöne Nachricht, wir freuen uns sehr darüber', { answers })).toBeUndefined();
    expect(judge('nothing-of-post', 'Thank you and see you', { answers })).toBeUndefined();
    expect(judge('nothing-of-post', empty)).toBeUndefined();
  });
  it('knows clichés of the list', () => {
    expect(judge('cliche', 'Let’s dive in: this is a GAME-CHANGER.', { cliches: commonCliches })?.values.n).toBe(2);
    expect(judge('cliche', 'Let’s dive in', { cliches: [] })).toBeUndefined();
  });
});
