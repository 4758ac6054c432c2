/** What there is to congratulate on. `other`: congratulated already, or a party without a word of why. */
const moments = ['birth', 'wedding', 'graduation', 'new-job', 'promotion', 'birthday', 'anniversary', 'award', 'milestone', 'launch', 'other'] as const;
export type Moment = (typeof moments)[number];

const signs: readonly [Moment, RegExp][] = [
  [
    'birth',
    /\b(?:it['’]s a (?:boy|girl)|(?:gave birth|baby (?:boy|girl) (?:was )?(?:born|arrived|is here)|became (?:a )?(?:dad|mum|mom|father|mother|parents?)|welcomed? (?:our|a) (?:\w+ )?(?:son|daughter|baby)))\b/,
  ],
  ['wedding', /\b(?:just married|got (?:married|engaged)|(?:we['’]re|i['’]m) (?:getting )?(?:married|engaged)|(?:she|he|they) said yes|wedding day)\b/],
  [
    'graduation',
    /\b(?:i|we|he|she|they|just|finally)(?: \w+)? graduated\b|\bgraduation (?:day|today)\b|\b(?:passed|defended) my (?:exam|finals|thesis|phd|viva|driving test|bar)\b/,
  ],
  [
    'new-job',
    /\b(?:(?:got|landed|starting|started|start|accepted) (?:a|my|the) (?:new |dream )+(?:job|role|position)|new job|i['’]m joining|excited to (?:be )?join(?:ing)?|happy to share that i['’]m starting|first day (?:at|in) (?:my )?(?:new )?(?:job|work|role))\b/,
  ],
  ['promotion', /\b(?:(?:i|we|he|she|been|got|was|just|getting) promoted|got (?:a|the|my) promotion|my promotion)\b/],
  ['birthday', /\b(?:happy (?:\d+(?:st|nd|rd|th) )?(?:birthday|bday|b-day)|my (?:\d+(?:st|nd|rd|th) )?(?:birthday|bday)|birthday (?:girl|boy))\b/],
  [
    'anniversary',
    /\b(?:happy (?:\w+ )?anniversary|(?:our|my) (?:\w+ )?anniversary|(?:years?|months?) (?:ago today (?:we|i)|of (?:marriage|business|running)))\b/,
  ],
  [
    'award',
    /\b(?:(?:i|we|just|team|has|have)(?: \w+)? won\b(?!['’])|won (?:the|an?|first|1st|best|gold|silver|bronze)\b|award[- ]winning|(?:got|was|were|been|am) (?:awarded|nominated|shortlisted)|hall of fame)\b/,
  ],
  [
    'milestone',
    /\b(?:we|i|just|finally)(?:['’]ve)?(?: just| finally)? (?:hit|reached|passed|crossed|made it to) (?:over )?\d[\d.,]*\s?(?:k|m|million|thousand|followers|subscribers|subs|users|customers|downloads|sales|stars|members)?\b/,
  ],
  [
    'launch',
    /\b(?:(?:we|i)(?:['’]ve| have|['’]re| are)?(?: just| finally| officially)? (?:launched|launching|shipped|released)|launch day|(?:is|are|it['’]s) (?:finally |now |officially )?(?:live today|out today|launched))\b/,
  ],
  ['other', /\b(?:congrat\w*|felicidades|félicitations|glückwunsch|herzlichen glückwunsch|parabéns|auguri|complimenti|mabrook)\b|[🎉🥳🎊🍾]/u],
];

/** Taken back before it is said: "won't", "didn't get the job", "no promotion". */
const denied =
  /\b(?:not|never|no|didn['’]?t|don['’]?t|isn['’]?t|wasn['’]?t|won['’]?t|can['’]?t|hasn['’]?t|haven['’]?t|almost|nearly|if|wish)\s+(?:\w+\s+){0,2}$/;

/** The first moment that the words name. Irony is not seen here: ask the tone as well. */
export function readMoment(text: string): Moment | undefined {
  const lower = text.slice(0, 1000).toLowerCase();
  for (const [moment, sign] of signs) {
    const found = sign.exec(lower);
    if (found && !denied.test(lower.slice(0, found.index))) return moment;
  }
  return undefined;
}
