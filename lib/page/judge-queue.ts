import type { Field, ReadingCounts } from '../model/health';
import type { Judged } from '../model/judged';
import type { Post } from '../model/post';
import type { Network, Reading } from '../networks/define-network';
import { takeTally } from '../networks/pick';

/** How the page asks the background; the same shape as `request`, handed in so that this ring knows no extension API. */
export type AskJudge = (input: {
  network: Network['id'];
  host: string;
  me?: string;
  posts: Post[];
  counts: ReadingCounts;
}) => Promise<{ judged: Judged[]; draw: boolean }>;

/** Milliseconds. */
const tellMatchesEvery = 60_000;
/** A batch of the protocol holds at most 100 posts. */
const largestBatch = 100;

/**
 * Collects readings and asks about them in batches: at once while nothing is under way, else with the next batch, so
 * that a stopped worker gets one message and not a storm. What got no answer is asked about again with the next batch. An
 * answer about a post that was asked about again meanwhile is dropped: the newer one is on its way, and it alone may draw.
 * A batch that is refused is asked about in halves: one post that no protocol allows must not silence all others.
 */
export function createJudgeQueue({
  ask,
  network,
  host,
  onAnswer,
  onFailure,
}: {
  ask: AskJudge;
  network: Pick<Network, 'id' | 'alternatives'>;
  host: string;
  onAnswer(judged: Judged[], draw: boolean): void;
  onFailure(error: unknown): void;
}): { add(reading: Reading, me: string | undefined): void; flush(): void } {
  let posts = new Map<string, Post>();
  let counts: ReadingCounts = { seen: 0, missing: {} };
  let me: string | undefined;
  let asking = false;
  let most = largestBatch;

  let told = 0;
  /** Which alternatives of the adapter matched since this was told last. */
  const matched = (): Pick<ReadingCounts, 'matched'> => {
    if (Date.now() - told < tellMatchesEvery) return {};
    const found: ReadingCounts['matched'] = {};
    for (const [name, selectors] of Object.entries(network.alternatives ?? {})) {
      const tally = takeTally(selectors);
      if (tally) found[name] = tally;
    }
    if (Object.keys(found).length === 0) return {};
    told = Date.now();
    return { matched: found };
  };

  const flush = () => {
    if (asking || (posts.size === 0 && counts.seen === 0)) return;
    const batch = [...posts.values()].slice(0, most);
    const sent = { ...counts, ...matched() };
    for (const { id } of batch) posts.delete(id);
    counts = { seen: 0, missing: {} };
    asking = true;
    ask({ network: network.id, host, ...(me !== undefined && { me }), posts: batch, counts: sent }).then(
      ({ judged, draw }) => {
        asking = false;
        most = Math.min(largestBatch, most * 2);
        onAnswer(
          judged.filter(({ id }) => !posts.has(id)),
          draw,
        );
        flush();
      },
      (error: unknown) => {
        asking = false;
        const refused = isRefusal(error) && batch.length > 0;
        most = refused ? Math.ceil(batch.length / 2) : largestBatch;
        // The one that was refused alone is let go.
        if (!refused || batch.length > 1) posts = new Map([...batch.map((post) => [post.id, post] as const), ...posts]);
        if (refused) flush();
        else onFailure(error);
      },
    );
  };

  return {
    add(reading, signedIn) {
      me = signedIn ?? me;
      count(counts, reading.missing, signedIn === undefined);
      if (reading.post) posts.set(reading.post.id, reading.post);
    },
    flush,
  };
}

/** As `RequestError` says it: the background would not take the message. */
const isRefusal = (error: unknown): boolean => (error as { kind?: unknown } | undefined)?.kind === 'refused';

function count(counts: ReadingCounts, missing: Field[], withoutMe: boolean): void {
  counts.seen += 1;
  for (const field of missing) counts.missing[field] = (counts.missing[field] ?? 0) + 1;
  if (withoutMe) counts.missing.me = (counts.missing.me ?? 0) + 1;
}
