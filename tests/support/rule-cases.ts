import { SharedStore } from '../../lib/model/team';

/** A write that the rules of a team take (`says` is absent) or refuse with these words. Who: the people of tests/support/couch.ts. */
export interface RuleCase {
  who: 'admin' | 'lena' | 'tom' | 'gus' | 'eve';
  id: string;
  /** Under which name it goes; absent: none. */
  by?: string | undefined;
  isRemoval?: boolean;
  says: string | undefined;
}

const guests = 'guests read';
const leads = 'only a lead changes this';
const others = 'only the team writes here';
const own = 'everybody tells of themselves';

/** What only leads write; the rest is everybody's. */
const ofLeads: readonly string[] = ['templates', 'playbook', 'decisions', 'team', 'invite'];
const kinds = [...SharedStore.options, 'team', 'invite'];
const idOf = (kind: string): string => (kind === 'team' ? 'team' : `${kind}:6f1e7b52-6a5e-4a0e-9d6b-0c5b3f1d9a11`);
const said = { lena: () => undefined, tom: (kind: string) => (ofLeads.includes(kind) ? leads : undefined), gus: () => guests, eve: () => others };
const names = ['lena', 'tom', 'gus', 'eve'] as const;

/** Everybody with every kind, written and removed. */
const roles = names.flatMap((who) =>
  kinds.flatMap((kind) => [false, true].map((isRemoval): RuleCase => ({ who, id: idOf(kind), by: who, isRemoval, says: said[who](kind) }))),
);

export const ruleCases: readonly RuleCase[] = [
  ...roles,
  // In somebody else's name, or in none: leads neither.
  { who: 'tom', id: 'ideas:1', by: 'lena', says: 'by must be tom' },
  { who: 'tom', id: 'ideas:1', says: 'by must be tom' },
  { who: 'tom', id: 'ideas:1', by: 'tom ', says: 'by must be tom' },
  { who: 'tom', id: 'ideas:1', by: 'lena', isRemoval: true, says: 'by must be tom' },
  { who: 'tom', id: 'ideas:1', isRemoval: true, says: 'by must be tom' },
  { who: 'lena', id: 'templates:1', by: 'tom', says: 'by must be lena' },
  { who: 'gus', id: 'ideas:1', by: 'tom', says: guests },
  // What somebody tells of themselves.
  { who: 'tom', id: 'member:tom:1', by: 'tom', says: undefined },
  { who: 'tom', id: 'member:tom:1', by: 'tom', isRemoval: true, says: undefined },
  { who: 'tom', id: 'member:lena:1', by: 'tom', says: own },
  { who: 'tom', id: 'member:lena:1', by: 'tom', isRemoval: true, says: own },
  { who: 'tom', id: 'member:tomas:1', by: 'tom', says: own },
  { who: 'tom', id: 'member:1', by: 'tom', says: own },
  { who: 'tom', id: 'member', by: 'tom', says: own },
  { who: 'lena', id: 'member:lena:1', by: 'lena', says: undefined },
  { who: 'lena', id: 'member:tom:1', by: 'lena', isRemoval: true, says: undefined },
  { who: 'gus', id: 'member:gus:1', by: 'gus', says: guests },
  // The kind is what stands before the first colon, and nothing else.
  { who: 'tom', id: 'templates', by: 'tom', says: leads },
  { who: 'tom', id: 'templates:ideas:1', by: 'tom', says: leads },
  { who: 'tom', id: 'team:1', by: 'tom', says: leads },
  { who: 'tom', id: 'ideas:templates:1', by: 'tom', says: undefined },
  { who: 'tom', id: 'of-a-later-version:1', by: 'tom', says: undefined },
  // Whoever has the server has everything.
  { who: 'admin', id: 'templates:1', by: 'lena', says: undefined },
  { who: 'admin', id: 'member:tom:1', says: undefined },
];

export const nameOf = ({ who, id, by, isRemoval, says }: RuleCase): string =>
  `${who} ${isRemoval ? 'removes' : 'writes'} ${id} as ${by ?? 'nobody'}: ${says ?? 'taken'}`;
