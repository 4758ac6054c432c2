import type { About } from '../model/note';
import type { Post } from '../model/post';

/** The author of a post as notes are kept about them: `<network>:<handle in lower case>`. */
export const aboutPerson = ({ network, author }: Post): About => ({
  kind: 'person',
  id: `${network}:${author.handle.toLowerCase()}`.slice(0, 300),
  label: `@${author.handle}`.slice(0, 300),
  ...(author.url !== undefined && { permalink: author.url }),
});

/** A post as notes are kept about it, called by its author and first words. */
export const aboutPost = ({ id, author, text, permalink }: Post): About => ({
  kind: 'post',
  id,
  label: `${author.name ?? `@${author.handle}`}: ${text.slice(0, 400).replace(/\s+/gu, ' ').trim()}`.slice(0, 120),
  ...(permalink !== undefined && { permalink }),
});
