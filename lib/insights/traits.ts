import { readAsking } from '../language/asking';
import { dayLength, zoneClock } from '../metrics/zone-clock';
import type { NetworkId } from '../model/network';
import type { PostFormat, Published } from '../model/published';

/** How a text begins, read off its first line. `number`: a figure among its first three words ("5 ways to …"); `how`: "How to …" and what other languages have for it. */
export const hookKinds = ['question', 'number', 'how', 'quote', 'exclamation', 'emoji', 'statement'] as const;
type HookKind = (typeof hookKinds)[number];

/** From which length in characters a text is `middle`, `long`, `longest`: about a headline, one post of X, a few paragraphs. */
export const lengthEdges = [100, 280, 1000] as const;
export const lengthBands = ['short', 'middle', 'long', 'longest'] as const;
type LengthBand = (typeof lengthBands)[number];

/** What a post of our own is like. What can't be told is `undefined`, never "none": a post without known words has no length, no emoji count, no hashtags. */
export interface Traits {
  network: NetworkId;
  format: PostFormat | undefined;
  /** Characters as a person sees them. */
  length: number | undefined;
  lengthBand: LengthBand | undefined;
  /** The first line that says something, at most 200 UTF-16 units; `undefined` of a post without words. */
  hook: string | undefined;
  hookKind: HookKind | undefined;
  /** It asks, anywhere in its first 1,000 characters. */
  asks: boolean | undefined;
  /** Only where the words are sure. */
  tone: Published['tone'];
  emoji: number | undefined;
  links: number | undefined;
  /** Lower-case, without "#", each once, in order. */
  hashtags: readonly string[] | undefined;
  /** "pt", also of "pt-BR". */
  language: string | undefined;
  /** On the clock of the person's zone, 0 to 23; `undefined` where the time is known to no more than an hour. */
  hour: number | undefined;
  /** 0: Monday. */
  weekday: number | undefined;
  pillar: string | undefined;
  campaign: string | undefined;
  isReply: boolean | undefined;
}

/** `zone`: IANA name. For many posts `traitsIn` asks the zone's calendar once. */
export const traitsOf = (post: Published, zone: string): Traits => traitsIn(zone)(post);

export function traitsIn(zone: string): (post: Published) => Traits {
  const clock = zoneClock(zone);
  return (post) => {
    const { network, format, tone, pillar, campaign, isReply } = post;
    return { network, format, tone, pillar, campaign, isReply, language: languageOf(post), ...wordsOf(post), ...placeInWeek(post, clock) };
  };
}

type InWords = Pick<Traits, 'length' | 'lengthBand' | 'hook' | 'hookKind' | 'asks' | 'emoji' | 'links' | 'hashtags'>;

const wordless: InWords = {
  length: undefined,
  lengthBand: undefined,
  hook: undefined,
  hookKind: undefined,
  asks: undefined,
  emoji: undefined,
  links: undefined,
  hashtags: undefined,
};

function wordsOf(post: Published): InWords {
  const { text } = post;
  if (text === undefined) return wordless;
  const language = languageOf(post);
  const length = countCharacters(text);
  const hook = text
    .split('\n', 20)
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, longestHook);
  return {
    length,
    lengthBand: lengthBands[lengthEdges.filter((edge) => length >= edge).length],
    hook,
    hookKind: hook === undefined ? undefined : hookKindOf(hook, language),
    asks: readAsking(text, language) !== undefined,
    emoji: isPlain(text) ? 0 : (text.match(emoji)?.length ?? 0),
    links: Math.max(text.match(address)?.length ?? 0, post.format === 'link' ? 1 : 0),
    hashtags: text.includes('#') ? [...new Set([...text.matchAll(hashtag)].map(({ 1: tag = '' }) => tag.toLowerCase()))] : [],
  };
}

const longestHook = 200;
const emoji = /\p{RGI_Emoji}/gv;
/** As people write them: with the scheme, with "www.", or a bare domain with a path. */
const address = /(?:https?:\/\/|\bwww\.)\S+|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S+/gi;
/** At least one letter: "#1" is a rank. */
const hashtag = /(?<![\p{L}\p{N}&/#])#([\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/gu;

/** Taking a text apart into characters is slow, and most have nothing to take apart. */
const isPlain = (text: string): boolean => /^[\n\x20-\x7e\xa0-\xff‘’“”–—…]*$/.test(text);
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const countCharacters = (text: string): number => (isPlain(text) ? text.length : [...characters.segment(text)].length);

const languageOf = ({ language }: Published): string | undefined => language?.split('-', 1)[0]?.toLowerCase() || undefined;

function hookKindOf(hook: string, language: string | undefined): HookKind {
  if (readAsking(hook, language) !== undefined) return 'question';
  if (/^["“„«»‘「『]/u.test(hook)) return 'quote';
  if (how.test(hook)) return 'how';
  if (/^(?:\S+\s+){0,2}[#(]?\p{N}/u.test(hook)) return 'number';
  if (!isPlain(hook) && /^\p{RGI_Emoji}/v.test(hook)) return 'emoji';
  return /[!！][\p{P}\p{S}\s]*$/u.test(hook) ? 'exclamation' : 'statement';
}

/** "How to", "How I", "Here is how"; German, French, Spanish, Portuguese, Italian. */
const how =
  /^(?:how (?:to|i|we|you|our|my)\b|here(?:['’]s| is) how\b|wie (?:man|du|sie|ich|wir|unser)|so (?:geht|machst|machen|klappt)\b|comment (?:faire|j['’]|on|nous|vous)|c[oó]mo\s|come (?:fare|ho|abbiamo)\b)/iu;

const hourLength = 3_600_000;

/** The hour where it is known to an hour, the weekday where it is the same at both ends of what is known. An export that gives only a day gives the weekday. */
function placeInWeek({ at, atUncertainty = 0, sources }: Published, clock: ReturnType<typeof zoneClock>): Pick<Traits, 'hour' | 'weekday'> {
  if (at === undefined || atUncertainty > dayLength) return { hour: undefined, weekday: undefined };
  const shown = at + clock.offset(at);
  const isDayGiven = atUncertainty === dayLength && sources.includes('export');
  const isSameDay = atUncertainty === 0 || weekdayOf(shown - atUncertainty) === weekdayOf(shown + atUncertainty);
  return {
    hour: atUncertainty > hourLength ? undefined : new Date(shown).getUTCHours(),
    weekday: isDayGiven || isSameDay ? weekdayOf(shown) : undefined,
  };
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (shown: number): number => (((Math.floor(shown / dayLength) + 3) % 7) + 7) % 7;
