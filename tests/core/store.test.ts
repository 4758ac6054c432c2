import { describe, expect, it } from 'vitest';
import { feedSteps, screens } from '../support/pictures/screens';
import { forReviewers, justifications, singlePurpose } from '../support/store/for-reviewers';
import { languages, limits, listingIn, listingText, storeNames, storePictures } from '../support/store/listing';

describe.each(languages)('the stores’ page in %s', (language) => {
  const listing = listingIn(language);
  const within = (words: string, most: number) => expect([words, [...words].length <= most]).toEqual([words, true]);

  it('keeps to what the stores take', () => {
    within(listing.name, limits.name);
    within(listing.short, limits.short);
    within(listing.summary, limits.summary);
    within(listing.description, limits.description);
    expect([...listing.description].length).toBeGreaterThanOrEqual(limits.descriptionLeast);
    expect(listing.terms.length).toBeLessThanOrEqual(limits.terms);
    for (const term of listing.terms) within(term, limits.term);
  });

  it.each(storeNames)('has every field of %s, and none empty', (store) => {
    const text = listingText(store, listing);
    expect(text).not.toMatch(/== [^\n]+\n\s*(?:\n|$)|undefined|store\.[a-z]/);
    expect(text).toContain(listing.description);
  });
});

describe.each(storeNames)('what the reviewers of %s are told', (store) => {
  it('gives each right a reason of a sentence or more, within what the form takes', () => {
    for (const { right, why } of justifications(store)) {
      expect([right, why]).toEqual([right, expect.stringMatching(/^[A-Z].{40,}\.$/s)]);
      expect(why.length).toBeLessThanOrEqual(limits.justification);
    }
    expect(singlePurpose.length).toBeLessThanOrEqual(limits.justification);
  });
  it('says how it is built where the store builds it again', () => expect(forReviewers(store).includes('npm run build:firefox')).toBe(store === 'firefox'));
});

it('the stores show screens that there are', () => {
  const known = [...screens.map(({ id }) => id), ...feedSteps];
  expect(storePictures.map(({ screen }) => screen).filter((screen) => !known.includes(screen))).toEqual([]);
});
