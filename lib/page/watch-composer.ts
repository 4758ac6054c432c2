import type { Composer, Look, Network } from '../networks/define-network';
import { closest, matches } from './closest';

/** A box of the network's in which the person writes, as it stands now. */
export interface OpenComposer {
  editor: HTMLElement;
  composer: Composer;
  /** The post that it answers; `undefined` for a new post, or where the page does not say. */
  post: string | undefined;
}

/** The person pressed the network's own button (or its keys) and the network cleared the composer. */
export interface Sent extends OpenComposer {
  text: string;
  at: number;
}

/** How long the network may take to clear the composer after the press, in milliseconds. */
const patience = 20_000;

/**
 * Watches the network's own composers: which one is in use, what it answers, and when what it held was sent. It never
 * presses anything. "Sent" rests on two things together: the person's own press and a cleared composer; an editor that
 * merely disappears proves nothing.
 */
export function watchComposer({
  document,
  network,
  look,
  readEditor,
  onSent,
  onFocus,
  until,
}: {
  document: Document;
  network: Network;
  look(): Look;
  readEditor(editor: HTMLElement): string;
  onSent(sent: Sent): void;
  /** The focus came to something; `editor` is the innermost element, a composer's or not. */
  onFocus(editor: Element): void;
  until: AbortSignal;
}): {
  /** The composer that has the focus or had it last, while it is in the page. */
  current(): OpenComposer | undefined;
  /** The composer that holds this element. */
  at(element: Element): OpenComposer | undefined;
  /** The composer in the page that answers this post. */
  answering(post: string): OpenComposer | undefined;
  /** The person asked, through us, for the reply box of this post. */
  asked(post: string): void;
} {
  let lastAsked: string | undefined;
  let last: WeakRef<HTMLElement> | undefined;

  const asOpen = (element: Element | null | undefined): OpenComposer | undefined => {
    for (const composer of network.composers) {
      const editor = element && closest(element, composer.editor.join(','));
      if (editor instanceof HTMLElement) return { editor, composer, post: composer.answers(editor, look(), lastAsked) };
    }
    return undefined;
  };
  const current = () => asOpen(last?.deref()?.isConnected ? last.deref() : undefined);

  /** Per editor, what gives up waiting: who presses twice sends once. */
  const waiting = new WeakMap<HTMLElement, () => void>();

  const pressed = (open: OpenComposer, button: Element | undefined) => {
    const text = readEditor(open.editor).trim();
    if (text === '' || (button && matches(button, off))) return;
    waiting.get(open.editor)?.();
    waiting.set(
      open.editor,
      whenCleared({ open, text, readEditor, until }, (at) => onSent({ ...open, text, at })),
    );
  };
  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    const hit = elementsAt(event);
    const post = hit.find((each) => matches(each, network.posts));
    const isReply = network.replyButtonOf
      ? post && includes(hit, network.replyButtonOf(post))
      : network.replyButton.some((selector) => hit.some((each) => matches(each, selector)));
    if (post && isReply) lastAsked = network.identify(post, look()) ?? lastAsked;
    const open = current();
    const button = open?.composer.submit(open.editor);
    if (open && includes(hit, button)) pressed(open, button);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const open = asOpen(elementsAt(event)[0]);
    if (open) pressed(open, open.composer.submit(open.editor));
  };
  const heard = new WeakSet<EventTarget>();
  const came = (element: Element) => {
    const open = asOpen(element);
    if (open) last = new WeakRef(open.editor);
    onFocus(element);
  };
  const heardFocus = (event: Event) => {
    const [element] = elementsAt(event);
    if (element) came(element);
    // The document hears nothing of a focus that moves inside one shadow root.
    for (const root of event.composedPath()) {
      if (!(root instanceof ShadowRoot) || heard.has(root)) continue;
      heard.add(root);
      root.addEventListener('focusin', heardFocus, { capture: true, signal: until });
    }
  };
  document.addEventListener('click', onClick, { capture: true, signal: until });
  document.addEventListener('keydown', onKey, { capture: true, signal: until });
  document.addEventListener('focusin', heardFocus, { capture: true, signal: until });
  // A page may have opened with the focus in its box, before this script was there.
  setTimeout(() => {
    const { activeElement } = document;
    if (!until.aborted && activeElement && asOpen(activeElement)) came(activeElement);
  });

  return {
    asked: (post) => {
      lastAsked = post;
    },
    current,
    at: asOpen,
    answering: (post) => {
      // Boxes inside shadow roots are known by their focus alone.
      const inUse = current();
      if (inUse?.post === post) return inUse;
      for (const { editor: selectors } of network.composers) {
        for (const editor of document.querySelectorAll(selectors.join(','))) {
          const open = asOpen(editor);
          if (open?.post === post) return open;
        }
      }
      return undefined;
    },
  };
}

/** A text that is too long, or empty for the network: nothing is sent, whatever is pressed. */
const off = ':disabled,[aria-disabled="true"]';

/** What an event met, innermost first, inside open shadow roots too: its `target` ends at their hosts. */
const elementsAt = (event: Event): Element[] => event.composedPath().filter((each) => each instanceof Element);

const includes = (hit: readonly Element[], button: Element | undefined): boolean => button !== undefined && hit.includes(button);

/** Calls back once the editor is empty or gone; gives up when the text still stands after `patience`, or when what it returns is called. */
function whenCleared(
  { open: { editor }, text, readEditor, until }: { open: OpenComposer; text: string; readEditor(editor: HTMLElement): string; until: AbortSignal },
  then: (at: number) => void,
): () => void {
  const at = Date.now();
  const giveUp = () => clearInterval(timer);
  const timer = setInterval(() => {
    const left = editor.isConnected ? readEditor(editor).trim() : '';
    const cleared = left === '' || (!left.includes(text.slice(0, 40)) && left.length < text.length / 2);
    if (!cleared && Date.now() - at < patience) return;
    giveUp();
    if (cleared) then(at);
  }, 100);
  until.addEventListener('abort', giveUp);
  return giveUp;
}
