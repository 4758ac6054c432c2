import { addressesIn } from './addresses';
import { defineLimit } from './define-limit';
import { countGraphemes } from './graphemes';

/** Graphemes; an address is 23, and of "@name@host" the host is free (Mastodon 4.7 source, features/compose/util/counter). 500 unless the page shows that its server allows more. */
export const mastodon = defineLimit({
  unit: 'characters',
  count: (text) => countGraphemes(withShortAddresses(text).replace(farMention, '$1@$2')),
  post: 500,
  reply: 500,
  fold: undefined,
});

const farMention = /(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]+/gi;

function withShortAddresses(text: string): string {
  let short = '';
  let from = 0;
  for (const { start, end } of addressesIn(text, 'mastodon')) {
    short += text.slice(from, start) + 'x'.repeat(23);
    from = end;
  }
  return short + text.slice(from);
}
