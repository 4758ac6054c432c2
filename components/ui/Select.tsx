import { Field, type FieldProps } from './Field';
import { Icon } from './Icon';

export interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  onPointerDown?(): void;
}

/** The browser's own list: known to every keyboard and screen reader. */
export const Select = <Value extends string>({ value, options, onChange, onBlur, onKeyDown, onPointerDown, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(attributes) => (
      <span class="fs-field-box">
        <select
          {...attributes}
          class="fs-field-control"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span class="fs-select-mark">
          <Icon name="chevron" />
        </span>
      </span>
    )}
  </Field>
);
