/*
 * A wrong first name is worse than none ("Hi CEO,"), so everything doubtful gives none, and the template's fallback speaks.
 * The cases are those that users of template tools report: titles, degrees, "Last, First", emoji, job words, brands.
 */

/**
 * The first name in a display name, fit for "Hi …,"; `undefined` where it can't be told: companies, initials, "Dr. Smith".
 * Chinese, Japanese and Korean names stay whole: there the family name comes first, and is what one calls people by.
 */
export function firstName(displayName: string): string | undefined {
  const cleaned = cleanName(displayName);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(cleaned))
    return /^[\p{L}\p{M}ー・ ]{1,20}$/u.test(cleaned) ? cleaned : undefined;
  if (isBrand(cleaned)) return undefined;
  const given = givenPart(cleaned);
  if (given === undefined) return undefined;
  const { tokens, titled } = withoutTitles(given);
  const [first, second] = tokens;
  if (first === undefined || !isNameWord(first)) return undefined;
  if (titled && second === undefined) return undefined;
  if (second === undefined && hasInnerCapital(first)) return undefined;
  if (/^عبد$/u.test(first) && second !== undefined) return `${first} ${second}`;
  return inNameCase(first, cleaned);
}

/** A display name without emoji, custom emoji (`:blobcat:`), hashtags, invisible marks and styled letters. */
export function cleanName(displayName: string): string {
  return displayName
    .slice(0, 200)
    .replace(/[™®©]/gu, ' ')
    .normalize('NFKC')
    .replace(/:[\w+-]{2,}:/gu, ' ')
    .replace(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3|\ufe0f|\u200d)/gu, ' ')
    .replace(/[\p{C}\u00ad]/gu, '')
    .replace(/(?:^|\s)[#@]\S+/gu, ' ')
    .replace(/[★☆✓✔✨♥♡•°*~^"“”„«»]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words that only an organisation carries in its name, and names of nobody in particular. */
const brandWords = new Set(
  (
    'inc llc ltd gmbh ag kg sa corp corporation co company team official support help helpdesk studio studios labs lab agency magazine news media press foundation institute ' +
    'university college school academy club festival museum gallery theatre theater shop store bot hq app apps podcast radio tv show daily times weekly journal review ' +
    'coffee bakery cafe restaurant hotel records games gaming software tech technologies digital design consulting group solutions services systems partners ventures ' +
    'capital bank insurance network community union association society council ministry department police city hospital clinic church records brewery airlines energy ' +
    'anonymous admin administrator moderator mod user guest unknown deleted staff everyone nobody ceo cto cfo coo founder cofounder'
  ).split(' '),
);

const isBrand = (name: string): boolean =>
  /&|\+|\.(?:com|io|org|net|co|app|dev|ai|eu|de|uk)\b/iu.test(name) ||
  /^the\s/iu.test(name) ||
  words(beforeSeparator(name)).some((word) => brandWords.has(plain(word)));

const titles = new Set(
  'dr dra dott prof professor professora mr mrs ms miss mx sir dame lord lady rev reverend fr father sister brother rabbi imam pastor herr frau hr señor señora sr sra srta don doña monsieur madame mme mlle ing dipl-ing mag capt captain lt sgt col gen maj phd md'.split(
    ' ',
  ),
);
const degrees = new Set(
  'phd dphil md mba ma ba msc bsc bs ms meng beng jd llm llb dds rn pmp cpa cfa esq jr sr ii iii iv edd psyd frsa obe mbe csm cissp'.split(' '),
);

/** What stands before " | CEO", " - Acme", "(she/her)", " @ Acme". */
const beforeSeparator = (name: string): string =>
  name
    .replace(/[([{<][^)\]}>]*[)\]}>]?/gu, ' ')
    .split(/\s[-–—@/]+\s|[|·:/]|,?\s+(?:at|from|aka)\s/iu)[0]
    ?.trim() ?? '';

/** Sorts "Ana Silva, PhD" from "Silva, Ana"; `undefined` where a comma leaves it open ("Ana Silva, Berlin"). */
function givenPart(cleaned: string): string | undefined {
  const [before = '', ...rest] = beforeSeparator(cleaned).split(',');
  const after = rest.map((part) => words(part).filter((word) => !degrees.has(plain(word)))).find((part) => part.length > 0);
  if (after === undefined) return before;
  const names = words(before).filter((word) => !/^\p{Ll}/u.test(word));
  return names.length === 1 && after.length <= 2 && after.every((word) => /^\p{Lu}/u.test(word)) ? after.join(' ') : undefined;
}

function withoutTitles(name: string): { tokens: string[]; titled: boolean } {
  const tokens = words(name);
  while (tokens.length > 1 && degrees.has(plain(tokens.at(-1) ?? ''))) tokens.pop();
  let titled = false;
  while (tokens[0] !== undefined && titles.has(plain(tokens[0]))) {
    tokens.shift();
    titled = true;
  }
  return { tokens, titled };
}

const words = (name: string): string[] => name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
const plain = (word: string): string => word.replace(/[.,;!]/gu, '').toLowerCase();

/** Letters with inner hyphens and apostrophes, two at least; no initials ("J."), digits or handles. */
const isNameWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}]+(?:['’‘-][\p{L}\p{M}]+)*$/u.test(word) || /^\p{L}['’][\p{L}\p{M}]{2,}$/u.test(word);

/** "GitHub", "iPhone": a single word with a capital inside names a thing; "McKenzie" and "DeShawn" name people. */
const hasInnerCapital = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|De|Di|Da|La|Le|O['’])(?=\p{Lu})/u, ''));

/** "ANA" and "ana" become "Ana"; a mixed word stays, and so do two capitals ("AJ"). */
function inNameCase(word: string, name: string): string | undefined {
  if (/\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)) return word;
  if (/^\p{Ll}/u.test(word) && /\p{Lu}/u.test(name)) return undefined; // "van Gogh", "the Baker"
  if (/^\p{Lu}{2}$/u.test(word)) return word;
  return word.toLowerCase().replace(/(^|[-'’])(\p{Ll})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase());
}
