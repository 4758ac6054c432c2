// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judged } from '../../lib/model/judged';
import type { Post } from '../../lib/model/post';
import { defineNetwork } from '../../lib/networks/define-network';
import { createShield } from '../../lib/page/shield';
import { startFeed } from '../../lib/page/start-feed';
import { aView } from '../support/a-view';

/**
 * The smallest network there can be: `<article data-id data-author>text</article>`; an empty article is a stub, one with
 * `data-lost` a post whose id can't be read. In a `<section>` the chip hangs from that, as from X's cells.
 */
const tiny = defineNetwork({
  id: 'practice',
  name: 'Tiny',
  hosts: [],
  page: () => 'feed',
  posts: 'article',
  identify: (element) => (element.hasAttribute('data-id') ? `practice:${element.getAttribute('data-id')}` : undefined),
  read(element, look) {
    const id = tiny.identify(element, look);
    if (!id) return element.hasAttribute('data-lost') ? { post: undefined, missing: ['id'] } : undefined;
    const author = element.getAttribute('data-author');
    if (!author) return { post: undefined, missing: ['author'] };
    return {
      post: { id, network: 'practice', page: 'feed', author: { handle: author }, text: element.textContent ?? '', mentions: [], metrics: {} },
      missing: [],
    };
  },
  anchor: (element) => ({ parent: element.closest('section') ?? element, place: 'position:absolute' }),
  me: (document) => document.body.dataset.me,
  replyButton: [],
  composers: [],
});

const judgedAs = (id: string): Judged => ({
  id,
  reasons: [{ hint: 'question', points: 3, text: 'A question' }],
  priority: 3,
  label: 'Question',
  name: 'Feedside: question, priority 3',
});
const article = (id: string, author = 'ana') => {
  const element = document.createElement('article');
  element.dataset.id = id;
  element.dataset.author = author;
  element.append('Hello?');
  return element;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
const chipsIn = (element: Element) => [...element.children].filter((child) => child.tagName === 'DIV').length;

describe('startFeed', () => {
  const asked: Post[][] = [];
  const counts: { seen: number; missing: Record<string, number> }[] = [];
  let stop: AbortController;
  let draw = true;
  let answering: Promise<void> | undefined;
  let lookAgain: () => void;
  let says: (post: Post) => Judged = ({ id }) => judgedAs(id);

  const start = () =>
    startFeed({
      document,
      network: tiny,
      ask: async ({ posts, counts: seen }) => {
        asked.push(posts);
        counts.push(seen);
        await answering;
        return { judged: posts.map((post) => says(post)), draw };
      },
      kit: {
        css: '',
        create: ({ label }) => {
          const chip = document.createElement('button');
          chip.textContent = label;
          return chip;
        },
        update: (chip, { label }) => {
          chip.textContent = label;
        },
      },
      shield: createShield(window as unknown as Window, stop.signal),
      openCard: () => undefined,
      onFailure: (error) => {
        throw error;
      },
      until: stop.signal,
    });

  beforeEach(() => {
    document.body.replaceChildren();
    document.body.dataset.me = 'us';
    asked.length = 0;
    counts.length = 0;
    draw = true;
    answering = undefined;
    says = ({ id }) => judgedAs(id);
    stop = new AbortController();
    lookAgain = aView(window);
  });
  afterEach(() => stop.abort());

  it('asks once about posts that are there and draws one chip on each', async () => {
    document.body.append(article('1'), article('2'));
    start();
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:2']);
    expect([...document.querySelectorAll('article')].map(chipsIn)).toEqual([1, 1]);
  });

  it('looks at posts near the view only, takes chips off those that went far, and puts them back', async () => {
    const [near, far] = [article('1'), article('2')];
    const farther = Array.from({ length: 20 }, (_, at) => article(`far-${at}`));
    for (const each of [far, ...farther]) each.dataset.far = '';
    document.body.append(near, far, ...farther);
    start();
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1']);
    delete far.dataset.far;
    near.dataset.far = '';
    lookAgain();
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:2']);
    expect([near, far].map(chipsIn)).toEqual([0, 1]);
    delete near.dataset.far;
    lookAgain();
    await settled();
    expect([near, far].map(chipsIn)).toEqual([1, 1]);
    expect(asked.flat()).toHaveLength(2);
  });

  it('draws nothing on a row that went far and was emptied before its answer came, until it is back', async () => {
    const row = article('1');
    document.body.append(row);
    let answer = () => {};
    answering = new Promise((resolve) => {
      answer = resolve;
    });
    start();
    await settled();
    expect(asked.flat()).toHaveLength(1);
    row.dataset.far = '';
    lookAgain();
    delete row.dataset.id;
    row.replaceChildren();
    await settled();
    answer();
    await settled();
    expect(chipsIn(row)).toBe(0);
    delete row.dataset.far;
    row.dataset.id = '1';
    row.append('Hello?');
    lookAgain();
    await settled();
    expect(chipsIn(row)).toBe(1);
  });

  it('judges what it has once more when the page tells who is signed in', async () => {
    delete document.body.dataset.me;
    document.body.append(article('1'));
    const { look } = start();
    await settled();
    document.body.dataset.me = 'us';
    expect(look().me).toBe('us');
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:1']);
  });

  it('judges posts that come later, also deep inside what was added', async () => {
    start();
    const cell = document.createElement('section');
    cell.append(article('3'));
    document.body.append(cell);
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:3']);
  });

  it('draws no chip where there is nothing to say', async () => {
    says = ({ id }) => ({ ...judgedAs(id), reasons: [] });
    document.body.append(article('1'));
    start();
    await settled();
    expect(chipsIn(document.querySelector('article') as Element)).toBe(0);
  });

  it('draws nothing at all when the reading is too poor to trust', async () => {
    draw = false;
    document.body.append(article('1'));
    start();
    await settled();
    expect(chipsIn(document.querySelector('article') as Element)).toBe(0);
  });

  it('moves on when a node is filled with another post: the chip is of the post that stands there', async () => {
    const element = article('1');
    document.body.append(element);
    start();
    await settled();
    says = ({ id }) => ({ ...judgedAs(id), reasons: [] });
    element.dataset.id = '2';
    element.append(' Another text');
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:2']);
    expect(chipsIn(element)).toBe(0);
  });

  it('takes the chip off an emptied node and puts it back when the same post returns, without asking again', async () => {
    const element = article('1');
    document.body.append(element);
    start();
    await settled();
    element.removeAttribute('data-id');
    element.replaceChildren(document.createElement('span'));
    await settled();
    expect(chipsIn(element)).toBe(0);
    element.dataset.id = '1';
    element.replaceChildren('Hello?');
    await settled();
    expect(chipsIn(element)).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('puts the chip back when the page throws it out', async () => {
    const element = article('1');
    document.body.append(element);
    start();
    await settled();
    element.replaceChildren('Hello?');
    await settled();
    expect(chipsIn(element)).toBe(1);
  });

  it('reports what could not be read and judges no half-read post', async () => {
    document.body.append(article('1', ''));
    start();
    await settled();
    expect(asked.flat()).toEqual([]);
    expect(counts).toEqual([{ seen: 1, missing: { author: 1 } }]);
  });

  it('sends what arrives while it waits as one batch', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const batches: number[] = [];
    startFeed({
      document,
      network: tiny,
      ask: async ({ posts }) => {
        batches.push(posts.length);
        await gate;
        return { judged: [], draw: true };
      },
      kit: { css: '', create: () => document.createElement('button'), update: () => undefined },
      shield: createShield(window as unknown as Window, stop.signal),
      openCard: () => undefined,
      onFailure: () => undefined,
      until: stop.signal,
    });
    for (const id of ['1', '2', '3', '4']) {
      document.body.append(article(id));
      await settled();
    }
    release();
    await settled();
    expect(batches).toEqual([1, 3]);
  });

  it('asks again about a post that was out of the page when everything was to be judged anew', async () => {
    const element = article('1');
    document.body.append(element);
    const feed = start();
    await settled();
    element.remove();
    says = ({ id }) => ({ ...judgedAs(id), reasons: [] });
    feed.refresh();
    document.body.append(element);
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:1']);
    expect(chipsIn(element)).toBe(0);
  });

  it('draws what it met meanwhile once the reading can be trusted again, and takes all of it back at the end', async () => {
    draw = false;
    document.body.append(article('1'));
    start();
    await settled();
    draw = true;
    document.body.append(article('2'));
    await settled();
    expect([...document.querySelectorAll('article')].map(chipsIn)).toEqual([1, 1]);
    draw = false;
    document.body.append(article('3'));
    await settled();
    expect([...document.querySelectorAll('article')].map(chipsIn)).toEqual([0, 0, 0]);
    draw = true;
    document.body.append(article('4'));
    await settled();
    expect([...document.querySelectorAll('article')].map(chipsIn)).toEqual([1, 1, 1, 1]);
    stop.abort();
    expect([...document.querySelectorAll('article')].map(chipsIn)).toEqual([0, 0, 0, 0]);
  });

  it('reports posts without a readable id, each once however often it is touched or mounted anew', async () => {
    const lost = () => {
      const element = article('1');
      element.removeAttribute('data-id');
      element.dataset.lost = '';
      return element;
    };
    document.body.append(lost());
    start();
    await settled();
    document.querySelector('article')?.append(document.createElement('i'));
    await settled();
    document.body.replaceChildren(lost());
    await settled();
    expect(counts).toEqual([{ seen: 1, missing: { id: 1 } }]);
  });

  it('takes the chip off a cell whose post was replaced by a notice', async () => {
    const cell = document.createElement('section');
    const element = article('1');
    cell.append(element);
    document.body.append(cell);
    start();
    await settled();
    expect(chipsIn(cell)).toBe(1);
    element.replaceWith(document.createElement('p'));
    await settled();
    expect(chipsIn(cell)).toBe(0);
  });

  it('knows the post of a chip that has the focus, also where the chip hangs beside its post', async () => {
    const cell = document.createElement('section');
    cell.append(article('1'));
    document.body.append(cell);
    const feed = start();
    await settled();
    expect(feed.postAt(cell.querySelector('div'))?.id).toBe('practice:1');
    expect(feed.postAt(cell)).toBeUndefined();
  });

  it('leaves nothing behind when it ends', async () => {
    document.body.append(article('1'));
    const before = document.body.innerHTML;
    start();
    await settled();
    stop.abort();
    await settled();
    expect(document.body.innerHTML).toBe(before);
  });
});
