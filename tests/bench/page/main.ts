import { type BenchFeed, createFeed } from './feed-page';

/** The page's own script: the share of posts with a chip stands in its address, and whether far posts stay (`/home?every=5&keep=1`). */
const { searchParams } = new URL(location.href);
const every = Number(searchParams.get('every') ?? 1);
(window as unknown as { feed: BenchFeed }).feed = createFeed(document, { me: 'team_bakery', every, keep: searchParams.has('keep') });
