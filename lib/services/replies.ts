import { isOwn } from '../hints';
import { responseTime, rewritten } from '../metrics';
import { personId } from '../model/person';
import type { Context, Serves } from './context';
import { forgottenAmong } from './forgotten';
import { ownHandlesOn } from './recall';
import { savedOr } from './told';

export const replies = (context: Context): Serves<'replies.record'> => ({
  'replies.record': async ({ write, id, network, post, text, sentAt, evidence, template }) => {
    const { repositories, announce } = context;
    const at = context.now();
    const settings = await repositories.settings.get();
    // Going on with one's own thread answers nobody.
    if (isOwn(post, { ownHandles: ownHandlesOn(network, settings) })) return { id };
    const person = personId(network, post.author.handle);
    // Whoever is to stay forgotten is, also when answered again.
    if ((await forgottenAmong(settings, [person])).has(person)) return { id };
    const { handle, name, url } = post.author;
    const length = responseTime(post, sentAt);
    const reply = savedOr(
      context,
      await repositories.replies.record({
        id,
        write,
        at,
        network,
        post: post.id,
        person,
        text,
        sentAt,
        evidence,
        ...(template && { template: template.id, rewritten: rewritten(template.text, text), ...(template.drawn && { drawn: true }) }),
        ...(length !== undefined && { responseTime: length }),
      }),
    );
    await repositories.people.saw([{ id: person, network, handle, name, url, at }]);
    await announce('replies', 'waiting', 'people', 'chips', ...(template ? (['templates'] as const) : []));
    return { id: reply.id };
  },
});
