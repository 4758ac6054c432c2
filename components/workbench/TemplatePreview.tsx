import type { TemplateTrouble } from '../../lib/messages/protocol';
import type { Result } from '../../lib/model/result';
import type { Filled } from '../../lib/model/template';
import { AskFields } from '../picker/AskFields';
import { askedBy } from '../picker/picker-types';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

export interface TemplatePreviewProps {
  /** The words filled as they would go in, with the language they are in, or where they can't be read; `undefined` until it is known. */
  filled: Result<Filled & { language: string | undefined }, TemplateTrouble> | undefined;
  /** Posts to try it on: recent ones that wait, and an invented one. */
  against: string;
  posts: readonly { id: string; label: string; text: string }[];
  onAgainst(id: string): void;
  /** Chosen by hand; "": the post's language decides. */
  wanted: string;
  languages: readonly string[];
  onWanted(language: string): void;
  values: Readonly<Record<string, string>>;
  /** Slots that were filled by hand: their fields stay. */
  typed: readonly string[];
  onValue(name: string, value: string): void;
}

/** What the words become for a real post, while they are written: with its person, the day, snippets, the variant, and what is typed into the form. */
export function TemplatePreview({ filled, against, posts, onAgainst, wanted, languages, onWanted, values, typed, onValue }: TemplatePreviewProps) {
  const { t, list, language } = useWords();
  const post = posts.find(({ id }) => id === against);
  return (
    <section class="fs-preview" aria-label={t('templates.preview')}>
      <h2 class="fs-heading">{t('templates.preview')}</h2>
      <div class="fs-fields">
        <Select label={t('templates.preview.against')} value={against} options={posts.map(({ id, label }) => ({ value: id, label }))} onChange={onAgainst} />
        {languages.length > 1 && (
          <Select
            label={t('picker.language')}
            value={wanted}
            options={[{ value: '', label: t('picker.language.post') }, ...languages.map((value) => ({ value, label: language(value) }))]}
            onChange={onWanted}
          />
        )}
      </div>
      {post && (
        <blockquote class="fs-preview-post" dir="auto">
          {post.text}
        </blockquote>
      )}
      {filled?.ok && <AskFields fields={askedBy(filled.value, typed)} values={values} errorOf={() => undefined} onValue={onValue} />}
      {filled?.ok && (
        <p class="fs-preview-reply fs-words" dir="auto">
          {withCarets(filled.value).map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
            <span key={place}>
              {part}
              {place <= (filled.value.stops?.length ?? 0) && <span class="fs-caret" title={t('templates.preview.caret')} />}
            </span>
          ))}
        </p>
      )}
      {filled && !filled.ok && <p class="fs-preview-reply fs-field-error">{t('problem.template', { ...filled.problem })}</p>}
      {filled?.ok && filled.value.unfilled.length > 0 && <p class="fs-field-hint">{t('templates.preview.asks', { slots: list(filled.value.unfilled) })}</p>}
      {filled?.ok && languages.length > 1 && filled.value.language !== undefined && (
        <p class="fs-field-hint">{t('templates.preview.language', { language: language(filled.value.language) })}</p>
      )}
    </section>
  );
}

/** The text cut where carets stand. */
function withCarets({ text, cursor, stops = [] }: Filled): string[] {
  const marks = [cursor, ...stops];
  return [...marks.map((mark, place) => text.slice(marks[place - 1] ?? 0, mark)), text.slice(marks.at(-1))];
}
