/** So long may a step of counting keep the page from drawing, in milliseconds. */
const slice = 12;

/** Runs long work a little at a time. @throws what the work throws; the signal's reason when it ends early. */
export async function inSteps<Value>(work: Generator<undefined, Value>, until: AbortSignal): Promise<Value> {
  for (;;) {
    const start = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - start < slice);
    await new Promise((resolve) => setTimeout(resolve));
    until.throwIfAborted();
  }
}
