import type { Input } from '../messages/protocol';
import { bad, good } from '../model/result';
import { type Offer, Template } from '../model/template';
import { isExpired, languagesOf, problemIn, rankTemplates, starters } from '../templates';
import type { Context, Serves } from './context';
import { crisisNow, fitForNow, holdingId, holdingTemplate, isCheerful } from './crisis';
import { explore } from './explore';
import { type Filling, fillFor, snippetsIn, spoken, surroundings, troubleOf } from './fill-template';
import { stableHex } from './stable-hex';
import { told } from './told';

type Subject = 'templates.offer' | 'templates.fill' | 'templates.preview' | 'templates.save' | 'templates.remove' | 'templates.restore' | 'templates.list';

export const templates = (context: Context): Serves<Subject> => {
  const { templates: kept } = context.repositories;
  const ready = startersOnce(context);
  return {
    'templates.offer': async ({ post, network, language: wanted }) => {
      await ready();
      const [rows, settings] = await Promise.all([kept.all(), context.repositories.settings.get()]);
      const around = await surroundings(context, { network, post, settings });
      const suited = rows.filter(({ networks = [] }) => networks.length === 0 || networks.includes(network));
      const now = context.now();
      const filling = { ...around, wanted, snippetOf: snippetsIn(rows, wanted ?? around.language) };
      const crisis = await crisisNow(context);
      const holding = holdingTemplate(crisis, context.words);
      const isGrave = around.hints.includes('sensitive');
      const fit = fitForNow(suited, crisis).filter((template) => !isGrave || !isCheerful(template));
      const ranked = rankTemplates(fit, { hints: around.hints, network, language: wanted ?? around.language, now });
      const ordered = settings.exploring ? await explore(context, ranked) : ranked;
      return [...(holding ? [{ template: holding, fits: [] }] : []), ...ordered].flatMap(({ template, fits }) => offer(template, { filling, fits, now }));
    },
    'templates.fill': async ({ id, network, post, values, language: wanted }) => {
      await ready();
      const [template, settings] = await Promise.all([
        id === holdingId ? crisisNow(context).then((crisis) => holdingTemplate(crisis, context.words)) : kept.get(id),
        context.repositories.settings.get(),
      ]);
      if (template === undefined || template.deletedAt !== undefined) return bad({ kind: 'missing' });
      const [around, rows] = await Promise.all([surroundings(context, { network, post, settings }), holdsSnippet(template) ? kept.all() : []]);
      const snippetOf = snippetsIn(rows, wanted ?? around.language);
      return spoken(fillFor(template, { ...around, slots: { ...around.slots, ...values }, wanted, snippetOf }).filled, context);
    },
    'templates.preview': async ({ id, network, post, values, wanted, ...words }) => {
      const [settings, rows] = await Promise.all([context.repositories.settings.get(), kept.all()]);
      const around = await surroundings(context, { network, post, settings });
      const uses = rows.find((row) => row.id === id)?.uses ?? 0;
      const snippetOf = snippetsIn(rows, wanted ?? around.language);
      const { filled, language } = fillFor({ id, uses, ...words }, { ...around, slots: { ...around.slots, ...values }, wanted, snippetOf });
      return filled.ok ? good({ ...filled.value, language }) : bad(troubleOf(filled.problem, context));
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
export function startersOnce({ repositories, now }: Context): () => Promise<void> {
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

/** Most hold none, and then the others need not be read. */
const holdsSnippet = ({ text, variants = [] }: Template): boolean =>
  [text, ...variants.map((variant) => variant.text)].some((source) => source.includes('snippet'));

/** A template that can't be read is left to the editor, which says why. */
function offer(template: Template, { filling, fits, now }: { filling: Filling; fits: Offer['fits'] & object; now: number }): Offer[] {
  const { id, name, label, shortcut, variants = [] } = template;
  const { filled, language } = fillFor(template, filling);
  if (!filled.ok) return [];
  const spokenIn = variants.length > 0 && { ...(language !== undefined && { language }), languages: languagesOf(template) };
  return [{ id, name, label, shortcut, ...filled.value, ...spokenIn, ...(fits.length > 0 && { fits }), ...(isExpired(template, now) && { expired: true }) }];
}

type Words = Pick<Input<'templates.save'>, 'text' | 'language' | 'variants'>;

function problemOf(context: Context, { text, language = '', variants = [] }: Words) {
  const languages = [language, ...variants.map((variant) => variant.language)].filter((one) => one !== '');
  const isOdd = languages.some((one) => !Template.shape.language.safeParse(one).success) || variants.some((variant) => variant.language === '');
  if (isOdd || new Set(languages).size < languages.length)
    return { kind: 'template' as const, message: context.words.t('problem.languages'), line: 1, column: 1 };
  const problem = [text, ...variants.map((variant) => variant.text)].map(problemIn).find((one) => one !== undefined);
  return problem && troubleOf(problem, context);
}

const shortcutProblem = ({ words }: Context) => ({ kind: 'template' as const, message: words.t('problem.shortcut-form'), line: 1, column: 1 });
