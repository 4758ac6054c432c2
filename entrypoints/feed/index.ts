import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onChange } from '../../lib/live/announce';
import { native } from '../../lib/messages/native';
import { isOrphaned, request } from '../../lib/messages/request';
import type { ToFeed } from '../../lib/messages/to-feed';
import type { Mode } from '../../lib/model/mode';
import { belongsTo } from '../../lib/networks/belongs-to';
import type { Network } from '../../lib/networks/define-network';
import { removeLeftovers } from '../../lib/page/leftovers';
import { type Card, sharedWorld } from '../../lib/page/shared-world';
import { createShield } from '../../lib/page/shield';
import type { FeedHost } from './feed-host';
import { openRoot } from './open-root';
import { startPage } from './start-page';

/**
 * The script in a network's page. Not WXT's content script: its context announces itself to the page by an event that
 * holds the extension's id, and ends on an event that any page can forge.
 */
export default defineUnlistedScript(() => {
  const world = sharedWorld<FeedHost>();
  if (world.started) return;
  world.started = true;
  const stop = new AbortController();
  /** One way of showing hints in this page, until another one is chosen. */
  let run = new AbortController();
  let mode: Mode | undefined;
  let pausedUntil = 0;
  // Outlives an update: what was opened before it may stay open, and the page must not hear what is typed there.
  const unguard = new AbortController();
  const shield = createShield(window, unguard.signal);
  const start = () => {
    const network = [...world.networks].find((candidate) => belongsTo(candidate, new URL(location.href), document));
    if (!network) return;
    const left = document.readyState === 'complete' ? removeLeftovers(document, openRoot, ours).words : [];
    const follow = () =>
      request('feeds.mode', { network: network.id }).then(
        (told) => {
          pausedUntil = told.pausedUntil;
          if (told.mode === mode) world.host?.feed.refresh();
          else if (!stop.signal.aborted) begin(network, told.mode);
          if (mode === 'feed' && left.length > 0) void loadCard().then((card) => card.keep(left.splice(0).join('\n')));
        },
        () => {
          quietIfOrphaned();
          if (!stop.signal.aborted) setTimeout(follow, 5000);
        },
      );
    onChange((changed) => changed.has('chips') && void follow(), stop.signal);
    listen();
    void follow();
  };
  /** What runs ends and leaves nothing behind; another mode begins anew. */
  const begin = (network: Network, next: Mode) => {
    mode = next;
    run.abort();
    forget();
    run = new AbortController();
    if (mode !== 'off')
      startPage({ network, mode, shield, loadCard, loadWriting, onFailure: quietIfOrphaned, until: AbortSignal.any([stop.signal, run.signal]) });
  };
  const forget = () => {
    delete world.host;
    delete world.writing;
    delete world.card; // it belongs to what ended; what begins anew gets a new one
  };
  const quietIfOrphaned = () => {
    if (isOrphaned()) stop.abort('updated');
  };
  const watch = setInterval(() => {
    quietIfOrphaned();
    if (pausedUntil === 0 || Date.now() < pausedUntil) return;
    pausedUntil = 0; // the pause is over: the chips come back
    world.host?.feed.refresh();
  }, 1000);
  stop.signal.addEventListener('abort', () => {
    clearInterval(watch);
    if (stop.signal.reason !== 'updated') unguard.abort();
    world.started = false;
    forget();
  });

  const loadCard = async (): Promise<Card> => {
    if (!world.card) await request('card.load', {});
    if (!world.card) throw new Error('Feedside could not open here. Reload the page and try again.');
    return world.card;
  };
  const loadWriting = async () => {
    if (!world.writing) await request('writing.load', {});
    return world.writing;
  };
  const listen = () => {
    const answer = (message: unknown) => {
      const order = message as ToFeed;
      if (order.feed === 'stop') stop.abort('withdrawn');
      if (order.feed === 'tell' && mode === 'feed') void loadCard().then((card) => card.tell(order.text));
      const composer = order.feed === 'pick' ? world.host?.composers.current() : undefined;
      if (composer && mode === 'beside') void request('desk.open', {});
      else if (composer) void loadCard().then((card) => card.openPicker(composer));
    };
    native.runtime.onMessage.addListener(answer);
    stop.signal.addEventListener('abort', () => native.runtime.onMessage.removeListener(answer));
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true, signal: stop.signal });
  else start();
});

/** How our roots are known, and where in them the words are that a template has become so far. */
const ours = {
  isOurs: (root: ShadowRoot) => root.querySelector('.chip, .fs-surface, .fs-toast') !== null,
  wordsIn: (root: ShadowRoot) =>
    root.querySelector<HTMLTextAreaElement>('.fs-picker-form textarea')?.value ?? root.querySelector('.fs-picker-form .fs-words')?.textContent?.trim() ?? '',
};
