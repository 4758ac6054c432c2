import type { Offer } from '../../lib/model/template';

/**
 * The offers that hold every typed word in their shortcut, name, label or text, best first; the given order (the best fit
 * for the post) decides between equals, and stands as it is while nothing is typed. Case and accents don't matter.
 */
export function filterOffers(offers: readonly Offer[], typed: string): Offer[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...offers];
  return offers
    .map((offer) => ({ offer, rank: rankOf(offer, words) }))
    .filter(({ rank }) => rank < nowhere)
    .sort((one, other) => one.rank - other.rank)
    .map(({ offer }) => offer);
}

const nowhere = 100;

/** The worst place in which one of the words was found. */
const rankOf = (offer: Offer, words: readonly string[]): number => {
  const [shortcut, name, label, text] = [offer.shortcut ?? '', offer.name, offer.label, offer.text].map(fold) as [string, string, string, string];
  return Math.max(...words.map((word) => placeOf(word, { shortcut, name, label, text })));
};

const placeOf = (word: string, { shortcut, name, label, text }: Record<'shortcut' | 'name' | 'label' | 'text', string>): number => {
  if (shortcut === word) return 0;
  if (name.startsWith(word) || shortcut.startsWith(word)) return 1;
  if (name.includes(word)) return 2;
  if (label.includes(word)) return 3;
  return text.includes(word) ? 4 : nowhere;
};

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
