import { signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { surfaceStyles } from '../../components/card/surface-styles';
import { KeptWords } from '../../components/picker/KeptWords';
import { createStyle } from '../../lib/page/chips';
import { stillThere } from '../../lib/page/leftovers';
import { pageTheme } from '../../lib/page/page-theme';
import { type Card, sharedWorld } from '../../lib/page/shared-world';
import { createSpokenDrawing } from '../feed/draw-spoken';
import type { FeedHost } from '../feed/feed-host';
import { tellAnswering } from '../feed/tell-answering';
import type { Target } from './bring-in';
import { createOffers } from './create-offers';
import { keyNames } from './key-names';
import { loadedOf } from './loaded-of';
import { PickerView } from './PickerView';
import { PostView } from './PostView';
import { placeNear } from './place-near';
import { createTeller } from './teller';

/**
 * One closed shadow root per page for everything that opens in it. Guarded by the shield: what is pressed or typed in it
 * stays unknown to the page. No private word is ever drawn here.
 */
export function mountCard(host: FeedHost): Card {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'closed' });
  const drawSpoken = createSpokenDrawing();
  createStyle(document, surfaceStyles)(root);
  const surface = root.appendChild(document.createElement('div'));
  host.shield.guard(box, { root });
  const teller = createTeller(host.shield);
  /** Told when the card goes; whether the focus returns to where it was opened from. */
  let giveBack: ((focus: boolean) => void) | undefined;
  let anchor: Element | undefined;
  // What is shown grows when its answer comes: it must stay whole within the window. A chip that is gone leaves it where it is.
  new ResizeObserver(() => anchor?.isConnected && box.isConnected && placeNear(box, anchor)).observe(surface);

  const end = (focus: boolean) => {
    render(null, surface);
    box.remove();
    giveBack?.(focus);
    giveBack = undefined;
  };
  const close = () => end(true);
  const updated = signal(host.until.aborted);
  const say = () => {
    updated.value = true;
  };
  root.addEventListener(stillThere, (event) => {
    event.preventDefault();
    say();
  });
  host.until.addEventListener('abort', () => (host.until.reason === 'updated' ? say() : close()));
  /** The words are in the editor now, and so is the focus: it stays there. */
  const letGo = () => end(false);
  const show = (near: Element, back: (focus: boolean) => void, view: ComponentChild) => {
    render(null, surface);
    giveBack = back;
    document.body.append(box);
    box.style.cssText = 'position:fixed;z-index:2147483647;left:0;top:0';
    anchor = near;
    drawSpoken(view, surface);
    placeNear(box, near);
  };

  const showPicker = (near: Element, back: (focus: boolean) => void, target: Target) => {
    const offers = createOffers(host, target.post);
    const tellTeam = (on: boolean) => tellAnswering(host, target.post?.id, on);
    const done = (isGivenUp: boolean) => {
      if (isGivenUp && !target.composer) tellTeam(false);
      back(isGivenUp);
    };
    tellTeam(true);
    show(
      near,
      done,
      <PickerView host={host} {...target} offers={offers} theme={pageTheme(document)} updated={updated} onClose={close} onInserted={letGo} tell={teller} />,
    );
  };

  const card: Card = {
    openPost(opened) {
      const { chip, post, element } = opened;
      sharedWorld<FeedHost>().opened = post;
      chip.setAttribute('aria-expanded', 'true');
      const back = (focus: boolean) => {
        chip.setAttribute('aria-expanded', 'false');
        // Snoozed and done take the chip away: then the post itself, which all networks make focusable.
        if (focus) (chip.isConnected ? chip : (element as HTMLElement)).focus({ preventScroll: true });
      };
      const glance = loadedOf(host.ask('posts.glance', { post: post.id, author: post.author.handle, network: host.network.id }));
      const onReply = () => showPicker(chip, back, { post, element, composer: undefined, at: undefined });
      show(
        chip,
        back,
        <PostView host={host} opened={opened} glance={glance} theme={pageTheme(document)} updated={updated} onReply={onReply} onClose={close} />,
      );
    },
    openPicker(composer, at) {
      const post = composer.post === undefined ? undefined : host.feed.post(composer.post);
      if (post) sharedWorld<FeedHost>().opened = post;
      showPicker(composer.editor, (focus) => focus && composer.editor.focus({ preventScroll: true }), { post, element: undefined, composer, at });
    },
    tell: teller,
    keep(words) {
      const copy = (text: string) => void navigator.clipboard.writeText(text);
      show(document.body, () => undefined, <KeptWords text={words} theme={pageTheme(document)} keys={keyNames} onCopy={copy} onClose={close} />);
    },
  };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && box.isConnected && event.target !== box && root.querySelector('.fs-card')) close();
    },
    { capture: true },
  );
  return card;
}
