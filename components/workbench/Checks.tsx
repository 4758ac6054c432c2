import { useId } from 'preact/hooks';

export interface ChecksProps<Value extends string> {
  legend: string;
  hint: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

/** Any of some, in the order in which they are offered. */
export function Checks<Value extends string>({ legend, hint, options, chosen, onChange }: ChecksProps<Value>) {
  const id = useId();
  return (
    <fieldset class="fs-checks" aria-describedby={id}>
      <legend class="fs-field-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="fs-check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                options.flatMap((option) => ((option.value === value ? event.currentTarget.checked : chosen.includes(option.value)) ? option.value : [])),
              )
            }
          />
          {label}
        </label>
      ))}
      <p class="fs-field-hint" id={id}>
        {hint}
      </p>
    </fieldset>
  );
}
