import { definePromise } from './define-promise';

export const es = definePromise({
  language: 'es',
  says: /(?<![\p{L}])(?:te|le|os|les) (?:respondo|responderé|respondemos|responderemos|contesto|contestaré|contestamos|aviso|avisaré|avisamos|avisaremos|escribo|escribiré|escribimos|escribiremos|envío|enviaré|enviamos|enviaremos|mando|mandaré|cuento|contaré|digo|diré|confirmo|confirmaré|confirmamos|mantengo|mantendré|mantenemos|mantendremos)(?![\p{L}])|(?<![\p{L}])(?:me|nos) (?:pondré|pondremos|pongo|ponemos) en contacto|(?<![\p{L}])(?:voy|vamos) a (?:consultar|revisar|mirar|averiguar|preguntar|enviar|escribir|responder|comprobar)/iu,
  tomorrow: /(?<![\p{L}])(?<!pasado |la |por la |de la )mañana(?![\p{L}])/iu,
  dayAfterTomorrow: /\bpasado mañana/i,
  today: /\b(?:hoy|esta tarde|esta noche|esta mañana)(?![\p{L}])/iu,
  nextWeek: /\b(?:próxima semana|semana que viene|semana próxima)(?![\p{L}])/iu,
  endOfWeek: /\b(?:esta semana|final de (?:la )?semana)\b/i,
  weekdays: [/\blunes\b/i, /\bmartes\b/i, /\bmiércoles\b/i, /\bjueves\b/i, /\bviernes\b/i, /\bsábado\b/i, /\bdomingo\b/i],
  inHours: /\b(?:en|dentro de) (una|\d{1,3}|dos|tres|cuatro|cinco|seis) horas?\b/i,
  inDays: /\b(?:en|dentro de) (un|\d{1,3}|dos|tres|cuatro|cinco|seis|unos) días?(?![\p{L}])/iu,
  inWeeks: /\b(?:en|dentro de) (una|\d{1,2}|dos|tres|cuatro|unas) semanas?\b/i,
  numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, unos: 3, unas: 3 },
});
