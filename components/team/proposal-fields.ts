import type { Words } from '../../lib/i18n';
import type { Proposal } from '../../lib/team/proposals';
import { type TemplateWords, wordsOfTemplate } from '../workbench/template-words';

/** One part of a template as it is and as it would be, in words; "": nothing. */
export interface ProposedField {
  label: string;
  before: string;
  after: string;
}

/** Parts that differ from the present template, the words first; of a new template all that it has besides its name, which stands above. */
export function proposedFields({ review, present }: Pick<Proposal, 'review' | 'present'>, words: Pick<Words, 't' | 'language'>): ProposedField[] {
  const after = wordsOfTemplate(review.proposal);
  const before = present && wordsOfTemplate(present);
  const parts = partsOf(words, after, before).filter((part) => part.before !== part.after);
  return before ? parts : parts.slice(1);
}

function partsOf({ t, language }: Pick<Words, 't' | 'language'>, after: TemplateWords, before: TemplateWords | undefined): ProposedField[] {
  const part = (label: string, say: (words: TemplateWords) => string): ProposedField => ({ label, before: before ? say(before) : '', after: say(after) });
  const spoken = [...new Set([...(before?.variants ?? []), ...after.variants].map((variant) => variant.language))];
  return [
    part(t('templates.name'), ({ name }) => name),
    part(t('templates.text'), ({ text }) => text),
    ...spoken.map((each) =>
      part(t('templates.variant', { language: language(each) }), ({ variants }) => variants.find((variant) => variant.language === each)?.text ?? ''),
    ),
    part(t('templates.label'), ({ label }) => label),
    part(t('templates.shortcut'), ({ shortcut }) => shortcut),
    part(t('templates.language'), (words) => (words.language === '' ? '' : language(words.language))),
    part(t('templates.networks'), ({ networks }) => networks.map((network) => t(`network.${network}`)).join(', ')),
    part(t('templates.hints'), ({ hints }) => hints.map((hint) => t(`hint.${hint}.called`)).join(', ')),
    part(t('templates.folder'), ({ folder }) => folder),
    part(t('templates.owner'), ({ owner }) => owner),
    part(t('templates.reviewedAt'), ({ reviewedAt }) => reviewedAt),
    part(t('templates.validUntil'), ({ validUntil }) => validUntil),
  ];
}
