import { rules } from '../../lib/sync/rules';
import { createMemoryCouch } from './memory-couch';

export interface RuledUser {
  name: string | null;
  roles: string[];
}

/** As a server does it: the text of the team "acme" becomes a function, and what it throws is the reason. */
const rule = new Function(`return (${rules('acme')})`)() as (doc: object, old: object | null, user: RuledUser) => void;

/** What the rule says to a write over what stood there; `undefined`: it takes it. */
export function saysTo(user: RuledUser, doc: object, old: object | null = null): string | undefined {
  try {
    rule(doc, old, user);
    return undefined;
  } catch (thrown) {
    return (thrown as { forbidden: string }).forbidden;
  }
}

/** A server in memory that keeps to the rules. `rolesOf`: who is what on it. */
export const createRuledCouch = (rolesOf: (name: string) => string[]) =>
  createMemoryCouch({ rolesOf, rule: (doc) => saysTo({ name: String(doc.by), roles: rolesOf(String(doc.by)) }, doc) });
