import type { Locale, Words } from '../../lib/i18n';
import { words } from '../../lib/i18n';
import { en } from '../../lib/i18n/en';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'];

/**
 * English that nobody speaks: "[!!! Ŵåîţîñĝ·nöŵ ~~~ !!!]", four tenths longer, brackets at both ends. What stands without brackets
 * on a screen never came from the table; what is cut has lost one.
 */
const pseudoMessage = (message: string): string => `[!!! ${accent(message)}${padding(lengthOf(message))} !!!]`;

/** In words of eight, as other languages have longer words and more of them. */
const padding = (length: number): string => '~'.repeat(Math.ceil(length * 0.4)).replace(/~{8}(?=~)/g, '$& ');

/** The whole table, to stand where a language's table stands. */
export const pseudoTable = (): Locale => Object.fromEntries(Object.entries(en).map(([key, message]) => [key, pseudoMessage(message)])) as Locale;

/** Words of the pseudo-locale. Numbers, dates and names of languages are Japanese ones: no Latin letter in them either. */
export const pseudoWords = (): Words => words('ja', { table: pseudoTable() });

/** What of a text stands outside all brackets, trimmed; "": nothing. */
export function unspoken(text: string): string {
  // Cut by us, which an ellipsis tells: the end of its brackets went with the end of its words.
  let rest = text.endsWith('…') ? text.replace(/\[!!! [^\]]*…$/, ' ') : text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\[!!! (?:(?!\[!!! | !!!\]).)* !!!\]/gs, ' ');
  }
  return rest.trim();
}

/** Letters outside of slots; the forms of a plural are messages themselves, their names are not. */
function accent(message: string): string {
  let out = '';
  for (let at = 0; at < message.length; ) {
    if (message[at] !== '{') {
      const place = plain.indexOf(message[at] ?? '');
      out += place < 0 ? message[at] : accented[place];
      at += 1;
      continue;
    }
    const end = closing(message, at);
    out += accentSlot(message.slice(at, end + 1));
    at = end + 1;
  }
  return out;
}

function accentSlot(slot: string): string {
  const comma = slot.indexOf(',');
  if (comma < 0) return slot;
  const forms = slot.indexOf(',', comma + 1) + 1;
  let out = slot.slice(0, forms);
  for (let at = forms; at < slot.length; ) {
    const open = slot.indexOf('{', at);
    if (open < 0) return out + slot.slice(at);
    const end = closing(slot, open);
    out += `${slot.slice(at, open)}{${accent(slot.slice(open + 1, end))}}`;
    at = end + 1;
  }
  return out;
}

const lengthOf = (message: string): number => message.replace(/\{[^{}]*\}/g, '').length;

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`A "{" is never closed: ${text}`);
}
