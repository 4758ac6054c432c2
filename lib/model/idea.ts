import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

const Words = z.string().check(z.maxLength(100_000));

/** Where an idea came from, as far as the page said. */
export const Source = z.object({
  network: z.optional(NetworkId),
  post: z.optional(Id),
  author: z.optional(z.string().check(z.maxLength(1000))),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  title: z.optional(z.string().check(z.maxLength(1000))),
  time: z.optional(Time),
});
export type Source = z.infer<typeof Source>;

/** How far an idea is: worth doing, being made into a draft, used, or put away. */
export const IdeaStatus = z.enum(['chosen', 'making', 'used', 'away']);
export type IdeaStatus = z.infer<typeof IdeaStatus>;

/** A post, a selection or a thought worth keeping; `comment` is the person's own word on it. */
export const Idea = z.object({
  ...envelope,
  text: Words,
  comment: z.optional(Words),
  source: z.optional(Source),
  /** Absent: caught and not looked at again. */
  status: z.optional(IdeaStatus),
  /** A pillar of the playbook, by id. */
  pillar: z.optional(Id),
  tags: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50))),
  /** Its place in its column of the board, smaller above; absent: by when it was caught, the latest above (`placeOfIdea`). */
  order: z.optional(z.number()),
});
export type Idea = z.infer<typeof Idea>;

/** Later than any idea is caught (the year 2096), so that a place by time is a positive number that halves a dozen times between two milliseconds. */
const farFuture = 4e12;

/** Where an idea stands in its column: smaller above. */
export const placeOfIdea = ({ order, createdAt }: Pick<Idea, 'order' | 'createdAt'>): number => order ?? farFuture - createdAt;

/** Above which stands which, in one column; ideas of the same place by id, so that the order never changes by itself. */
export const byPlace = (one: Pick<Idea, 'id' | 'order' | 'createdAt'>, other: Pick<Idea, 'id' | 'order' | 'createdAt'>): number =>
  placeOfIdea(one) - placeOfIdea(other) || (one.id < other.id ? -1 : 1);
