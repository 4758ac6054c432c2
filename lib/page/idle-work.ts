/** Milliseconds that a thing may wait for an idle moment; then some of them are done all the same. */
const longestWait = 100;
/** Done at once where no moment was idle. */
const leastDone = 10;

/** Collects things and does them while the browser has nothing better to do; each once, however often it was added meanwhile. */
export function createIdleWork<Item>({
  document,
  each,
  after,
  until,
}: {
  document: Document;
  each(item: Item): void;
  /** When a moment is over in which some were done. */
  after(): void;
  until: AbortSignal;
}): { add(item: Item): void } {
  const { defaultView: window } = document;
  const pending = new Set<Item>();
  let scheduled = false;

  const run = (moment?: IdleDeadline) => {
    scheduled = false;
    if (until.aborted) return;
    const least = moment?.didTimeout ? leastDone : 1;
    let done = 0;
    for (const item of pending) {
      if (moment && done >= least && moment.timeRemaining() < 1) break;
      pending.delete(item);
      each(item);
      done += 1;
    }
    after();
    schedule();
  };
  const schedule = () => {
    if (scheduled || pending.size === 0) return;
    scheduled = true;
    if (window?.requestIdleCallback && !document.hidden) window.requestIdleCallback(run, { timeout: longestWait });
    else setTimeout(run);
  };
  return {
    add(item) {
      pending.add(item);
      schedule();
    },
  };
}
