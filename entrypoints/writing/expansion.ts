import { createExpander, type Filled } from '../../lib/expansion';
import { sayError } from '../../lib/i18n/say-error';
import { onChange } from '../../lib/live/announce';
import type { Output } from '../../lib/messages/protocol';
import { sharedWorld } from '../../lib/page/shared-world';
import type { FeedHost } from '../feed/feed-host';
import { pageWords } from '../feed/page-words';
import type { MountPart } from './define-part';
import { mountShortcutList } from './shortcut-list';

/**
 * Shortcuts become words in every box of the page where sentences are written. Where nothing may be drawn there is no list, and
 * whole shortcuts alone are taken. A template that asks for something is opened in the picker, or in the side panel.
 */
export const expansion: MountPart = (host) => {
  const { network, ask, composers, feed, mode, shield, until } = host;
  const { t } = pageWords();
  const world = sharedWorld<FeedHost>();
  let rules: Output<'expansion.rules'> | undefined;
  const learn = () =>
    ask('expansion.rules', { network: network.id, host: location.host }).then(
      (told) => {
        rules = told.on ? told : undefined;
      },
      () => undefined, // as it was
    );
  onChange((changed) => changed.has('settings') && void learn(), until);
  void learn();

  const tell = (text: string) => mode === 'feed' && void host.card().then((card) => card.tell(text));
  const fill = async (id: string, { editor, typed }: { editor: HTMLElement; typed: string }): Promise<Filled | undefined> => {
    const open = composers.at(editor);
    const post = open?.post === undefined ? undefined : feed.post(open.post);
    const filled = await ask('templates.fill', { id, network: network.id, values: {}, ...(post && { post }) });
    if (!filled.ok) {
      tell(t('expansion.unreadable'));
      return undefined;
    }
    const { text, cursor, stops = [], unfilled, fields = [] } = filled.value;
    if (unfilled.length === 0 && fields.length === 0) return { text, cursor, stops };
    if (mode === 'feed') void host.card().then((card) => card.openPicker(open ?? { editor, post: undefined }, { template: id, typed }));
    else void ask('desk.open', {});
    return undefined;
  };

  const expander = createExpander({
    page: document,
    rules: () => (until.aborted ? undefined : rules),
    look: (typed) => ask('templates.shortcuts', { network: network.id, typed }),
    fill: (id, at) =>
      fill(id, at).catch((error: unknown) => {
        tell(sayError(error, { t }));
        return undefined;
      }),
    draw: mode === 'feed' ? mountShortcutList(shield, { prefix: () => rules?.prefix ?? '', until }) : undefined,
    stops: {
      now: () => world.stops,
      keep(stops) {
        if (stops) world.stops = stops;
        else delete world.stops;
      },
    },
    onExpanded(editor, template) {
      const open = composers.at(editor);
      if (open) host.used(open.editor, template);
      // Of what answers a post the sending is recorded, and counts.
      if (open?.post === undefined) void ask('templates.used', { id: template.id, at: Date.now() }).catch(() => undefined);
    },
    onRefused: (text) =>
      void navigator.clipboard.writeText(text).then(
        () => tell(t('expansion.refused')),
        () => tell(t('expansion.refused.lost')),
      ),
  });
  window.addEventListener('pointerdown', (event) => event.isTrusted && expander.pressed(), { capture: true, signal: until });
  until.addEventListener('abort', () => delete world.stops);
  return {
    focused() {
      // Events of a box inside shadow roots name the outermost of their hosts.
      const { activeElement } = document;
      if (activeElement) shield.guard(activeElement, { takes: expander.takes });
    },
  };
};
