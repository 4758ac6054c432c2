/** What a hostile page found out, and what it can do; `window.hostile` in the page's own world. */
interface HostilePage {
  /** Events that any of its listeners heard, as "type on tag". */
  heard: string[];
  /** Closed shadow roots whose making it saw. */
  roots: number;
  /** Values that went through the built-ins it replaced. */
  seen: string[];
  /** How often markup or script out of a post ran. */
  ran: number;
  /** Copies of the first post that mentions us with poisoned words, within forms that shadow every property we might read. */
  clobber(): number;
  /** Says to our script whatever a page can say, and presses everything that could be ours with events of its own making. */
  forge(): number;
  /** Where it finds this text: the document, shadow roots, the window's own search, storage, performance entries. */
  search(secret: string): Promise<string[]>;
  /** Which of these addresses of the extension answer, by fetch, picture, script or frame. */
  probe(addresses: string[]): Promise<string[]>;
}

declare global {
  interface Window {
    hostile: HostilePage;
  }
}

/** Runs in the page before its own script; handed over as text, so it uses nothing from outside. */
function beHostile(): void {
  const hostile: HostilePage = { heard: [], roots: 0, seen: [], ran: 0, clobber, forge, search, probe };
  window.hostile = hostile;

  // Listens to everything, first of all.
  const kinds =
    'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup keydown keypress keyup beforeinput input focusin focusout paste copy cut';
  for (const kind of kinds.split(' '))
    window.addEventListener(kind, (event) => hostile.heard.push(`${event.type} on ${(event.target as Element).tagName}`), { capture: true });

  // Replaces what others' code is made of.
  const { stringify } = JSON;
  JSON.stringify = (...given: [unknown, never?, (string | number)?]) => {
    const made = stringify(...given);
    hostile.seen.push(String(made));
    return made;
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    if (init.mode === 'closed') hostile.roots += 1;
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const create = document.createElement.bind(document); // it shadows its own later
  const { map } = Array.prototype;
  Object.defineProperty(Array.prototype, 'map', {
    value: function (this: unknown[], ...given: Parameters<typeof map>) {
      if (Array.isArray(this) && this.some((item) => typeof item === 'string')) hostile.seen.push(this.join(' '));
      return map.apply(this, given);
    },
  });
  for (const name of ['ok', 'feed', 'polluted', 'priority', 'mode'])
    Object.defineProperty(Object.prototype, name, { value: 'polluted', configurable: true, writable: true });

  const shadowing =
    'action append attributes childNodes children closest contains dataset dir firstChild firstElementChild getAttribute getBoundingClientRect hasAttribute id innerText isConnected lang lastChild lastElementChild localName matches nextSibling nodeName nodeType ownerDocument parentElement parentNode previousSibling querySelector querySelectorAll remove setAttribute style tagName textContent';
  const poisons = [
    '<img src=x onerror="window.hostile.ran += 1"><script>window.hostile.ran += 1</script>{{constructor.constructor("window.hostile.ran += 1")()}}',
    '\u202Egnp.exe\u202C \u2066\u200B\u0000\uFEFF\u2028 javascript:window.hostile.ran+=1',
    'long '.repeat(20_000),
  ];

  function clobber(): number {
    const first = [...document.querySelectorAll('article')].find((article) => article.textContent.includes('small crane'));
    if (!first) throw new Error('The question is not in the page');
    const html = first.outerHTML;
    const id = /status\/(\d+)/.exec(html)?.[1] ?? '';
    const copyOf = (index: number): Element => {
      const holder = create('div');
      holder.innerHTML = html.replaceAll(id, String(BigInt(id) - BigInt(1000 + index)));
      const text = holder.querySelector('[data-testid="tweetText"]');
      text?.append(` ${poisons[index % poisons.length]}`);
      const copy = holder.firstElementChild as HTMLElement;
      copy.style.cssText = 'max-height: 40px; overflow: hidden'; // near the view, all of them
      return copy;
    };
    const column = create('div');
    poisons.forEach((_, index) => {
      const form = create('form');
      for (const name of shadowing.split(' ')) Element.prototype.append.call(form, Object.assign(create('input'), { name, type: 'hidden' }));
      column.append(form);
      Element.prototype.append.call(form, copyOf(index));
    });
    document.body.append(column);
    // And later, into a form that stands in the page already.
    setTimeout(() => {
      for (const index of poisons.keys()) Element.prototype.append.call(column.children[0] as Element, copyOf(index + poisons.length));
    }, 300);
    for (const name of ['querySelector', 'querySelectorAll', 'body', 'createElement', 'addEventListener', 'location'])
      document.documentElement.append(Object.assign(create('img'), { name, alt: '' }));
    return poisons.length * 2;
  }

  function forge(): number {
    const orders = [
      { feed: 'stop' },
      { feed: 'pick' },
      { feed: 'capture' },
      { name: 'ideas.capture', input: { write: '0'.repeat(32), id: 'forged', text: 'forged' } },
      { name: 'notes.list', input: {} },
      { source: 'feedside', type: 'open' },
    ];
    for (const order of orders) {
      window.postMessage(order, '*');
      for (const kind of ['message', 'feedside', 'feedside:open', 'wxt:content-script-started']) {
        window.dispatchEvent(new CustomEvent(kind, { detail: order }));
        window.dispatchEvent(new MessageEvent('message', { data: order, source: window, origin: location.origin }));
      }
    }
    // Ours are empty and placed by their style: presses on the page's own elements would only work the page.
    const hosts = ([...Document.prototype.querySelectorAll.call(document, 'div')] as HTMLElement[]).filter(
      (element) => !element.firstChild && /position/.test(element.style.cssText),
    );
    for (const host of hosts) {
      const { left, top, width, height } = host.getBoundingClientRect();
      for (let across = 1; across < 8; across += 1) {
        for (let down = 1; down < 8; down += 1) {
          const at = { bubbles: true, composed: true, cancelable: true, clientX: left + (width * across) / 8, clientY: top + (height * down) / 8, detail: 1 };
          for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) host.dispatchEvent(new MouseEvent(kind, at));
        }
      }
      for (const key of ['Enter', ' ', 'a'])
        for (const kind of ['keydown', 'keyup']) host.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, composed: true }));
      host.click();
      host.focus();
    }
    return hosts.length;
  }

  async function search(secret: string): Promise<string[]> {
    const places: string[] = [];
    const note = (place: string, isThere: boolean) => isThere && places.push(place);
    const every = [...Document.prototype.querySelectorAll.call(document, '*')];
    note('document', document.documentElement.outerHTML.includes(secret));
    note(
      'open shadow root',
      every.some((element) => element.shadowRoot?.textContent?.includes(secret)),
    );
    note('window.find', (window as unknown as { find(text: string): boolean }).find(secret));
    note('selection', String(getSelection()).includes(secret));
    note('storage', [localStorage, sessionStorage].some((storage) => JSON.stringify({ ...storage }).includes(secret)) || document.cookie.includes(secret));
    note(
      'databases',
      (await indexedDB.databases()).some(({ name }) => /feedside/i.test(name ?? '')),
    );
    note(
      'performance',
      performance.getEntries().some(({ name }) => /extension:|feedside\.|card\.js|feed\.js/.test(name)),
    );
    note('caches', (await caches.keys()).length > 0);
    note(
      'replaced built-ins',
      hostile.seen.some((value) => value.includes(secret)),
    );
    note(
      'names',
      every.some((element) => /feedside(?!_team)/i.test(element.id + element.className + Object.keys((element as HTMLElement).dataset ?? {}).join())),
    );
    note('window', Object.getOwnPropertyNames(window).some((name) => /^feedside|wxt/i.test(name)) || Symbol.for('feedside') in window);
    return places;
  }

  async function probe(addresses: string[]): Promise<string[]> {
    const answered: string[] = [];
    const load = (element: HTMLImageElement | HTMLScriptElement, address: string) =>
      new Promise<void>((resolve) => {
        element.onload = () => {
          answered.push(`${element.tagName} ${address}`);
          resolve();
        };
        element.onerror = () => resolve();
        element.src = address;
        document.documentElement.append(element);
      });
    for (const address of addresses) {
      await fetch(address).then(
        () => answered.push(`fetch ${address}`),
        () => undefined,
      );
      await load(create('img'), address);
      await load(create('script'), address);
    }
    return answered;
  }
}

/** Markup for the local pages' `hostile` parameter. */
export const hostileMarkup = `<script>(${beHostile.toString()})()</script>`;
