import { type BenchFeed, createFeed } from './feed-page';

/** The page's own script: the share of posts with a chip stands in its address (`/home?every=5`). */
const every = Number(new URL(location.href).searchParams.get('every') ?? 1);
(window as unknown as { feed: BenchFeed }).feed = createFeed(document, { me: 'team_bakery', every });
