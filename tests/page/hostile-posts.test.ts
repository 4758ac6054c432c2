// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../lib/model/post';
import { defineNetwork } from '../../lib/networks/define-network';
import { createShield } from '../../lib/page/shield';
import { startFeed } from '../../lib/page/start-feed';
import { aView } from '../support/a-view';

/** `<article data-id>`; one with `data-trap` makes its adapter stumble. */
const tiny = defineNetwork({
  id: 'practice',
  name: 'Tiny',
  hosts: [],
  page: () => 'feed',
  posts: 'article',
  identify: (element) => `practice:${element.getAttribute('data-id')}`,
  read(element) {
    if (element.hasAttribute('data-trap')) throw new TypeError('closest is not a function');
    const id = `practice:${element.getAttribute('data-id')}`;
    return { post: { id, network: 'practice', page: 'feed', author: { handle: 'ana' }, text: 'Hello?', mentions: [], metrics: {} }, missing: [] };
  },
  anchor: (element) => ({ parent: element, place: 'position:absolute' }),
  me: () => 'us',
  replyButton: [],
  composers: [],
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a page that lays traps', () => {
  let stop: AbortController;
  const asked: Post[][] = [];
  const counts: { seen: number; missing: Record<string, number> }[] = [];

  beforeEach(() => {
    aView(window);
    stop = new AbortController();
    asked.length = 0;
    counts.length = 0;
    document.body.innerHTML = '';
  });
  afterEach(() => stop.abort());

  const start = () =>
    startFeed({
      document,
      network: tiny,
      ask: async ({ posts, counts: seen }) => {
        asked.push(posts);
        counts.push(seen);
        return { judged: [], draw: true };
      },
      kit: { css: '', create: () => document.createElement('button'), update: () => undefined },
      shield: createShield(window, stop.signal),
      openCard: () => undefined,
      onFailure: (error) => {
        throw error;
      },
      until: stop.signal,
    });

  it('loses the one post that can’t be read, says so, and reads those beside it', async () => {
    document.body.innerHTML = '<article data-id="1"></article><article data-id="2" data-trap="">A trap</article><article data-id="3"></article>';
    start();
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:1', 'practice:3']);
    expect(counts[0]).toMatchObject({ seen: 3, missing: { id: 1 } });
  });

  it('reads posts that come inside a form whose inputs have the names of methods', async () => {
    start();
    const form = document.createElement('form');
    for (const name of ['matches', 'closest', 'querySelectorAll', 'nodeType']) {
      const input = document.createElement('input');
      input.name = name;
      form.append(input);
      // happy-dom does not let inputs take a method's place by themselves; browsers do.
      Object.defineProperty(form, name, { value: input });
    }
    const article = document.createElement('article');
    article.dataset.id = '4';
    Element.prototype.append.call(form, article);
    document.body.append(form);
    await settled();
    expect(asked.flat().map(({ id }) => id)).toEqual(['practice:4']);
  });
});
