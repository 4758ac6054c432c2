import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Screen } from './screen';

/** Mutes a person or takes it back, says so, and offers the way back. */
export function mutePerson(screen: Screen, { person, who, muted }: { person: string; who: string; muted: boolean }): Promise<void> {
  const [write, undo] = [newWrite(), newWrite()];
  const act = (to: boolean, by: string) => request('people.mute', { write: by, person, label: who.slice(0, 200), muted: to });
  return screen.attempt(async () => {
    await act(muted, write);
    screen.tell(screen.words.t(muted ? 'muted.done' : 'muted.undone', { who }), async () => void (await act(!muted, undo)));
  });
}
