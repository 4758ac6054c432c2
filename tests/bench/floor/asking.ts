/**
 * The floor with the product's two duties: every batch is told to a worker, which alone decides what a chip says, and every
 * chip stands in a closed shadow root of its own. Reads what the floor reads, with id and author; no checks, no recycling, no
 * memory. The difference between this and the floor is what those two duties cost by themselves.
 */
interface Port {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
}
interface Runtime {
  connect(): Port;
  onConnect: { addListener(listener: (port: Port) => void): void };
}
interface Told {
  id: string;
  author: string;
  text: string;
  time: number;
  metrics: Record<string, number>;
}
interface Said {
  id: string;
  label: string;
  name: string;
  priority: number;
  reasons: { hint: string; points: number; text: string }[];
}

const { runtime: worker } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;

/** Three reasons a post, as the product gives them. */
const judge = ({ id, time }: Told): Said => ({
  id,
  label: 'Question · 3 h',
  name: 'Feedside: question waiting 3 hours, priority 7',
  priority: 3 + (time % 4),
  reasons: ['question', 'waiting', 'comment'].map((hint) => ({ hint, points: 2, text: 'They wait for an answer since three hours of four' })),
});

if (typeof document === 'undefined') {
  worker.onConnect.addListener((port) => port.onMessage.addListener((told) => port.postMessage((told as Told[]).map(judge))));
} else {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.chip{all:initial;box-sizing:border-box;display:inline-flex;align-items:center;gap:5px;block-size:24px;padding-inline:8px;border:1px solid #d9d6ce;border-radius:12px;background:#fff;
font:500 12px/16px system-ui}.chip::before{content:'';inline-size:8px;block-size:8px;border-radius:50%;background:#b97400}`);
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;z-index:1;top:7px;inset-inline-end:72px';
  const template = document.createElement('template');
  template.innerHTML = '<button class="chip"><span> </span><b> </b></button>';

  const port = worker.connect();
  const articles = new Map<string, WeakRef<Element>>();
  const draw = ({ id, label, name, priority }: Said) => {
    const article = articles.get(id)?.deref();
    articles.delete(id);
    if (!article?.isConnected) return;
    const own = host.cloneNode() as HTMLElement;
    const root = own.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    const chip = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    chip.setAttribute('aria-label', name);
    if (chip.firstElementChild?.firstChild) chip.firstElementChild.firstChild.nodeValue = label;
    if (chip.lastElementChild?.firstChild) chip.lastElementChild.firstChild.nodeValue = String(priority);
    root.append(chip);
    article.append(own);
  };
  port.onMessage.addListener((said) => {
    for (const each of said as Said[]) draw(each);
  });

  const tell = (cell: Node): Told[] => {
    const article = cell instanceof Element ? cell.querySelector('article') : null;
    if (!article) return [];
    const time = article.querySelector('time');
    const id = time?.parentElement?.getAttribute('href') ?? '';
    articles.set(id, new WeakRef(article));
    const metrics = [...article.querySelectorAll('[role="group"] [aria-label]')]
      .slice(0, 5)
      .map((button, at) => [at, Number.parseInt(button.getAttribute('aria-label') ?? '', 10) || 0]);
    return [
      {
        id,
        author: article.querySelector('[data-testid="User-Name"]')?.textContent ?? '',
        text: article.querySelector('[data-testid="tweetText"]')?.textContent ?? '',
        time: Date.parse(time?.dateTime ?? '') || 0,
        metrics: Object.fromEntries(metrics) as Record<string, number>,
      },
    ];
  };
  const list = document.querySelector('[aria-label^="Timeline"] > div');
  if (list) {
    new MutationObserver((records) => {
      const told = records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(tell));
      if (told.length > 0) port.postMessage(told);
    }).observe(list, { childList: true });
  }
}
