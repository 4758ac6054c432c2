/*
 * Context: each network counts in its own way, and says so only when it is too late.
 * Decision: one table by network, counters compared with the networks' own libraries; where sources differ, the smaller figure.
 * Consequence: a warning may come a little early, never too late; nothing is ever blocked.
 */
import type { NetworkId } from '../model/network';
import { bluesky } from './bluesky';
import { defineLimit, type Limit, type Unit } from './define-limit';
import { mastodon } from './mastodon';
import { x } from './x';

/** UTF-16 units, as text fields count them: the strictest way where a network does not say how it counts. */
const units = (text: string): number => text.length;
const codePoints = (text: string): number => [...text].length;
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Folds are of posts and differ with the screen. */
export const limits: Readonly<Record<NetworkId, Limit>> = {
  x,
  bluesky,
  mastodon,
  /** Guides of 2026: 3,000; comments 1,250; folded after about 200 to 210. */
  linkedin: defineLimit({ unit: 'characters', count: units, post: 3000, reply: 1250, fold: 200 }),
  /** Postiz' provider settings, 2026: 63,206; comments 8,000; folded on phones after 150 to 200. */
  facebook: defineLimit({ unit: 'characters', count: units, post: 63_206, reply: 8000, fold: 150 }),
  /** Postiz' provider settings, 2026: 2,200 for captions and comments; captions are folded after about 125. */
  instagram: defineLimit({ unit: 'characters', count: units, post: 2200, reply: 2200, fold: 125 }),
  /** 500 bytes of UTF-8 (postiz-app, pull request 1946). */
  threads: defineLimit({ unit: 'bytes', count: bytes, post: 500, reply: 500, fold: undefined }),
  /** Captions 2,000 to 4,000 by surface, comments 150; captions are folded after about 55. */
  tiktok: defineLimit({ unit: 'characters', count: units, post: 2000, reply: 150, fold: 55 }),
  /** Descriptions 5,000, comments 10,000; descriptions are folded after 100 to 157. */
  youtube: defineLimit({ unit: 'characters', count: units, post: 5000, reply: 10_000, fold: 100 }),
  reddit: defineLimit({ unit: 'characters', count: units, post: 10_000, reply: 10_000, fold: undefined }),
  /** `max_post_length` of a forum as it is installed; Ruby counts code points. */
  discourse: defineLimit({ unit: 'characters', count: codePoints, post: 32_000, reply: 32_000, fold: undefined }),
  hackernews: defineLimit({ unit: 'characters', count: units, post: undefined, reply: undefined, fold: undefined }),
  practice: defineLimit({ unit: 'characters', count: units, post: 500, reply: 500, fold: undefined }),
};

/** How long a text is to a network. `limit`: `undefined` where none is known. */
export interface Measured {
  unit: Unit;
  count: number;
  limit: number | undefined;
  /** UTF-16 offset from which readers see "more" first; `undefined`: all of it is shown, or nobody says. */
  foldAt: number | undefined;
}

export function measure(text: string, { network, kind }: { network: NetworkId; kind: 'post' | 'reply' }): Measured {
  const row = limits[network];
  const count = row.count(text);
  return { unit: row.unit, count, limit: row[kind], foldAt: kind === 'post' && row.fold !== undefined ? cutAt(text, row.count, row.fold) : undefined };
}

/** The longest beginning that counts no more than `room`, in UTF-16 units; `undefined`: all of it fits. Looked for from the start, since counting a long text takes long. */
function cutAt(text: string, count: Limit['count'], room: number): number | undefined {
  let [low, high] = [0, room];
  while (high < text.length && count(text.slice(0, high)) <= room) [low, high] = [high, 2 * high];
  high = Math.min(high, text.length);
  if (count(text.slice(0, high)) <= room) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (count(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return /[\ud800-\udbff]$/.test(text.slice(0, low)) ? low - 1 : low;
}
