import type { ReadonlySignal } from '@preact/signals';
import { computed } from '@preact/signals';
import { request } from '../messages/request';
import type { TeamWho } from '../model/team';
import { liveQuery } from './live-query';

/** Who this person is in the team, as long as the page stands; `undefined` while there is none, or it is not known yet. */
export function teamWho(until: AbortSignal): ReadonlySignal<TeamWho | undefined> {
  const known = liveQuery({ topics: ['team'], until, load: () => request('team.who', {}) });
  return computed(() => (known.value.state === 'ready' ? known.value.value.who : undefined));
}
