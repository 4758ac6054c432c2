import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of a syntax tree, as far as anybody here looks at it. */
export interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every file below a folder whose name fits. */
export function filesBelow(folder: string, fits: (name: string) => boolean): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path, fits);
    return fits(name) ? [path] : [];
  });
}

/** The tree of a TypeScript file. @throws where it can't be parsed */
export function treeOf(path: string, source = readFileSync(path, 'utf8')): Node {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return program as unknown as Node;
}

/** Calls back with every node below and including this one, and whatever it stands in. */
export function walk(node: Node, look: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  look(node, parent);
  for (const part of Object.values(node)) for (const each of Array.isArray(part) ? part : [part]) if (isNode(each)) walk(each, look, node);
}
