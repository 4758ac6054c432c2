import { useState } from 'preact/hooks';
import type { FieldProps } from '../ui/Field';
import { TextBox } from '../ui/TextBox';

export interface NumberBoxProps extends FieldProps {
  /** `undefined`: nothing was typed, which is not 0. */
  value: number | undefined;
  min?: number;
  max?: number;
  step?: number | 'any';
  onChange(value: number | undefined): void;
  onBlur(): void;
}

/** A number as the person types it; what is half typed stays in the box. */
export function NumberBox({ value, min, max, step = 'any', onChange, onBlur, ...field }: NumberBoxProps) {
  const [typed, setTyped] = useState<string>();
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return (
    <TextBox
      {...field}
      {...limits}
      type="number"
      step={step}
      value={typed ?? (value === undefined ? '' : String(value))}
      onInput={(text) => {
        setTyped(text);
        const number = Number(text);
        if (text.trim() === '') onChange(undefined);
        else if (Number.isFinite(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity)) onChange(number);
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur();
      }}
    />
  );
}
