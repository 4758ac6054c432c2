import type { Memory } from '../../lib/hints/define-hint';
import type { Person } from '../../lib/model/person';
import type { Post } from '../../lib/model/post';

/** A plain post of a stranger, which has nothing to do with us; say only what the test is about. */
export const aPost = (parts: Partial<Post> = {}): Post => ({
  id: 'bluesky:p1',
  network: 'bluesky',
  page: 'feed',
  author: { handle: 'ana.example', name: 'Ana Silva' },
  text: 'Bread came out of the oven.',
  mentions: [],
  metrics: {},
  ...parts,
});

/** Nothing remembered, but who we are: `team.example`. */
export const aMemory = (parts: Partial<Memory> = {}): Memory => ({
  ownHandles: ['team.example'],
  answered: false,
  underOwnPost: false,
  person: undefined,
  noted: undefined,
  targetHours: 4,
  firstSeenAt: 0,
  ...parts,
});

export const aPerson = (parts: Partial<Person> = {}): Person => ({
  id: 'bluesky:ana.example',
  network: 'bluesky',
  handle: 'ana.example',
  firstSeenAt: 0,
  lastSeenAt: 0,
  contacts: 0,
  answered: 0,
  ...parts,
});
