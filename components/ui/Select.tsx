import { Field, type FieldProps } from './Field';
import { Icon } from './Icon';

export interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}

/** The browser's own list: known to every keyboard and screen reader. */
export const Select = <Value extends string>({ value, options, onChange, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(attributes) => (
      <span class="fs-field-box">
        <select {...attributes} class="fs-field-control" value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
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
