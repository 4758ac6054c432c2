import type { Exchange } from '../messages/protocol';
import type { NetworkId } from '../model/network';
import type { Context, Serves } from './context';
import { accountsWith } from './joined';

const pageSize = 30;
/** Replies to one human being that are looked at. */
const mostReplies = 2000;
const mostIdeas = 1000;

/** Everything that passed between us and one human being, on all of their accounts, newest first. */
export const history = (context: Context): Serves<'people.history'> => ({
  'people.history': async ({ id, before, limit = pageSize }) => {
    const all = (await readExchanges(context, await accountsWith(context.repositories, id))).sort(newestFirst);
    const from = before === undefined ? 0 : all.findIndex((each) => cursor(each) === before) + 1;
    const rows = all.slice(from, from + limit);
    const last = rows.at(-1);
    return { rows, next: last && from + limit < all.length ? cursor(last) : undefined, total: all.length };
  },
});

async function readExchanges({ repositories }: Context, accounts: readonly string[]): Promise<Exchange[]> {
  const { people, waiting, replies, notes, ideas } = repositories;
  const [contacts, sent, kept, caught] = await Promise.all([
    people.contactsOf(accounts),
    Promise.all(accounts.map((account) => replies.toPerson(account, mostReplies))),
    Promise.all(accounts.map((account) => notes.about(account))),
    ideas.newest({ limit: mostIdeas }),
  ]);
  const posts = await waiting.many(contacts.map(({ post }) => post));
  const theirPosts = new Set(contacts.map(({ post }) => post));
  return [
    ...contacts.map(({ post, at }): Exchange => {
      const known = posts.get(post)?.post;
      const network = post.slice(0, post.indexOf(':')) as NetworkId;
      return { kind: 'theirs', key: post, at: known?.time ?? at, network, text: known?.text, permalink: known?.permalink, state: posts.get(post)?.state };
    }),
    ...sent.flat().map((reply): Exchange => ({ kind: 'ours', key: reply.id, at: reply.sentAt, network: reply.network, reply })),
    ...kept.flat().map((note): Exchange => ({ kind: 'note', key: note.id, at: note.updatedAt, note })),
    ...caught.rows
      .filter(({ source }) => source?.post !== undefined && theirPosts.has(source.post))
      .map((idea): Exchange => ({ kind: 'idea', key: idea.id, at: idea.createdAt, idea })),
  ];
}

const cursor = ({ kind, key }: Exchange): string => `${kind} ${key}`;
const newestFirst = (a: Exchange, b: Exchange): number => b.at - a.at || (cursor(a) < cursor(b) ? -1 : 1);
