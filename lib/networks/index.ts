/*
 * Context: one script with every adapter would be 13 KB gzip of three networks in each page, and of twelve before long (measured).
 * Decision: a page gets the adapter of its own network only: entrypoints/network-<id>.ts, registered together with feed.js.
 * Consequence: a network's size costs the other networks' pages nothing. This list is for the background and for tools.
 */
import { belongsTo } from './belongs-to';
import { bluesky } from './bluesky';
import type { Network } from './define-network';
import { discourse } from './discourse';
import { facebook } from './facebook';
import { hackernews } from './hackernews';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { reddit } from './reddit';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { x } from './x';
import { youtube } from './youtube';

/** Every network that a page can belong to. Adding one is a file, a line here, its entrypoint and its fixtures. */
export const networks: readonly Network[] = [bluesky, discourse, facebook, hackernews, instagram, linkedin, mastodon, reddit, threads, tiktok, x, youtube];

/** The network a page belongs to; `undefined` for any other page. */
export const networkFor = (url: URL, document: Document): Network | undefined => networks.find((network) => belongsTo(network, url, document));
