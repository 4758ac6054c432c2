import type { PostFormat, Published } from '../model/published';

/** What the person says of a post of their own: `null` takes it away, absent stays. */
export interface Said {
  id: string;
  pillar?: string | null | undefined;
  campaign?: string | null | undefined;
  format?: PostFormat | null | undefined;
}

const parts = ['pillar', 'campaign', 'format'] as const;

/** The post as the person says it is; what they chose no draft and no file changes after. */
export function describe(post: Published, said: Said): Published {
  const { chosen, ...rest } = post;
  const told = parts.filter((part) => said[part] !== undefined);
  const marks = { ...chosen, ...Object.fromEntries(told.map((part) => [part, said[part] !== null])) };
  const kept = Object.fromEntries(Object.entries(rest).filter(([part]) => !told.some((each) => each === part && said[each] === null))) as Omit<
    Published,
    'chosen'
  >;
  const values = Object.fromEntries(told.flatMap((part) => (said[part] === null ? [] : [[part, said[part]]])));
  const isChosen = Object.values(marks).some(Boolean);
  return { ...kept, ...values, ...(isChosen && { chosen: marks }) };
}

/** What would have to be said for the post to be again as it was. */
export const saidBefore = (post: Published, said: Said): Said => ({
  id: post.id,
  ...Object.fromEntries(parts.filter((part) => said[part] !== undefined).map((part) => [part, post[part] ?? null])),
});
