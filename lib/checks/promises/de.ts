import { definePromise } from './define-promise';

export const de = definePromise({
  language: 'de',
  says: /\b(?:(?:ich|wir) (?:melden? (?:mich|uns)|geben? (?:dir|ihnen|euch) (?:\S+ ){0,4}bescheid|sagen? (?:dir|ihnen|euch) (?:\S+ ){0,4}bescheid|schauen? (?:mir|uns) (?:das|es)|schauen? (?:\S+ ){0,3}nach|kümmern? (?:mich|uns)|kläre?n? (?:das|es)|frage?n? (?:\S+ ){0,4}nach|schicken? (?:dir|ihnen|euch)|schreiben? (?:dir|ihnen|euch)|komme?n? (?:\S+ ){0,4}(?:auf dich|auf sie|auf euch) zurück|halten? (?:dich|sie|euch) auf dem laufenden|antworten? (?:dir|ihnen|euch))|(?:melden? (?:mich|uns)|(?:melde|gebe|sage|schicke|schreibe|antworte) (?:ich|wir)(?: mich| uns| dir| ihnen| euch)))/i,
  tomorrow: /(?<!guten )\bmorgen\b/i,
  dayAfterTomorrow: /(?<!\p{L})übermorgen\b/iu,
  today: /\b(?:heute|nachher)\b/i,
  nextWeek: /\bnächste(?:r|n)? woche\b/i,
  endOfWeek: /\b(?:diese woche|ende der woche|bis zum wochenende)\b/i,
  weekdays: [/\bmontag\b/i, /\bdienstag\b/i, /\bmittwoch\b/i, /\bdonnerstag\b/i, /\bfreitag\b/i, /\b(?:samstag|sonnabend)\b/i, /\bsonntag\b/i],
  inHours: /\b(?:in|innerhalb von) (einer|\d{1,3}|zwei|drei|vier|fünf|sechs) stunden?\b/i,
  inDays: /\b(?:in|innerhalb von) (?:den nächsten )?(einem|\d{1,3}|zwei|drei|vier|fünf|sechs|ein paar|wenigen) (?:werk)?tage?n?\b/i,
  inWeeks: /\b(?:in|innerhalb von) (einer|\d{1,2}|zwei|drei|vier|ein paar) wochen?\b/i,
  numbers: { einer: 1, einem: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, 'ein paar': 3, wenigen: 3 },
});
