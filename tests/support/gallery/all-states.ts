/// <reference types="vite/client" />
import type { ComponentChildren } from 'preact';

/** One look of one component: what `*.states.tsx` beside it exports as `states`. */
export interface NamedState {
  name: string;
  render(): ComponentChildren;
}

const files = import.meta.glob<{ states: readonly NamedState[] }>('../../../components/**/*.states.tsx');

/** `card/card` for components/card/card.states.tsx. */
export const groups: readonly { id: string; load(): Promise<readonly NamedState[]> }[] = Object.entries(files).map(([path, load]) => ({
  id: path.replace('../../../components/', '').replace('.states.tsx', ''),
  load: async () => (await load()).states,
}));
