import { bad, good, type Result } from '../model/result';
import type { Field, Filled } from '../model/template';
import type { Fault, TemplateProblem } from '../model/template-fault';
import { holds } from './condition';
import { applyFilter, type FilterWorld } from './filters';
import { growTree, type Node } from './grow-tree';
import { problemAt, type Slot } from './parse-template';
import { fault } from './unread';

/** No network takes more, and a team's template may be hostile. */
const longestRendered = 100_000;
/** Templates within templates: how deep, and how many parts in all; 40 templates that name each other twice would fill a disk. */
const deepestSnippet = 8;
const mostNodes = 20_000;

export type SlotValues = Readonly<Record<string, string | undefined>>;

/** What a template may use beside its slots. */
export interface RenderWith extends Partial<FilterWorld> {
  /** The source of the template with this shortcut. */
  snippetOf?(shortcut: string): string | undefined;
  /** Which of `of` branches the choice with this place in the source takes, from 0. The first one without it. */
  draw?(choice: { order: number; of: number }): number;
}

/**
 * Fills a template. A value of white space alone counts as none. Values and fallbacks go in as text and are never read
 * again, whatever they hold. What is unfilled stands in the text as written, for a preview. This is the one door to templates. There are no loops and snippets are counted, so it always ends.
 */
export function render(source: string, slots: SlotValues, world: RenderWith = {}): Result<Filled, TemplateProblem> {
  const text = source.replaceAll('\r\n', '\n');
  const tree = growTree(text);
  if (!tree.ok) return tree;
  const state: Walk = { text: '', stops: [], unfilled: new Set(), fields: new Map(), values: new Map(), slots, world, nodes: 0, within: [] };
  const wrong = walk(tree.value, state);
  if (wrong !== undefined)
    return wrong.at === undefined ? bad({ kind: 'template', fault: wrong.fault, line: 1, column: 1 }) : problemAt(text, wrong.at, wrong.fault);
  const [cursor = state.text.length, ...stops] = state.stops;
  const fields = [...state.fields.values()];
  return good({ text: state.text, cursor, unfilled: [...state.unfilled], ...(stops.length > 0 && { stops }), ...(fields.length > 0 && { fields }) });
}

interface Walk {
  text: string;
  stops: number[];
  unfilled: Set<string>;
  fields: Map<string, Field>;
  /** What fields stand for where nothing was typed. */
  values: Map<string, string>;
  slots: SlotValues;
  world: RenderWith;
  nodes: number;
  /** Shortcuts of the snippets being read, outermost first. */
  within: string[];
}

/** `at`: an offset in the outermost source. */
interface Wrong {
  fault: Fault;
  at: number | undefined;
}

function walk(nodes: readonly Node[], state: Walk): Wrong | undefined {
  for (const node of nodes) {
    state.nodes += 1;
    if (state.nodes > mostNodes) return { fault: fault('parts', { most: mostNodes }), at: undefined };
    const wrong = step(node, state);
    if (wrong) return wrong;
    if (state.text.length > longestRendered) return { fault: fault('rendered-long', { most: longestRendered }), at: undefined };
  }
  return undefined;
}

function step(node: Node, state: Walk): Wrong | undefined {
  if (node.kind === 'text') state.text += node.text;
  else if (node.kind === 'cursor') state.stops.push(state.text.length);
  else if (node.kind === 'slot') fill(node, state);
  else if (node.kind === 'ask') ask(node.field, state);
  else if (node.kind === 'snippet') return snippet(node, state);
  else if (node.kind === 'choice') {
    const drawn = state.world.draw?.({ order: node.order, of: node.branches.length }) ?? 0;
    return walk(node.branches[drawn] ?? node.branches[0] ?? [], state);
  } else {
    const taken = node.branches.find(({ when }) => when === undefined || holds(when, (name) => known(name, state)));
    return walk(taken?.nodes ?? [], state);
  }
  return undefined;
}

function fill({ names, fallback, raw, filters = [] }: Slot, state: Walk): void {
  const otherwise = fallback ?? filters.find(({ name }) => name === 'default')?.values[0];
  if (names.includes(clipboard)) state.fields.set(clipboard, clipboardField(otherwise));
  const given = names.map((name) => known(name, state)).find((value) => value !== undefined);
  const value = given ?? otherwise;
  if (value === undefined) state.unfilled.add(names[0] ?? '');
  state.text += value === undefined ? raw : filters.reduce((text, { name, values }) => applyFilter(name, text, { values, world: filterWorld(state) }), value);
}

/** Nobody reads the clipboard behind the person's back: it is a field of the form, which one press fills. */
const clipboard = 'clipboard';
const clipboardField = (fallback: string | undefined): Field => ({
  name: clipboard,
  kind: 'paragraph',
  label: clipboard,
  options: [],
  required: fallback === undefined,
  ...(fallback !== undefined && { fallback }),
});

function ask(field: Field, state: Walk): void {
  state.fields.set(field.name, field);
  if (field.fallback !== undefined) state.values.set(field.name, field.fallback);
  if (field.kind === 'toggle') return; // asked for its answer alone: conditions read it
  const value = known(field.name, state);
  if (value === undefined && field.required) state.unfilled.add(field.name);
  const shown = value ?? (field.required ? `{{${field.name}}}` : '');
  state.text += field.kind === 'date' ? applyFilter('date', shown, { values: [], world: filterWorld(state) }) : shown;
}

function snippet({ shortcut, at }: Extract<Node, { kind: 'snippet' }>, state: Walk): Wrong | undefined {
  const name = shortcut.toLowerCase();
  const outermost = state.within.length === 0;
  const told = (what: Fault): Wrong => ({ fault: what, at: outermost ? at : undefined });
  if (state.within.includes(name)) return told(fault('snippet-itself', { shortcut }));
  if (state.within.length >= deepestSnippet) return told(fault('snippet-deep', { most: deepestSnippet }));
  const source = state.world.snippetOf?.(shortcut);
  if (source === undefined) return told(fault('snippet-none', { shortcut }));
  const tree = growTree(source.replaceAll('\r\n', '\n'));
  if (!tree.ok) return told({ ...fault('snippet-fault', { shortcut }), inner: tree.problem.fault });
  state.within.push(name);
  const wrong = walk(tree.value, state);
  state.within.pop();
  return wrong && outermost ? { ...wrong, at: wrong.at ?? at } : wrong;
}

function known(name: string, { slots, values }: Walk): string | undefined {
  const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
  if (value !== undefined && value.trim() !== '') return value;
  return values.get(name);
}

const filterWorld = ({ world }: Walk): FilterWorld => ({ locale: world.locale ?? 'en', network: world.network ?? '' });
