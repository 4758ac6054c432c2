import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../lib/insights/traits';
import type { Published } from '../../../lib/model/published';

const aPost = (part: Partial<Published> = {}): Published => ({ id: 'bluesky:1', network: 'bluesky', results: {}, sources: ['screen'], ...part });
const traits = (part: Partial<Published>, zone = 'UTC') => traitsOf(aPost(part), zone);
const said = (text: string, language = 'en') => traits({ text, language });

describe('traits of a post of our own', () => {
  it('says nothing of the words of a post whose words are not known', () => {
    expect(traits({})).toMatchObject({ length: undefined, hook: undefined, asks: undefined, emoji: undefined, links: undefined, hashtags: undefined });
  });

  it('knows a post of pictures alone as one without words', () => {
    expect(traits({ text: '', format: 'image' })).toMatchObject({
      length: 0,
      lengthBand: 'short',
      hook: undefined,
      hookKind: undefined,
      hashtags: [],
      links: 0,
    });
  });

  it('counts characters as people see them', () => {
    expect(said('👩‍👩‍👧 é').length).toBe(3);
    expect(said('a'.repeat(99)).lengthBand).toBe('short');
    expect(said('a'.repeat(100)).lengthBand).toBe('middle');
    expect(said('a'.repeat(280)).lengthBand).toBe('long');
    expect(said('a'.repeat(1000)).lengthBand).toBe('longest');
  });

  it('takes the first line that says something as the hook', () => {
    expect(said('\n  \n  We moved.  \nAnd more.').hook).toBe('We moved.');
  });

  it.each([
    ['Do you roast at home?', 'en', 'question'],
    ['“Never again”, she said', 'en', 'quote'],
    ['How to roast at home', 'en', 'how'],
    ['So geht guter Kaffee', 'de', 'how'],
    ['5 ways to roast', 'en', 'number'],
    ['The top 10 beans', 'en', 'number'],
    ['🎉 We are open', 'en', 'emoji'],
    ['We are open!', 'en', 'exclamation'],
    ['We are open', 'en', 'statement'],
  ])('reads how it begins: %s', (text, language, kind) => expect(said(`${text}\nMore of it follows here.`, language).hookKind).toBe(kind));

  it('asks where the mark stands far below the hook, and not where it is part of an address', () => {
    expect(said('We are open.\nWill you come?')).toMatchObject({ asks: true, hookKind: 'statement' });
    expect(said('See https://example.com/?a=b').asks).toBe(false);
  });

  it('counts emoji, links and hashtags', () => {
    expect(said('🎉🎉 #Coffee #coffee #1 example.com/a https://b.example')).toMatchObject({ emoji: 2, links: 2, hashtags: ['coffee'] });
    expect(said('mail me@example.com/x')).toMatchObject({ links: 0 });
    expect(traits({ text: 'Look', format: 'link' }).links).toBe(1);
  });

  it('folds the language to its first part', () => expect(said('Olá', 'pt-BR').language).toBe('pt'));

  it('tells hour and weekday by the clock of the zone', () => {
    const at = Date.UTC(2026, 10, 22, 23, 30); // a Sunday
    expect(traits({ at })).toMatchObject({ hour: 23, weekday: 6 });
    expect(traits({ at }, 'Asia/Kolkata')).toMatchObject({ hour: 5, weekday: 0 });
    expect(traits({ at: Date.UTC(2026, 2, 29, 1, 30) }, 'Europe/Berlin')).toMatchObject({ hour: 3, weekday: 6 }); // the hour that summer time skips
  });

  it('does not guess the hour of a post whose time is only roughly known', () => {
    const at = Date.UTC(2026, 10, 18, 12);
    expect(traits({ at, atUncertainty: 2 * 3_600_000 })).toMatchObject({ hour: undefined, weekday: 2 });
    expect(traits({ at, atUncertainty: 86_400_000 })).toMatchObject({ hour: undefined, weekday: undefined });
    expect(traits({ at, atUncertainty: 86_400_000, sources: ['export'] })).toMatchObject({ hour: undefined, weekday: 2 });
    expect(traits({})).toMatchObject({ hour: undefined, weekday: undefined });
  });
});
