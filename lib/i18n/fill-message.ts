/** What a message may be filled with. Numbers are written as the locale writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** How one language writes a number and which plural form it takes. */
export interface Grammar {
  number(value: number): string;
  plural(value: number): string;
}

/**
 * Fills a message: `{name}` is a value; `{n, plural, =0 {none} one {# reply} other {# replies}}` chooses by the exact number,
 * then by the language's plural rule, and writes the number for `#`. A subset of ICU MessageFormat, so translation tools know
 * it. Values are never read as messages. A value that is not there stays visible as `{name}`.
 * @throws SyntaxError for a message that is not well formed (a test reads every message once).
 */
export function fillMessage(message: string, values: Values, grammar: Grammar): string {
  return fill(message, values, { grammar, hash: '#' });
}

/** `hash`: what "#" stands for; inside a plural's form, its number. */
function fill(message: string, values: Values, { grammar, hash }: { grammar: Grammar; hash: string }): string {
  let out = '';
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf('{', at);
    if (open < 0) return out + message.slice(at).replaceAll('#', hash);
    const close = closing(message, open);
    out += message.slice(at, open).replaceAll('#', hash) + fillSlot(message.slice(open + 1, close), values, grammar);
    at = close + 1;
  }
  return out;
}

function fillSlot(slot: string, values: Values, grammar: Grammar): string {
  const comma = slot.indexOf(',');
  const name = (comma < 0 ? slot : slot.slice(0, comma)).trim();
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (comma < 0) return value === undefined ? `{${name}}` : typeof value === 'number' ? grammar.number(value) : value;
  const forms = readForms(slot.slice(comma + 1));
  if (typeof value !== 'number') return `{${name}}`;
  const form = forms.get(`=${value}`) ?? forms.get(grammar.plural(value)) ?? forms.get('other') ?? '';
  return fill(form, values, { grammar, hash: grammar.number(value) });
}

/** ` plural, one {…} other {…}` as form → message. */
function readForms(rest: string): Map<string, string> {
  const comma = rest.indexOf(',');
  if (rest.slice(0, comma).trim() !== 'plural') throw new SyntaxError(`Only "plural" can follow the comma: {…,${rest}}`);
  const forms = new Map<string, string>();
  let at = comma + 1;
  for (let open = rest.indexOf('{', at); open >= 0; open = rest.indexOf('{', at)) {
    const close = closing(rest, open);
    forms.set(rest.slice(at, open).trim(), rest.slice(open + 1, close));
    at = close + 1;
  }
  if (!forms.has('other')) throw new SyntaxError(`A plural needs the form "other": {…,${rest}}`);
  return forms;
}

function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at++) {
    if (message[at] === '{') depth++;
    else if (message[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`A "{" is never closed: ${message}`);
}
