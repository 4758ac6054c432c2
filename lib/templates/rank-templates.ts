import type { HintId } from '../model/hint';
import type { NetworkId } from '../model/network';
import type { Fit, Template } from '../model/template';
import { isSameLanguage, languagesOf } from './choose-variant';
import { isExpired } from './template-age';

/** Which labels fit which hint, best first. A hint that says nothing of what somebody wants to hear has none. */
const fitting: Readonly<Partial<Record<HintId, readonly string[]>>> = {
  question: ['question', 'ask back', 'direct message'],
  comment: ['thanks', 'ask back', 'feedback'],
  mention: ['thanks', 'referral', 'permission'],
  'first-time': ['welcome'],
  regular: ['congratulation', 'thanks'],
  complaint: ['apology', 'complaint', 'direct message'],
  praise: ['thanks', 'permission', 'referral'],
  moment: ['congratulation'],
  recommendation: ['thanks', 'referral'],
  lead: ['question', 'direct message'],
  advocate: ['thanks', 'referral'],
};

const day = 86_400_000;

export type Rankable = Pick<Template, 'name' | 'label' | 'uses' | 'lastUsedAt' | 'validUntil' | 'hints' | 'networks' | 'language' | 'variants'>;

/** What is answered. `language`: BCP 47, where the page states it. */
export interface Occasion {
  hints: readonly HintId[];
  network?: NetworkId;
  language?: string | undefined;
  now: number;
}

/**
 * Templates in the order in which to offer them, each with what speaks for it. Judgement: a hint that the template is meant for, or the best label for
 * it, is worth 6; the post's language 2; this very network 1; a hundred uses about as much as a hint, one use today 3. Equal ones by name;
 * those whose validity is over come last.
 */
export function rankTemplates<Row extends Rankable>(templates: readonly Row[], occasion: Occasion): { template: Row; fits: Fit[] }[] {
  return templates
    .map((template) => ({ template, ...judge(template, occasion) }))
    .sort((a, b) => b.score - a.score || (a.template.name < b.template.name ? -1 : 1))
    .map(({ template, fits }) => ({ template, fits }));
}

function judge(template: Rankable, { hints, network, language, now }: Occasion): { score: number; fits: Fit[] } {
  const best = hints.map((hint) => ({ hint, points: pointsFor(template, hint) })).sort((a, b) => b.points - a.points)[0];
  const since = template.lastUsedAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, now - template.lastUsedAt);
  const isSpoken = languagesOf(template).some((one) => isSameLanguage(one, language));
  const isHere = network !== undefined && template.networks?.includes(network) === true;
  const fits: Fit[] = [
    ...(best && best.points > 0 ? [{ kind: 'hint' as const, hint: best.hint }] : []),
    ...(isSpoken ? [{ kind: 'language' as const }] : []),
    ...(isHere ? [{ kind: 'network' as const }] : []),
    ...(template.uses >= often ? [{ kind: 'often' as const }] : []),
    ...(since < 7 * day ? [{ kind: 'lately' as const }] : []),
  ];
  const worth = (best?.points ?? 0) + (isSpoken ? 2 : 0) + (isHere ? 1 : 0);
  const habit = Math.log2(1 + template.uses) + 3 * 2 ** (-since / (14 * day));
  return { score: worth + habit - (isExpired(template, now) ? 1000 : 0), fits };
}

const often = 10;

function pointsFor({ label, hints = [] }: Rankable, hint: HintId): number {
  if (hints.includes(hint)) return 6;
  const place = fitting[hint]?.indexOf(label.trim().toLowerCase()) ?? -1;
  return place < 0 ? 0 : 6 - 2 * place;
}
