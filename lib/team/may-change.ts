import { kindOfStore, leadStores, type SharedStore, type TeamWho } from '../model/team';

/**
 * What somebody may do with a record. `yes`: change it, and the team hears of it where it is shared. `propose`: it is the team's, and a lead has to say yes.
 * `own-only`: change it, and it stays on this device. `no`: it is the team's; others change it.
 */
export type May = 'yes' | 'propose' | 'own-only' | 'no';

export interface Changing {
  store: SharedStore;
  /** Of the record; absent for a new one. */
  shared?: boolean | undefined;
  /** The team has it. */
  isTeams?: boolean | undefined;
}

/** `who`: `undefined` where there is no team. */
export function mayChange(who: TeamWho | undefined, { store, shared, isTeams = false }: Changing): May {
  if (!who || who.role === 'lead') return 'yes';
  const isShared = shared ?? who.share[kindOfStore(store)];
  // There is one brand card, one crisis: a second one of a member would stand against the team's.
  if (store === 'playbook') return isShared ? 'no' : 'own-only';
  if (leadStores.includes(store)) return isTeams && isShared ? (store === 'templates' && who.role === 'member' ? 'propose' : 'no') : 'own-only';
  return who.role === 'guest' ? 'own-only' : 'yes';
}

/** Whether a record that is not the team's yet can be proposed to it. */
export const mayPropose = (who: TeamWho | undefined): boolean => who?.role === 'member' && who.share.templates && who.share.assignments;
