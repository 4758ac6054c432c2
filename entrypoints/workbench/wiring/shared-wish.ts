import type { SharedStore } from '../../../lib/model/team';

/** Whom something is to be shared with that is not stored yet: it goes along with its first words, so that they go nowhere else. */
const nameOf = (store: SharedStore, id: string): string => `shared-wish:${store}:${id}`;

export function wishOf(store: SharedStore, id: string): boolean | undefined {
  const wish = localStorage.getItem(nameOf(store, id));
  return wish === null ? undefined : wish === 'team';
}

export function keepWish(store: SharedStore, id: string, wish: boolean | undefined): void {
  if (wish === undefined) localStorage.removeItem(nameOf(store, id));
  else localStorage.setItem(nameOf(store, id), wish ? 'team' : 'own');
}

/** What is made of something that stays on this device stays there as well, from its first words on. */
export const asPrivateAs = (source: { shared?: boolean | undefined }): { shared?: boolean } => (source.shared === false ? { shared: false } : {});

/** As a message brings it along. Of a record that is stored already nothing is wished. */
export function wished(store: SharedStore, id: string, base: string | undefined): { shared?: boolean } {
  if (base !== undefined) keepWish(store, id, undefined);
  const shared = wishOf(store, id);
  return shared === undefined ? {} : { shared };
}
