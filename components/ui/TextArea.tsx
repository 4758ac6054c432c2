import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field';

export interface TextAreaProps extends FieldProps {
  value: string;
  onInput(value: string): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  placeholder?: string;
  rows?: number;
  maxLength?: number;
  /** Grows with its text up to most of the window's height. */
  grows?: boolean;
  areaRef?: Ref<HTMLTextAreaElement>;
}

export const TextArea = ({ value, onInput, onBlur, onKeyDown, placeholder, rows = 3, maxLength, grows = true, areaRef, ...field }: TextAreaProps) => (
  <Field {...field}>
    {(attributes) => (
      <textarea
        {...attributes}
        ref={areaRef ?? null}
        class="fs-field-control"
        data-grows={grows || undefined}
        value={value}
        placeholder={placeholder}
        rows={rows}
        maxLength={maxLength}
        dir="auto"
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
    )}
  </Field>
);
