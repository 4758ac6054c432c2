import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followTeam } from '../lib/live/follow-team';
import { isOrphaned } from '../lib/messages/request';
import { sharedWorld } from '../lib/page/shared-world';

/**
 * News of the team for a network's page that is looked at. Brought there by the background where there is a team, each time that the page asks how it
 * shows hints: without a team no page pays for it. A copy that an update left behind makes room; one that stopped, as its hints did, begins anew with them.
 */
export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world.follows?.()) return;
  const goOn = followTeam(document, { isWanted: () => world.started === true });
  world.follows = () => {
    if (isOrphaned()) return false;
    goOn();
    return true;
  };
});
