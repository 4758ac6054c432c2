import type { RefObject } from 'preact';
import { sayFault } from '../../lib/i18n';
import { problemIn } from '../../lib/templates';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { languageOptions } from './template-languages';
import type { TemplateWords } from './template-words';

type Spoken = Pick<TemplateWords, 'text' | 'language' | 'variants'>;

export interface VariantFieldsProps {
  value: Spoken;
  /** The box that slots are put into: the one that had the focus last. */
  area: RefObject<HTMLTextAreaElement | null>;
  onChange(part: Partial<Spoken>): void;
  /** Takes the words of one language away, by their place among the variants. */
  onRemove(place: number): void;
}

/** The words of a template, in one language or several; each says by itself what can't be read in it. */
export function VariantFields({ value, area, onChange, onRemove }: VariantFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { text, language, variants } = value;
  const all = [language, ...variants.map((variant) => variant.language)];
  const options = languageOptions(words, { kept: all, none: t('templates.language.none') });
  const errorOf = (source: string): string | undefined => {
    const problem = problemIn(source);
    return problem && t('problem.template', { line: problem.line, column: problem.column, message: sayFault(problem.fault, words) });
  };
  const languageError = (own: string, isVariant: boolean): string | undefined => {
    if (own === '') return isVariant ? t('templates.variant.nameless') : undefined;
    return all.filter((one) => one === own).length > 1 ? t('templates.variant.twice') : undefined;
  };
  const setVariant = (place: number, part: Partial<TemplateWords['variants'][number]>) =>
    onChange({ variants: variants.map((variant, at) => (at === place ? { ...variant, ...part } : variant)) });
  const follow = (event: FocusEvent) => {
    if (event.target instanceof HTMLTextAreaElement) area.current = event.target;
  };
  return (
    <div class="fs-stack" onFocusIn={follow}>
      <TextArea
        label={t('templates.text')}
        value={text}
        rows={6}
        maxLength={50_000}
        areaRef={(box) => {
          area.current ??= box;
        }}
        error={errorOf(text)}
        onInput={(next) => onChange({ text: next })}
      />
      <Select
        label={t('templates.language')}
        value={language}
        options={options}
        error={languageError(language, false)}
        hint={variants.length > 0 ? t('templates.language.hint') : undefined}
        onChange={(next) => onChange({ language: next })}
      />
      {variants.map((variant, place) => {
        const named = variant.language === '' ? t('templates.variant.n', { n: place + 2 }) : words.language(variant.language);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the language is what is being changed
          <section key={place} class="fs-variant" aria-label={t('templates.variant', { language: named })}>
            <div class="fs-bar">
              <Select
                label={t('templates.variant.language', { n: place + 2 })}
                value={variant.language}
                options={options}
                error={languageError(variant.language, true)}
                onChange={(next) => setVariant(place, { language: next })}
              />
              <Button icon="trash" label={t('templates.variant.removeOf', { language: named })} onPress={() => onRemove(place)}>
                {t('templates.variant.remove')}
              </Button>
            </div>
            <TextArea
              label={t('templates.variant.text', { language: named })}
              value={variant.text}
              rows={4}
              maxLength={50_000}
              error={variant.text.trim() === '' ? t('templates.wordless') : errorOf(variant.text)}
              onInput={(next) => setVariant(place, { text: next })}
            />
          </section>
        );
      })}
      <span>
        <Button size="small" icon="plus" disabled={variants.length >= 40} onPress={() => onChange({ variants: [...variants, { language: '', text: '' }] })}>
          {t('templates.variant.add')}
        </Button>
      </span>
    </div>
  );
}
