import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insert, readEditor } from '../lib/editors';
import { isBare } from '../lib/page/guard-words';
import { sharedWorld } from '../lib/page/shared-world';
import type { FeedHost } from './feed/feed-host';

/**
 * Whether this page has an open, empty box for a new post; leaves behind what brings words into it, or into the one that answers a post. Brought in by the background
 * at the person's press on a draft. Beside the feed nothing is put into a page.
 */
export default defineUnlistedScript(() => {
  const world = sharedWorld<FeedHost>();
  const { host } = world;
  if (host?.mode !== 'feed') return false;
  world.bring = async (text, reply) => {
    const box = reply ? emptyReply(host, reply.post) : emptyBox(host);
    const done = box && (await insert(box, text));
    if (done?.ok && reply?.template) host.used(done.value.editor, reply.template);
    return done?.ok === true;
  };
  return emptyBox(host) !== undefined;
});

/** The box that answers the post, where it is open and nothing stands in it. */
function emptyReply({ composers }: FeedHost, post: string): HTMLElement | undefined {
  const editor = composers.answering(post)?.editor;
  return editor?.checkVisibility() && isBare(readEditor(editor)) ? editor : undefined;
}

/** The one in use before the others. */
function emptyBox({ composers, network }: FeedHost): HTMLElement | undefined {
  const selectors = network.composers.flatMap(({ editor }) => editor).join(',');
  const all = [composers.current(), ...[...document.querySelectorAll(selectors)].map((editor) => composers.at(editor))];
  const suits = ({ editor, post }: { editor: HTMLElement; post: string | undefined }) =>
    post === undefined && editor.checkVisibility() && isBare(readEditor(editor));
  return all.find((open) => open !== undefined && suits(open))?.editor;
}
