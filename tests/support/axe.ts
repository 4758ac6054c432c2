import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe's authors advise beyond them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violations {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}
interface Node {
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
}

/** What axe says against a whole page, or against the parts that a selector names; one line for each. Any impact counts. */
export async function violationsIn(page: Page, part?: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await loadAxe(session);
    const expression = `axe.run(${part === undefined ? 'document' : JSON.stringify(part)}, ${JSON.stringify(options)})`;
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return linesOf(result.value as Violations);
  } finally {
    await session.detach();
  }
}

/**
 * The same for everything inside closed shadow roots of a page, as it stands there. The page's own scripts are then able to
 * see into them: to be done last.
 */
export async function violationsInClosedRoots(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await loadAxe(session);
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const lines: string[] = [];
    for (const { host, inside } of closedRoots(root)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: host.backendNodeId });
      const { object: shadow } = await session.send('DOM.resolveNode', { backendNodeId: inside.backendNodeId });
      if (!object.objectId || !shadow.objectId) continue;
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration:
          'function (root, options) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); return axe.run(this, options); }',
        arguments: [{ objectId: shadow.objectId }, { value: options }],
        awaitPromise: true,
        returnByValue: true,
      });
      lines.push(...linesOf(result.value as Violations));
    }
    return lines;
  } finally {
    await session.detach();
  }
}

const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };

/** By the debugger, which no content security policy stops. */
const loadAxe = (session: CDPSession) => session.send('Runtime.evaluate', { expression: `globalThis.axe ?? (() => {${source}})()` });

function closedRoots(node: Node): { host: Node; inside: Node }[] {
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed').map((inside) => ({ host: node, inside }));
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots)];
}

const linesOf = ({ violations }: Violations): string[] =>
  violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${impact}): ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`),
  );
