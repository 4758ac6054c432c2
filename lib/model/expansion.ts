import * as z from 'zod/mini';
import { NetworkId } from './network';

/** What ends a typed shortcut and brings its words: never Enter, which sends in many boxes. */
const ExpansionKey = z.enum(['tab', 'space']);

/** How shortcuts become words while somebody types, and where they don't. */
export const Expansion = z.object({
  on: z.boolean(),
  /** Stands before a shortcut: one to three signs that no word holds. */
  prefix: z.string().check(z.regex(/^[^\p{L}\p{N}\p{M}\p{C}\s_-]{1,3}$/u)),
  key: ExpansionKey,
  networksOff: z.array(NetworkId),
  /** Such as "mastodon.social". */
  hostsOff: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(200)),
});
export type Expansion = z.infer<typeof Expansion>;

export const expansionAtFirst: Expansion = { on: true, prefix: '/', key: 'tab', networksOff: [], hostsOff: [] };

/** A template as the list under a typed shortcut shows it. */
export interface Shortcut {
  id: string;
  name: string;
  shortcut?: string;
  /** Its first words, slots as "…". */
  start: string;
}
