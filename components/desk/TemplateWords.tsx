/** A template's words with its slots marked, so that nobody sends "{{first_name}}" by mistake. */
export const TemplateWords = ({ text }: { text: string }) => (
  <p class="fs-words" dir="auto">
    {splitSlots(text).map(({ words, slot, at }) =>
      slot ? (
        <mark key={at} class="fs-slot">
          {words}
        </mark>
      ) : (
        words
      ),
    )}
  </p>
);

/** By `indexOf`, not by a pattern: a template of 50,000 braces must not stop the screen. */
export function splitSlots(text: string): { words: string; slot: boolean; at: number }[] {
  const parts: { words: string; slot: boolean; at: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    const close = open < 0 ? -1 : text.indexOf('}}', open);
    if (close < 0) break;
    if (open > at) parts.push({ words: text.slice(at, open), slot: false, at });
    parts.push({ words: text.slice(open, close + 2), slot: true, at: open });
    at = close + 2;
  }
  if (at < text.length) parts.push({ words: text.slice(at), slot: false, at });
  return parts;
}
