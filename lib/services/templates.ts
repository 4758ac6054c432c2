import { judgePost } from '../hints';
import type { Input } from '../messages/protocol';
import { localHour } from '../metrics';
import type { HintId } from '../model/hint';
import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';
import { bad } from '../model/result';
import type { Settings } from '../model/settings';
import { type Offer, Template } from '../model/template';
import { chooseVariant, dayPart, drawEvenly, isExpired, problemIn, rankTemplates, render, type SlotValues, slotValues, starters } from '../templates';
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
      const around = await surroundings(context, { network, post, settings });
      const suited = rows.filter(({ networks = [] }) => networks.length === 0 || networks.includes(network));
      const snippetOf = snippetsIn(rows, around.language);
      return rankTemplates(suited, around.hints, context.now()).flatMap((template) => offer(template, { ...around, snippetOf, now: context.now() }));
    },
    'templates.fill': async ({ id, network, post, values }) => {
      await ready();
      const [template, settings] = await Promise.all([kept.get(id), context.repositories.settings.get()]);
      if (template === undefined || template.deletedAt !== undefined) return bad({ kind: 'missing' });
      const [around, rows] = await Promise.all([surroundings(context, { network, post, settings }), kept.all()]);
      return fillFor(template, { ...around, slots: { ...around.slots, ...values }, snippetOf: snippetsIn(rows, around.language) }).filled;
    },
    'templates.save': async ({ shortcut: typed, ...change }) => {
      const problem = problemOf(context, change);
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

interface Around {
  slots: SlotValues;
  hints: HintId[];
  /** Of the post; `undefined` where the page states none. */
  language: string | undefined;
  network: string;
  /** The person's own language. */
  own: string;
}

/** Everything around the post that a template may speak of. */
async function surroundings(
  context: Context,
  { network, post, settings }: { network: NetworkId; post: Post | undefined; settings: Settings },
): Promise<Around> {
  const { now, zone, words } = context;
  const memory = post && (await recallAround(context, { network, posts: [post], settings })).memoryOf(post);
  const hints = post && memory ? judgePost(post, memory, { now: now(), muted: [] }).hints.map((hint) => hint.id) : [];
  const part = dayPart(localHour(now(), zone));
  const slots = slotValues({
    post,
    networkName: words.t(`network.${network}`),
    ownName: settings.ownName,
    brand: settings.brand,
    day: { greeting: words.t(`unit.greeting.${part}`), part: words.t(`unit.day-part.${part}`), weekday: words.weekday(now()), date: localDate(now(), zone) },
    now: now(),
    ...(memory && {
      person: {
        replies: memory.person?.answered ?? 0,
        lastReply: memory.person?.lastAnsweredAt === undefined ? undefined : localDate(memory.person.lastAnsweredAt, zone),
      },
    }),
  });
  return { slots, hints, language: post?.language, network, own: words.locale };
}

/** "2026-11-22" on the calendar of an IANA zone. */
const localDate = (time: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);

/** Sources by shortcut, case aside, in the post's language where they are written in it. */
function snippetsIn(rows: readonly Template[], language: string | undefined): (shortcut: string) => string | undefined {
  const sources = new Map(
    rows.flatMap((row) => (row.shortcut === undefined ? [] : [[row.shortcut.toLowerCase(), chooseVariant(row, language).text] as const])),
  );
  return (shortcut) => sources.get(shortcut.toLowerCase());
}

type Filling = Around & { snippetOf(shortcut: string): string | undefined };

/** Fills the variant that suits the post. Choices depend on how often the template was used, so that what is previewed is what goes in. */
function fillFor(template: Template, { slots, language, network, own, snippetOf }: Filling) {
  const variant = chooseVariant(template, language);
  const { id, uses } = template;
  const filled = render(variant.text, slots, {
    locale: variant.language ?? language ?? own,
    network,
    snippetOf,
    draw: ({ order, of }) => drawEvenly(`${id}/${order}`, { uses, of }),
  });
  return { filled, language: variant.language };
}

/** A template that can't be read is left to the editor, which says why. */
function offer(template: Template, around: Filling & { now: number }): Offer[] {
  const { id, name, label, shortcut, variants = [] } = template;
  const { filled, language } = fillFor(template, around);
  if (!filled.ok) return [];
  const told = variants.length > 0 && language !== undefined ? { language } : {};
  return [{ id, name, label, shortcut, ...filled.value, ...told, ...(isExpired(template, around.now) && { expired: true }) }];
}

type Words = Pick<Input<'templates.save'>, 'text' | 'language' | 'variants'>;

function problemOf({ words }: Context, { text, language = '', variants = [] }: Words) {
  const languages = [language, ...variants.map((variant) => variant.language)].filter((one) => one !== '');
  const isOdd = languages.some((one) => !Template.shape.language.safeParse(one).success) || variants.some((variant) => variant.language === '');
  if (isOdd || new Set(languages).size < languages.length) return { kind: 'template' as const, message: words.t('problem.languages'), line: 1, column: 1 };
  return [text, ...variants.map((variant) => variant.text)].map(problemIn).find((problem) => problem !== undefined);
}

const shortcutProblem = ({ words }: Context) => ({ kind: 'template' as const, message: words.t('problem.shortcut-form'), line: 1, column: 1 });
