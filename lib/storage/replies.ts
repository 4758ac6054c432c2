import type { Reply } from '../model/reply';
import { bad } from '../model/result';
import { isStorageFull } from './is-storage-full';
import * as kinds from './kinds';
import { recordReply, storesOfRecording } from './record-reply';
import type { Replies } from './repositories';
import { reading, writingStrictly } from './transact';
import { fromIndex, readable } from './words';
import type { Base } from './words-of';

export function createReplies({ open, now }: Base): Replies {
  const found = async (index: 'sent' | 'post' | 'person' | 'live', range?: IDBKeyRange, limit?: number): Promise<Reply[]> => {
    const rows = await reading(open, ['replies'], (tx) => fromIndex(tx, 'replies', index, range, limit));
    return readable(open, kinds.replies, { rows, at: now() });
  };
  return {
    async record(reply) {
      try {
        return await writingStrictly(open, storesOfRecording, (tx) => recordReply(tx, reply));
      } catch (error) {
        if (isStorageFull(error)) return bad({ kind: 'full' });
        throw error;
      }
    },
    toPost: async (post) => (await found('post', IDBKeyRange.only(post))).sort((a, b) => a.sentAt - b.sentAt),
    toPosts: (posts) =>
      reading(open, ['replies'], async (tx) => {
        const index = tx.objectStore('replies').index('post');
        const keys = await Promise.all(posts.map((post) => index.getKey(post)));
        return new Set(posts.filter((_, at) => keys[at] !== undefined));
      }),
    toPerson: (person, limit = 20) => found('person', IDBKeyRange.bound([person], [person, []]), limit),
    between: (from, to) => found('sent', IDBKeyRange.bound(from, to, false, true)),
    last: (limit) => found('live', undefined, limit),
  };
}
