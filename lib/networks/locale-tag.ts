/** The page's locale as the browser's `Intl` takes it; `undefined` for one that the browser does not know: it would silently answer in the person's own. */
export function localeTag(locale: string): string | undefined {
  const tag = locale.replaceAll('_', '-');
  const isKnown = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) && Intl.NumberFormat.supportedLocalesOf(tag.split('-x-', 1)[0] ?? '').length > 0;
  return isKnown ? tag : undefined;
}
