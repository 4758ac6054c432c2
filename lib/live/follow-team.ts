import { request } from '../messages/request';
import { onChange } from './announce';

/**
 * News of the team come within a second as long as somebody looks at this page: it waits for them with the background, again and again, which also
 * keeps that awake. Without a team, offline, or out of sight it stops, and begins anew when the team is connected, in sync again, or the page is looked at.
 * @returns what begins anew where it stopped since it was not wanted
 */
export function followTeam(document: Document, { until, isWanted = () => true }: { until?: AbortSignal; isWanted?(): boolean } = {}): () => void {
  const going = { on: false, heard: false };
  const wait = () =>
    request('team.follow', {}).then(
      ({ followed }) => followed,
      () => false,
    );
  const follow = async () => {
    going.heard = true;
    if (going.on) return;
    going.on = true;
    while (going.heard && !until?.aborted && !document.hidden && isWanted()) {
      going.heard = false;
      if (await wait()) going.heard = true;
    }
    going.on = false;
  };
  document.addEventListener('visibilitychange', () => void follow(), until && { signal: until });
  onChange((changed) => {
    if (changed.has('team')) void follow();
  }, until);
  void follow();
  return () => void follow();
}
