/** Something does not work for whoever writes, or they ask for a hand. English only. */
const help =
  /\b(?:(?:please|pls|plz|can you|could you|can (?:any|some)(?:one|body)|could (?:any|some)(?:one|body)) (?:please |pls )?(?:help|assist|advise)|help me\b|need (?:some |your |a (?:little |bit of )?)?(?:help|assistance|support|advice)|how (?:do|can|could|should|would) i\b|how to (?:fix|stop|get|cancel|reset|change|turn)|(?:any|some) (?:advice|tips|suggestions) (?:on|for|about)|(?:any|some)(?:one|body) (?:else )?(?:know|having) (?:how|why|what|where|(?:a |this |the same )?(?:problem|issue|trouble))|i(?:['’]m| am) stuck\b|(?:can(?:['’]?t|not)|unable to) (?:log ?in|sign ?in|log ?on|access|connect|get (?:in|it to work|through)|find (?:the|my|out|where|how)|open (?:the|my)|reset|update my|cancel)|(?:having|have|got|there['’]s) (?:an? |some |the same )?(?:problems?|issues?|troubles?|difficulty) (?:with|logging|getting|when|trying|accessing)|(?:does|did|is|are)(?:n['’]t| ?nt) (?:work|working|load|loading|open|connect))\b/;

/** Asks for a price, a place to buy, a trial, something like it. English only. */
const buying =
  /\b(?:looking (?:for|to (?:buy|get|purchase|switch)) (?:an? |some |the )?(?:\w+ ){0,4}(?:tool|app|software|platform|service|agency|provider|alternative|vendor|freelancer|developer|designer|solution|plan|supplier)|alternatives? (?:to|for)\b|(?:what(?:['’]s| is)|any idea (?:of|on)|know) (?:the|your) (?:price|pricing|cost|rate)s?|how much (?:is|are|does|do|for|would|will) (?:it|this|that|these|those|the|your|an?)\b|where (?:can|could|do) (?:i|we|you) (?:buy|get|order|purchase|pre-?order|sign up)|(?:is|are) there an? (?:free )?(?:trial|demo|student discount|discount code)|(?:book|get|see|request) an? demo|do you (?:guys )?(?:ship|deliver|sell|offer|have (?:any )?(?:in stock|a free trial))|(?:want|would like|['’]d like|ready|going|need|interested|thinking (?:of|about)) (?:to |in )?(?:buy|buying|order|ordering|purchase|purchasing|subscribe|subscribing|sign(?:ing)? up|switch(?:ing)? (?:to|from))|in the market for|take my money|(?:back|still) in stock|(?:can|could|may) (?:i|we) (?:buy|order|pre-?order|purchase|get a quote)|pricing for)\b/;

/** Tells others to take something; asking for such a word, or against it, is none. English only. */
const recommending =
  /\b(?:(?:i|we|i['’]d|would|['’]d|can|do|highly|really|strongly|definitely|totally|thoroughly)(?: (?:highly|really|strongly|definitely|totally|thoroughly))? recommend(?:ed)?\b(?! (?:me|us|any|some good|a good)\b)|can(?:['’]?t|not) recommend\b.{0,40}\benough|(?:you (?:should|have to|need to|must|gotta)|y['’]all (?:should|need to)|everyone should|go) (?:try|check out|use|follow|get yourself)|(?:try|check out|go with|switch to|shout ?out to) @\w|(?:the )?best (?:\w+ ){1,2}i(?:['’]ve| have) (?:ever )?(?:used|tried|bought|had|owned|been to)|worth every (?:penny|cent)|you won['’]t regret)/;
const notRecommending =
  /\b(?:not|never|don['’]?t|wouldn['’]?t|can['’]?t|cannot) (?:really |ever )?recommend\b(?!.{0,40}\benough)|\b(?:do|would|can|could|will|did|does) (?:you|u|anyone|anybody|someone|somebody|y['’]all)(?: \w+)? recommend\b|\b(?:any|some)(?:one|body) recommend\b/;

export const asksForHelp = (text: string): boolean => help.test(text.slice(0, 1000).toLowerCase());
export const wantsToBuy = (text: string): boolean => buying.test(text.slice(0, 1000).toLowerCase());

/** That something is recommended; of whom it is said, only the post's mentions tell. */
export function recommends(text: string): boolean {
  const lower = text.slice(0, 1000).toLowerCase();
  return recommending.test(lower) && !notRecommending.test(lower);
}
