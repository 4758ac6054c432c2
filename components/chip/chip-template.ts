/** What a chip says; what `posts.judge` answers fits. */
export interface ChipFace {
  /** A word or two: "Question · 3 h". */
  label: string;
  /** The accessible name, which states hints and priority. */
  name: string;
  priority: number;
}

/** How loud a chip is. It shows as shape first and colour second: ring, disc, diamond. */
export type ChipLevel = 'calm' | 'due' | 'pressing';

/** From these priorities on; a question waiting three of four hours (priority 7) is pressing, a mere mention is calm. */
const levels: readonly [from: number, level: ChipLevel][] = [
  [7, 'pressing'],
  [4, 'due'],
];

export const levelOf = (priority: number): ChipLevel => levels.find(([from]) => priority >= from)?.[1] ?? 'calm';

/**
 * A factory of chips: clones of one prepared button that holds its first words, three nodes in all; dot, time and number are drawn by
 * chip.css. No listeners: whoever places chips listens once for all of them.
 */
export function createChipTemplate(document: Document): (face: ChipFace) => HTMLButtonElement {
  const model = document.createElement('button');
  model.type = 'button';
  model.className = 'chip';
  model.setAttribute('aria-haspopup', 'dialog');
  model.append(document.createElement('span'));
  model.firstElementChild?.append('');
  return (face) => {
    const chip = model.cloneNode(true) as HTMLButtonElement;
    showFace(chip, face);
    return chip;
  };
}

/**
 * Writes only what differs: a chip is shown anew each time its post is judged again. The label's first words stand in the name as they
 * are ("Question"); what follows is short for what the name says in full (" · 3 h", "7") and drawn by chip.css.
 */
export function showFace(chip: HTMLButtonElement, { label, name, priority }: ChipFace): void {
  const words = chip.firstElementChild as HTMLElement;
  const end = label.includes(dot) ? label.indexOf(dot) : label.length;
  write(words, label.slice(0, end));
  setAttribute(words, 'data-more', label.slice(end));
  setAttribute(chip, 'data-priority', String(priority));
  setAttribute(chip, 'aria-label', name);
  setAttribute(chip, 'data-level', levelOf(priority));
}

const dot = ' · ';

const setAttribute = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

const write = (element: Element | null, words: string): void => {
  const text = element?.firstChild;
  if (text && text.nodeValue !== words) text.nodeValue = words;
};
