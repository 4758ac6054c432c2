import { createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import type { icons } from './icons';
import { iconsInPages } from './icons-in-pages';

export type IconName = keyof typeof icons;

/** The drawings at hand: on a page of ours all of them, inside a network's page those few that are drawn there. */
export const IconsContext = createContext<Partial<typeof icons>>(iconsInPages);

/** Strokes on a grid of 24, in the colour of the words beside them. Never the only carrier of a meaning: hidden from screen readers, always beside or inside something named. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="fs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {useContext(IconsContext)[name]?.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
