import type { Choice, Progress } from '../../components/picker/picker-types';
import { slotLabel } from '../../components/picker/slot-label';
import { createStops, insert, readEditor, type SavedSelection } from '../../lib/editors';
import type { Words } from '../../lib/i18n';
import type { Post } from '../../lib/model/post';
import { sharedWorld } from '../../lib/page/shared-world';
import type { OpenComposer } from '../../lib/page/watch-composer';
import type { FeedHost } from '../feed/feed-host';

/** How long a network may take to open its reply box, in milliseconds. */
const patience = 5000;

export interface Target {
  post: Post | undefined;
  /** Shows the post, where it was opened from its chip: its own reply button opens the network's box. */
  element: Element | undefined;
  composer: Pick<OpenComposer, 'editor' | 'post'> | undefined;
  /** The template to begin with, whose words take the place of what was typed before the caret. */
  at: { template: string; typed: string } | undefined;
}

/**
 * Fills the template and brings it into the network's own box, which is opened by the network's own reply button where
 * it is not open yet. Words that the box refuses go to the clipboard. Nothing is sent.
 * @throws RequestError
 */
export async function bringIn(
  host: FeedHost,
  target: Target,
  { offer, values, language, t }: Choice & { language: string | undefined } & Pick<Words, 't'>,
): Promise<Progress> {
  const about = { ...(target.post && { post: target.post }), ...(language !== undefined && { language }) };
  const filled = await host.ask('templates.fill', { id: offer.id, network: host.network.id, values, ...about });
  if (!filled.ok) return { kind: 'failed', message: filled.problem.kind === 'template' ? filled.problem.message : t('picker.removed') };
  const { text, cursor, stops, unfilled } = filled.value;
  if (unfilled.length > 0) return { kind: 'failed', message: t('picker.unfilled', { slots: unfilled.map(slotLabel).join(', ') }) };
  const composer = target.composer?.editor.isConnected ? target.composer : await openComposer(host, target);
  if (composer) {
    const last = host.editors.last();
    const saved = last?.editor === composer.editor ? last : undefined;
    const done = await insert(composer.editor, text, { cursor, stops, at: saved, replaceBefore: typedBefore(saved, target.at?.typed) });
    if (done.ok) {
      const { editor: standing, carets } = done.value;
      if (carets.length > 1) sharedWorld<FeedHost>().stops = createStops(standing, carets);
      host.used(done.value.editor, { id: offer.id, text, ...(offer.fits?.some(({ kind }) => kind === 'drawn') && { drawn: true }) });
      // Of what answers a post the sending is recorded, and counts.
      if (!target.post) void host.ask('templates.used', { id: offer.id, at: Date.now() }).catch(() => undefined);
      return { kind: 'inserted' };
    }
    if (done.problem.kind === 'unclear' && !done.problem.undone) return { kind: 'failed', message: t('picker.unclear') };
  }
  return copied(text, t);
}

/** How much of what was typed still stands before the caret: all of it or nothing. */
const typedBefore = (saved: SavedSelection | undefined, typed = ''): number | undefined =>
  typed !== '' && saved?.offsets && readEditor(saved.editor).slice(0, saved.offsets.end).endsWith(typed) ? typed.length : undefined;

/** The clipboard is open to us only for a few seconds after the person's own press; later they copy it with the button. */
const copied = (text: string, t: Words['t']): Promise<Progress> =>
  navigator.clipboard.writeText(text).then(
    () => ({ kind: 'copied' }),
    () => ({ kind: 'failed', message: t('picker.not-taken') }),
  );

/** The box that answers the post: the one in the page, else the one that the network's own reply button opens. */
async function openComposer({ composers, network }: FeedHost, { post, element }: Target): Promise<Target['composer']> {
  if (!post) return undefined;
  const there = composers.answering(post.id);
  if (there || !element) return there;
  const button =
    network.replyButtonOf?.(element) ?? network.replyButton.map((selector) => element.querySelector<HTMLElement>(selector)).find((found) => found !== null);
  if (!button) return undefined;
  composers.asked(post.id);
  button.click();
  for (const start = Date.now(); Date.now() - start < patience; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const opened = composers.answering(post.id);
    if (opened) return opened;
  }
  return undefined;
}
