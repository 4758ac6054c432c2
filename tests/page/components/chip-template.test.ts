// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createChipTemplate, levelOf, showFace } from '../../../components/chip/chip-template';

const face = { label: 'Question · 3 h', name: 'Feedside: question waiting 3 hours, priority 7', priority: 7 };

describe('the chip', () => {
  it('is one button with its accessible name, the label and the priority', () => {
    const chip = createChipTemplate(document)(face);
    expect(chip.tagName).toBe('BUTTON');
    expect(chip.type).toBe('button');
    expect(chip.getAttribute('aria-label')).toBe(face.name);
    expect(chip.textContent).toBe('Question');
    expect(chip.firstElementChild?.getAttribute('data-more')).toBe(' · 3 h');
    expect(chip.getAttribute('data-priority')).toBe('7');
  });

  it('has no more than three nodes', () => {
    const chip = createChipTemplate(document)(face);
    const walk = document.createTreeWalker(chip);
    let nodes = 1;
    while (walk.nextNode()) nodes++;
    expect(nodes).toBeLessThanOrEqual(3);
  });

  it('shows markup in a label as plain words', () => {
    const chip = createChipTemplate(document)({ ...face, label: '<img src=x onerror=alert(1)>' });
    expect(chip.querySelector('img')).toBeNull();
    expect(chip.children[0]?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('takes a new face without new nodes', () => {
    const chip = createChipTemplate(document)(face);
    const nodes = [...chip.childNodes];
    showFace(chip, { label: 'Mention', name: 'Feedside: mention, priority 2', priority: 2 });
    expect([...chip.childNodes]).toEqual(nodes);
    expect(chip.textContent).toBe('Mention');
    expect(chip.dataset.level).toBe('calm');
    expect(chip.getAttribute('aria-label')).toBe('Feedside: mention, priority 2');
  });

  it('does not carry one chip’s words into the next', () => {
    const make = createChipTemplate(document);
    make(face);
    expect(make({ label: 'Comment', name: 'n', priority: 4 }).textContent).toBe('Comment');
  });

  it.each([
    [0, 'calm'],
    [3, 'calm'],
    [4, 'due'],
    [6, 'due'],
    [7, 'pressing'],
    [40, 'pressing'],
  ])('priority %i is %s', (priority, level) => {
    expect(levelOf(priority)).toBe(level);
  });
});
