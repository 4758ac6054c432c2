import type { Words } from '../../../lib/i18n';
import { type Finding, lengthBands, lengthEdges } from '../../../lib/insights';

/** What pillars and campaigns are called. */
export type Names = ReadonlyMap<string, string>;

/** "Format: picture", "Asks a question", "Hashtag: #coffee". */
export function sayLevel({ trait, level }: Pick<Finding, 'trait' | 'level'>, words: Words, names: Names): string {
  const { t } = words;
  if (trait === 'asks' || trait === 'emoji' || trait === 'link' || trait === 'hashtags') return t(`insights.works.level.${trait}`);
  return t('insights.works.level', { trait: t(`insights.works.trait.${trait}`), level: levelIn({ trait, level }, words, names) });
}

function levelIn({ trait, level }: Pick<Finding, 'trait' | 'level'>, words: Words, names: Names): string {
  const { t } = words;
  switch (trait) {
    case 'hashtag':
      return `#${level}`;
    case 'language':
      return words.language(level);
    case 'pillar':
    case 'campaign':
      return names.get(level) ?? t('insights.works.level.removed');
    case 'network':
      return t(`network.${level}` as 'network.x');
    case 'weekday':
      return sayWeekday(Number(level), words);
    case 'length': {
      const at = lengthBands.indexOf(level as (typeof lengthBands)[number]);
      return t(`insights.works.level.length.${level}` as 'insights.works.level.length.short', {
        from: lengthEdges[at - 1] ?? 0,
        to: at === 0 ? lengthEdges[0] : (lengthEdges[at] ?? 0) - 1,
      });
    }
    default:
      return t(`insights.works.level.${trait}.${level}` as 'insights.works.level.format.text');
  }
}

/** "Monday" of 0, by the device's own calendar, in which 1 January 2024 was one. */
export const sayWeekday = (weekday: number, words: Pick<Words, 'weekday'>): string => words.weekday(new Date(2024, 0, 1 + weekday, 12).getTime());

/** "Friday, 27 Nov 2026, 09:00". */
export const sayTime = (at: number, { weekday, moment }: Pick<Words, 'weekday' | 'moment'>): string => `${weekday(at)}, ${moment(at)}`;
