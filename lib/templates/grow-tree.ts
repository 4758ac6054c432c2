import { good, type Result } from '../model/result';
import type { Field } from '../model/template';
import type { Fault, TemplateProblem } from '../model/template-fault';
import { type Condition, parseCondition } from './condition';
import { parseField } from './field';
import { literal, type Part, parseTemplate, problemAt, type Slot } from './parse-template';
import { fault } from './unread';

/** A template as it is rendered. `choice`: one of its branches is drawn; `order` counts the choices of one source from 0. */
export type Node =
  | { kind: 'text'; text: string }
  | Slot
  | { kind: 'cursor' }
  | { kind: 'ask'; field: Field }
  | { kind: 'snippet'; shortcut: string; at: number }
  | { kind: 'if'; branches: { when: Condition | undefined; nodes: Node[] }[] }
  | { kind: 'choice'; order: number; branches: Node[][] };

interface Open {
  tag: 'if' | 'unless' | 'choose' | 'comment';
  at: number;
  /** Where what follows goes; undefined inside a comment. */
  nodes: Node[];
  node: Node | undefined;
  elseSeen: boolean;
}

const deepest = 40;

/**
 * Reads a source whole: parts, then what belongs inside what. Tags: `if` `elsif` `else` `endif`, `unless` `endunless`,
 * `choose` `or` `endchoose`, `ask`, `snippet`, `comment` `endcomment`.
 */
export function growTree(source: string): Result<Node[], TemplateProblem> {
  const parts = parseTemplate(source);
  if (!parts.ok) return parts;
  const root: Node[] = [];
  const open: Open[] = [];
  let choices = 0;
  const here = () => open.at(-1)?.nodes ?? root;
  for (const part of parts.value) {
    if (part.kind !== 'tag') {
      here().push(part);
      continue;
    }
    const wrong = takeTag(part, { open, here, nextChoice: () => choices++ });
    if (wrong !== undefined) return problemAt(source, part.at, wrong);
  }
  const last = open.at(-1);
  if (last) return problemAt(source, last.at, fault('tag-open', { tag: `{% ${last.tag} %}`, end: `{% end${last.tag} %}` }));
  return good(root);
}

interface Growing {
  open: Open[];
  here(): Node[];
  nextChoice(): number;
}

/** What is wrong with the tag; else it has taken its place. */
function takeTag({ name, words, at }: Extract<Part, { kind: 'tag' }>, growing: Growing): Fault | undefined {
  const { open, here } = growing;
  const top = open.at(-1);
  if (name.startsWith('end')) {
    if (top === undefined || name !== `end${top.tag}`)
      return top ? fault('end-due', { end: `{% end${top.tag} %}`, tag: `{% ${top.tag} %}` }) : fault('end-extra', { end: `{% ${name} %}` });
    open.pop();
    return undefined;
  }
  if (open.length >= deepest) return fault('nested', { most: deepest });
  if (name === 'elsif' || name === 'else' || name === 'or') return branch(name, words, top);
  const begin = (tag: Open['tag'], node: Node | undefined, nodes: Node[]) => {
    if (node) here().push(node);
    open.push({ tag, at, nodes, node, elseSeen: false });
    return undefined;
  };
  if (name === 'comment') return begin('comment', undefined, []);
  if (name === 'choose') {
    const nodes: Node[] = [];
    return begin('choose', { kind: 'choice', order: growing.nextChoice(), branches: [nodes] }, nodes);
  }
  if (name === 'if' || name === 'unless') {
    const when = parseCondition(words);
    if (!when.ok) return when.problem.fault;
    const nodes: Node[] = [];
    const condition: Condition = name === 'unless' ? { kind: 'not', of: when.value } : when.value;
    return begin(name, { kind: 'if', branches: [{ when: condition, nodes }] }, nodes);
  }
  if (name === 'snippet') {
    const shortcut = literal(words);
    if (!shortcut) return fault('snippet-name', { example: '{% snippet "thanks" %}' });
    here().push({ kind: 'snippet', shortcut, at });
    return undefined;
  }
  if (name === 'ask') {
    const field = parseField(words);
    if (!field.ok) return field.problem.fault;
    here().push({ kind: 'ask', field: field.value });
    return undefined;
  }
  return fault('tag-unknown', { words: name, known: 'if, unless, choose, ask, snippet, comment' });
}

function branch(name: 'elsif' | 'else' | 'or', words: string, top: Open | undefined): Fault | undefined {
  const fits = name === 'or' ? top?.tag === 'choose' : top?.tag === 'if' || top?.tag === 'unless';
  if (top === undefined || !fits)
    return name === 'or'
      ? fault('or-outside', { tag: '{% or %}', begin: '{% choose %}', end: '{% endchoose %}' })
      : fault('branch-outside', { tag: `{% ${name} %}`, inside: '{% if … %}' });
  if (top.elseSeen) return fault('else-last', { end: `{% end${top.tag} %}`, tag: '{% else %}' });
  const nodes: Node[] = [];
  if (top.node?.kind === 'choice') top.node.branches.push(nodes);
  if (top.node?.kind === 'if') {
    const when = name === 'elsif' ? parseCondition(words) : good<Condition | undefined>(undefined);
    if (!when.ok) return when.problem.fault;
    top.elseSeen = name === 'else';
    top.node.branches.push({ when: when.value, nodes });
  }
  top.nodes = nodes;
  return undefined;
}

/** The whole as a problem or nothing: for whoever only wants to know whether a source can be read. */
export function problemIn(source: string): TemplateProblem | undefined {
  const tree = growTree(source.replaceAll('\r\n', '\n'));
  return tree.ok ? undefined : tree.problem;
}
