import { type Detected, loadModel } from '../language';
import type { Intent, Labels, LabelsProblem } from '../model/labels';
import type { Post } from '../model/post';

/** Reads on the device what posts say by themselves. */
export interface Labeller {
  /** Labels by post id. Never fails; empty where the words can't be read at all. */
  label(posts: readonly Post[]): Promise<ReadonlyMap<string, Labels>>;
  /** Why no post has labels; `undefined` where they have. */
  problem(): Promise<LabelsProblem | undefined>;
}

/** Posts come into view again and again while somebody scrolls; these take about a megabyte. */
const mostKept = 2000;

/** Shorter texts give too little to be sure of anything but a language. */
const fewestWords = 4;

type Model = Extract<ReturnType<typeof loadModel>, { ok: true }>['value'];

/**
 * `weights` fetches the file, once, when the first batch comes. `detect` is the browser's own detector, asked only where the page states
 * no language.
 */
export function createLabeller({ weights, detect }: { weights(): Promise<Uint8Array>; detect?(text: string): Promise<Detected> }): Labeller {
  const state: { opening: Promise<ReturnType<typeof loadModel>> | undefined } = { opening: undefined };
  const opened = () => {
    state.opening ??= weights().then(loadModel, () => ({ ok: false as const, problem: { kind: 'no-weights' as const } }));
    return state.opening;
  };
  const known = new Map<string, { text: string; language: string | undefined; labels: Labels }>();

  const labelsOf = async (post: Post, model: Model): Promise<Labels> => {
    const { id, text, language } = post;
    const before = known.get(id);
    if (before?.text === text && before.language === language) return before.labels;
    const detected = language === undefined && text.length > 0 ? await detect?.(text.slice(0, 1000)).catch(() => undefined) : undefined;
    const labels = read(text, model.classify(text, { lang: language, detected }));
    known.set(id, { text, language, labels });
    if (known.size > mostKept) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    return labels;
  };

  return {
    async label(posts) {
      const model = await opened();
      if (!model.ok) return new Map();
      return new Map(await Promise.all(posts.map(async (post) => [post.id, await labelsOf(post, model.value)] as const)));
    },
    async problem() {
      const model = await opened();
      return model.ok ? undefined : model.problem.kind;
    },
  };
}

/** What nobody has measured: they count where their words stand. */
const ofRules = new Set<string>(['help', 'buying', 'recommendation']);

function read(text: string, { language, tone, intents, moment }: ReturnType<Model['classify']>): Labels {
  const spoken = language === undefined ? {} : { language };
  if ((text.slice(0, 1000).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) < fewestWords) return { ...spoken, intents: [] };
  const said = Object.entries(intents).filter(([intent, { level }]) => level === 'sure' || (level === 'seems' && ofRules.has(intent)));
  return {
    ...spoken,
    ...(tone?.level === 'sure' && tone.label !== 'neutral' && { tone: tone.label }),
    intents: said.map(([intent]) => intent).filter((intent): intent is Intent => intent !== 'moment'),
    ...(moment !== undefined && { moment }),
  };
}
