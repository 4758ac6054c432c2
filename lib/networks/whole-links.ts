/** Meta's pages and YouTube's lead every link to the outside over a page of their own, with the true address in `u` or `q`. */
const wayOut = /^https?:\/\/(?:l\.(?:threads|instagram|facebook)\.(?:com|net)\/(?:l\.php)?|www\.youtube\.com\/redirect)\?/;

/** The same words with cut-off links whole: "example.com/a-lo…" → "https://example.com/a-long-way", as the way out names it. */
export function wholeLinks(words: string, root: Element): string {
  let whole = words;
  for (const link of root.getElementsByTagName('a')) {
    const shown = link.textContent ?? '';
    const cut = shown.endsWith('…') ? shown.slice(0, -1) : shown.endsWith('...') ? shown.slice(0, -3) : '';
    if (cut === '') continue;
    const target = outOf(link.getAttribute('href') ?? '');
    const isWhole = target?.replace(/^https?:\/\/(www\.)?/, '').startsWith(cut.replace(/^https?:\/\/(www\.)?/, ''));
    // A link that shows its scheme has lost its dots already (read-text.ts).
    if (target && isWhole) whole = whole.replace(whole.includes(shown) ? shown : cut, () => target);
  }
  return whole;
}

/** Where a link of the page leads in the end: an address of the web, or nothing. */
export function outOf(href: string): string | undefined {
  const way = wayOut.test(href) && URL.canParse(href) ? new URL(href).searchParams : undefined;
  const target = way ? (way.get('u') ?? way.get('q') ?? '') : href;
  return /^https?:\/\//.test(target) && target.length <= 4000 ? target : undefined;
}
