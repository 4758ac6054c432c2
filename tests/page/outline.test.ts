// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networks } from '../../lib/networks';
import type { Network } from '../../lib/networks/define-network';
import { commonWords, outlinePage } from '../../lib/page/outline';

const folder = 'tests/fixtures';
const longest = 16_000;

/** Every fixture of every network, as a page. */
const cases = networks.flatMap((network) =>
  readdirSync(`${folder}/${network.id}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ network, file, name: `${network.id}/${file}` })),
);
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const outlineOf = (network: Network, page: Document, missing: readonly string[] = ['author']) =>
  outlinePage({ document: page, network, missingOf: () => missing, longest });
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** What the report may say though it stands on the page, too: names of tags and attributes, and words of our own selectors. */
function ownWords(network: Network, page: Document): Set<string> {
  const selectors = [
    network.posts,
    ...network.replyButton,
    ...network.composers.flatMap(({ editor }) => editor),
    ...Object.values(network.alternatives ?? {}).flat(),
  ];
  const names = [...page.querySelectorAll('*')].flatMap((element) => [element.localName, ...element.getAttributeNames()]);
  return new Set(wordsIn([...selectors, ...names].join(' ')).flatMap((word) => [word, ...word.split(/\d+/)]));
}

/** Everything that somebody wrote, is called, or lives at: texts, and all values of attributes but the named parts of the page. */
function writtenWords(page: Document): Set<string> {
  const texts = [page.body.textContent ?? ''];
  for (const element of page.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!/^(id|class|role|style|d|data-[\w-]*(?:test|e2e|qa)[\w-]*)$/.test(name)) texts.push(element.getAttribute(name) ?? '');
  return new Set(wordsIn(texts.join(' ')));
}

describe.each(cases)('the outline of $name', ({ network, file }) => {
  it('holds no word of the page’s texts, names and addresses, and no number', () => {
    const page = parse(readFileSync(`${folder}/${network.id}/${file}`, 'utf8'));
    const { text } = outlineOf(network, page);
    const allowed = ownWords(network, page);
    const written = writtenWords(page);
    const leaked = wordsIn(text).filter((word) => written.has(word) && !allowed.has(word) && !commonWords.has(word) && !ours.has(word));
    expect(leaked).toEqual([]);
    expect(text).not.toMatch(/[1-9]/);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text.length).toBeLessThanOrEqual(longest + 100);
  });
});

/** The words around the structure. */
const ours = new Set(wordsIn('missing author (cut off)'));

describe('an outline', () => {
  const network = networks.find(({ id }) => id === 'bluesky') as Network;
  const post = (inner: string) => `<div data-testid="feedItem-by-ana.example">${inner}</div>`;

  it('tells tags, names of attributes, ids, classes, roles and test ids, without the names in them', () => {
    const { text } = outlineOf(
      network,
      parse(post('<a href="/profile/ana.example" class="css-1rynq56 r-bcqeeo link" role="link" aria-label="Ana Maria">Ana Maria</a>')),
    );
    expect(text).toContain('<div data-testid="feedItem-by-*.');
    expect(text).toContain('<a href class="css-0 r-bcqeeo link" role="link" aria-label>');
    expect(text).not.toMatch(/ana|maria|example|1rynq/i);
  });

  it('tells a mark by its new name, which is what whoever mends the adapter needs', () => {
    expect(outlineOf(network, parse(post('<p data-testid="Person-Card">Hello</p>'))).text).toContain('data-testid="Person-Card"');
  });

  it('leaves out what a hostile page puts into its ids and classes', () => {
    const { text } = outlineOf(network, parse(post('<p id="ana.example" class="Мария <b>x</b> 4912345 ana-example">Ana lives at Example Street</p>')));
    expect(text).not.toMatch(/ana|example|Мария|4912345/i);
  });

  it('takes the posts that are read worst, two of them', () => {
    const page = parse(post('<i></i>').repeat(4));
    const missing = new Map([...page.querySelectorAll('[data-testid]')].map((element, at) => [element, ['time', 'author', 'id'].slice(0, at)]));
    const outlined = outlinePage({ document: page, network, missingOf: (element) => missing.get(element), longest });
    expect([outlined.posts, outlined.failing]).toEqual([4, 3]);
    expect(outlined.text.match(/missing: .*/g)).toEqual(['missing: time, author, id', 'missing: time, author']);
  });

  it('is of the page where no post is found, and ends where it gets too long', () => {
    const { posts, text } = outlineOf(network, parse(`<main>${'<p><span></span></p>'.repeat(3000)}</main>`), ['id']);
    expect(posts).toBe(0);
    expect(text).toContain('missing: posts\n<body');
    expect(text).toContain('(cut off)');
    expect(text.length).toBeLessThanOrEqual(longest);
  });

  it('changes nothing in the page', () => {
    const html = post('<p>Hello</p>');
    const page = parse(html);
    outlineOf(network, page);
    expect(page.body.innerHTML).toBe(html);
  });
});
