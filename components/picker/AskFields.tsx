import type { Field as Asked } from '../../lib/model/template';
import { Button } from '../ui/Button';
import { Field, type FieldAttributes } from '../ui/Field';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

export interface AskFieldsProps {
  fields: readonly Asked[];
  values: Readonly<Record<string, string>>;
  /** Why a field can't be left as it is; `undefined` where it can. */
  errorOf(field: Asked): string | undefined;
  /** The first of them has the focus when it appears. */
  opensFocused?: boolean;
  onValue(name: string, value: string): void;
  /** Enter in a line, Ctrl+Enter in a paragraph. */
  onEnter?(): void;
  /** What was copied last; offered for the field of that name alone, and asked for by a press alone. */
  onPaste?(name: string): void;
}

/** The form of a template: lines, paragraphs, menus, switches and days. What stands where nothing is typed is shown in the field. */
export function AskFields({ fields, values, errorOf, opensFocused = false, onValue, onEnter, onPaste }: AskFieldsProps) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent, isLine: boolean) => {
    if (event.key !== 'Enter' || event.isComposing || !onEnter || !(isLine || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <>
      {fields.map((field, place) => {
        const { name, kind, options, fallback } = field;
        const value = values[name] ?? '';
        const labelled = { label: name === 'clipboard' ? t('picker.clipboard') : field.label, error: errorOf(field) };
        if (kind === 'menu')
          return (
            <Select
              key={name}
              {...labelled}
              value={value || (fallback ?? '')}
              options={options.map((option) => ({ value: option, label: option }))}
              onChange={(chosen) => onValue(name, chosen)}
            />
          );
        if (kind === 'toggle')
          return <YesNo key={name} label={field.label} on={(value || fallback) === 'yes'} onChange={(on) => onValue(name, on ? 'yes' : 'no')} />;
        const shared = {
          class: 'fs-field-control',
          'data-autofocus': (opensFocused && place === 0) || undefined,
          dir: 'auto' as const,
          maxLength: 2000,
          placeholder: fallback,
          value,
        };
        const hint = kind === 'date' && fallback !== undefined && value === '' ? t('picker.otherwise', { value: fallback }) : undefined;
        return (
          <div key={name} class="fs-stack">
            <Field {...labelled} hint={hint}>
              {(attributes: FieldAttributes) =>
                kind === 'paragraph' ? (
                  <textarea
                    {...attributes}
                    {...shared}
                    rows={3}
                    onInput={(event) => onValue(name, event.currentTarget.value)}
                    onKeyDown={(event) => onKeyDown(event, false)}
                  />
                ) : (
                  <input
                    {...attributes}
                    {...shared}
                    type={(kind === 'date' ? 'date' : 'text') as 'text'}
                    autocomplete="off"
                    onInput={(event) => onValue(name, event.currentTarget.value)}
                    onKeyDown={(event) => onKeyDown(event, true)}
                  />
                )
              }
            </Field>
            {name === 'clipboard' && onPaste && (
              <span>
                <Button size="small" icon="copy" onPress={() => onPaste(name)}>
                  {t('picker.paste')}
                </Button>
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}

/** A switch that is a button: in a page's closed root a checkbox would be pressed twice, once by the person and once by the shield's copy. */
function YesNo({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  const { t } = useWords();
  return (
    <button type="button" class="fs-yes-no" role="switch" aria-checked={on} aria-label={label} onClick={() => onChange(!on)}>
      <span dir="auto">{label}</span>
      <span class="fs-yes-no-said" aria-hidden="true">
        {t(on ? 'picker.yes' : 'picker.no')}
      </span>
    </button>
  );
}
