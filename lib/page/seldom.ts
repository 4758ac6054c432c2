/** Does the work a little after it is asked for, and once however often it is asked for meanwhile. Milliseconds. */
export function createSeldom(pause: number, work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      work();
    }, pause);
  };
}
