import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field';
import { Icon, type IconName } from './Icon';

export interface TextBoxProps extends FieldProps {
  value: string;
  onInput(value: string): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  type?: 'text' | 'password' | 'search' | 'number' | 'date' | 'time' | 'datetime-local';
  icon?: IconName;
  /** `false`: words that no dictionary knows, or shall know. */
  spellcheck?: boolean;
  placeholder?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  step?: number | 'any';
  inputRef?: Ref<HTMLInputElement>;
  /** Values to choose from, or to write another one. */
  suggestions?: readonly string[];
}

export const TextBox = ({
  value,
  onInput,
  onBlur,
  onKeyDown,
  type = 'text',
  icon,
  spellcheck,
  placeholder,
  maxLength,
  min,
  max,
  step,
  inputRef,
  suggestions,
  ...field
}: TextBoxProps) => (
  <Field {...field}>
    {(attributes) => (
      <span class="fs-field-box">
        {icon && <Icon name={icon} />}
        <input
          {...attributes}
          ref={inputRef ?? null}
          class="fs-field-control"
          data-icon={icon}
          type={type as 'text' /* Preact's types want one element per type; the attributes used here fit all of them */}
          value={value}
          spellcheck={spellcheck}
          placeholder={placeholder}
          maxLength={maxLength}
          min={min}
          max={max}
          step={step}
          dir="auto"
          autocomplete="off"
          list={suggestions && `${attributes.id}-list`}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
        {suggestions && (
          <datalist id={`${attributes.id}-list`}>
            {suggestions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
      </span>
    )}
  </Field>
);
