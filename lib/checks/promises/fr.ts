import { definePromise } from './define-promise';

export const fr = definePromise({
  language: 'fr',
  says: /(?<![\p{L}])(?:je|j'|nous|on) ?(?:reviens|reviendrai|revenons|reviendrons|revient|reviendra) (?:vers|te|vous)|(?<![\p{L}])(?:je|nous|on) (?:te|vous|t'|lui) ?(?:tiens|tiendrai|tient|tenons|tiendrons|recontacte|recontacterai|recontactons|réponds|répondrai|répondons|répondrons|envoie|enverrai|envoyons|enverrons|redis|dirai|écris|écrirai|préviens|préviendrai)(?![\p{L}])|(?<![\p{L}])(?:je|nous|on) (?:vais|allons|va) (?:vérifier|voir|demander|te|vous|me renseigner|nous renseigner|regarder)(?![\p{L}])|(?<![\p{L}])je (?:me renseigne|vérifie|regarde)(?![\p{L}])/iu,
  tomorrow: /(?<!après-)\bdemain\b/i,
  dayAfterTomorrow: /\baprès-demain\b/i,
  today: /\b(?:aujourd'hui|ce soir|cet après-midi|ce matin)\b/i,
  nextWeek: /\bsemaine prochaine\b/i,
  endOfWeek: /\b(?:cette semaine|fin de (?:la )?semaine)\b/i,
  weekdays: [/\blundi\b/i, /\bmardi\b/i, /\bmercredi\b/i, /\bjeudi\b/i, /\bvendredi\b/i, /\bsamedi\b/i, /\bdimanche\b/i],
  inHours: /\b(?:dans|d'ici|sous) (une|\d{1,3}|deux|trois|quatre|cinq|six) ?(?:heures?|h)\b/i,
  inDays: /\b(?:dans|d'ici|sous) (un|\d{1,3}|deux|trois|quatre|cinq|six|quelques) jours?\b/i,
  inWeeks: /\b(?:dans|d'ici|sous) (une|\d{1,2}|deux|trois|quatre|quelques) semaines?\b/i,
  numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, quelques: 3 },
});
