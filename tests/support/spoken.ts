import type { Page } from 'playwright-core';

/** What a screen reader is given of one thing, in the order of reading. */
export interface Spoken {
  role: string;
  /** What it is called. */
  name: string;
  /** What is said beside: "has popup", a hint below a field. */
  description: string;
  value: string;
  /** Of a heading. */
  level: number | undefined;
  isFocused: boolean;
  /** States that are said: "expanded", "selected", "checked", "pressed", "invalid", "disabled", "required", "modal". */
  states: Record<string, string>;
  /** Roles with names around it, the nearest first: `listitem`, `list Posts that wait`. */
  within: string[];
  /** How soon a change in it is said: "polite", "assertive", or never by itself. */
  live: string | undefined;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  parentId?: string;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

const saidStates = ['expanded', 'selected', 'checked', 'pressed', 'invalid', 'disabled', 'required', 'modal'] as const;

/** The whole accessibility tree of a page as Chromium gives it to a screen reader, closed shadow roots included. */
export async function spokenIn(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    const found: Spoken[] = [];
    const walk = (node: Node, within: readonly string[]) => {
      const told = node.ignored ? undefined : spoken(node, within);
      if (told) found.push(told);
      const around = told ? [`${told.role} ${told.name}`.trim(), ...within] : within;
      for (const id of node.childIds ?? []) {
        const child = known.get(id);
        if (child) walk(child, around);
      }
    };
    for (const node of nodes) if (node.parentId === undefined) walk(node, []);
    return found;
  } finally {
    await session.detach();
  }
}

function spoken({ role, name, description, value, properties = [] }: Node, within: readonly string[]): Spoken | undefined {
  const property = (wanted: string) => properties.find((each) => each.name === wanted)?.value.value;
  if (!role || role.value === 'none' || role.value === 'InlineTextBox') return undefined;
  const states = saidStates.flatMap((state) => {
    const is = property(state);
    return is === undefined || is === false || is === 'false' ? [] : [[state, String(is)] as const];
  });
  const level = property('level');
  const live = property('live');
  return {
    role: role.value,
    name: name?.value ?? '',
    description: description?.value ?? '',
    value: value === undefined ? '' : String(value.value),
    level: typeof level === 'number' ? level : undefined,
    isFocused: property('focused') === true,
    states: Object.fromEntries(states),
    within: [...within],
    live: typeof live === 'string' && live !== 'off' ? live : undefined,
  };
}

/** One line as a screen reader would say it: "button, Reply with template". */
export const sayOf = ({ role, name, states, value }: Spoken): string =>
  [role, name, value && `value ${value}`, ...Object.entries(states).map(([state, is]) => (is === 'true' ? state : `${state} ${is}`))]
    .filter(Boolean)
    .join(', ');

/** Waits for the first thing that is said so. @throws Error with everything of that role. */
export async function waitSpoken(page: Page, role: string, name: RegExp): Promise<Spoken> {
  for (const start = Date.now(); Date.now() - start < 15_000; await page.waitForTimeout(50)) {
    const found = (await spokenIn(page)).find((each) => each.role === role && name.test(each.name));
    if (found) return found;
  }
  const others = (await spokenIn(page)).filter((each) => each.role === role).map(sayOf);
  throw new Error(`Nobody would hear “${role}, ${name}”. There are: ${others.slice(0, 40).join(' | ')}`);
}

/** What has the focus, as it is said. */
export const focusIn = async (page: Page): Promise<Spoken | undefined> =>
  (await spokenIn(page)).filter(({ isFocused, role }) => isFocused && role !== 'RootWebArea').at(-1);
