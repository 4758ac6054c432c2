import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** On or off, at once. `hint` says what being on does. */
export function Toggle({
  label,
  hint,
  on,
  onChange,
  disabled,
}: {
  label: string;
  hint?: ComponentChildren;
  on: boolean;
  onChange(on: boolean): void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <label class="fs-toggle">
      <span class="fs-toggle-words">
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span class="fs-field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <span class="fs-toggle-switch">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={disabled}
          aria-labelledby={`${id}-label`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="fs-toggle-track" />
      </span>
    </label>
  );
}
