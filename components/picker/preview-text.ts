/** A template's text with the values typed so far; a slot without a value stays visible as written. Values are never read as slots. */
export function previewText(text: string, values: Readonly<Record<string, string>>): string {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open);
    if (close < 0) break;
    const name =
      text
        .slice(open + 2, close)
        .split('??', 1)[0]
        ?.trim() ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    out += text.slice(at, open) + (value || text.slice(open, close + 2));
    at = close + 2;
  }
  return out + text.slice(at);
}
