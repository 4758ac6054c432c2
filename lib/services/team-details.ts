import type { Context, Serves } from './context';
import { labelOf } from './team-records';

const mostLooked = 1000;
const mostNamed = 20;
const longestLabel = 100;

/** What waits by its name, who answers what, and how much came from the others. */
export const teamDetails = ({ repositories: { team, waiting } }: Context): Serves<'team.details'> => ({
  'team.details': async () => {
    const config = await team.config();
    if (!config) return { waiting: [], answering: [], theirs: 0 };
    const outgoing = config.role === 'guest' ? [] : (await team.outgoing(mostLooked)).slice(0, mostNamed);
    const posts = await waiting.many((await team.members()).flatMap(({ answering }) => answering));
    return {
      waiting: outgoing.map(({ store, id, leaf }) => ({ store, id, label: labelOf(leaf.body ?? {}) })),
      answering: [...posts.values()].map(({ id, post: { author, text } }) => ({ post: id, label: `@${author.handle} ${text}`.trim().slice(0, longestLabel) })),
      theirs: await team.countTheirs(),
    };
  },
});
