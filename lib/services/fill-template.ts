import { judgePost } from '../hints';
import { sayFault } from '../i18n';
import type { TemplateTrouble } from '../messages/protocol';
import { localHour } from '../metrics';
import type { HintId } from '../model/hint';
import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';
import { bad, type Result } from '../model/result';
import type { Settings } from '../model/settings';
import type { Filled, Template } from '../model/template';
import type { TemplateProblem } from '../model/template-fault';
import { dayOf, everyOf, runningCampaign, singleOf } from '../playbook';
import { chooseVariant, dayPart, drawEvenly, render, type SlotValues, slotValues } from '../templates';
import type { Context } from './context';
import { recallAround } from './recall';

/** Everything around the post that a template may speak of. */
export interface Around {
  slots: SlotValues;
  hints: HintId[];
  /** Of the post; `undefined` where the page states none. */
  language: string | undefined;
  network: NetworkId;
  /** The person's own language. */
  own: string;
}

export async function surroundings(
  context: Context,
  { network, post, settings }: { network: NetworkId; post: Post | undefined; settings: Settings },
): Promise<Around> {
  const { now, zone, words, repositories } = context;
  const recalling = post && recallAround(context, { network, posts: [post], settings });
  const [playbook, recalled] = await Promise.all([repositories.playbook.all(), recalling]);
  const memory = post && recalled?.memoryOf(post);
  const hints = post && memory ? judgePost(post, memory, { now: now(), muted: [] }).hints.map((hint) => hint.id) : [];
  const part = dayPart(localHour(now(), zone));
  const date = dayOf(now(), zone);
  const slots = slotValues({
    post,
    network,
    networkName: words.t(`network.${network}`),
    ownName: settings.ownName,
    ownHandle: settings.ownHandles.find((own) => own.network === network)?.handle,
    brand: settings.brand,
    card: singleOf(playbook, 'brand'),
    campaign: runningCampaign(everyOf(playbook, 'campaign'), date),
    day: { greeting: words.t(`unit.greeting.${part}`), part: words.t(`unit.day-part.${part}`), weekday: words.weekday(now()), date },
    now: now(),
    ...(memory && {
      person: {
        replies: memory.person?.answered ?? 0,
        lastReply: memory.person?.lastAnsweredAt === undefined ? undefined : dayOf(memory.person.lastAnsweredAt, zone),
      },
    }),
  });
  return { slots, hints, language: post?.language, network, own: words.locale };
}

/** Sources by shortcut, case aside, in the wanted language where they are written in it. */
export function snippetsIn(rows: readonly Template[], language: string | undefined): (shortcut: string) => string | undefined {
  const sources = new Map(
    rows.flatMap((row) => (row.shortcut === undefined ? [] : [[row.shortcut.toLowerCase(), chooseVariant(row, language).text] as const])),
  );
  return (shortcut) => sources.get(shortcut.toLowerCase());
}

export interface Filling extends Around {
  /** Chosen by hand; else the post's language. */
  wanted?: string | undefined;
  snippetOf(shortcut: string): string | undefined;
}

type Words = Pick<Template, 'id' | 'uses' | 'text' | 'language' | 'variants'>;

/** Fills the variant that suits the post. Choices depend on how often the template was used, so that what is previewed is what goes in. */
export function fillFor(
  template: Words,
  { slots, language, wanted, network, own, snippetOf }: Filling,
): { filled: Result<Filled, TemplateProblem>; language: string | undefined } {
  const variant = chooseVariant(template, wanted ?? language);
  const { id, uses } = template;
  const filled = render(variant.text, slots, {
    locale: variant.language ?? wanted ?? language ?? own,
    network,
    snippetOf,
    draw: ({ order, of }) => drawEvenly(`${id}/${order}`, { uses, of }),
  });
  return { filled, language: variant.language };
}

/** The problem with its sentence. */
export const troubleOf = ({ fault, line, column }: TemplateProblem, { words }: Pick<Context, 'words'>): TemplateTrouble => ({
  kind: 'template',
  message: sayFault(fault, words),
  line,
  column,
});

export const spoken = <Value>(result: Result<Value, TemplateProblem>, context: Pick<Context, 'words'>): Result<Value, TemplateTrouble> =>
  result.ok ? result : bad(troubleOf(result.problem, context));
