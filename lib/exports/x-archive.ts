import { defineExport } from './define-export';

/** One entry of the archive, as far as it is read; all of it may lack. */
interface Entry {
  tweet?: {
    id_str?: string;
    created_at?: string;
    full_text?: string;
    favorite_count?: string;
    retweet_count?: string;
    in_reply_to_screen_name?: string;
    extended_entities?: { media?: { type?: string }[] };
    entities?: { urls?: unknown[] };
  };
}

const header = ['id', 'created at', 'full text', 'favorite count', 'retweet count', 'in reply to', 'media type'];

/** X → Settings → Download an archive of your data: `data/tweets.js`, as it is or within the ZIP; a script that holds a list. */
export const xArchive = defineExport({
  id: 'x-archive',
  holds: 'posts',
  network: 'x',
  columns: {
    id: ['id'],
    at: ['created at'],
    text: ['full text'],
    likes: ['favorite count'],
    shares: ['retweet count'],
    replyTo: ['in reply to'],
    kind: ['media type'],
  },
  needs: ['id', 'at', 'text', 'replyTo'],
  reshape({ text, file }) {
    if (text === undefined || !/(?:^|\/)tweets?(?:-part\d+)?\.js$/u.test(file)) return undefined;
    const entries = listIn(text);
    return entries && [header, ...entries.map(rowOf)];
  },
  adjust: (row, cell) => {
    if (/^RT @/u.test(cell('text'))) return 'repost';
    return { ...row, isReply: cell('replyTo') !== '' || undefined, text: plainText(row.text) };
  },
});

function listIn(script: string): Entry[] | undefined {
  try {
    const list: unknown = JSON.parse(script.slice(script.indexOf('[')));
    return Array.isArray(list) ? (list as Entry[]) : undefined;
  } catch {
    return undefined;
  }
}

function rowOf({ tweet = {} }: Entry): string[] {
  const media = tweet.extended_entities?.media?.[0]?.type ?? (tweet.entities?.urls?.length ? 'link' : 'text');
  const cells = [tweet.id_str, tweet.created_at, tweet.full_text, tweet.favorite_count, tweet.retweet_count, tweet.in_reply_to_screen_name, media];
  return cells.map((cell) => (cell === undefined ? '' : String(cell)));
}

/** The archive writes these three as HTML does. */
const plainText = (text: string | undefined): string | undefined => text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
