/** What the page was delivered with tells about the video that was opened first. */
export interface VideoData {
  id: string;
  author: string;
  name: string;
  counts: { likes?: number; replies?: number; reposts?: number; bookmarks?: number; views?: number };
}

interface PageData {
  me: string | undefined;
  video: VideoData | undefined;
}

const known = new WeakMap<Element, PageData>();

/** Parsed once for each page, since it is long; `undefined` before it is there. */
export function pageData(document: Document): PageData | undefined {
  const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__') /* 2026-09 */;
  if (!script) return undefined;
  const data = known.get(script) ?? parse(script.textContent ?? '');
  if (data) known.set(script, data);
  return data;
}

function parse(text: string): PageData | undefined {
  try {
    const scope = at(JSON.parse(text), '__DEFAULT_SCOPE__');
    const me = at(scope, 'webapp.app-context', 'user', 'uniqueId');
    return { me: isHandle(me) ? me : undefined, video: videoIn(at(scope, 'webapp.video-detail', 'itemInfo', 'itemStruct')) };
  } catch {
    return undefined; // half of it is there, or it is not what it seems
  }
}

function videoIn(item: unknown): VideoData | undefined {
  const id = at(item, 'id');
  const author = at(item, 'author', 'uniqueId');
  const name = at(item, 'author', 'nickname');
  if (typeof id !== 'string' || !isHandle(author)) return undefined;
  const count = (key: string) => {
    const value = at(item, 'stats', key);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  };
  const stated = {
    likes: count('diggCount'),
    replies: count('commentCount'),
    reposts: count('shareCount'),
    bookmarks: count('collectCount'),
    views: count('playCount'),
  };
  const counts = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { id, author, name: typeof name === 'string' ? name : '', counts };
}

/** What stands at a path of keys, whatever it is. */
function at(value: unknown, ...keys: string[]): unknown {
  let inner = value;
  for (const key of keys) inner = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined;
  return inner;
}

const isHandle = (value: unknown): value is string => typeof value === 'string' && /^[\w.]{1,64}$/.test(value);

/** TikTok's first year, in seconds. */
const first = 1_470_000_000n;

/** The upper 32 bits of an id of 64 are the second in which it was made; in milliseconds. `undefined` for what is no such id. */
export function idTime(id: string): number | undefined {
  if (!/^\d{17,20}$/.test(id)) return undefined;
  const seconds = BigInt(id) >> 32n;
  return seconds > first && seconds < 4_000_000_000n ? Number(seconds) * 1000 : undefined;
}
