import type { ComponentChildren } from 'preact';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

/** A word or number about a thing. The word carries the meaning, the colour only helps. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class="fs-badge" data-tone={tone}>
    {children}
  </span>
);
