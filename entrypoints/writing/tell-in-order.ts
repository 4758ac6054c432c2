/** One thing to tell about one subject; a newer one takes its place while it waits. `now`: there may be no later. */
export interface Told {
  about: string;
  now: boolean;
  run(): Promise<unknown>;
}

/**
 * Tells one thing after the other, so that an old one that is told again after a lost answer never comes behind a newer one.
 * What could not be told waits for the next. `isFinal`: asking again would not help.
 */
export function createTeller({ isFinal }: { isFinal(error: unknown): boolean }): (told: Told) => void {
  const waiting = new Map<string, Told>();
  let isTelling = false;
  const tellAll = async () => {
    if (isTelling) return;
    isTelling = true;
    try {
      for (const told of waiting.values()) {
        waiting.delete(told.about);
        await told.run().catch((error: unknown) => {
          if (isFinal(error)) return;
          if (!waiting.has(told.about)) waiting.set(told.about, told);
          throw error;
        });
      }
    } catch {
      // the background does not answer now: with the next words
    } finally {
      isTelling = false;
    }
  };
  return (told) => {
    waiting.delete(told.about);
    if (told.now && isTelling) void told.run().catch(() => undefined);
    else waiting.set(told.about, told);
    void tellAll();
  };
}
