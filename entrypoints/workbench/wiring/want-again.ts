import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { NetworkId } from '../../../lib/model/network';
import type { Screen } from './screen';

/** Remembers somebody again who was to stay forgotten, and says whether they were. */
export function wantAgain(screen: Screen, network: NetworkId, handle: string): Promise<void> {
  const write = newWrite();
  return screen.attempt(async () => {
    const { wanted } = await request('people.want', { write, network, handle });
    screen.tell(screen.words.t(wanted ? 'people.forgotten.wanted' : 'people.forgotten.unknown'));
  });
}
