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
 * A factory of chips: clones of one prepared button with a label and a number, five nodes in all, the dot being a
 * pseudo-element. No listeners: whoever places chips listens once for all of them. Styles are in chip.css.
 */
export function createChipTemplate(document: Document): (face: ChipFace) => HTMLButtonElement {
  const model = document.createElement('button');
  model.type = 'button';
  model.className = 'chip';
  model.setAttribute('aria-haspopup', 'dialog');
  model.append(part(document, 'span'), part(document, 'b'));
  return (face) => {
    const chip = model.cloneNode(true) as HTMLButtonElement;
    showFace(chip, face);
    return chip;
  };
}

/** Writes only what differs: a chip is shown anew each time its post is judged again. */
export function showFace(chip: HTMLButtonElement, { label, name, priority }: ChipFace): void {
  write(chip.firstElementChild, label);
  write(chip.lastElementChild, String(priority));
  setAttribute(chip, 'aria-label', name);
  setAttribute(chip, 'data-level', levelOf(priority));
}

const setAttribute = (chip: Element, name: string, value: string): void => {
  if (chip.getAttribute(name) !== value) chip.setAttribute(name, value);
};

const part = (document: Document, tag: string): HTMLElement => {
  const element = document.createElement(tag);
  element.append('');
  return element;
};

const write = (element: Element | null, words: string): void => {
  const text = element?.firstChild;
  if (text && text.nodeValue !== words) text.nodeValue = words;
};
