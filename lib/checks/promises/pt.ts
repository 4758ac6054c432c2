import { definePromise } from './define-promise';

export const pt = definePromise({
  language: 'pt',
  says: /(?<![\p{L}])(?:respondo|responderei|respondemos|escrevo|escreverei|aviso|avisarei|avisamos|envio|enviarei|enviamos|mando|mandarei|digo|direi|dou|damos)[- ](?:te|lhe|vos|você|vocês|a você|notícias)(?![\p{L}])|(?<![\p{L}])(?:eu |nós |já )?(?:te|lhe|vos) (?:respondo|responderei|escrevo|aviso|avisarei|avisamos|envio|enviarei|enviamos|mando|mandarei|digo|direi|retorno|confirmo|mantenho|mantemos)(?![\p{L}])|(?<![\p{L}])(?:volto|voltarei|voltamos|voltaremos) a (?:contactar|contatar|falar|escrever|responder)|(?<![\p{L}])(?:entro|entrarei|entramos|entraremos) em cont[a]c?to|(?<![\p{L}])(?:vou|vamos) (?:verificar|confirmar|ver|perguntar|enviar|mandar|responder|avisar|procurar saber)(?![\p{L}])/iu,
  tomorrow: /(?<!depois de )\bamanhã(?![\p{L}])/iu,
  dayAfterTomorrow: /\bdepois de amanhã/i,
  today: /\b(?:hoje|esta tarde|esta noite|esta manhã|mais logo)(?![\p{L}])/iu,
  nextWeek: /\b(?:próxima semana|semana que vem|para a semana)\b/iu,
  endOfWeek: /\b(?:esta semana|fim da semana|final da semana)\b/i,
  weekdays: [
    /\bsegunda(?:-feira)?\b/i,
    /\bterça(?:-feira)?(?![\p{L}])/iu,
    /\bquarta(?:-feira)?\b/i,
    /\bquinta(?:-feira)?\b/i,
    /\bsexta(?:-feira)?\b/i,
    /\bsábado\b/i,
    /\bdomingo\b/i,
  ],
  inHours: /\b(?:em|dentro de|daqui a) (uma|\d{1,3}|duas|três|quatro|cinco|seis) horas?\b/i,
  inDays: /\b(?:em|dentro de|daqui a) (um|\d{1,3}|dois|três|quatro|cinco|seis|uns|alguns) dias?\b/i,
  inWeeks: /\b(?:em|dentro de|daqui a) (uma|\d{1,2}|duas|três|quatro|umas|algumas) semanas?\b/i,
  numbers: { um: 1, uma: 1, dois: 2, duas: 2, três: 3, quatro: 4, cinco: 5, seis: 6, uns: 3, umas: 3, alguns: 3, algumas: 3 },
});
