/** Meta's pages lead every link to the outside over a page of their own, with the true address in `u`. */
const wayOut = /^https?:\/\/l\.(?:threads|instagram|facebook)\.(?:com|net)\/(?:l\.php)?\?/;

/** The same words with cut-off links whole: "example.com/a-lo…" → "https://example.com/a-long-way", as the way out names it. */
export function wholeLinks(words: string, root: Element): string {
  let whole = words;
  for (const link of root.getElementsByTagName('a')) {
    const shown = link.textContent ?? '';
    const cut = shown.endsWith('…') ? shown.slice(0, -1) : shown.endsWith('...') ? shown.slice(0, -3) : '';
    if (cut === '') continue;
    const target = outOf(link.getAttribute('href') ?? '');
    if (target?.replace(/^https?:\/\/(www\.)?/, '').startsWith(cut.replace(/^https?:\/\/(www\.)?/, ''))) whole = whole.replace(shown, () => target);
  }
  return whole;
}

/** Where a link of the page leads in the end: an address of the web, or nothing. */
export function outOf(href: string): string | undefined {
  const target = wayOut.test(href) && URL.canParse(href) ? (new URL(href).searchParams.get('u') ?? '') : href;
  return /^https?:\/\//.test(target) && target.length <= 4000 ? target : undefined;
}
