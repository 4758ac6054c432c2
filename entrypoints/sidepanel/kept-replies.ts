const key = 'desk:replies';
/** As many unfinished replies as anybody has; the oldest go first. */
const most = 100;
/** As long as words that stand in networks' boxes, in milliseconds. */
const keptFor = 30 * 86_400_000;

type Kept = Record<string, { text: string; at: number }>;

/** Replies that were begun beside the page, by post: there again when the post is. */
export function keptReplies(storage: Storage, now: number): { read(post: string): string; write(post: string, text: string): void } {
  const read = (): Kept => {
    try {
      const found: unknown = JSON.parse(storage.getItem(key) ?? '{}');
      if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
      const whole = Object.entries(found as Partial<Kept>).filter(([, words]) => typeof words?.text === 'string' && typeof words.at === 'number');
      return Object.fromEntries(whole) as Kept;
    } catch {
      return {};
    }
  };
  return {
    read: (post) => read()[post]?.text ?? '',
    write(post, text) {
      const { [post]: _, ...others } = read();
      const all = Object.entries(text === '' ? others : { ...others, [post]: { text, at: Date.now() } });
      const young = all.filter(([, { at }]) => now - at < keptFor).sort(([, one], [, other]) => other.at - one.at);
      try {
        storage.setItem(key, JSON.stringify(Object.fromEntries(young.slice(0, most))));
      } catch {
        // No room here: the words are still in the box.
      }
    },
  };
}
