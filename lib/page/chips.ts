import type { Anchor } from '../networks/define-network';
import { createRecent } from './recent';

/** What a chip shows; the words are ready. */
interface Face {
  label: string;
  name: string;
  priority: number;
}

/** How to draw a chip: handed in, since the look belongs to the components. */
export interface ChipKit {
  css: string;
  create(face: Face): HTMLButtonElement;
  update(chip: HTMLButtonElement, face: Face): void;
}

export interface Chips {
  /** Draws or redraws the chip of a post's element; exactly one per element. */
  show(element: Element, id: string, face: Face, anchor: Anchor): HTMLElement;
  hide(element: Element): void;
  chipOf(element: Element): HTMLButtonElement | undefined;
  /** Whether the element's chip stands in the page; frameworks throw foreign nodes out. */
  isPlaced(element: Element): boolean;
  isHost(node: Node): boolean;
  /** The post's element that a chip stands for, by the chip's host. */
  elementOf(host: Node): Element | undefined;
  /** Takes away chips whose posts have left the page: X puts a notice in a post's place and keeps the cell that the chip hangs from. */
  hideForsaken(): void;
  /** Light or dark as the page is now; drawn chips follow. */
  setTheme(theme: 'light' | 'dark'): void;
  removeAll(): void;
}

interface Drawn {
  id: string;
  element: Element;
  host: HTMLElement;
  ref: WeakRef<HTMLElement>;
  chip: HTMLButtonElement;
  place: string;
}

/**
 * The chips in the feed: each in a closed shadow root of its own, absolutely placed so that no post changes its height.
 * No listeners here. Nothing holds a post: elements are keys of weak maps, hosts are held weakly.
 */
export function createChips(document: Document, kit: ChipKit): Chips {
  const byElement = new WeakMap<Element, Drawn>();
  const byHost = new WeakMap<Node, Drawn>();
  /** Those in the page, and some that have left it since the page last removed something. */
  const hosts = new Set<WeakRef<HTMLElement>>();
  const style = createStyle(document, kit.css);
  let theme: 'light' | 'dark' | undefined;

  /** A clone shares the parsed style of its model; there are few places, since they are counted in whole pixels. */
  const models = createRecent<HTMLElement>(20);
  const hostAt = (place: string): HTMLElement => {
    let model = models.get(place);
    if (!model) {
      model = document.createElement('div');
      model.style.cssText = place;
      models.set(place, model);
    }
    return model.cloneNode() as HTMLElement;
  };

  const draw = (element: Element, { id, face, place }: { id: string; face: Face; place: string }): Drawn => {
    const host = hostAt(place);
    const root = host.attachShadow({ mode: 'closed' });
    style(root);
    const chip = kit.create(face);
    root.append(chip);
    const drawn = { id, element, host, ref: new WeakRef(host), chip, place };
    byElement.set(element, drawn);
    byHost.set(host, drawn);
    return drawn;
  };
  /** It is in the page, perhaps again: pages take whole screens out and bring them back. */
  const keep = ({ ref, chip }: Drawn) => {
    hosts.add(ref);
    if (theme && chip.getAttribute('data-theme') !== theme) chip.setAttribute('data-theme', theme);
  };

  const chips: Chips = {
    show(element, id, face, anchor) {
      let drawn = byElement.get(element);
      if (drawn && drawn.id === id) kit.update(drawn.chip, face);
      else {
        if (drawn) chips.hide(element);
        drawn = draw(element, { id, face, place: anchor.place });
      }
      if (drawn.host.parentNode !== anchor.parent) {
        if (drawn.place !== anchor.place) {
          drawn.host.style.cssText = anchor.place;
          drawn.place = anchor.place;
        }
        Element.prototype.append.call(anchor.parent, drawn.host);
      }
      keep(drawn);
      return drawn.host;
    },
    hide(element) {
      const drawn = byElement.get(element);
      if (!drawn) return;
      drawn.host.remove();
      byElement.delete(element);
    },
    chipOf: (element) => byElement.get(element)?.chip,
    isPlaced(element) {
      const drawn = byElement.get(element);
      if (!drawn?.host.isConnected) return false;
      keep(drawn);
      return true;
    },
    isHost: (node) => byHost.has(node),
    elementOf: (host) => byHost.get(host)?.element,
    hideForsaken() {
      for (const host of hosts) {
        const there = host.deref();
        const element = there?.isConnected ? byHost.get(there)?.element : undefined;
        if (!element?.isConnected) hosts.delete(host);
        if (element && !element.isConnected) chips.hide(element);
      }
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      for (const host of hosts) {
        const there = host.deref();
        const drawn = there && byHost.get(there);
        if (drawn) drawn.chip.dataset.theme = next;
      }
    },
    removeAll() {
      for (const host of hosts) host.deref()?.remove(); // still known: they may be shown again
    },
  };
  return chips;
}

/**
 * One sheet for all chips where a content script may adopt one; Firefox refuses it there ("Accessing from Xray wrapper
 * is not supported"), so each root gets a copy of one style element.
 */
export function createStyle(document: Document, css: string): (root: ShadowRoot) => void {
  const element = document.createElement('style');
  element.textContent = css;
  const copy = (root: ShadowRoot) => root.append(element.cloneNode(true));
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.createElement('div').attachShadow({ mode: 'closed' }).adoptedStyleSheets = [sheet];
    return (root) => {
      root.adoptedStyleSheets = [sheet];
    };
  } catch {
    return copy;
  }
}
