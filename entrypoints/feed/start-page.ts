import chipStyles from '../../components/chip/chip.css?inline';
import { createChipTemplate, showFace } from '../../components/chip/chip-template';
import { isEditor, readEditor, trackEditors } from '../../lib/editors';
import { newId, newWrite } from '../../lib/messages/ids';
import { createLine } from '../../lib/messages/line';
import { RequestError, request } from '../../lib/messages/request';
import type { Network } from '../../lib/networks/define-network';
import { type Card, sharedWorld, type Writing } from '../../lib/page/shared-world';
import type { createShield } from '../../lib/page/shield';
import { startFeed } from '../../lib/page/start-feed';
import { type Sent, watchComposer } from '../../lib/page/watch-composer';
import type { FeedHost } from './feed-host';

/**
 * Everything Feedside does in one page of a network: chips, and the record of what the person sent. Used by the feed
 * script and, with a card of its own, by the practice feed on the welcome page.
 */
export function startPage({
  network,
  mode,
  shield,
  loadCard,
  loadWriting,
  onFailure,
  until,
}: {
  network: Network;
  mode: FeedHost['mode'];
  shield: ReturnType<typeof createShield>;
  loadCard(host: FeedHost): Promise<Card>;
  /** Brings what helps while writing, when the first editor of the page gets the focus; `undefined`: it could not come. */
  loadWriting(host: FeedHost): Promise<Writing | undefined>;
  onFailure(error: unknown): void;
  until: AbortSignal;
}): FeedHost {
  const used = new WeakMap<HTMLElement, { id: string; text: string }>();
  let writing: Writing | undefined;
  const line = createLine();
  const feed = startFeed({
    document,
    network,
    ask: (input) => line('posts.judge', input),
    kit: { css: chipStyles, create: createChipTemplate(document), update: showFace },
    shield,
    openCard: (opened) => void loadCard(host).then((card) => card.openPost(opened), onFailure),
    onFailure,
    until,
  });
  const composers = watchComposer({
    document,
    network,
    look: feed.look,
    readEditor,
    onSent(sent) {
      record(sent);
      writing?.sent(sent);
    },
    onFocus(element) {
      if (writing) return writing.focused(element);
      if (!isEditor(element)) return;
      void loadWriting(host).then((loaded) => {
        writing = loaded;
        if (element.isConnected) loaded?.focused(element);
      }, onFailure);
    },
    until,
  });
  const record = ({ editor, post: id, text, at }: Sent) => {
    const post = id === undefined ? undefined : feed.post(id);
    const template = used.get(editor);
    used.delete(editor);
    if (post) void send({ write: newWrite(), id: newId(), network: network.id, post, text, sentAt: at, evidence: 'submitted', ...(template && { template }) });
  };
  const send = (input: Parameters<typeof request<'replies.record'>>[1]): Promise<unknown> =>
    request('replies.record', input).catch((error: unknown) => {
      onFailure(error);
      const isRefused = error instanceof RequestError && error.kind === 'refused'; // it would be refused again
      if (!until.aborted && !isRefused) setTimeout(() => void send(input), 10_000); // the same ids: recorded once, however often it is told
    });
  const host: FeedHost = {
    network,
    mode,
    ask: request,
    feed,
    shield,
    composers,
    editors: trackEditors(until),
    card: () => loadCard(host),
    until,
    used: (editor, template) => void used.set(editor, template),
  };
  sharedWorld<FeedHost>().host = host;
  return host;
}
