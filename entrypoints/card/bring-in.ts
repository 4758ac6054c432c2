import type { Choice, Progress } from '../../components/picker/picker-types';
import { insert } from '../../lib/editors';
import type { Words } from '../../lib/i18n';
import type { Post } from '../../lib/model/post';
import type { OpenComposer } from '../../lib/page/watch-composer';
import type { FeedHost } from '../feed/feed-host';

/** How long a network may take to open its reply box, in milliseconds. */
const patience = 5000;

interface Target {
  post: Post | undefined;
  element: Element | undefined;
  composer: OpenComposer | undefined;
}

/**
 * Fills the template and brings it into the network's own box, which is opened by the network's own reply button where
 * it is not open yet. Words that the box refuses go to the clipboard. Nothing is sent.
 * @throws RequestError
 */
export async function bringIn(host: FeedHost, target: Target, { offer, values, t }: Choice & Pick<Words, 't'>): Promise<Progress> {
  const filled = await host.ask('templates.fill', { id: offer.id, network: host.network.id, values, ...(target.post && { post: target.post }) });
  if (!filled.ok) return { kind: 'failed', message: filled.problem.kind === 'template' ? filled.problem.message : t('picker.removed') };
  const { text, cursor } = filled.value;
  const composer = target.composer?.editor.isConnected ? target.composer : await openComposer(host, target);
  if (composer) {
    const last = host.editors.last();
    const done = await insert(composer.editor, text, { cursor, at: last?.editor === composer.editor ? last : undefined });
    if (done.ok) {
      host.used(done.value.editor, { id: offer.id, text });
      return { kind: 'inserted' };
    }
    if (done.problem.kind === 'unclear' && !done.problem.undone) return { kind: 'failed', message: t('picker.unclear') };
  }
  return copied(text, t);
}

/** The clipboard is open to us only for a few seconds after the person's own press; later they copy it with the button. */
const copied = (text: string, t: Words['t']): Promise<Progress> =>
  navigator.clipboard.writeText(text).then(
    () => ({ kind: 'copied' }),
    () => ({ kind: 'failed', message: t('picker.not-taken') }),
  );

/** The box that answers the post: the one in the page, else the one that the network's own reply button opens. */
async function openComposer({ composers, network }: FeedHost, { post, element }: Target): Promise<OpenComposer | undefined> {
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
