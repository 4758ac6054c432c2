import { describe, expect, it } from 'vitest';
import { promise } from '../../../lib/checks/promise.ts';
import { aWriting } from './a-writing.ts';

/** Friday, 20 November 2026, 15:10 in Lisbon; `due` as the clock shows it there, which is UTC in November. */
const kept: [text: string, due: string][] = [
  ['I’ll get back to you tomorrow.', '2026-11-21T09:00'],
  ["We'll look into it and I will let you know by Friday!", '2026-11-27T09:00'],
  ['I will send you the link next week', '2026-11-23T09:00'],
  ["I'm going to check with the team, give me a day", '2026-11-21T09:00'],
  ['We will follow up within two business days.', '2026-11-22T09:00'],
  ["I'll reply today", '2026-11-20T17:00'],
  ['I will find out and report in 3 hours', '2026-11-20T18:10'],
  ['Ich melde mich morgen bei dir.', '2026-11-21T09:00'],
  ['Wir geben Ihnen bis Montag Bescheid', '2026-11-23T09:00'],
  ['Danke! Ich schaue übermorgen nach.', '2026-11-22T09:00'],
  ['Ich melde mich in zwei Wochen', '2026-12-04T09:00'],
  ['Je reviens vers vous demain', '2026-11-21T09:00'],
  ['Nous vous tiendrons au courant la semaine prochaine.', '2026-11-23T09:00'],
  ['Je te réponds après-demain', '2026-11-22T09:00'],
  ['Te respondo mañana por la mañana', '2026-11-21T09:00'],
  ['Nos pondremos en contacto el lunes', '2026-11-23T09:00'],
  ['Voy a consultar y te aviso en dos días', '2026-11-22T09:00'],
  ['Vou verificar e respondo-te amanhã', '2026-11-21T09:00'],
  ['Entraremos em contato na terça-feira.', '2026-11-24T09:00'],
  ['Te aviso depois de amanhã', '2026-11-22T09:00'],
];

const others = [
  'Thank you, that is lovely!',
  'Will you get back to me tomorrow?',
  'Tomorrow we open at nine.',
  'She will call you tomorrow.',
  'They will fix it next week.',
  'I sent it yesterday.',
  'Guten Morgen zusammen, danke euch!',
  'Bis morgen!',
  'Merci beaucoup, à demain !',
  'Gracias, hasta mañana.',
  'Obrigado, até amanhã!',
  'I will be there on Friday.',
];

describe('a promise', () => {
  it.each(kept)('is heard in “%s”, due %s', (text, due) => {
    const found = promise.judge(aWriting(text))?.promise;
    expect(found && new Date(found.dueAt).toISOString().slice(0, 16)).toBe(due);
  });
  it.each(others)('is not heard in “%s”', (text) => expect(promise.judge(aWriting(text))).toBeUndefined());
  it('without a time is due tomorrow, and says that it names none', () =>
    expect(promise.judge(aWriting('Noted. I’ll look into it.'))).toEqual({
      values: { dated: 0 },
      promise: { text: 'I’ll look into it.', dueAt: Date.UTC(2026, 10, 21, 9) },
    }));
  it('keeps the clock of the person’s own zone', () =>
    expect(promise.judge(aWriting('I will get back to you tomorrow', { zone: 'America/New_York' }))?.promise?.dueAt).toBe(Date.UTC(2026, 10, 21, 14)));
});
