import type { Metric } from '../model/post';
import { readCount } from './read-count';

/**
 * How YouTube says "2 replies", the number put aside. No language writes thousands with one of these words, so they need
 * no table by language.
 */
const forms: ReadonlySet<string> = new Set(
  (
    '# reply|# replies|# antwort|# antworten|# réponse|# réponses|# respuesta|# respuestas|# resposta|# respostas|# risposta|# risposte|' +
    '# antwoord|# antwoorden|# reactie|# reacties|# odpowiedź|# odpowiedzi|# yanıt|# ответ|# ответа|# ответов|# відповідь|# відповіді|# відповідей|' +
    '# رد|# ردود|# پاسخ|# जवाब|# balasan|# 件の返信|#件の返信|답글 #개|# 条回复|#条回复|# 則回覆|#則回覆'
  ).split('|'),
);

/** Digits of any script with single marks between them. */
const number = /\p{Nd}+(?:[.,٬'’ \u00a0\u202f]\p{Nd}+)*/u;

/** "2 replies", "1 204 ответа"; `undefined` for short forms and words that are not known. */
export function readReplies(label: string, locale: string): Metric | undefined {
  const text = label.length > 60 ? '' : label.trim().toLowerCase();
  const [found] = number.exec(text) ?? [];
  return found !== undefined &&
    forms.has(
      text
        .replace(found, '#')
        .replace(/[\u00a0\u202f\u200e\u200f]/g, ' ')
        .trim(),
    )
    ? readCount(found, locale)
    : undefined;
}
