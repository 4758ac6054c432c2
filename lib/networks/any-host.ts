import { bluesky } from './bluesky';
import type { Network } from './define-network';
import { discourse } from './discourse';
import { mastodon } from './mastodon';

/** Networks with a `detect`, for the script that asks a page what it is: the other adapters would be most of it. */
export const anyHost: readonly Network[] = [bluesky, mastodon, discourse];
