import { defineCheck } from './define-check';

export const unfilledSlot = defineCheck({
  id: 'unfilled-slot',
  judge({ text }) {
    const found = slots.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    return found[0] === undefined ? undefined : { values: { slot: found[0].slice(0, 40) } };
  },
});

/** What a template's slots and the gaps of a pasted text look like, in English, German, French, Spanish and Portuguese. */
const names =
  'name|first.?name|last.?name|user|customer|company|product|date|day|time|link|url|topic|title|city|event|brand|number|amount|reason|vorname|nachname|firma|produkt|datum|thema|ort|pr[eé]nom|nom|entreprise|produit|sujet|ville|nombre|empresa|producto|fecha|tema|ciudad|nome|produto|data|assunto|cidade';
const slots = [
  /\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}/,
  new RegExp(`[[<{](?:(?:insert|your|their|the|dein|ihr|votre|tu|su|seu) )?(?:${names})(?:[ _-]?(?:here|name|hier|ici|aqu[ií]))?[\\]>}]`, 'i'),
  /(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/u,
  /lorem ipsum/i,
];
