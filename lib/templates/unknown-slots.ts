import { distance } from 'fastest-levenshtein';
import { growTree, type Node } from './grow-tree';
import { parseTemplate } from './parse-template';

/** A slot that nothing fills; `meant` is the known one that it may be a slip of. */
export interface UnknownSlot {
  name: string;
  meant: string | undefined;
}

/** The slots of a source that no name of `known` and no field of its own fills, each once; none where the source can't be read. */
export function unknownSlots(source: string, known: readonly string[]): UnknownSlot[] {
  const parts = parseTemplate(source);
  const tree = growTree(source);
  if (!parts.ok || !tree.ok) return [];
  const names = new Set(parts.value.flatMap((part) => (part.kind === 'slot' ? part.names : [])));
  for (const name of [...known, ...asked(tree.value)]) names.delete(name);
  return [...names].map((name) => ({ name, meant: known.find((one) => distance(one, name) <= (name.length >= 6 ? 2 : 1)) }));
}

const asked = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'ask') return [node.field.name];
    if (node.kind === 'if') return asked(node.branches.flatMap((branch) => branch.nodes));
    return node.kind === 'choice' ? asked(node.branches.flat()) : [];
  });
