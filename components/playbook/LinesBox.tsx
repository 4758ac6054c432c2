import { useState } from 'preact/hooks';
import type { FieldProps } from '../ui/Field';
import { TextArea } from '../ui/TextArea';

export interface LinesBoxProps extends FieldProps {
  value: readonly string[];
  rows?: number;
  /** Longest line that is kept, in UTF-16 units. */
  longest?: number;
  onChange(lines: string[]): void;
  onBlur(): void;
}

/** A list, one on each line; empty lines are left out when the box is. */
export function LinesBox({ value, rows = 3, longest = 200, onChange, onBlur, ...field }: LinesBoxProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextArea
      {...field}
      rows={rows}
      value={typed ?? value.join('\n')}
      onInput={(text) => {
        setTyped(text);
        const lines = text.split('\n').map((line) => line.trim().slice(0, longest));
        onChange([...new Set(lines.filter((line) => line !== ''))]);
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur();
      }}
    />
  );
}
