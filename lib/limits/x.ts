import { addressesIn } from './addresses';
import { defineLimit } from './define-limit';

/** Most letters of alphabets weigh 1, others and emoji 2, an address 23 (twitter-text 3.1, configuration 3). 280; paying accounts may write 25,000, folded after 280. */
export const x = defineLimit({ unit: 'weighted', count: weigh, post: 280, reply: 280, fold: 280 });

const addressWeight = 23;

function weigh(text: string): number {
  const composed = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end } of addressesIn(composed, 'x')) {
    weight += weighCharacters(composed.slice(from, start)) + addressWeight;
    from = end;
  }
  return weight + weighCharacters(composed.slice(from));
}

function weighCharacters(text: string): number {
  let weight = 0;
  const others = text.replace(emoji, () => {
    weight += 2;
    return '';
  });
  for (const character of others) weight += isLight(character.charCodeAt(0)) ? 1 : 2;
  return weight;
}

const emoji = /\p{RGI_Emoji}/gv;

const isLight = (unit: number): boolean =>
  unit <= 0x10ff || (unit >= 0x2000 && unit <= 0x200d) || (unit >= 0x2010 && unit <= 0x201f) || (unit >= 0x2032 && unit <= 0x2037);
