/** How long Feedside may be paused: for an hour, or until the person's own midnight. Milliseconds. */
export function pauseTimes(now: number): { id: 'hour' | 'day'; until: number }[] {
  const today = new Date(now);
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
  return [
    { id: 'hour', until: now + 3_600_000 },
    { id: 'day', until: midnight },
  ];
}
