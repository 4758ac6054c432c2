import { longestTemplate, type Suggestion } from '../model/template';
import { asTemplate, findRepeated, isNearly } from '../templates';
import type { Context, Serves } from './context';
import { savedOr } from './told';

type Subject = 'templates.suggest' | 'templates.decline';

const quarter = 90 * 86_400_000;
/** A team that answers more than this in 90 days is told of its last ones. */
const mostReplies = 3000;
const leastTimes = 3;
const mostShown = 5;
const mostDeclined = 200;

/** Replies that were typed often become templates where the person wants it; found on the device, from what was sent without one. */
export const suggestTemplates = (context: Context): Serves<Subject> => {
  const { repositories, now } = context;
  return {
    'templates.suggest': async () => {
      const [replies, kept, { declinedTemplates }] = await Promise.all([
        repositories.replies.between(now() - quarter, now() + 1),
        repositories.templates.all(),
        repositories.settings.get(),
      ]);
      const typed = replies.filter(({ template }) => template === undefined).slice(-mostReplies);
      const people = await repositories.people.many([...new Set(typed.flatMap(({ person }) => person ?? []))]);
      const written = typed.map(({ text, sentAt, person }) => {
        const to = person === undefined ? undefined : people.get(person);
        return { text: to ? asTemplate(text, to) : text, at: sentAt };
      });
      const known = [...kept.flatMap(({ text, variants = [] }) => [text, ...variants.map((variant) => variant.text)]), ...declinedTemplates];
      return findRepeated(written, leastTimes)
        .filter(({ text }) => text.length <= longestTemplate && !known.some((other) => isNearly(text, other)))
        .slice(0, mostShown)
        .map(({ text, times, lastAt }): Suggestion => ({ text, sample: text.slice(0, 1000), times, lastAt }));
    },
    'templates.decline': async ({ write, text, declined }) => {
      const saved = await repositories.settings.adjust({ write, at: now() }, ({ declinedTemplates }) => {
        const others = declinedTemplates.filter((one) => one !== text);
        return { declinedTemplates: declined ? [...others, text].slice(-mostDeclined) : others };
      });
      savedOr(context, saved);
      await context.announce('templates', 'settings');
      return { done: true };
    },
  };
};
