/** Mends again what mending has brought together: taking one emoji out of three can make a flag of the other two. */
export function untilSteady(text: string, mend: (text: string) => string): string {
  let now = text;
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const next = mend(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}
