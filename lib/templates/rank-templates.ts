import type { HintId } from '../model/hint';
import type { Template } from '../model/template';
import { isExpired } from './template-age';

/** Which labels fit which hint, best first. */
const fits: Readonly<Record<HintId, readonly string[]>> = {
  question: ['question', 'ask back', 'direct message'],
  comment: ['thanks', 'ask back', 'feedback'],
  mention: ['thanks', 'referral', 'permission'],
  'first-time': ['welcome'],
  regular: ['congratulation', 'thanks'],
  waiting: [], // how long somebody waits says nothing of what they want to hear
  noted: [],
};

const fortnight = 14 * 86_400_000;

/**
 * Templates in the order in which to offer them: by how well the label fits the post's hints, how often each was used and
 * how lately. Judgement: the best fit is worth 6, a hundred uses about as much, one use today 3. Equal ones by name; those whose validity is over come last.
 */
export function rankTemplates<Row extends Pick<Template, 'name' | 'label' | 'uses' | 'lastUsedAt' | 'validUntil'>>(
  templates: readonly Row[],
  hints: readonly HintId[],
  now: number,
): Row[] {
  const score = (template: Row): number => {
    const fit = Math.max(0, ...hints.map((hint) => fitOf(template.label, hint)));
    const recency = template.lastUsedAt === undefined ? 0 : 3 * 2 ** (-Math.max(0, now - template.lastUsedAt) / fortnight);
    const over = isExpired(template, now) ? 1000 : 0;
    return fit - over + Math.log2(1 + template.uses) + recency;
  };
  return templates
    .map((template) => ({ template, score: score(template) }))
    .sort((a, b) => b.score - a.score || (a.template.name < b.template.name ? -1 : 1))
    .map(({ template }) => template);
}

function fitOf(label: string, hint: HintId): number {
  const place = fits[hint].indexOf(label.trim().toLowerCase());
  return place < 0 ? 0 : 6 - 2 * place;
}
