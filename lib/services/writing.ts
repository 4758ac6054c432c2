import { checkWriting, commonCliches } from '../checks';
import type { Context, Serves } from './context';
import { savedOr } from './told';

/** With how many of the last own replies a new one is compared. */
const remembered = 20;

/** What there is to say of a text while it is written. The brand card and past replies stay here. */
export const writing = (context: Context): Serves<'writing.check' | 'checks.mute'> => {
  const { settings, playbook, replies } = context.repositories;
  return {
    'writing.check': async ({ network, text, post, undescribed = 0 }) => {
      const { line, mutedChecks, cliches } = await settings.get();
      if (!line) return { on: false, remarks: [] };
      const [parts, lately] = await Promise.all([playbook.all(), replies.last(remembered)]);
      const written = {
        text,
        network,
        answers: post && { text: post.text, author: `${post.author.name ?? ''} ${post.author.handle}` },
        brand: parts.find((part) => part.part === 'brand'),
        lately: lately.map((reply) => reply.text),
        cliches: cliches ?? commonCliches,
        undescribed,
        now: context.now(),
        zone: context.zone,
      };
      return { on: true, remarks: checkWriting(written, mutedChecks) };
    },
    'checks.mute': async ({ write, check, muted }) => {
      savedOr(
        context,
        await settings.adjust({ write, at: context.now() }, ({ mutedChecks }) => {
          const others = mutedChecks.filter((other) => other !== check);
          return { mutedChecks: muted ? [...others, check] : others };
        }),
      );
      await context.announce('settings');
      return { done: true };
    },
  };
};
