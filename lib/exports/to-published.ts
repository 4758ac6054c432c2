import type { NetworkId } from '../model/network';
import type { AccountDay, Look, Published } from '../model/published';
import { createPostJoin } from '../results';
import type { DayRow, PostRow } from './define-export';
import type { FoundTable } from './find-tables';

/** What a file does not say and the person does. */
interface Asked {
  /** Handle or name of the account, where rows name none. */
  account: string | undefined;
}

export interface Brought {
  posts: { line: number; post: Published; look?: Look }[];
  days: { line: number; day: AccountDay }[];
  /** Lines that tell of a post or day that another line told of: the later one counts. */
  repeated: number[];
}

/** An account that nobody named. */
const nameless = 'unknown';

/** Rows as they are kept: under the id of the post that is known already, where one is. Looks are of when the file was made. */
export async function toPublished(
  { kind, madeAt }: Pick<FoundTable, 'kind' | 'madeAt'>,
  { posts, days }: { posts: readonly PostRow[]; days: readonly DayRow[] },
  { known, account }: Asked & { known: readonly Published[] },
): Promise<Brought> {
  const join = createPostJoin(known);
  const byId = new Map<string, Brought['posts'][number]>();
  const repeated: number[] = [];
  for (const row of posts) {
    const post = await asPublished(row, { network: kind.network, account, madeAt });
    const id = join(post)?.id ?? post.id;
    const look: Look | undefined = Object.keys(row.results).length > 0 ? { at: madeAt, source: 'export', results: row.results } : undefined;
    const before = byId.get(id);
    if (before) repeated.push(before.line);
    byId.set(id, { line: row.line, post: { ...post, id }, ...(look && { look }) });
  }
  const byDay = new Map<string, Brought['days'][number]>();
  for (const { line, day, results, account: own } of days) {
    const name = own ?? (account || nameless);
    const id = `${kind.network}:${name.toLowerCase()}:${day}`;
    const before = byDay.get(id);
    if (before) repeated.push(before.line);
    byDay.set(id, { line, day: { id, network: kind.network, account: name, day, results: { ...before?.day.results, ...results }, sources: ['export'] } });
  }
  return { posts: [...byId.values()], days: [...byDay.values()], repeated };
}

async function asPublished(
  { id, link, text, account: named, results, line: _, ...rest }: PostRow,
  { network, account, madeAt }: { network: NetworkId; account: string | undefined; madeAt: number },
): Promise<Published> {
  const name = named ?? (account || undefined);
  const parts = Object.fromEntries(Object.entries({ ...rest, text, permalink: link, account: name }).filter(([, value]) => value !== undefined));
  const hasResults = Object.keys(results).length > 0;
  return {
    id: id ?? `${network}:export:${await digest(`${name?.toLowerCase() ?? ''}\n${rest.at ?? ''}\n${text ?? ''}`)}`,
    network,
    ...parts,
    results,
    ...(hasResults && { resultsAt: madeAt }),
    sources: ['export'],
  };
}

/** 32 hex digits. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
