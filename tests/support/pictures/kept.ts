import { readFileSync, writeFileSync } from 'node:fs';
import { root } from '../build';
import { feedSteps, screens } from './screens';
import type { Taken } from './take-pictures';

/** Where the pictures of the README lie: not in public, which is shipped with the extension. */
export const keptFolder = `${root}tests/pictures`;

/** Screens that the README shows, light and dark. */
export const keptScreens = ['feed-card', 'feed-picker', 'waiting', 'person', 'draft', 'insights-works', 'popup', 'desk-person'] as const;

/** What tests/pictures/pictures.json says of each. */
export interface Kept {
  /** Of package.json, when they were taken. */
  version: string;
  pictures: { file: string; screen: string; theme: string; width: number; height: number }[];
}

export const versionNow = (): string => (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version;

/** How large a screen is taken; what stands in a network's page as a wide one. */
export const sizeOf = (id: string): { width: number; height: number } | undefined => {
  const screen = screens.find((each) => each.id === id);
  if (screen) return { width: screen.width, height: screen.height };
  return feedSteps.some((step) => step === id) ? { width: 1280, height: 800 } : undefined;
};

/** Writes beside the pictures what they are. */
export function describeKept(taken: readonly Taken[]): void {
  const pictures = taken.map(({ file, id, theme }) => ({ file, screen: id, theme, ...(sizeOf(id) ?? { width: 0, height: 0 }) }));
  writeFileSync(`${keptFolder}/pictures.json`, `${JSON.stringify({ version: versionNow(), pictures } satisfies Kept, undefined, 2)}\n`);
}
