import { judgePost } from '../hints';
import { localHour } from '../metrics';
import type { HintId } from '../model/hint';
import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';
import { bad } from '../model/result';
import type { Settings } from '../model/settings';
import { type Offer, Template } from '../model/template';
import { dayPart, parseTemplate, rankTemplates, render, type SlotValues, slotValues, starters } from '../templates';
import type { Context, Serves } from './context';
import { recallAround } from './recall';
import { stableHex } from './stable-hex';
import { told } from './told';

type Subject = 'templates.offer' | 'templates.fill' | 'templates.save' | 'templates.remove' | 'templates.restore' | 'templates.list';

export const templates = (context: Context): Serves<Subject> => {
  const { templates: kept } = context.repositories;
  const ready = startersOnce(context);
  return {
    'templates.offer': async ({ post, network }) => {
      await ready();
      const [rows, settings] = await Promise.all([kept.all(), context.repositories.settings.get()]);
      const slots = slotsFor(context, { network, post, settings });
      const ranked = rankTemplates(rows, post ? await hintsOf(context, { network, post, settings }) : [], context.now());
      return ranked.flatMap((template) => offer(template, slots));
    },
    'templates.fill': async ({ id, network, post, values }) => {
      await ready();
      const [template, settings] = await Promise.all([kept.get(id), context.repositories.settings.get()]);
      if (template === undefined || template.deletedAt !== undefined) return bad({ kind: 'missing' });
      return render(template.text, { ...slotsFor(context, { network, post, settings }), ...values });
    },
    'templates.save': async ({ shortcut: typed, ...change }) => {
      const problem = problemOf(change.text);
      if (problem) return bad(problem);
      const shortcut = typed?.trim() || undefined;
      const taken = shortcut === undefined ? undefined : await kept.withShortcut(shortcut);
      if (taken && taken.id !== change.id) return bad({ kind: 'shortcut', takenBy: taken.name });
      if (shortcut !== undefined && !Template.shape.shortcut.safeParse(shortcut).success) return bad(shortcutProblem(context));
      return told(context, ['templates'], kept.save({ ...change, ...(shortcut !== undefined && { shortcut }), at: context.now() }));
    },
    'templates.remove': (act) => told(context, ['templates'], kept.remove({ ...act, at: context.now() })),
    'templates.restore': (act) => told(context, ['templates'], kept.restore({ ...act, at: context.now() })),
    'templates.list': async (page) => {
      await ready();
      return kept.newest(page);
    },
  };
};

/** The starter set, written the first time templates are asked for. Tried again with the next question if it failed. */
function startersOnce({ repositories, now }: Context): () => Promise<void> {
  const write = async () => {
    const set = await Promise.all(starters.map(async (starter) => ({ ...starter, write: await stableHex(starter.id) })));
    await repositories.templates.addStarters(set, now());
  };
  const state: { writing: Promise<void> | undefined } = { writing: undefined };
  return () => {
    state.writing ??= write().catch((error: unknown) => {
      state.writing = undefined;
      throw error;
    });
    return state.writing;
  };
}

function slotsFor({ now, zone, words }: Context, { network, post, settings }: { network: NetworkId; post: Post | undefined; settings: Settings }): SlotValues {
  const part = dayPart(localHour(now(), zone));
  return slotValues({
    post,
    networkName: words.t(`network.${network}`),
    ownName: settings.ownName,
    brand: settings.brand,
    day: { greeting: words.t(`unit.greeting.${part}`), part: words.t(`unit.day-part.${part}`), weekday: words.weekday(now()) },
  });
}

async function hintsOf(context: Context, { network, post, settings }: { network: NetworkId; post: Post; settings: Settings }): Promise<HintId[]> {
  const around = await recallAround(context, { network, posts: [post], settings });
  return judgePost(post, around.memoryOf(post), { now: context.now(), muted: [] }).hints.map((hint) => hint.id);
}

/** A template that can't be read is left to the editor, which says why. */
function offer({ id, name, label, shortcut, text: source }: Template, slots: SlotValues): Offer[] {
  const filled = render(source, slots);
  return filled.ok ? [{ id, name, label, shortcut, ...filled.value }] : [];
}

function problemOf(source: string) {
  const parsed = parseTemplate(source.replaceAll('\r\n', '\n'));
  return parsed.ok ? undefined : parsed.problem;
}

const shortcutProblem = ({ words }: Context) => ({ kind: 'template' as const, message: words.t('problem.shortcut-form'), line: 1, column: 1 });
