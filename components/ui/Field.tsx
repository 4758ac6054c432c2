import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  /** The label stays for screen readers only. */
  labelHidden?: boolean;
  hint?: ComponentChildren;
  /** Why the value can't be taken, as a sentence with what to do. */
  error?: string | undefined;
}

/** What the control itself must carry so that label, hint and error belong to it. */
export interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** Label, control, hint and error as one thing; `children` draws the control with the attributes it is handed. */
export function Field({ label, labelHidden, hint, error, children }: FieldProps & { children(attributes: FieldAttributes): ComponentChildren }) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="fs-field">
      <label class={labelHidden ? 'fs-hidden' : 'fs-field-label'} for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && (
        <p class="fs-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="fs-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
