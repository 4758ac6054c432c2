import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow, isNode, type Node, treeOf, walk } from '../../support/syntax';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const screens = ['components', 'entrypoints'].flatMap((folder) =>
  filesBelow(`${root}${folder}`, (name) => name.endsWith('.tsx') && !name.endsWith('.states.tsx')),
);

/** Attributes that somebody reads or hears. */
const spoken = ['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'alt', 'hint', 'label', 'placeholder', 'title'];
/** The name of the thing itself is the same in every language. */
const names = ['Feedside'];
const isText = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2}/u.test(text.replace(/https?:\/\/\S*/g, '')) && !names.includes(text.trim());

/** Texts that stand in an expression as they are: on either side of a choice, and between the slots of a template. */
function textsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return isText(value.value) ? [String(value.value)] : [];
  if (value.type === 'TemplateLiteral')
    return (value.quasis as Node[]).map(({ value: part }) => (part as { cooked: string }).cooked).filter((text) => isText(text));
  if (value.type === 'ConditionalExpression') return [...textsIn(value.consequent), ...textsIn(value.alternate)];
  if (value.type === 'LogicalExpression') return [...textsIn(value.left), ...textsIn(value.right)];
  if (value.type === 'BinaryExpression' && value.operator === '+') return [...textsIn(value.left), ...textsIn(value.right)];
  if (value.type === 'JSXExpressionContainer' || value.type === 'ParenthesizedExpression') return textsIn(value.expression);
  return [];
}

/** Words that a screen says without a table. */
function hardCoded(path: string, source: string): string[] {
  const found: string[] = [];
  walk(treeOf(path, source), (node, parent) => {
    if (node.type === 'JSXText' && isText(node.value)) found.push(String(node.value).trim());
    if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute') found.push(...textsIn(node));
    if (node.type === 'JSXAttribute' && spoken.includes(String((node.name as Node).name))) found.push(...textsIn(node.value));
  });
  return found;
}

describe('words that stand in code instead of the table', () => {
  it.each([
    ['between tags', '<p>Waiting now</p>'],
    ['in a choice', "<p>{many ? 'several' : count}</p>"],
    ['beside a slot', "<p>{count + ' found'}</p>"],
    ['in an accessible name', '<button aria-label="Close" />'],
    ['in a placeholder that is chosen', "<input placeholder={mine ? 'My words' : undefined} />"],
  ])('are found %s', (_, markup) => expect(hardCoded('x.tsx', `export const X = () => ${markup};`)).toHaveLength(1));
  it('are not a class, a type or the name of the thing itself', () =>
    expect(hardCoded('x.tsx', 'export const X = () => <p class="fs-words" data-tone={on ? "good" : "bad"}>Feedside {count} · {name}</p>;')).toEqual([]));

  it.each(screens.map((path) => [relative(root, path), path] as const))('are nowhere in %s', (_, path) =>
    expect(hardCoded(path, readFileSync(path, 'utf8'))).toEqual([]),
  );
});
