import { createCodedPosts } from '../shared/coded-posts';
import { addStyle, createRoot, exposeSite } from '../shared/site';
import { startTime } from '../shared/start-time';
import { nameOf } from './names';
import { startOld } from './old';
import { startNew } from './shreddit';
import { newStyle, oldStyle } from './style';

/**
 * Both of Reddit's sites over the same invented people: own elements with open shadow roots, slots in the light and a Lexical
 * box on www.reddit.com (markup as others saw it, 2026-07 to 2026-09), tables and forms on old.reddit.com (a capture of 2025-05).
 * `?n=` posts in the feed (30), `?theme=dark`.
 */
const { searchParams } = new URL(location.href);
const isOld = location.hostname === 'old.reddit.com';
addStyle((isOld ? oldStyle : newStyle)(searchParams.get('theme') === 'dark'));
const posts = createCodedPosts(Number(searchParams.get('n') ?? 30), startTime());
const root = createRoot(isOld ? 'old' : 'new');
const app = (isOld ? startOld : startNew)(root, posts);
exposeSite({ ...app, ids: () => posts.feed().map(nameOf) });
