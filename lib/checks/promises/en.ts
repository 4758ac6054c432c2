import { definePromise } from './define-promise';

export const en = definePromise({
  language: 'en',
  says: /\b(?:i|we)(?:'ll| will| am going to|'m going to| are going to|'re going to) (?:(?:also|then|definitely|personally|certainly) )?(?:get back|come back to|follow up|let you know|check (?:on|with|and|in|it|this|that)|look into|find out|send|reply|answer|write (?:to )?you|update you|keep you (?:posted|updated|in the loop)|report back|reach out|be in touch|dm you|message you|email you|share (?:it|this|that|the)|fix|ask (?:the|our|my) )/i,
  tomorrow: /\btomorrow\b/i,
  dayAfterTomorrow: /\bday after tomorrow\b/i,
  today: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i,
  nextWeek: /\bnext week\b/i,
  endOfWeek: /\b(?:this week|end of (?:the |this )?week)\b/i,
  weekdays: [/\bmondays?\b/i, /\btuesdays?\b/i, /\bwednesdays?\b/i, /\bthursdays?\b/i, /\bfridays?\b/i, /\bsaturdays?\b/i, /\bsundays?\b/i],
  inHours: /\b(?:in|within) (?:the next )?(an?|\d{1,3}|one|two|three|four|five|six) hours?\b/i,
  inDays: /\b(?:in|within) (?:the next )?(an?|\d{1,3}|one|two|three|four|five|six|a couple of|a few) (?:business |working )?days?\b/i,
  inWeeks: /\b(?:in|within) (?:the next )?(an?|\d{1,2}|one|two|three|four|a couple of|a few) weeks?\b/i,
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, 'a couple of': 2, 'a few': 3 },
});
