const place = 'site-start';
const longest = 6 * 60 * 60_000;

/**
 * The moment from which the ages of all posts count back, in milliseconds: `?now=` in the address, else when this
 * profile opened the site first within the last six hours. Ids that hold their time are the same again after a reload.
 */
export function startTime(): number {
  const asked = Number(new URL(location.href).searchParams.get('now'));
  const kept = asked || Number(localStorage.getItem(place));
  const now = Date.now();
  const start = asked || (kept > now - longest && kept <= now ? kept : now);
  localStorage.setItem(place, String(start));
  return start;
}
