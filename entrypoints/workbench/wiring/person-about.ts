import type { About } from '../../../lib/model/note';
import type { Post } from '../../../lib/model/post';

/** The author of a post as notes are kept about them: `<network>:<handle in lower case>`. */
export const personAbout = ({ network, author }: Post): About => ({
  kind: 'person',
  id: `${network}:${author.handle.toLowerCase()}`,
  label: `@${author.handle}`.slice(0, 300),
  ...(author.url !== undefined && { permalink: author.url }),
});
