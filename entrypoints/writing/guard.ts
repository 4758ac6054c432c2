import { insert, readEditor } from '../../lib/editors';
import { aboutPost } from '../../lib/messages/about';
import { newWrite } from '../../lib/messages/ids';
import { RequestError } from '../../lib/messages/request';
import { guardWords, isBare, type Place, type Typed } from '../../lib/page/guard-words';
import type { OpenComposer } from '../../lib/page/watch-composer';
import type { MountPart } from './define-part';
import { mountOffer } from './guard-offer';
import { createTeller } from './tell-in-order';

/**
 * The draft guard: what is typed in the network's composers is kept per post (or page) while typing, and offered where the
 * same composer is empty again. Beside the feed it keeps and draws nothing: the side panel offers.
 */
export const guard: MountPart = (host) => {
  const { network, composers, feed, until } = host;
  const tell = createTeller({ isFinal: (error) => error instanceof RequestError && error.kind !== 'unreachable' });
  const boxOf = ({ post, page }: Place) => ({ network: network.id, page: page.slice(0, 4000), ...(post !== undefined && { post }) });
  const keep = ({ writing, text, at, left, ...place }: Typed) => {
    const post = place.post === undefined ? undefined : feed.post(place.post);
    const { label = '', permalink } = post ? aboutPost(post) : {};
    const input = { ...boxOf(place), writing, text: text.slice(0, longest), at, left, label, ...(permalink !== undefined && { permalink }) };
    tell({ about: writing, now: left, run: () => host.ask('unsent.keep', input) });
  };
  const drop = ({ writing, ...place }: Place & { writing: string }) =>
    tell({ about: writing, now: true, run: () => host.ask('unsent.drop', { ...boxOf(place), writing }) });
  const newWriting = () => newWrite().slice(0, 16);

  const words = guardWords({ document, at: composers.at, readEditor, newWriting, keep, drop, until });
  const offer = host.mode === 'feed' ? mountOffer(host) : undefined;
  const offerIn = async (open: OpenComposer) => {
    if (!offer || offer.isFor(open.editor)) return;
    offer.hide();
    if (!isBare(readEditor(open.editor))) return;
    const box = boxOf(words.placeOf(open));
    const { words: kept } = await host.ask('unsent.offer', box);
    if (!kept || until.aborted || !open.editor.isConnected || !isBare(readEditor(open.editor))) return;
    offer.show(open, kept, {
      async bringBack() {
        const editor = await bringBack(open, kept.text);
        if (editor) words.goOn(editor, kept);
        return editor !== undefined;
      },
      putAway: () => drop({ ...words.placeOf(open), writing: kept.writing }),
      takeBack: () => keep({ ...words.placeOf(open), ...kept, left: true }),
    });
  };

  return {
    focused({ open }) {
      if (!open || !isGuarded(open.editor)) return;
      words.focused(open);
      offerIn(open).catch(() => undefined); // it is asked for again with the next focus
    },
    sent: words.sent,
  };
};

/** `Unsent` holds no more. */
const longest = 100_000;

/** Never where a secret, a payment or a search could be typed, whatever an adapter takes for a composer. */
const isGuarded = (editor: HTMLElement): boolean =>
  !editor.matches(
    'input:not([type="text"]), [role="searchbox"], [type="search"], [autocomplete*="password"], [autocomplete^="cc-"], [autocomplete="one-time-code"]',
  );

/** After what the network put there itself, such as the names of a reply. */
async function bringBack({ editor }: OpenComposer, text: string): Promise<HTMLElement | undefined> {
  const there = readEditor(editor);
  const done = await insert(editor, text.startsWith(there) ? text.slice(there.length) : text);
  return done.ok ? done.value.editor : undefined;
}
