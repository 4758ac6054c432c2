import type { HintId } from '../../lib/model/hint';
import type { NetworkId } from '../../lib/model/network';
import type { Template, templateDetails } from '../../lib/model/template';
import type { Proposed } from '../../lib/team/proposals';
import { problemIn } from '../../lib/templates';

/** A template as its editor holds it. Texts are "" and lists empty where there is none; days are "2026-11-22" on the device's calendar. */
export interface TemplateWords {
  name: string;
  label: string;
  shortcut: string;
  text: string;
  /** What `text` is written in, BCP 47. */
  language: string;
  variants: { language: string; text: string }[];
  folder: string;
  networks: NetworkId[];
  hints: HintId[];
  owner: string;
  reviewedAt: string;
  /** The last day on which it holds. */
  validUntil: string;
}

export const noWords: TemplateWords = {
  name: '',
  label: '',
  shortcut: '',
  text: '',
  language: '',
  variants: [],
  folder: '',
  networks: [],
  hints: [],
  owner: '',
  reviewedAt: '',
  validUntil: '',
};

type Kept = Pick<Template, 'name' | 'label' | 'shortcut' | 'text' | keyof typeof templateDetails>;

export const wordsOfTemplate = ({ name, label, shortcut = '', text, ...details }: Kept): TemplateWords => ({
  name,
  label,
  shortcut,
  text,
  language: details.language ?? '',
  variants: details.variants ?? [],
  folder: details.folder ?? '',
  networks: details.networks ?? [],
  hints: details.hints ?? [],
  owner: details.owner ?? '',
  reviewedAt: details.reviewedAt === undefined ? '' : toDay(details.reviewedAt),
  validUntil: details.validUntil === undefined ? '' : toDay(details.validUntil - 1),
});

/** As `templates.save` takes them: a detail that is empty goes away. */
export const detailsOfWords = ({ reviewedAt, validUntil, shortcut: _, ...words }: TemplateWords) => ({
  ...words,
  reviewedAt: fromDay(reviewedAt) ?? 0,
  validUntil: fromDay(validUntil, 1) ?? 0,
});

/** As they are proposed to a team: a detail that is empty is absent. */
export function proposedOfWords({ name, label, shortcut, text, ...details }: TemplateWords): Proposed {
  const { reviewedAt, validUntil } = details;
  const all = { ...details, shortcut, reviewedAt: fromDay(reviewedAt), validUntil: fromDay(validUntil, 1) };
  const present = Object.entries(all).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return { name, label, text, ...Object.fromEntries(present) };
}

const shortcutForm = /^[\p{L}\p{N}_-]{0,40}$/u;

/** Why a template can't be stored yet: the field. `variants`: one has no language, no words, or the language of another. */
export function templateTrouble({ name, shortcut, text, language, variants }: TemplateWords): 'name' | 'shortcut' | 'text' | 'variants' | undefined {
  if (name.trim() === '') return 'name';
  if (text.trim() === '' || problemIn(text)) return 'text';
  const languages = [language, ...variants.map((variant) => variant.language)].filter((one) => one !== '');
  const isWhole = variants.every((variant) => variant.language !== '' && variant.text.trim() !== '' && !problemIn(variant.text));
  if (!isWhole || new Set(languages).size < languages.length) return 'variants';
  return shortcutForm.test(shortcut) ? undefined : 'shortcut';
}

/** A moment as a day of this device's calendar. */
function toDay(time: number): string {
  const at = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** When a day, or one some days later, begins on this device; `undefined` for none. */
function fromDay(day: string, later = 0): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
