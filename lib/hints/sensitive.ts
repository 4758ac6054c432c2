import { isTied, isToUs, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/**
 * Loss, illness, violence or disaster in the words of somebody known or of a post for us: no cheerful templates. A caution, worth no points.
 * A list of words: nothing is learned for it, so it is silent in most languages, and jokes are taken at their word.
 */
export const sensitive = defineHint({
  id: 'sensitive',
  // Source: a list of words for loss, illness, violence and disaster, in six languages.
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (memory.answered) return 'answered';
    if (!isTied(memory) && !isToUs(post, memory)) return 'stranger';
    return grave.test(post.text.slice(0, 1000).toLowerCase()) ? { points: points.sensitive, values: {} } : 'not-so';
  },
});

const edge = '(?<![\\p{L}\\p{N}])';
const words = [
  'passed away|(?:he|she|they|mum|mom|dad|father|mother|friend|uncle|aunt|husband|wife|brother|sister|son|daughter|grand(?:ma|pa|mother|father)) (?:has |just |recently )?died|funeral|my condolences|rest in peace|in mourning|grieving|miscarriage|stillb(?:irth|orn)|suicid(?:e|al)|self[- ]harm|cancer|chemo(?:therapy)?|terminally ill|hospice|in (?:the )?hospital|intensive care|had a stroke|overdose|lost my (?:mum|mom|dad|father|mother|wife|husband|partner|son|daughter|brother|sister|baby|dog|cat|job|home|house)|laid off|evicted|domestic violence|was (?:raped|assaulted)|mass shooting|school shooting|terror(?:ist)? attack|earthquake|wildfire|bombing',
  'falleci(?:ó|do)|murió|funeral|mi más sentido pésame|cáncer|suicidio|terremoto',
  'faleceu|morreu|luto|meus pêsames|cancro|câncer|suicídio|terramoto|terremoto',
  'décédée?|est mort|obsèques|condoléances|suicide|séisme',
  'verstorben|gestorben|beerdigung|beileid|krebs|selbstmord|suizid|erdbeben',
  'è morto|è morta|funerale|condoglianze|cancro|suicidio|terremoto',
];
const grave = new RegExp(`${edge}(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
