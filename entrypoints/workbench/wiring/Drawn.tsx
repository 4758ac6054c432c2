import type { ComponentChildren } from 'preact';

/** Draws from signals, and again when one that was read changes. */
export const Drawn = ({ draw }: { draw(): ComponentChildren }) => <>{draw()}</>;
