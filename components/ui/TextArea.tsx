import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  /** Has the focus, caret at the end, when it appears: for an editor that a press has just opened. */
  opensFocused?: boolean;
}

export function TextArea({
  value,
  onInput,
  onBlur,
  onKeyDown,
  placeholder,
  rows = 3,
  maxLength,
  grows = true,
  areaRef,
  opensFocused,
  ...field
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (!opensFocused || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [opensFocused]);
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          ref={areaRef ?? own}
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
}
