/** Light or dark as the page's own background is, which need not be what the device prefers; `undefined`: it has none. */
export function pageTheme(document: Document): 'light' | 'dark' | undefined {
  const colour = document.body && document.defaultView?.getComputedStyle(document.body).backgroundColor;
  const [red, green, blue, alpha = 1] = colour?.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
